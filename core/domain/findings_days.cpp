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
const QString few = QStringLiteral("(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})");
const QString aMonth = QStringLiteral("(?<month>") + few + QStringLiteral(")月");
const QString aDay = QStringLiteral("(?<day>") + few + QStringLiteral(")[日号]");
/// 初五 is a day of the moon's calendar, 初中 a school.
const QString aPart = QStringLiteral("(?<part>上旬|中旬|下旬|底(?!层|楼|线)|末(?!班|尾)|"
                                     "初(?![一二三四五六七八九十中次步级期]))");
const QString relative = QStringLiteral("(?<word>今年|本年|去年|前年)");
const QString aYear = QStringLiteral("(?<year>(?:19|20)\\d{2}|二[〇零][〇零一二三四五六七八九]{2}|"
                                     "(?<![\\dA-Za-z.第])\\d{2})年");

struct Told {
    QDate day;
    bool about = false;
};

/// 26年 and 98年 are years of our time.
int wholeYear(int told, QDate today)
{
    if (told >= 100)
        return told;
    return told <= today.year() % 100 ? 2000 + told : told >= 50 ? 1900 + told : 0;
}

int yearTold(const QRegularExpressionMatch &match, QDate today)
{
    const QString said = match.captured(QStringLiteral("word"));
    if (said.isEmpty())
        return wholeYear(wholeOf(match.captured(QStringLiteral("year"))).value_or(0), today);
    return today.year() - (said == u"去年" ? 1 : said == u"前年" ? 2 : 0);
}

/// The day of a month that is named, or stands for a part of it; the first for all of it.
Told inMonth(const QRegularExpressionMatch &match, int year, int monthOfYear)
{
    const QString said = match.captured(QStringLiteral("part"));
    const QString exact = match.captured(QStringLiteral("day"));
    const QDate first(year, monthOfYear, 1);
    if (!exact.isEmpty())
        return {QDate(year, monthOfYear, wholeOf(exact).value_or(0)), false};
    if (said == u"底" || said == u"末")
        return {QDate(year, monthOfYear, first.daysInMonth()), true};
    return {first.addDays(said == u"中旬" ? 10 : said == u"下旬" ? 20 : 0), true};
}

int monthTold(const QRegularExpressionMatch &match)
{
    return wholeOf(match.captured(QStringLiteral("month"))).value_or(0);
}

Told written(const QRegularExpressionMatch &match, QDate today)
{
    return inMonth(match, yearTold(match, today), monthTold(match));
}

/// What is told without a year was the last one there was.
Told withoutYear(const QRegularExpressionMatch &match, QDate today)
{
    const Told now = inMonth(match, today.year(), monthTold(match));
    if (now.day.isValid() && now.day <= today)
        return now;
    if (now.about && now.day.month() == today.month())
        return {}; // 到了九月底, said on the 25th: not last year's
    return inMonth(match, today.year() - 1, monthTold(match));
}

/// 去年底, 2018年初.
Told edgeOfYear(const QRegularExpressionMatch &match, QDate today)
{
    const bool begins = match.captured(QStringLiteral("part")) == u"初";
    return inMonth(match, yearTold(match, today), begins ? 1 : 12);
}

Told thisOrLastMonth(const QRegularExpressionMatch &match, QDate today)
{
    const QDate told = match.captured(1).startsWith(u'上') ? today.addMonths(-1) : today;
    return inMonth(match, told.year(), told.month());
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
    static const QString some = QStringLiteral("(?:") + aDay + u'|' + aPart + QStringLiteral(")?");
    static const QString alone = QStringLiteral("(?<![\\d年一二两三四五六七八九十])");
    static const QList<Way> all{
        {QStringLiteral("(?<!\\d)") + aYear + aMonth + QStringLiteral("份?") + some, written},
        {QStringLiteral("(?<!\\d)(?<year>(?:19|20)\\d{2})[-./](?<month>\\d{1,2})[-./]"
                        "(?<day>\\d{1,2})(?![\\d./-])"),
         written},
        {QStringLiteral("(?<![\\dA-Za-z.-])(?<year>20\\d{2})(?<month>[01]\\d)(?<day>[0-3]\\d)"
                        "(?![\\dA-Za-z号元-]|\\.\\d)"),
         written},
        {relative + aMonth + QStringLiteral("份?") + some, written},
        {alone + aMonth + QStringLiteral("(?:") + aDay + QStringLiteral("|份?") + aPart +
             QStringLiteral("|份)"),
         withoutYear},
        {QStringLiteral("(?<![\\d.A-Za-z])(?<month>\\d{1,2})\\.(?<day>\\d{1,2})[日号]"
                        "(?![线楼店院门铺机])"),
         withoutYear},
        {QStringLiteral("(?<!\\d)(?:") + relative + u'|' + aYear +
             QStringLiteral(")年?(?=[底末初])") + aPart,
         edgeOfYear},
        {QStringLiteral("(上个?月|本月|这个月)") + some, thisOrLastMonth},
        {QStringLiteral("(大前天|前天|昨天|昨日|昨晚|今天|今日)"), nearDay},
        {QStringLiteral("上周([一二三四五六日天])?"), lastWeek},
        {QStringLiteral("(?<![\\d第])(") + few +
             QStringLiteral(")(天|个星期|周|个月|年)(?:之前|以前|前)"),
         ago},
    };
    return all;
}

/// 承诺3月底, 9月底前, 账号20260305: not when it happened.
bool isElse(const QString &text, const QRegularExpressionMatch &match)
{
    static const QRegularExpression promised(QStringLiteral(
        "(?:承诺|允诺|预计|计划|将|保证|约定|答应|原定|推迟|延期|等|日期|期限|截[止至])"
        "[^，。；]{0,8}$|说[^，。；]{0,2}$"));
    static const QRegularExpression due(
        QStringLiteral("^(?:之?前|以前|到期|[才再将会要]|交[房付]|完成|完工|竣工)"));
    static const QRegularExpression numbered(QStringLiteral(
        "(?:电话|座机|手机|联系|传真|热线|[号码]|编号|QQ|[账卡证单文案])[^，。；\\s]{0,4}$"));
    static const QRegularExpression digits(QStringLiteral("^\\d{8}$"));
    const QString before = leadingTo(text, match.capturedStart(), 14);
    if (digits.match(match.capturedView()).hasMatch())
        return numbered.match(before).hasMatch();
    return !match.captured(QStringLiteral("part")).isEmpty() &&
           (promised.match(before).hasMatch() ||
            due.match(text.mid(match.capturedEnd(), 2)).hasMatch());
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
            if (!told.day.isValid() || told.day > receivedOn || inside || isElse(text, match) ||
                born.match(text.mid(end, 3)).hasMatch())
                continue;
            found.append({Finding::Field::OccurredOn, match.capturedStart(), match.capturedLength(),
                          told.day.toString(Qt::ISODate), told.about, told.about ? 1 : 2});
        }
    }
}

} // namespace onedoor
