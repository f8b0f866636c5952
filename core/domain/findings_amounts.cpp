// Sums of money: yuan are named, or the number follows a word that speaks of money.
#include "core/domain/findings_patterns.h"

#include "core/domain/money.h"
#include "core/domain/numerals.h"

namespace onedoor
{

namespace
{

using Match = QRegularExpressionMatch;

/// The number and what makes it vague or larger: 约 3 万 余.
QString counted()
{
    return QStringLiteral("(?<![\\d.,A-Za-z/])(?<number>") + numberPattern() + QStringLiteral(")");
}

const QString more = QStringLiteral("(?<more>[多余来几])?(?<scale>[万千百])?(?<rest>[多余])?");
const QString around = QStringLiteral("(?<around>左右|上下|以上)?");

/// 12000元, 五千块钱, 壹万元整.
const QRegularExpression &named()
{
    static const QRegularExpression yuan = pattern(
        QStringLiteral("(?<about>约|大约|大概|近|将近|差不多|超过|至少)?(?:了|为|是)?(?:人民币)?") +
        counted() + more +
        QStringLiteral("(?:元(?!旦|月|宵|件|/|每|一)|块钱|"
                       "块(?![地田土石砖板玻瓷木铁钢草菜牌])|圆)(?:钱|整)?") +
        around);
    return yuan;
}

/// Words after which a number can be money without saying so: 欠他, 赔偿约.
QString spokenOf()
{
    return QStringLiteral(
        "(?:欠|赔偿?|补偿|借|付|交|缴|损失|工资|款|价|押金|定金|订金|费|骗|罚|退还?|返还|归还|偿还|"
        "(?:转|汇|投|花|收|拿|充|扣)(?=[了给走出掉我他她]))"
        "(?:[了我们他她给共计达为是的款走出掉去下要 ]|高达|合计|"
        "(?<about>约|大约|大概|近|将近|差不多|超过|至少)){0,4}");
}

/// 12万, 5w: so large a number behind such a word is money, unless it counts something else.
const QRegularExpression &large()
{
    static const QRegularExpression sum =
        pattern(spokenOf() + counted() + QStringLiteral("(?<=[万亿wW])(?<rest>[多余])?") + around +
                QStringLiteral("(?![\\d〇零一二两三四五六七八九十百千元块人户个次平亩斤吨米名只台套"
                               "瓦分字公里株棵张条股份步积多余])"));
    return sum;
}

/// 2千, 三万五: only where the clause ends with it, or goes on as after a sum.
const QRegularExpression &small()
{
    static const QRegularExpression sum =
        pattern(spokenOf() + counted() +
                QStringLiteral("(?<=[千百仟佰]|[万千百][1-9一二三四五六七八九])") + more + around +
                QStringLiteral("(?=[，。,；;！!？?）)\\s]|$|[不没未还至就才]|现金|"
                               "的(?:补|押|定|订|费|款|损|工|钱|医|学|货|租))"));
    return sum;
}

bool isVague(const Match &match)
{
    for (const char16_t *part : {u"about", u"more", u"rest", u"around"}) {
        if (!match.captured(QStringView(part)).isEmpty())
            return true;
    }
    return false;
}

void takeAmount(const QString &text, const Match &match, QList<Finding> &found)
{
    static const QRegularExpression each(
        QStringLiteral("(?:每(?:平方?米|平|度|吨|斤|公斤|公里|立方|亩|小时)|单价)[^，。；]{0,6}$"));
    static const QRegularExpression asked(
        QStringLiteral("要求|赔偿|支付|返还|退还|退|欠|合计|共计|总共|总计|损失|索赔"));
    const qsizetype start = match.capturedStart(QStringLiteral("number"));
    const auto value = hundredthsOf(QString(match.captured(QStringLiteral("number")) +
                                            match.captured(QStringLiteral("scale"))));
    const auto money = Money::fromFen(value.value_or(-1));
    const QString before = leadingTo(text, start, 14);
    if (!money || money->fen() < 1000 || each.match(before).hasMatch() ||
        isFound(found, Finding::Field::Amount, start, match.capturedEnd()))
        return; // 一块, 每平方米12元: no sum that somebody asks for
    found.append({Finding::Field::Amount, start, match.capturedEnd() - start, money->text(),
                  isVague(match), before.contains(asked) ? 2 : 1});
}

} // namespace

void findAmounts(const QString &text, QList<Finding> &found)
{
    for (const QRegularExpression &kind : {named(), large(), small()}) {
        for (auto it = kind.globalMatch(text); it.hasNext();)
            takeAmount(text, it.next(), found);
    }
}

} // namespace onedoor
