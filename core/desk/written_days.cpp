#include "core/desk/written_days.h"

#include "core/domain/characters.h"
#include "core/domain/clock.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

constexpr int chinaStandard = 8 * 3600; // seconds east

using Match = QRegularExpressionMatch;

const QRegularExpression &dayPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?<y>(?:19|20|21)\\d{2})\\s*(?:"
        "(?<sep>[-/.])\\s*(?<m1>\\d{1,2})\\s*\\k<sep>\\s*(?<d1>\\d{1,2})"
        "|年\\s*(?<m2>\\d{1,2})\\s*月\\s*(?<d2>\\d{1,2})\\s*(?:[日号](?<behind>.*)|(?=\\D|$))"
        "|(?<m3>\\d{2})(?<d3>\\d{2}))"
        "(?<rest>(?:\\D.*|\\d{4}(?:\\d{2})?)?)$"));
    return pattern;
}

const QRegularExpression &timePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[T,]?\\s*(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?\\s*"
            "(?<half>凌晨|早上|上午|中午|下午|晚上|AM|PM)?\\s*"
            "(?<h>\\d{1,2})\\s*(?:[:时点]\\s*(?:(?<min>\\d{1,2})\\s*(?:[:分]\\s*"
            "(?:(?<s>\\d{1,2})(?:\\.\\d+)?\\s*秒?)?)?)?(?<bare>半)?|(?<min4>\\d{2})(?<s4>\\d{2})?)"
            "\\s*(?<half2>AM|PM)?\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

int firstNumber(const Match &match, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString text = match.captured(QLatin1String(name)); !text.isEmpty())
            return text.toInt();
    }
    return 0;
}

/// The hour of the day; -1 where word and number contradict each other.
int hourOf(const Match &match)
{
    const int hour = firstNumber(match, {"h"});
    QString half = match.captured(QStringLiteral("half")).toUpper();
    if (half.isEmpty())
        half = match.captured(QStringLiteral("half2")).toUpper();
    const bool late = half == QStringLiteral("PM") || half == QStringLiteral("下午") ||
                      half == QStringLiteral("晚上");
    if (half.isEmpty() || hour > 12)
        return (half.isEmpty() || late) ? hour : -1;
    if (half == QStringLiteral("中午"))
        return hour >= 11 ? hour : hour <= 2 ? hour + 12 : -1;
    if (half == QStringLiteral("晚上") && hour == 12)
        return -1; // of this day or of the next
    return late ? hour % 12 + 12 : hour % 12;
}

/// Seconds of the day, and the offset in seconds.
std::optional<std::pair<int, int>> timeOf(const QString &rest)
{
    static const QRegularExpression weekday(
        QStringLiteral("^\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?\\s*$"));
    if (rest.trimmed().isEmpty() || weekday.match(rest).hasMatch())
        return std::pair(0, chinaStandard);
    const Match match = timePattern().match(rest.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = hourOf(match);
    const bool isHalf = !match.captured(QStringLiteral("bare")).isEmpty();
    const int minute = isHalf ? 30 : firstNumber(match, {"min", "min4"});
    const int second = firstNumber(match, {"s", "s4"});
    if (!QTime::isValid(hour, minute, second))
        return std::nullopt;
    const QString zone = match.captured(QStringLiteral("zone"));
    int offset = chinaStandard;
    if (zone.size() > 1) {
        offset = zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60;
        offset = zone.startsWith(u'-') ? -offset : offset;
    } else if (!zone.isEmpty()) {
        offset = 0;
    }
    if (std::abs(offset) > 14 * 3600)
        return std::nullopt;
    return std::pair(hour * 3600 + minute * 60 + second, offset);
}

} // namespace

std::optional<QDateTime> writtenInstant(const QString &text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        return std::nullopt;
    const Match match = dayPattern().match(halfWidth(text).simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate day(firstNumber(match, {"y"}), firstNumber(match, {"m1", "m2", "m3"}),
                    firstNumber(match, {"d1", "d2", "d3"}));
    const auto time =
        timeOf(match.captured(QStringLiteral("behind")) + match.captured(QStringLiteral("rest")));
    if (!day.isValid() || !time)
        return std::nullopt;
    const QDateTime start(day, QTime(0, 0), Qt::OffsetFromUTC, time->second);
    return start.addSecs(time->first).toUTC();
}

std::optional<QDate> writtenDay(const QString &text)
{
    const auto instant = writtenInstant(text);
    return instant ? std::optional(Clock::legalDay(*instant)) : std::nullopt;
}

} // namespace onedoor
