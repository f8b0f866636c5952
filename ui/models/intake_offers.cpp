#include "ui/models/intake_offers.h"

#include "ui/models/wording.h"
#include "ui/models/wording_suggestions.h"

#include <functional>

namespace onedoor
{

namespace
{

constexpr qsizetype ofAKind = 3;

/// One telephone, one name: of the first party of a side.
QString &partOf(QList<Party> &parties, QString Party::*part)
{
    if (parties.isEmpty())
        parties.append(Party());
    return parties.first().*part;
}

bool isFree(const QList<Party> &parties, QString Party::*part)
{
    return parties.isEmpty() || (parties.first().*part).trimmed().isEmpty();
}

bool isFree(const IntakeForm &form, Finding::Field field, const QString &ownDivision)
{
    const Intake &intake = form.intake;
    if (form.unread.contains(nameOf(field)))
        return false;
    switch (field) {
    case Finding::Field::Amount:
        return !intake.amount;
    case Finding::Field::OccurredOn:
        return !intake.occurredOn;
    case Finding::Field::Headcount:
        return intake.headcount == 1;
    case Finding::Field::PetitionerPhone:
        return !intake.anonymous && isFree(intake.petitioners, &Party::phone);
    case Finding::Field::RespondentPhone:
        return isFree(intake.respondents, &Party::phone);
    case Finding::Field::Respondent:
        return isFree(intake.respondents, &Party::name);
    case Finding::Field::Division:
        return intake.place.division.isEmpty() || intake.place.division == ownDivision;
    case Finding::Field::PlaceDetail:
        return intake.place.detail.trimmed().isEmpty();
    }
    return false;
}

IntakeForm with(IntakeForm form, const Finding &finding)
{
    Intake &intake = form.intake;
    switch (finding.field) {
    case Finding::Field::Amount:
        if (const auto money = Money::parse(finding.value))
            intake.amount = *money;
        break;
    case Finding::Field::OccurredOn:
        intake.occurredOn = QDate::fromString(finding.value, Qt::ISODate);
        break;
    case Finding::Field::Headcount:
        intake.headcount = finding.value.toInt();
        break;
    case Finding::Field::PetitionerPhone:
        partOf(intake.petitioners, &Party::phone) = finding.value;
        break;
    case Finding::Field::RespondentPhone:
        partOf(intake.respondents, &Party::phone) = finding.value;
        break;
    case Finding::Field::Respondent:
        partOf(intake.respondents, &Party::name) = finding.value;
        intake.respondents.first().kind = PartyKind::Organisation;
        break;
    case Finding::Field::Division:
        intake.place.division = finding.value;
        break;
    case Finding::Field::PlaceDetail:
        intake.place.detail = finding.value;
        break;
    }
    return form;
}

void addProposals(QList<Offer> &offers, const char *field, const QList<Proposal> &proposals,
                  const std::function<std::optional<IntakeForm>(const QString &)> &taken)
{
    for (const Proposal &proposal : proposals.mid(0, ofAKind)) {
        QString shown = proposal.label;
        offers.append({fieldText(QLatin1String(field)),
                       shown.replace(classJoint, QStringLiteral(" / ")), reasonText(proposal),
                       proposal == proposals.first(), taken(proposal.label)});
    }
}

} // namespace

QList<Offer> offersFor(const IntakeForm &form, const Offered &offered, const Reference &reference,
                       const QString &ownDivision)
{
    QList<Offer> offers;
    const Suggested &suggested = offered.suggested;
    if (form.intake.type.isEmpty() && form.intake.kind == PetitionKind::Dispute)
        addProposals(offers, "type", suggested.types, [&form](const QString &label) {
            IntakeForm taken = form;
            taken.intake.type = label;
            return std::optional(taken);
        });
    if (form.intake.contentClass.isEmpty())
        addProposals(offers, "content_class", suggested.classes, [&form](const QString &label) {
            IntakeForm taken = form;
            taken.intake.contentClass = label.split(classJoint);
            return std::optional(taken);
        });
    for (const Finding &finding : offered.found) {
        if (!isFree(form, finding.field, ownDivision))
            continue;
        const IntakeForm taken = with(form, finding);
        if (taken != form)
            offers.append({fieldText(finding.field),
                           valueText(finding, reference.divisions),
                           {},
                           true,
                           taken});
    }
    addProposals(offers, "organisation", suggested.organisations,
                 [](const QString &) { return std::optional<IntakeForm>(); });
    return offers;
}

IntakeForm takenAll(const IntakeForm &form, const Offered &offered, const Reference &reference,
                    const QString &ownDivision)
{
    IntakeForm all = form;
    // Each is offered for the form as it then stands: what one filled is not filled again.
    for (bool more = true; more;) {
        more = false;
        for (const Offer &offer : offersFor(all, offered, reference, ownDivision)) {
            if (!offer.first || !offer.taken)
                continue;
            all = *offer.taken;
            more = true;
            break;
        }
    }
    return all;
}

} // namespace onedoor
