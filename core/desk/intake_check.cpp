#include "core/desk/intake_check.h"

#include "core/desk/visible_text.h"
#include "core/domain/record.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int titleLimit = 100;
constexpr int shortTextLimit = 200;
constexpr int partyLimit = 300; // whether a body of 64 KiB holds them is for the ledger to say
constexpr int representativeLimit = 5; // 信访工作条例 20

/// What no record may hold, and what a person typing cannot have meant: marks that turn the
/// reading direction, the sign for a character that got lost, a carriage return.
bool hasBadCharacter(const QString &text)
{
    const auto isUnmeant = [](QChar c) {
        return c == u'\r' || (c >= QChar(0x202a) && c <= QChar(0x202e)) ||
               (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0xfffd);
    };
    return badCharacterIn(text) || std::any_of(text.begin(), text.end(), isUnmeant);
}

/// Gathers problems; each check names the field as the contract does.
class Checking
{
public:
    Checking(const Reference &reference, IntakeOrigin origin, const QDateTime &now)
        : m_reference(reference), m_origin(origin), m_now(now)
    {
    }

    void wrong(Reason reason, const QString &field, const QString &detail = {})
    {
        problems.append(Error{reason, detail, field});
    }
    void text(const QString &value, const QString &field, int limit, bool required = false)
    {
        if (required && !isVisible(value))
            wrong(Reason::Missing, field);
        else if (value.size() > limit && value.toUcs4().size() > limit)
            wrong(Reason::TooLong, field, QString::number(limit));
        else if (hasBadCharacter(value))
            wrong(Reason::BadCharacter, field);
    }
    void identifier(IdType type, const QString &value, const QString &field)
    {
        if (value.isEmpty())
            return;
        const auto checked = checkIdentifier(type, value, Clock::legalDay(m_now));
        if (!checked)
            wrong(checked.error().reason, field, checked.error().detail);
    }
    /// What is retired still stands in matters of earlier days, and in no new one.
    bool serves(const Entry *entry) const
    {
        return entry && !(entry->retired && m_origin == IntakeOrigin::Window);
    }
    void inCatalogue(const Catalogue &catalogue, const QString &name, const QString &field)
    {
        if (!name.isEmpty() && !serves(catalogue.byName(name)))
            wrong(Reason::NotInCatalogue, field, name.left(40));
    }

    void channelAndKind(const Intake &intake);
    void matter(const Intake &intake);
    void placeAndTime(const Intake &intake);
    void party(const Party &party, const QString &field);
    void parties(const Intake &intake);

    QList<Error> problems;

private:
    const Reference &m_reference;
    IntakeOrigin m_origin;
    QDateTime m_now;
};

void Checking::channelAndKind(const Intake &intake)
{
    static const QStringList subkinds{QStringLiteral("petition"),   QStringLiteral("complaint"),
                                      QStringLiteral("advice"),     QStringLiteral("help"),
                                      QStringLiteral("suggestion"), QStringLiteral("service")};
    const Entry *channel = m_reference.channels.find(intake.channel);
    if (intake.channel.isEmpty())
        wrong(Reason::Missing, QStringLiteral("channel"));
    else if (!serves(channel) || channel->path.value(0) != QStringLiteral("来源"))
        wrong(Reason::NotInCatalogue, QStringLiteral("channel"), intake.channel.left(40));
    if (!intake.subkind.isEmpty() &&
        (intake.kind != PetitionKind::Other || !subkinds.contains(intake.subkind)))
        wrong(Reason::NotInCatalogue, QStringLiteral("subkind"), intake.subkind.left(40));
}

void Checking::matter(const Intake &intake)
{
    const bool atWindow = m_origin == IntakeOrigin::Window;
    text(intake.title, QStringLiteral("title"), titleLimit, true);
    text(intake.narrative, QStringLiteral("narrative"), narrativeLimit, true);
    text(intake.claim, QStringLiteral("claim"), narrativeLimit);
    text(intake.sourceNo, QStringLiteral("source_no"), shortTextLimit);
    if (atWindow && intake.kind == PetitionKind::Dispute && intake.type.isEmpty())
        wrong(Reason::Missing, QStringLiteral("type"));
    inCatalogue(m_reference.disputeTypes, intake.type, QStringLiteral("type"));
    if (!intake.contentClass.isEmpty() && !m_reference.contentClasses.hasPath(intake.contentClass))
        wrong(Reason::NotInCatalogue, QStringLiteral("content_class"),
              intake.contentClass.join(u'/'));
    inCatalogue(m_reference.screening, intake.nature, QStringLiteral("nature"));
    inCatalogue(m_reference.screening, intake.sphere, QStringLiteral("sphere"));
    for (const QString &signal : intake.urgentSignals)
        inCatalogue(m_reference.urgentSignals, signal, QStringLiteral("urgent_signals"));
    if (intake.headcount < 1 || intake.headcount > 100000)
        wrong(Reason::BadNumber, QStringLiteral("headcount"), QString::number(intake.headcount));
}

void Checking::placeAndTime(const Intake &intake)
{
    text(intake.place.detail, QStringLiteral("place.detail"), shortTextLimit);
    const QString &code = intake.place.division;
    // A code may have been retired since; its county is enough.
    if (!code.isEmpty() && m_reference.divisions.name(code).isEmpty() &&
        m_reference.divisions.name(code.left(6)).isEmpty())
        wrong(Reason::BadDivision, QStringLiteral("place.division"), code.left(20));
    if (!intake.receivedAt.isValid())
        wrong(Reason::Missing, QStringLiteral("received_at"));
    else if (intake.receivedAt > m_now.addSecs(300))
        wrong(Reason::BadDate, QStringLiteral("received_at"),
              intake.receivedAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate));
    if (intake.occurredOn && *intake.occurredOn > Clock::legalDay(m_now))
        wrong(Reason::BadDate, QStringLiteral("occurred_on"),
              intake.occurredOn->toString(Qt::ISODate));
}

void Checking::party(const Party &party, const QString &field)
{
    text(party.name, field + QStringLiteral(".name"), 40, true);
    text(party.address, field + QStringLiteral(".address"), shortTextLimit);
    for (const auto &[value, name] :
         {std::pair(party.occupation, ".occupation"), std::pair(party.contact, ".contact"),
          std::pair(party.contactTitle, ".contact_title"), std::pair(party.guardian, ".guardian"),
          std::pair(party.phoneNote, ".phone_note")})
        text(value, field + QLatin1String(name), 80);
    const QString number = field + QStringLiteral(".id_number");
    if (party.idType == IdType::None && !party.idNumber.isEmpty())
        wrong(Reason::Missing, field + QStringLiteral(".id_type"));
    else
        identifier(party.idType, party.idNumber, number);
    identifier(IdType::Phone, party.phone, field + QStringLiteral(".phone"));
    inCatalogue(m_reference.ethnicities, party.ethnicity, field + QStringLiteral(".ethnicity"));
    if (party.birth && *party.birth > Clock::legalDay(m_now))
        wrong(Reason::BadDate, field + QStringLiteral(".birth"),
              party.birth->toString(Qt::ISODate));
}

void Checking::parties(const Intake &intake)
{
    if (m_origin == IntakeOrigin::Window && !intake.anonymous && intake.petitioners.isEmpty())
        wrong(Reason::Missing, QStringLiteral("petitioners"));
    const auto representatives =
        std::count_if(intake.petitioners.begin(), intake.petitioners.end(),
                      [](const Party &p) { return p.standing == Standing::Representative; });
    if (representatives > representativeLimit)
        wrong(Reason::BadNumber, QStringLiteral("petitioners"), QString::number(representatives));
    for (const auto &[list, name] :
         {std::pair(&intake.petitioners, QStringLiteral("petitioners")),
          std::pair(&intake.respondents, QStringLiteral("respondents"))}) {
        if (list->size() > partyLimit)
            wrong(Reason::TooLong, name, QString::number(partyLimit));
        for (int i = 0; i < list->size(); ++i)
            party(list->at(i), QStringLiteral("%1[%2]").arg(name).arg(i));
    }
}

/// The name behind a code, or what was given.
QString nameFor(const Catalogue &catalogue, const QString &text)
{
    const Entry *entry = catalogue.find(text);
    return entry ? entry->name : text;
}

Party normalised(Party party, QDate today)
{
    for (QString *text : {&party.name, &party.idNumber, &party.phone, &party.address,
                          &party.occupation, &party.contact, &party.guardian})
        *text = withoutInvisible(*text).trimmed(); // else nobody finds 王\u200b秀兰
    if (party.ethnicity.size() > 1 && party.ethnicity.endsWith(u'族'))
        party.ethnicity.chop(1);
    if (party.idType != IdType::None) {
        const auto checked = checkIdentifier(party.idType, party.idNumber, today);
        if (checked) {
            party.idNumber = checked->value;
            if (checked->birth)
                party.birth = checked->birth;
            if (checked->sex != Sex::Unknown)
                party.sex = checked->sex;
        }
    }
    if (const auto phone = checkIdentifier(IdType::Phone, party.phone, today))
        party.phone = phone->value;
    return party;
}

} // namespace

Intake normalised(Intake intake, const Reference &reference, QDate today)
{
    for (QString *text :
         {&intake.title, &intake.narrative, &intake.claim, &intake.sourceNo, &intake.place.detail})
        *text = text->trimmed();
    intake.sourceNo = withoutInvisible(intake.sourceNo);
    intake.narrative.remove(u'\r');
    intake.type = nameFor(reference.disputeTypes, intake.type);
    intake.nature = nameFor(reference.screening, intake.nature);
    intake.sphere = nameFor(reference.screening, intake.sphere);
    for (QString &signal : intake.urgentSignals)
        signal = nameFor(reference.urgentSignals, signal);
    for (auto *parties : {&intake.petitioners, &intake.respondents}) {
        for (Party &party : *parties)
            party = normalised(party, today);
    }
    return intake;
}

QList<Error> problemsOf(const Intake &intake, IntakeOrigin origin, const Reference &reference,
                        const QDateTime &now)
{
    Checking checking(reference, origin, now);
    checking.channelAndKind(intake);
    checking.parties(intake);
    checking.matter(intake);
    checking.placeAndTime(intake);
    return checking.problems;
}

} // namespace onedoor
