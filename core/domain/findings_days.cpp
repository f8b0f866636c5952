// Days as people tell them: written out, without the year, or counted back from today.
#include "core/domain/findings.h"

#include "core/domain/numerals.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

/// One or two digits, or a Chinese number up to 三十一.
const QString few = QStringLiteral("(\\d{1,2}|[一二两三四五六七八九十]{1,3})");
const QString someYear = QStringLiteral("((?:19|20)\\d{2}|二[〇零][〇零一二三四五六七八九]{2})");

struct Told {
    QDate day;
    bool about = false;
};

/// What is told without a year was the last one there was.
QDate lastBefore(QDate limit, int month, int day)
{
    const QDate now(limit.year(), month, day);
    return now.isValid() && now <= limit ? now : QDate(limit.year() - 1, month, day);
}

int yearTold(const QString &word, QDate today)
{
    if (word == QStringLiteral("今年") || word == QStringLiteral("本年"))
        return today.year();
    if (word == QStringLiteral("去年"))
        return today.year() - 1;
    if (word == QStringLiteral("前年"))
        return today.year() - 2;
    return wholeOf(word).value_or(0);
}

/// year-month-day; a month alone stands for its first day.
Told written(const QRegularExpressionMatch &match, QDate today)
{
    const int month = wholeOf(match.capturedView(2)).value_or(0);
    const bool exact = !match.captured(3).isEmpty();
    const int day = exact ? wholeOf(match.capturedView(3)).value_or(0) : 1;
    return {QDate(yearTold(match.captured(1), today), month, day), !exact};
}

Told withoutYear(const QRegularExpressionMatch &match, QDate today)
{
    const int month = wholeOf(match.capturedView(1)).value_or(0);
    const bool exact = !match.captured(2).isEmpty();
    return {lastBefore(today, month, exact ? wholeOf(match.capturedView(2)).value_or(0) : 1),
            !exact};
}

Told thisOrLastMonth(const QRegularExpressionMatch &match, QDate today)
{
    const QDate month = match.captured(1).startsWith(u'上') ? today.addMonths(-1) : today;
    const bool exact = !match.captured(2).isEmpty();
    return {
        QDate(month.year(), month.month(), exact ? wholeOf(match.capturedView(2)).value_or(0) : 1),
        !exact};
}

Told nearDay(const QRegularExpressionMatch &match, QDate today)
{
    static const QStringList back{QStringLiteral("今天"), QStringLiteral("昨天"),
                                  QStringLiteral("前天"), QStringLiteral("大前天")};
    QString word = match.captured(1);
    word.replace(u'日', u'天').replace(QStringLiteral("昨晚"), QStringLiteral("昨天"));
    return {today.addDays(-back.indexOf(word)), false};
}

Told lastWeek(const QRegularExpressionMatch &match, QDate today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek() - 7);
    if (match.captured(1).isEmpty())
        return {monday, true};
    const auto day =
        QStringView(u"一二三四五六日")
            .indexOf(match.captured(1) == u"天" ? QStringView(u"日") : match.capturedView(1));
    return {monday.addDays(day), false};
}

Told ago(const QRegularExpressionMatch &match, QDate today)
{
    const int count = wholeOf(match.capturedView(1)).value_or(0);
    const QString unit = match.captured(2);
    if (count == 0)
        return {};
    if (unit == u"天")
        return {today.addDays(-count), false};
    if (unit.endsWith(u'月'))
        return {today.addMonths(-count), true};
    return unit == u"年" ? Told{today.addYears(-count), true}
                         : Told{today.addDays(-7 * count), true};
}

struct Way {
    QString pattern;
    Told (*read)(const QRegularExpressionMatch &, QDate);
};

const QList<Way> &ways()
{
    static const QString aDay = QStringLiteral("(?:") + few + QStringLiteral("[日号])?");
    static const QList<Way> all{
        {QStringLiteral("(?<!\\d)") + someYear + QStringLiteral("年") + few +
             QStringLiteral("月份?") + aDay,
         written},
        {QStringLiteral("(?<!\\d)((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?![\\d./-])"),
         written},
        {QStringLiteral("(今年|本年|去年|前年)") + few + QStringLiteral("月份?") + aDay, written},
        {QStringLiteral("(?<![\\d年一二两三四五六七八九十])") + few + QStringLiteral("月") + few +
             QStringLiteral("[日号]"),
         withoutYear},
        {QStringLiteral("(?<![\\d年一二两三四五六七八九十])") + few + QStringLiteral("月份"),
         withoutYear},
        {QStringLiteral("(上个?月|本月|这个月)") + aDay, thisOrLastMonth},
        {QStringLiteral("(大前天|前天|昨天|昨日|昨晚|今天|今日)"), nearDay},
        {QStringLiteral("上周([一二三四五六日天])?"), lastWeek},
        {QStringLiteral("(?<![\\d第])") + few +
             QStringLiteral("(天|个星期|周|个月|年)(?:之前|以前|前)"),
         ago},
    };
    return all;
}

} // namespace

void findDays(const QString &text, QDate receivedOn, QList<Finding> &found)
{
    static const QRegularExpression born(QStringLiteral("^(?:出生|生日|生人|生于|生，|生。)"));
    for (const Way &way : ways()) {
        const QRegularExpression pattern(way.pattern);
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const Told told = way.read(match, receivedOn);
            const qsizetype end = match.capturedEnd();
            const bool inside =
                std::any_of(found.begin(), found.end(), [&match](const Finding &other) {
                    return other.field == Finding::Field::OccurredOn &&
                           match.capturedStart() < other.start + other.length &&
                           other.start < match.capturedEnd();
                });
            if (!told.day.isValid() || told.day > receivedOn || inside ||
                born.match(text.mid(end, 3)).hasMatch())
                continue;
            found.append({Finding::Field::OccurredOn, match.capturedStart(), match.capturedLength(),
                          told.day.toString(Qt::ISODate), told.about, told.about ? 1 : 2});
        }
    }
}

} // namespace onedoor
