#include "ui/models/wording.h"

namespace onedoor
{

QString stateText(State state)
{
    switch (state) {
    case State::Registered:
        return Wording::tr("Registered");
    case State::Accepted:
        return Wording::tr("Accepted");
    case State::Declined:
        return Wording::tr("Not accepted");
    case State::Referred:
        return Wording::tr("Referred");
    case State::Handling:
        return Wording::tr("Being handled");
    case State::Mediating:
        return Wording::tr("In mediation");
    case State::Agreed:
        return Wording::tr("Agreed");
    case State::Reported:
        return Wording::tr("Answered");
    case State::Closed:
        return Wording::tr("Closed");
    case State::Merged:
        return Wording::tr("Merged into another");
    }
    return {};
}

QString kindText(PetitionKind kind)
{
    switch (kind) {
    case PetitionKind::Dispute:
        return Wording::tr("Dispute");
    case PetitionKind::Litigation:
        return Wording::tr("Litigation");
    case PetitionKind::Other:
        return Wording::tr("Other matter");
    }
    return {};
}

QString subkindText(const QString &word)
{
    if (word == QStringLiteral("petition"))
        return Wording::tr("Petition");
    if (word == QStringLiteral("complaint"))
        return Wording::tr("Complaint");
    if (word == QStringLiteral("advice"))
        return Wording::tr("Advice");
    if (word == QStringLiteral("help"))
        return Wording::tr("Help");
    if (word == QStringLiteral("suggestion"))
        return Wording::tr("Suggestion");
    if (word == QStringLiteral("service"))
        return Wording::tr("Service");
    return word;
}

QString intensityText(Intensity intensity)
{
    switch (intensity) {
    case Intensity::Low:
        return Wording::tr("Low");
    case Intensity::Medium:
        return Wording::tr("Medium");
    case Intensity::High:
        return Wording::tr("High");
    }
    return {};
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Self:
        return Wording::tr("In person");
    case Standing::Representative:
        return Wording::tr("Representative");
    case Standing::Agent:
        return Wording::tr("Agent");
    case Standing::Companion:
        return Wording::tr("Companion");
    }
    return {};
}

QString partyKindText(PartyKind kind)
{
    switch (kind) {
    case PartyKind::Person:
        return Wording::tr("Person");
    case PartyKind::Organisation:
        return Wording::tr("Organisation");
    }
    return {};
}

QString idTypeText(IdType type)
{
    switch (type) {
    case IdType::ResidentId:
        return Wording::tr("Resident ID");
    case IdType::Uscc:
        return Wording::tr("Unified credit code");
    case IdType::HkMoPermit:
        return Wording::tr("Permit of Hong Kong and Macau residents");
    case IdType::TwPermit:
        return Wording::tr("Permit of Taiwan residents");
    case IdType::ResidencePermit:
        return Wording::tr("Residence permit of Hong Kong, Macau and Taiwan residents");
    case IdType::ForeignPr:
        return Wording::tr("Foreigner's permanent residence card");
    case IdType::Passport:
        return Wording::tr("Passport");
    case IdType::Mobile:
        return Wording::tr("Mobile number");
    case IdType::Phone:
        return Wording::tr("Telephone number");
    case IdType::Manual:
        return Wording::tr("Other document");
    case IdType::None:
        return Wording::tr("None shown");
    }
    return {};
}

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return Wording::tr("Unknown");
    case Sex::Male:
        return Wording::tr("Male");
    case Sex::Female:
        return Wording::tr("Female");
    case Sex::Unspecified:
        return Wording::tr("Unspecified");
    }
    return {};
}

QString ticketKindText(TicketKind kind)
{
    switch (kind) {
    case TicketKind::Dispute:
        return Wording::tr("Dispute or claim");
    case TicketKind::Service:
        return Wording::tr("Government service");
    case TicketKind::Advice:
        return Wording::tr("Advice only");
    case TicketKind::Progress:
        return Wording::tr("Ask for progress");
    case TicketKind::Urgent:
        return Wording::tr("Urgent");
    }
    return {};
}

QString linkKindText(LinkKind kind)
{
    switch (kind) {
    case LinkKind::SamePerson:
        return Wording::tr("Same person");
    case LinkKind::SameMatter:
        return Wording::tr("Same matter");
    case LinkKind::Related:
        return Wording::tr("Related");
    }
    return {};
}

QString dayInWords(QDate day)
{
    return day.toString(Wording::tr("yyyy-MM-dd", "a day in full"));
}

QString timeInWords(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("HH:mm"));
}

QString instantInWords(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("MM-dd HH:mm"));
}

QString draftKeptText(const QDateTime &at)
{
    return Wording::tr("Draft kept %1")
        .arg(at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("HH:mm:ss")));
}

} // namespace onedoor
