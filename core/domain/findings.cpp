#include "core/domain/findings_patterns.h"

#include "core/domain/characters.h"
#include "core/domain/numerals.h"
#include "core/domain/phone_number.h"

#include <algorithm>
#include <tuple>

namespace onedoor
{

namespace
{

using Field = Finding::Field;

/// Where the last of some words begins; -1 where none is.
qsizetype lastOf(const QString &text, const QRegularExpression &words)
{
    return text.lastIndexOf(words);
}

/// People counted, and how surely it is those the matter is about.
struct Crowd {
    QRegularExpression pattern;
    int weight = 0;
};

const QList<Crowd> &crowds()
{
    static const QString number =
        QStringLiteral("(?<![\\d第.])(?<number>") + numberPattern() + QStringLiteral(")");
    static const QString people = QStringLiteral("(?:人(?![间民次行])|户|(?:农民)?工人|农民工|民工|"
                                                 "业主|村民|居民|员工|职工|家长|老人|同事|工友|"
                                                 "住户|商户|家庭)");
    static const QString each = QStringLiteral("[多余来几]?[名位个]?[多余]?");
    static const QList<Crowd> all{
        {pattern(QStringLiteral("(?:我们|咱们|我村|我组|我小区|本村|本组|本小区|全村|全体|等|一共|"
                                "共计|共有|共|涉及|连同|以及|同行|一行)(?:约|大约|有|近|的)*") +
                 number + each + people),
         2},
        {pattern(QStringLiteral(
                     "(?:全班|我们班|我班|本班|全校|本校|全年级)(?:一共|共|计|约|近|有|的)*") +
                 number + each + QStringLiteral("(?:学生|同学|孩子|小孩|家长|人(?![间民次行]))")),
         2},
        {pattern(
             QStringLiteral("[约近]?") + number +
             QStringLiteral("[多余来几]?[名位][多余]?(?:农民工|民工|工人|业主|村民|居民|员工|职工|"
                            "家长|工友|住户|商户)")),
         1},
        {pattern(QStringLiteral("(?<![^我们，,。！？；：、\\s])(?:一家|全家|我家)(?:一共|共|有)*") +
                 number + QStringLiteral("[多余]?(?:口[多余]?|个?人(?![间民次行]))")),
         1},
        {pattern(QStringLiteral("(?:大?约|将?近|大概)?(?<![到至~-])") + number +
                 QStringLiteral("(?:[多余来几][名位个]人(?![间民次行])|[多余来几]?[名位个]?人"
                                "(?:左右|上下)(?![间]))")),
         0},
    };
    return all;
}

} // namespace

QString nameOf(Finding::In in)
{
    return in == Finding::In::Claim ? QStringLiteral("claim") : QStringLiteral("narrative");
}

QString leadingTo(const QString &text, qsizetype at, qsizetype reach)
{
    const QString before = text.mid(std::max<qsizetype>(0, at - reach), std::min(at, reach));
    static const QRegularExpression ends(QStringLiteral("[。！？；\\n]"));
    const auto cut = before.lastIndexOf(ends);
    return before.mid(cut + 1);
}

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

namespace
{

QList<Finding> findingsOf(const QString &written, const Reading &reading)
{
    const QString text = halfWidth(written);
    QList<Finding> found;
    if (text.size() != written.size())
        return found; // spans would lie
    findAmounts(text, found);
    findDays(text, reading.receivedOn, found);
    findHeadcounts(text, found);
    findPhones(text, reading.areaCode, found);
    findOrganisations(text, reading.divisions, found);
    findPlaces(text, reading, found);
    return found;
}

} // namespace

QList<Finding> findingsIn(const QString &narrative, const Reading &reading, const QString &claim)
{
    QList<Finding> found = findingsOf(narrative, reading);
    for (Finding &finding : findingsOf(claim, reading)) {
        finding.in = Finding::In::Claim;
        if (finding.field == Field::Amount)
            finding.weight += 2; // what is asked for, whatever was told of other sums
        found.append(finding);
    }
    std::stable_sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return std::tuple(a.field, -a.weight, a.in, a.start) <
               std::tuple(b.field, -b.weight, b.in, b.start);
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

void findPhones(const QString &text, const QString &areaCode, QList<Finding> &found)
{
    static const QRegularExpression numbers(
        QStringLiteral("(?<![\\dA-Za-z.-])(?:(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}"
                       "|\\(?0\\d{2,3}\\)?[- ]?[2-9]\\d{6,7}|[48]00-?\\d{3,4}-?\\d{3,4})"
                       "(?![\\dA-Za-z]|-\\d)"));
    // Seven or eight digits are one only where that is said, and in the centre's own area.
    static const QRegularExpression local(
        QStringLiteral("(?:电话|座机|固话|手机|联系|热线)[^，。；,;\\d\\n]{0,6}(?<![\\d.-])"
                       "(?<local>[2-9]\\d{2,3}[- ]?\\d{4})(?![\\dA-Za-z年月日元万]|[-.]\\d)"));
    static const QRegularExpression theirs(QStringLiteral(
        "对方|老板|包工头|工头|负责人|该公司|物业|店主|店家|商家|房东|经理|被告|邻居|"
        "他的?电话|她的?电话|其电话|他电话|中介|承包人"));
    static const QRegularExpression ours(
        QStringLiteral("我|本人|联系电话|联系方式|申请人|反映人|请联系|回复|回电"));
    // 财务股电话 is neither side's.
    static const QRegularExpression own(
        QStringLiteral("(?:^|[，。；：,;:、（(\\s]|我家?的?|本人的?|家里|家庭|请|及|和)$"));
    const auto take = [&](const QRegularExpressionMatch &match, int group, const QString &area) {
        const auto phone = phoneNumber(QString(area + match.captured(group)));
        if (!phone)
            return;
        const qsizetype start = match.capturedStart(group);
        const QString before = leadingTo(text, start, 16);
        const bool other = lastOf(before, theirs) > lastOf(before, ours);
        if (group > 0 && !other && !own.match(leadingTo(text, match.capturedStart(), 4)).hasMatch())
            return;
        found.append({other ? Field::RespondentPhone : Field::PetitionerPhone, start,
                      match.capturedLength(group), phone->value, false,
                      !area.isEmpty() || before.isEmpty() ? 1 : 2});
    };
    for (auto it = numbers.globalMatch(text); it.hasNext();)
        take(it.next(), 0, {});
    if (areaCode.isEmpty())
        return;
    for (auto it = local.globalMatch(text); it.hasNext();)
        take(it.next(), 1, areaCode + u'-');
}

void findHeadcounts(const QString &text, QList<Finding> &found)
{
    for (const Crowd &crowd : crowds()) {
        for (auto it = crowd.pattern.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const auto count = wholeOf(match.captured(QStringLiteral("number")));
            const qsizetype start = match.capturedStart(QStringLiteral("number"));
            if (!count || *count < 2 || *count > 100'000 ||
                isFound(found, Field::Headcount, start, match.capturedEnd()))
                continue;
            static const QRegularExpression vague(
                QStringLiteral("[约近多余来几户]|家庭|左右|上下"));
            const QString said = match.captured();
            found.append({Field::Headcount, start, match.capturedEnd() - start,
                          QString::number(*count), vague.match(said).hasMatch(), crowd.weight});
        }
    }
}

} // namespace onedoor
