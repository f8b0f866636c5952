#include "core/domain/working_days.h"

#include "core/domain/statutory_days.h"

#include <QMap>

#include <algorithm>

namespace onedoor
{

namespace
{

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

/// 全国年节及纪念日放假办法 in its present words.
constexpr int firstComputed = 2025;

struct Year {
    QHash<QDate, QString> off;
    QSet<QDate> worked;
    bool announced = true;
};

Year readYear(const ResourceObject &object, int number)
{
    object.allowOnly({QStringLiteral("year"), QStringLiteral("announced"), QStringLiteral("paper"),
                      QStringLiteral("off"), QStringLiteral("work")});
    Year year;
    year.announced = object.flag(QLatin1String("announced"), true);
    const auto isNear = [number](QDate day) { return qAbs(day.year() - number) <= 1; };
    for (const ResourceObject &range : object.objects(QLatin1String("off"))) {
        range.allowOnly({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("name")});
        const QString holiday = range.text(QLatin1String("name"));
        const QDate from = range.date(QLatin1String("from"));
        const QDate to = range.has(QLatin1String("to")) ? range.date(QLatin1String("to")) : from;
        if (!from.isValid() || !to.isValid())
            continue;
        if (to < from || from.daysTo(to) > 31 || !isNear(from))
            range.refuse(Reason::BadDate, QStringLiteral("to"), to.toString(Qt::ISODate));
        else
            for (QDate day = from; day <= to; day = day.addDays(1))
                year.off.insert(day, holiday);
    }
    for (const QString &typed : object.texts(QLatin1String("work"))) {
        const QDate day = QDate::fromString(typed, QStringLiteral("yyyy-MM-dd"));
        if (!day.isValid() || !isWeekend(day) || !isNear(day) || year.off.contains(day))
            object.refuse(Reason::BadDate, QStringLiteral("work"), typed);
        year.worked << day;
    }
    return year;
}

QMap<int, Year> readYears(const ResourceObject &file, ResourceReport &report)
{
    file.allowOnly({QStringLiteral("title"), QStringLiteral("source"), QStringLiteral("years")});
    QMap<int, Year> years;
    for (const ResourceObject &object : file.objects(QLatin1String("years"))) {
        const int number = object.number(QLatin1String("year"));
        if (number < 1949 || number > WorkingDays::lastYear)
            object.refuse(Reason::BadNumber, QStringLiteral("year"), QString::number(number));
        else if (years.contains(number))
            object.refuse(Reason::Duplicate, QStringLiteral("year"), QString::number(number));
        years.insert(number, readYear(object, number));
    }
    if (!report.error() && years.isEmpty())
        report.refuse(Reason::Missing, QStringLiteral("years"));
    return years;
}

} // namespace

Result<WorkingDays> WorkingDays::load(const QByteArray &json, const QString &name)
{
    return load(QList<ResourceFile>{{name, json}});
}

Result<WorkingDays> WorkingDays::load(const QList<ResourceFile> &files)
{
    QMap<int, Year> years;
    for (const ResourceFile &file : files) {
        ResourceReport report(file.name);
        const QMap<int, Year> read = readYears(ResourceObject::open(file.bytes, report), report);
        if (report.error())
            return *report.error();
        for (auto year = read.begin(); year != read.end(); ++year)
            years.insert(year.key(), *year);
    }
    WorkingDays days;
    for (auto year = years.begin(); year != years.end(); ++year) {
        days.m_off.insert(year->off);
        days.m_worked.unite(year->worked);
        if (year->announced)
            days.m_announced << year.key();
    }
    days.fillYears();
    return days;
}

/// The years after the last one told of.
void WorkingDays::fillYears()
{
    const QList<int> years = announcedYears();
    for (int year = years.isEmpty() ? firstComputed : years.last() + 1; year <= lastYear; ++year) {
        for (const auto &[day, name] : statutoryDays(year)) {
            if (!m_off.contains(day) && !m_worked.contains(day))
                m_off.insert(day, name);
        }
    }
}

QList<int> WorkingDays::announcedYears() const
{
    QList<int> years = m_announced.values();
    std::sort(years.begin(), years.end());
    return years;
}

bool WorkingDays::isFirm(QDate day) const
{
    constexpr int firstOfNext = 26; // 2006 and 2018: days from 29 December were moved
    const bool ofNext = day.month() == 12 && day.day() >= firstOfNext;
    return announced(day.year()) && (!ofNext || announced(day.year() + 1));
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

} // namespace onedoor
