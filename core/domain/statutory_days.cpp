#include "core/domain/statutory_days.h"

#include <cmath>

// Meeus, Astronomical Algorithms: chapter 25 for the sun (to 0.01°), chapter 49 for the new moon
// (to seconds). ICU's Chinese calendar misses a new moon near midnight by a day (2027, 2030).
namespace onedoor
{

namespace
{

constexpr double pi = 3.14159265358979323846;
constexpr double beijing = 8.0 / 24;

double sine(double degrees)
{
    return std::sin(degrees * pi / 180);
}

/// Days between the even time of the planets and that of clocks, as expected until 2150.
double clockLag(double year)
{
    const double t = year - 2000;
    const double seconds = 62.92 + 0.32217 * t + 0.005589 * t * t;
    return seconds / 86400;
}

double yearOf(double julianDay)
{
    return 2000 + (julianDay - 2451544.5) / 365.2425;
}

/// The day in Beijing of an instant in the planets' time.
QDate dayOf(double julianDay)
{
    const double clock = julianDay - clockLag(yearOf(julianDay)) + beijing;
    return QDate::fromJulianDay(qint64(std::floor(clock + 0.5)));
}

/// Midnight in Beijing at which a day begins, in the planets' time.
double startOf(QDate day)
{
    const double midnight = double(day.toJulianDay()) - 0.5 - beijing;
    return midnight + clockLag(yearOf(midnight));
}

/// The sun's apparent longitude in degrees.
double sunAt(double julianDay)
{
    const double t = (julianDay - 2451545.0) / 36525;
    const double mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
    const double anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537);
    const double centre = (1.914602 - t * (0.004817 + t * 0.000014)) * sine(anomaly) +
                          (0.019993 - t * 0.000101) * sine(2 * anomaly) +
                          0.000289 * sine(3 * anomaly);
    const double longitude = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    return longitude - 360 * std::floor(longitude / 360);
}

/// The planets' instant of the k-th new moon after that of January 2000.
double newMoon(int k)
{
    const double t = k / 1236.85;
    const double e = 1 - t * (0.002516 + t * 0.0000074);
    const double s = 2.5534 + 29.10535670 * k - t * t * 0.0000014;    // the sun's anomaly
    const double m = 201.5643 + 385.81693528 * k + t * t * 0.0107582; // the moon's
    const double f = 160.7108 + 390.67050284 * k - t * t * 0.0016118; // its latitude
    const double n = 124.7746 - 1.56375588 * k + t * t * 0.0020672;   // its node
    double at = 2451550.09766 + 29.530588861 * k + t * t * 0.00015437;
    at += -0.40720 * sine(m) + 0.17241 * e * sine(s) + 0.01608 * sine(2 * m) +
          0.01039 * sine(2 * f) + 0.00739 * e * sine(m - s) - 0.00514 * e * sine(m + s) +
          0.00208 * e * e * sine(2 * s) - 0.00111 * sine(m - 2 * f) - 0.00057 * sine(m + 2 * f) +
          0.00056 * e * sine(2 * m + s) - 0.00042 * sine(3 * m) + 0.00042 * e * sine(s + 2 * f) +
          0.00038 * e * sine(s - 2 * f) - 0.00024 * e * sine(2 * m - s) - 0.00017 * sine(n) -
          0.00007 * sine(m + 2 * s) + 0.00004 * sine(2 * m - 2 * f) + 0.00004 * sine(3 * s) +
          0.00003 * sine(m + s - 2 * f) + 0.00003 * sine(2 * m + 2 * f) -
          0.00003 * sine(m + s + 2 * f) + 0.00003 * sine(m - s + 2 * f) -
          0.00002 * sine(m - s - 2 * f) - 0.00002 * sine(3 * m + s) + 0.00002 * sine(4 * m);
    at += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t) +
          0.000165 * sine(251.88 + 0.016321 * k) + 0.000164 * sine(251.83 + 26.651886 * k) +
          0.000126 * sine(349.42 + 36.412478 * k) + 0.000110 * sine(84.66 + 18.206239 * k) +
          0.000062 * sine(141.74 + 53.303771 * k) + 0.000060 * sine(207.14 + 2.453732 * k) +
          0.000056 * sine(154.84 + 7.306860 * k) + 0.000047 * sine(34.52 + 27.261239 * k) +
          0.000042 * sine(207.19 + 0.121824 * k) + 0.000040 * sine(291.34 + 1.844379 * k) +
          0.000037 * sine(161.72 + 24.198154 * k) + 0.000035 * sine(239.56 + 25.513099 * k) +
          0.000023 * sine(331.55 + 3.592518 * k);
    return at;
}

/// Which new moon begins the month that holds a day.
int monthWith(QDate day)
{
    int k = int(std::floor((double(day.toJulianDay()) - 2451550.6) / 29.530588861)) + 1;
    while (dayOf(newMoon(k)) > day)
        --k;
    return k;
}

/// A month without one of the twelve middle terms is a leap month where the year has thirteen.
bool holdsMiddleTerm(int k)
{
    const auto twelfth = [](int month) {
        return int(std::floor(sunAt(startOf(dayOf(newMoon(month)))) / 30));
    };
    return twelfth(k) != twelfth(k + 1);
}

} // namespace

QDate solarTerm(int year, int degrees)
{
    const double spring = double(QDate(year, 3, 20).toJulianDay());
    double at = spring + (degrees > 285 ? degrees - 360 : degrees) * 365.2422 / 360;
    for (int round = 0; round < 5; ++round) {
        double off = degrees - sunAt(at);
        off -= 360 * std::round(off / 360);
        at += off * 365.2422 / 360;
    }
    return dayOf(at);
}

LunarYear lunarYear(int year)
{
    const int eleventh = monthWith(solarTerm(year - 1, 270)); // 冬至 is in the eleventh month
    const bool leaps = monthWith(solarTerm(year, 270)) - eleventh == 13;
    bool leapt = false;
    int number = 11;
    LunarYear out;
    for (int k = eleventh + 1; number != 8; ++k) {
        if (leaps && !leapt && !holdsMiddleTerm(k)) {
            leapt = true;
            continue;
        }
        number = number % 12 + 1;
        QDate *const place = number == 1   ? &out.first
                             : number == 5 ? &out.fifth
                             : number == 8 ? &out.eighth
                                           : nullptr;
        if (place)
            *place = dayOf(newMoon(k));
    }
    return out;
}

QList<std::pair<QDate, QString>> statutoryDays(int year)
{
    QList<std::pair<QDate, QString>> days;
    const auto add = [&days](QDate first, int count, const QString &name) {
        for (int i = 0; i < count; ++i)
            days.append({first.addDays(i), name});
    };
    const LunarYear moon = lunarYear(year);
    add(QDate(year, 1, 1), 1, QStringLiteral("元旦"));
    add(moon.first.addDays(-1), 4, QStringLiteral("春节")); // 除夕 to 初三
    add(solarTerm(year, 15), 1, QStringLiteral("清明"));
    add(QDate(year, 5, 1), 2, QStringLiteral("劳动节"));
    add(moon.fifth.addDays(4), 1, QStringLiteral("端午"));
    add(moon.eighth.addDays(14), 1, QStringLiteral("中秋"));
    add(QDate(year, 10, 1), 3, QStringLiteral("国庆节"));
    return days;
}

} // namespace onedoor
