#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <utility>

namespace onedoor
{

/// The days everybody is off by 全国年节及纪念日放假办法 (as of 2025), with their names: what is
/// known of a year whose notice is not out. The moon's and the sun's days are computed for the
/// meridian of Beijing's time; which other days are off or worked in lieu nobody knows yet.
QList<std::pair<QDate, QString>> statutoryDays(int year);

/// The first days of the lunar months of a year that feasts stand in.
struct LunarYear {
    QDate first;  ///< 正月初一
    QDate fifth;  ///< 五月初一
    QDate eighth; ///< 八月初一
};
LunarYear lunarYear(int year);

/// The day, in Beijing, on which the sun's longitude reaches so many degrees in a year; 15: 清明.
QDate solarTerm(int year, int degrees);

} // namespace onedoor
