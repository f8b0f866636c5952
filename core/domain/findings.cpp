#include "core/domain/findings.h"

#include "core/domain/characters.h"
#include "core/domain/money.h"
#include "core/domain/numerals.h"
#include "core/domain/phone_number.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace onedoor
{

namespace
{

using Field = Finding::Field;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

/// What stands just before a place, in the same sentence.
QString leadingTo(const QString &text, qsizetype at, qsizetype reach)
{
    const QString before = text.mid(std::max<qsizetype>(0, at - reach), std::min(at, reach));
    static const QRegularExpression ends(QStringLiteral("[。！？；\\n]"));
    const auto cut = before.lastIndexOf(ends);
    return before.mid(cut + 1);
}

/// Where the last of some words begins; -1 where none is.
qsizetype lastOf(const QString &text, const QRegularExpression &words)
{
    return text.lastIndexOf(words);
}

} // namespace

QString nameOf(Finding::Field field)
{
    switch (field) {
    case Field::Amount:
        return QStringLiteral("amount");
    case Field::OccurredOn:
        return QStringLiteral("occurred_on");
    case Field::Headcount:
        return QStringLiteral("headcount");
    case Field::PetitionerPhone:
        return QStringLiteral("petitioners[0].phone");
    case Field::RespondentPhone:
        return QStringLiteral("respondents[0].phone");
    case Field::Respondent:
        return QStringLiteral("respondents[0].name");
    case Field::Division:
        return QStringLiteral("place.division");
    case Field::PlaceDetail:
        return QStringLiteral("place.detail");
    }
    return {};
}

QList<Finding> findingsIn(const QString &narrative, const Reading &reading)
{
    const QString text = halfWidth(narrative);
    QList<Finding> found;
    if (text.size() != narrative.size())
        return found; // spans would lie
    findAmounts(text, found);
    findDays(text, reading.receivedOn, found);
    findHeadcounts(text, found);
    findPhones(text, found);
    findOrganisations(text, found);
    findPlaces(text, reading, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return std::tuple(a.field, -a.weight, a.start) < std::tuple(b.field, -b.weight, b.start);
    });
    return found;
}

QList<Finding> bestFindings(const QList<Finding> &findings)
{
    QList<Finding> best;
    for (const Finding &finding : findings) {
        if (best.isEmpty() || best.last().field != finding.field)
            best.append(finding);
    }
    return best;
}

void findAmounts(const QString &text, QList<Finding> &found)
{
    static const QString about =
        QStringLiteral("(约|大约|大概|近|将近|差不多|超过|至少)?(?:了|为|是)?");
    static const QString more = QStringLiteral("(多|余|来|几)?(万|千|百)?(多|余)?");
    // Yuan are named, or a round sum follows a word that speaks of money.
    static const QRegularExpression named = pattern(
        about + QStringLiteral("(?:人民币)?(?<![\\d.,A-Za-z/])(") + numberPattern() +
        QStringLiteral(")") + more +
        QStringLiteral("(?:元(?!旦|月|宵|件|/|每|一)|块钱|块(?![地田土石砖板玻瓷木铁钢草菜牌])|圆)"
                       "(?:钱)?(左右|上下|以上)?"));
    static const QRegularExpression round = pattern(
        QStringLiteral("(?:欠|赔|补偿|借|付|交|缴|损失|工资|款|价|押金|定金|订金|费|骗)["
                       "了我们他给共计达约为是的款走去 ]{0,4}(") +
        numberPattern() +
        QStringLiteral("(?<=[万亿]))(多|余)?(?!["
                       "\\d〇零一二两三四五六七八九十百千元块人户个次平亩斤吨米名只台套])"));
    static const QRegularExpression each(
        QStringLiteral("(?:每(?:平方?米|平|度|吨|斤|公斤|公里|立方|亩|小时)|单价)[^，。；]{0,6}$"));
    static const QRegularExpression asked(
        QStringLiteral("要求|赔偿|支付|返还|退还|退|欠|合计|共计|总共|总计|损失|索赔"));
    const auto take = [&](const QRegularExpressionMatch &match, int number, bool vague,
                          const QString &scale) {
        const auto value = hundredthsOf(QString(match.captured(number) + scale));
        const auto money = Money::fromFen(value.value_or(-1));
        const qsizetype start = match.capturedStart(number);
        const QString before = leadingTo(text, start, 14);
        if (!money || money->fen() < 1000 || each.match(before).hasMatch())
            return; // 一块, 每平方米12元: no sum that somebody asks for
        found.append({Field::Amount, start, match.capturedEnd() - start, money->text(), vague,
                      before.contains(asked) ? 2 : 1});
    };
    for (auto it = named.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool vague = !match.captured(1).isEmpty() || !match.captured(3).isEmpty() ||
                           !match.captured(5).isEmpty() || !match.captured(6).isEmpty();
        take(match, 2, vague, match.captured(4));
    }
    for (auto it = round.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        take(match, 1, !match.captured(2).isEmpty(), {});
    }
}

void findPhones(const QString &text, QList<Finding> &found)
{
    static const QRegularExpression numbers(
        QStringLiteral("(?<![\\dA-Za-z.-])(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}"
                       "|\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{6,7}|[48]00-?\\d{3,4}-?\\d{3,4})"
                       "(?![\\dA-Za-z]|-\\d)"));
    static const QRegularExpression theirs(QStringLiteral(
        "对方|老板|包工头|工头|负责人|该公司|物业|店主|店家|商家|房东|经理|被告|邻居|"
        "他的?电话|她的?电话|其电话|他电话|中介|承包人"));
    static const QRegularExpression ours(
        QStringLiteral("我|本人|联系电话|联系方式|申请人|反映人|请联系|回复|回电"));
    for (auto it = numbers.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto phone = phoneNumber(match.capturedView());
        if (!phone)
            continue;
        const QString before = leadingTo(text, match.capturedStart(), 16);
        const bool other = lastOf(before, theirs) > lastOf(before, ours);
        found.append({other ? Field::RespondentPhone : Field::PetitionerPhone,
                      match.capturedStart(), match.capturedLength(), phone->value, false,
                      before.isEmpty() ? 1 : 2});
    }
}

void findHeadcounts(const QString &text, QList<Finding> &found)
{
    static const QString people = QStringLiteral("(?:人(?![间民次行])|户|(?:农民)?工人|农民工|民工|"
                                                 "业主|村民|居民|员工|职工|家长|老人|同事|工友|"
                                                 "住户|商户|家庭)");
    static const QRegularExpression ours = pattern(
        QStringLiteral(
            "(?:我们|咱们|我村|我组|我小区|本村|本组|本小区|全村|全体|等|一共|共计|共有|共|涉及|"
            "连同|以及)(?:约|大约|有|近|的)*(?<!\\d)(") +
        numberPattern() + QStringLiteral(")(多|余|来|几)?(?:名|位|个)?(多|余)?(") + people +
        QStringLiteral(")"));
    static const QRegularExpression group = pattern(
        QStringLiteral("(约|近)?(?<![\\d第])(") + numberPattern() +
        QStringLiteral(")(多|余|来|几)?(?:名|位)(多|余)?"
                       "(?:农民工|民工|工人|业主|村民|居民|员工|职工|家长|工友|住户|商户)"));
    const auto take = [&found](const QRegularExpressionMatch &match, int number, bool vague,
                               int weight) {
        const auto count = wholeOf(match.capturedView(number));
        if (count && *count > 1 && *count <= 100'000)
            found.append({Field::Headcount, match.capturedStart(number),
                          match.capturedEnd() - match.capturedStart(number),
                          QString::number(*count), vague, weight});
    };
    for (auto it = ours.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool households = match.captured(4).endsWith(u'户') || match.captured(4) == u"家庭";
        take(match, 1,
             households || !match.captured(2).isEmpty() || !match.captured(3).isEmpty() ||
                 match.captured(0).contains(u'约') || match.captured(0).contains(u'近'),
             2);
    }
    for (auto it = group.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        take(match, 2,
             !match.captured(1).isEmpty() || !match.captured(3).isEmpty() ||
                 !match.captured(4).isEmpty(),
             1);
    }
}

} // namespace onedoor
