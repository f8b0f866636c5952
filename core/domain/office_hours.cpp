#include "core/domain/office_hours.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

OfficeHours OfficeHours::read(const QString &text)
{
    static const QRegularExpression span(
        QStringLiteral("(\\d{1,2})[:：](\\d\\d)\\s*[-–—~～至到]+\\s*(\\d{1,2})[:：](\\d\\d)"));
    static const QRegularExpression every(QStringLiteral("每天|每日|全周|周[六日末]|星期[六日天]"));
    OfficeHours hours;
    for (auto found = span.globalMatch(text); found.hasNext();) {
        const auto one = found.next();
        const QTime from(one.captured(1).toInt(), one.captured(2).toInt());
        const QTime until(one.captured(3).toInt(), one.captured(4).toInt());
        if (from.isValid() && until.isValid() && from < until)
            hours.m_spans.append({from, until});
    }
    hours.m_everyDay = every.match(text).hasMatch();
    return hours;
}

bool OfficeHours::isOpenAt(const QDateTime &instant, const WorkingDays &calendar) const
{
    if (!isKnown())
        return true;
    const QDateTime here = instant.toOffsetFromUtc(8 * 3600);
    if (!m_everyDay && !calendar.isWorkday(here.date()))
        return false;
    return std::any_of(m_spans.begin(), m_spans.end(), [&here](const auto &span) {
        return here.time() >= span.first && here.time() < span.second;
    });
}

} // namespace onedoor
