#include "core/domain/working_days.h"

#include "core/domain/resource_reader.h"

namespace onedoor
{

namespace
{

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

Result<WorkingDays> WorkingDays::load(const QByteArray &json, const QString &name)
{
    ResourceReport report(name);
    const ResourceObject file = ResourceObject::open(json, report);
    file.allowOnly({QStringLiteral("title"), QStringLiteral("source"), QStringLiteral("years")});
    WorkingDays days;
    for (const ResourceObject &year : file.objects(QLatin1String("years"))) {
        year.allowOnly({QStringLiteral("year"), QStringLiteral("announced"),
                        QStringLiteral("paper"), QStringLiteral("off"), QStringLiteral("work")});
        const int number = year.number(QLatin1String("year"));
        if (year.flag(QLatin1String("announced"), true))
            days.m_announced << number;
        for (const ResourceObject &range : year.objects(QLatin1String("off"))) {
            range.allowOnly({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("name")});
            const QString holiday = range.text(QLatin1String("name"));
            const QDate from = range.date(QLatin1String("from"));
            const QDate to =
                range.has(QLatin1String("to")) ? range.date(QLatin1String("to")) : from;
            if (to < from || from.daysTo(to) > 31 || qAbs(from.year() - number) > 1)
                range.refuse(Reason::BadDate, QStringLiteral("to"), to.toString(Qt::ISODate));
            else
                for (QDate day = from; day <= to; day = day.addDays(1))
                    days.m_off.insert(day, holiday);
        }
        for (const QString &typed : year.texts(QLatin1String("work"))) {
            const QDate day = QDate::fromString(typed, QStringLiteral("yyyy-MM-dd"));
            if (!day.isValid() || !isWeekend(day) || days.m_off.contains(day))
                year.refuse(Reason::BadDate, QStringLiteral("work"), typed);
            days.m_worked << day;
        }
    }
    if (!report.error() && days.m_announced.isEmpty())
        report.refuse(Reason::Missing, QStringLiteral("years"));
    if (report.error())
        return *report.error();
    return days;
}

bool WorkingDays::isWorkday(QDate day) const
{
    return isWeekend(day) ? m_worked.contains(day) : !m_off.contains(day);
}

QString WorkingDays::dayName(QDate day) const
{
    if (isMadeUp(day))
        return QStringLiteral("调休上班");
    const QString holiday = m_off.value(day);
    return holiday.isEmpty() && isWeekend(day) ? QStringLiteral("周末") : holiday;
}

QDate WorkingDays::add(QDate from, int n) const
{
    const int step = n < 0 ? -1 : 1;
    QDate day = from;
    for (int left = qAbs(n); left > 0;) {
        day = day.addDays(step);
        left -= isWorkday(day) ? 1 : 0;
    }
    return day;
}

int WorkingDays::count(QDate from, QDate to) const
{
    int worked = 0;
    for (QDate day = from; day < to; day = day.addDays(1))
        worked += isWorkday(day.addDays(1)) ? 1 : 0;
    for (QDate day = from; day > to; day = day.addDays(-1))
        worked -= isWorkday(day.addDays(-1)) ? 1 : 0;
    return worked;
}

QDate WorkingDays::nextWorkday(QDate day) const
{
    while (!isWorkday(day))
        day = day.addDays(1);
    return day;
}

} // namespace onedoor
