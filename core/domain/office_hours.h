#pragma once

#include "core/domain/working_days.h"

#include <QDateTime>
#include <QList>
#include <QTime>

#include <utility>

namespace onedoor
{

/// When a window or a centre is open, as its record says: 周一至周五 8:30—12:00、14:30—17:30.
/// What says no times is never closed, so that nothing waits for hours nobody entered.
class OfficeHours
{
public:
    OfficeHours() = default;
    static OfficeHours read(const QString &text);

    bool isKnown() const { return !m_spans.isEmpty(); }
    /// By the clock of China; on working days, unless the text names the weekend or every day.
    bool isOpenAt(const QDateTime &instant, const WorkingDays &calendar) const;

private:
    QList<std::pair<QTime, QTime>> m_spans;
    bool m_everyDay = false;
};

} // namespace onedoor
