#include "core/desk/paper_inputs.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int noticeSummaryLimit = 220;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString isoDay(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue isoDay(const std::optional<QDate> &day)
{
    return day ? QJsonValue(isoDay(*day)) : QJsonValue();
}

QString dueBasis(const QString &rule, const Reference &reference)
{
    static const QRegularExpression article(QStringLiteral("^(.+?)(第.+)$"));
    const DeadlineRule *found = reference.rules.find(rule);
    if (!found)
        return QStringLiteral("综治中心确定的办理期限");
    const auto parts = article.match(found->article);
    const QString basis = parts.hasMatch()
                              ? QStringLiteral("《%1》%2").arg(parts.captured(1), parts.captured(2))
                              : found->article;
    const QString unit = found->unit == Unit::Days       ? QStringLiteral("日")
                         : found->unit == Unit::Workdays ? QStringLiteral("个工作日")
                                                         : QStringLiteral("个月");
    return QStringLiteral("%1，自受理之日起%2%3").arg(basis).arg(found->count).arg(unit);
}

QString matterOf(const Intake &intake)
{
    return intake.claim.isEmpty()
               ? intake.narrative
               : intake.narrative + u'\n' + QStringLiteral("诉求：") + intake.claim;
}

void addCentre(QJsonObject &o, const Workplace &at)
{
    const KeyTable &settings = at.store.settings;
    o[QStringLiteral("centreName")] = at.store.identity().centreName;
    o[QStringLiteral("centreAddress")] = orNull(settings.value(QStringLiteral("centre.address")));
    o[QStringLiteral("centrePhone")] = orNull(settings.value(QStringLiteral("centre.phone")));
    o[QStringLiteral("clerkName")] = at.who.name;
    o[QStringLiteral("issuedOn")] = isoDay(at.clock.today());
}

void addMatter(QJsonObject &o, const Petition &p, const Workplace &at)
{
    const Intake &intake = p.intake;
    const int people = std::max(int(intake.petitioners.size()), intake.headcount);
    const bool named = !intake.petitioners.isEmpty() && !intake.anonymous;
    o[QStringLiteral("petitionCode")] = p.code.text();
    o[QStringLiteral("petitionerName")] =
        named ? QJsonValue(intake.petitioners.first().name) : QJsonValue();
    o[QStringLiteral("petitionerCount")] = people > 1 ? QJsonValue(people) : QJsonValue();
    const Party first = intake.petitioners.value(0);
    o[QStringLiteral("petitionerPhone")] = orNull(groupedId(IdType::Phone, first.phone));
    o[QStringLiteral("receivedOn")] = isoDay(Clock::legalDay(intake.receivedAt));
    const Entry *channel = at.reference.channels.find(intake.channel);
    o[QStringLiteral("channelName")] = channel ? channel->name : intake.channel;
    o[QStringLiteral("subject")] = intake.title;
}

QJsonObject acceptanceNotice(const Petition &p, const Workplace &at)
{
    QJsonObject o;
    addCentre(o, at);
    addMatter(o, p, at);
    o[QStringLiteral("summary")] = shortened(matterOf(p.intake), noticeSummaryLimit);
    const PetitionAccepted accepted = p.acceptance.value_or(PetitionAccepted{});
    o[QStringLiteral("routeName")] = orNull(accepted.route);
    o[QStringLiteral("handlerName")] = orNull(accepted.organisation);
    o[QStringLiteral("handlerContact")] = orNull(accepted.contact);
    o[QStringLiteral("handlerPhone")] = orNull(accepted.phone);
    o[QStringLiteral("dueOn")] = isoDay(accepted.dueOn);
    o[QStringLiteral("dueBasis")] =
        accepted.dueOn ? dueBasis(accepted.rule, at.reference) : QJsonValue();
    return o;
}

QJsonObject referralOrder(const Petition &p, const Workplace &at)
{
    QJsonObject o;
    addCentre(o, at);
    addMatter(o, p, at);
    o.remove(QStringLiteral("centreAddress"));
    o.remove(QStringLiteral("centrePhone"));
    o.remove(QStringLiteral("receivedOn"));
    o.remove(QStringLiteral("channelName"));
    const ReferralSent sent = p.referrals.isEmpty() ? ReferralSent{} : p.referrals.last().sent;
    if (p.intake.isProtected) {
        // 信访工作条例 30(3): the paper that leaves the centre must not name who complained.
        for (const auto &key : {"petitionerName", "petitionerCount", "petitionerPhone"})
            o[QLatin1String(key)] = QJsonValue();
    }
    o[QStringLiteral("petitionProtected")] = p.intake.isProtected;
    o[QStringLiteral("summary")] = matterOf(p.intake);
    o[QStringLiteral("isAssignment")] = sent.mode == ReferralMode::Assign;
    o[QStringLiteral("urgencyName")] = orNull(sent.urgency);
    o[QStringLiteral("handlerName")] = orNull(sent.organisation);
    o[QStringLiteral("coHandlers")] =
        sent.assisting.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{sent.assisting});
    o[QStringLiteral("requirement")] = orNull(sent.request);
    o[QStringLiteral("proposal")] = orNull(sent.opinion);
    o[QStringLiteral("dueOn")] = isoDay(sent.dueOn);
    o[QStringLiteral("dueBasis")] = sent.dueOn ? dueBasis(sent.rule, at.reference) : QJsonValue();
    o[QStringLiteral("feedbackMethod")] = QStringLiteral("书面");
    QJsonArray attachments;
    for (const Attachment &attachment : p.intake.attachments)
        attachments.append(attachment.name);
    o[QStringLiteral("attachments")] =
        attachments.isEmpty() ? QJsonValue() : QJsonValue(attachments);
    o[QStringLiteral("signerName")] =
        orNull(at.store.settings.value(QStringLiteral("centre.signer")));
    o[QStringLiteral("clerkPhone")] =
        orNull(at.store.settings.value(QStringLiteral("centre.phone")));
    return o;
}

int ageOn(const QDate &birth, const QDate &day)
{
    const bool before = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - int(before);
}

QJsonObject partyOn(const Party &party, const QString &role, const QDate &day)
{
    const bool person = party.kind == PartyKind::Person;
    QJsonObject o;
    o[QStringLiteral("kind")] = wordOf(party.kind);
    o[QStringLiteral("role")] = role;
    o[QStringLiteral("name")] = party.name;
    o[QStringLiteral("idNumber")] = orNull(party.idNumber);
    const QString sex = party.sex == Sex::Male     ? QStringLiteral("男")
                        : party.sex == Sex::Female ? QStringLiteral("女")
                                                   : QString();
    o[QStringLiteral("sex")] = orNull(sex);
    o[QStringLiteral("ethnicity")] =
        orNull(party.ethnicity.isEmpty() ? QString() : party.ethnicity + QStringLiteral("族"));
    o[QStringLiteral("age")] = party.birth ? QJsonValue(ageOn(*party.birth, day)) : QJsonValue();
    o[QStringLiteral("phone")] = orNull(groupedId(IdType::Phone, party.phone));
    o[QStringLiteral("occupation")] = orNull(person ? party.occupation : party.contactTitle);
    o[QStringLiteral("address")] = orNull(party.address);
    o[QStringLiteral("representative")] = orNull(person ? QString() : party.contact);
    o[QStringLiteral("agent")] = orNull(party.guardian);
    return o;
}

QJsonObject mediationAgreement(const Petition &p, const Workplace &at)
{
    const AgreementReached agreed =
        p.agreements.isEmpty() ? AgreementReached{} : p.agreements.last();
    const QDate day = agreed.signedOn.value_or(at.clock.today());
    QJsonObject o;
    QJsonArray parties;
    for (const Party &party : p.intake.petitioners)
        parties.append(partyOn(party, QStringLiteral("申请人"), day));
    for (const Party &party : p.intake.respondents)
        parties.append(partyOn(party, QStringLiteral("被申请人"), day));
    o[QStringLiteral("parties")] = parties;
    o[QStringLiteral("facts")] = orNull(agreed.facts);
    QJsonArray clauses;
    for (const Clause &clause : agreed.clauses)
        clauses.append(
            QJsonObject{{QStringLiteral("text"), clause.text},
                        {QStringLiteral("amount"),
                         clause.amount ? QJsonValue(clause.amount->text()) : QJsonValue()}});
    o[QStringLiteral("clauses")] = clauses.isEmpty() ? QJsonValue() : QJsonValue(clauses);
    o[QStringLiteral("performance")] = orNull(agreed.performance);
    o[QStringLiteral("performBy")] = isoDay(agreed.performBy);
    o[QStringLiteral("copies")] = agreed.copies > 0 ? QJsonValue(agreed.copies) : QJsonValue();
    o[QStringLiteral("mediators")] = agreed.mediators.isEmpty()
                                         ? QJsonValue()
                                         : QJsonValue(QJsonArray::fromStringList(agreed.mediators));
    o[QStringLiteral("recorderName")] = agreed.recorder.isEmpty() ? at.who.name : agreed.recorder;
    o[QStringLiteral("committeeName")] = orNull(agreed.organisation);
    o[QStringLiteral("agreedOn")] = isoDay(day);
    return o;
}

} // namespace

QJsonObject paperInputs(const QString &form, const Petition &petition, const Workplace &at)
{
    if (form == QStringLiteral("acceptance-notice"))
        return acceptanceNotice(petition, at);
    if (form == QStringLiteral("referral-order"))
        return referralOrder(petition, at);
    if (form == QStringLiteral("mediation-agreement"))
        return mediationAgreement(petition, at);
    return {};
}

QStringList missingBeforeIssue(const FormSpec &form, QJsonObject inputs)
{
    inputs.insert(QStringLiteral("number"), QStringLiteral("-"));
    inputs.insert(QStringLiteral("qr"), QStringLiteral("-"));
    return missingFields(form, inputs);
}

bool mayBeWritten(const QString &key)
{
    static const QStringList aside{
        QStringLiteral("handlerContact"),  QStringLiteral("handlerPhone"),
        QStringLiteral("petitionerPhone"), QStringLiteral("secrecyScope"),
        QStringLiteral("feedbackMethod"),  QStringLiteral("leaderNote"),
        QStringLiteral("signerName"),      QStringLiteral("clerkPhone"),
        QStringLiteral("recorderName"),    QStringLiteral("extraCopyFor")};
    return aside.contains(key);
}

QString nameOf(const FormSpec &form, const QString &key)
{
    const auto field = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&](const FormField &each) { return each.path == key; });
    return field == form.fields.end() ? key : field->name;
}

QString shortened(const QString &text, int limit)
{
    const QList<uint> characters = text.toUcs4();
    if (characters.size() <= limit)
        return text;
    static const QList<uint> ends{U'。', U'！', U'？', U'；', U'\n', U'!', U'?'};
    const int room = limit - 2; // for the ellipsis
    int cut = room;
    for (int i = room - 1; i >= room / 2; --i) {
        if (ends.contains(characters[i])) {
            cut = i + 1;
            break;
        }
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), cut) +
           QStringLiteral("……");
}

} // namespace onedoor
