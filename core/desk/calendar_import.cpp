#include "core/desk/calendar_import.h"

#include "core/desk/reference.h"
#include "core/domain/statutory_days.h"
#include "core/store/files.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onedoor
{

namespace
{

constexpr int presentWords = 2025; ///< 全国年节及纪念日放假办法, as it reads since then

/// A day the law gives that the notice lets be worked; invalid: none.
QDate workedByMistake(const WorkingDays &notice, int year)
{
    if (year < presentWords)
        return {};
    for (const QDate &day :
         {QDate(year, 1, 1), lunarYear(year).first, QDate(year, 5, 1), QDate(year, 5, 2),
          QDate(year, 10, 1), QDate(year, 10, 2), QDate(year, 10, 3)}) {
        if (notice.isWorkday(day))
            return day;
    }
    return {};
}

} // namespace

Result<QList<int>> importCalendar(const ResourceFile &notice, const QString &data)
{
    const auto read = WorkingDays::load(notice.bytes, notice.name);
    if (!read)
        return read.error();
    const QList<int> years = read->announcedYears();
    ResourceReport report(notice.name);
    if (years.isEmpty())
        report.refuse(Reason::Missing, QStringLiteral("years"));
    for (int year : years) {
        const QDate worked = workedByMistake(*read, year);
        if (worked.isValid())
            report.refuse(Reason::BadDate, QString::number(year), worked.toString(Qt::ISODate));
    }
    if (report.error())
        return *report.error();
    const QString folder = localFolder(data) + QStringLiteral("/calendar");
    if (!makeFolder(folder))
        return Error{Reason::FileUnwritable, folder, {}};
    QJsonObject file = QJsonDocument::fromJson(notice.bytes).object();
    for (const QJsonValue &year : file.value(QLatin1String("years")).toArray()) {
        const int number = year.toObject().value(QLatin1String("year")).toInt();
        if (!years.contains(number))
            continue;
        file.insert(QStringLiteral("years"), QJsonArray{year});
        const QString path = QStringLiteral("%1/%2.json").arg(folder).arg(number);
        if (const auto written = writeWhole(path, QJsonDocument(file).toJson()); !written)
            return written.error();
    }
    return years;
}

} // namespace onedoor
