#pragma once

#include "core/domain/resource_reader.h"
#include "core/domain/result.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

namespace onedoor
{

/// Which days are worked, from the State Council's yearly notices. Later years without a notice
/// know weekends and the statutory days; what is computed there is provisional. A value; safe to
/// read from any thread.
class WorkingDays
{
public:
    /// The last year that is known.
    static constexpr int lastYear = 2199;

    /// Reads resources/calendar/*.json; `name` is what a refusal calls the file.
    static Result<WorkingDays> load(const QByteArray &json, const QString &name);
    /// Several: a year of a later file takes the place of the same year of an earlier one.
    static Result<WorkingDays> load(const QList<ResourceFile> &files);

    bool isWorkday(QDate day) const;
    /// A weekend day that is worked in lieu (调休上班).
    bool isMadeUp(QDate day) const { return m_worked.contains(day); }
    /// The holiday's name, 调休上班, 周末, or empty on an ordinary working day.
    QString dayName(QDate day) const;
    /// Whether the notice for that year is in the file.
    bool announced(int year) const { return m_announced.contains(year); }
    QList<int> announcedYears() const; ///< in order
    /// Whether nothing that is still to be announced can change what this day is. The last days of
    /// December belong to the next year's notice: the new year's holiday may take or pay them.
    bool isFirm(QDate day) const;

    /// The n-th working day after `from` (before it, where n is negative); n = 0 is `from` itself.
    /// Walks day by day: callers bound n (some thousands).
    QDate add(QDate from, int n) const;
    /// Working days after `from` up to and including `to`; negative where `to` is earlier.
    int count(QDate from, QDate to) const;

private:
    void fillYears();

    QHash<QDate, QString> m_off;
    QSet<QDate> m_worked;
    QSet<int> m_announced;
};

} // namespace onedoor
