#include "core/store/searched_texts.h"

namespace onedoor
{

namespace
{

/// Those that say something.
class Texts
{
public:
    void add(SearchField field, const QString &text)
    {
        if (!text.isEmpty())
            all.append({field, text});
    }

    QList<SearchedText> all;
};

void addHandling(Texts &texts, const Petition &petition)
{
    const auto add = [&](const QString &text) { texts.add(SearchField::Handling, text); };
    if (petition.acceptance)
        add(petition.acceptance->note);
    if (petition.declined) {
        add(petition.declined->ground);
        add(petition.declined->competentBody);
    }
    const auto addReport = [&](const ReferralReported &report) {
        add(report.text);
        add(report.basis);
    };
    for (const Referral &referral : petition.referrals) {
        add(referral.sent.opinion);
        add(referral.sent.request);
        if (referral.returned)
            add(referral.returned->reason);
        if (referral.report)
            addReport(*referral.report);
    }
    for (const ReferralReported &answer : petition.answers)
        addReport(answer);
    for (const Mediation &mediation : petition.mediations) {
        add(mediation.started.mediators.join(u'、'));
        add(mediation.started.consent);
        if (mediation.ended)
            add(mediation.ended->undisputed);
    }
    for (const AgreementReached &agreement : petition.agreements) {
        add(agreement.facts);
        for (const Clause &clause : agreement.clauses)
            add(clause.text);
        add(agreement.performance);
        add(agreement.mediators.join(u'、'));
    }
    if (petition.closure)
        add(petition.closure->summary);
    for (const FollowUpRecorded &followUp : petition.followUps) {
        add(followUp.performance);
        add(followUp.note);
    }
}

} // namespace

QList<SearchedText> placeTexts(const Petition &petition, const DivisionName &divisionName)
{
    Texts texts;
    const Intake &intake = petition.intake;
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            texts.add(SearchField::Address, party.address);
            texts.add(SearchField::Contact, party.contact);
            texts.add(SearchField::Contact, party.guardian);
            texts.add(SearchField::Contact, party.phoneNote);
        }
    }
    if (divisionName && !intake.place.division.isEmpty())
        texts.add(SearchField::Place, divisionName(intake.place.division));
    texts.add(SearchField::Place, intake.place.detail);
    const auto organisation = [&](const QString &name, const QString &contact) {
        texts.add(SearchField::Organisation, name);
        texts.add(SearchField::Organisation, contact);
    };
    if (petition.acceptance)
        organisation(petition.acceptance->organisation, petition.acceptance->contact);
    for (const Referral &referral : petition.referrals) {
        organisation(referral.sent.organisation, referral.sent.contact);
        organisation(referral.sent.assisting, {});
    }
    for (const Mediation &mediation : petition.mediations)
        organisation(mediation.started.organisation, {});
    for (const AgreementReached &agreement : petition.agreements)
        organisation(agreement.organisation, {});
    return texts.all;
}

QList<SearchedText> matterTexts(const Petition &petition)
{
    Texts texts;
    const Intake &intake = petition.intake;
    texts.add(SearchField::Type, intake.contentClass.join(u'\n'));
    texts.add(SearchField::None, intake.title); // every row shows it
    texts.add(SearchField::Type, intake.type);
    texts.add(SearchField::Narrative, intake.narrative);
    texts.add(SearchField::Claim, intake.claim);
    addHandling(texts, petition);
    for (const Attachment &attachment : intake.attachments) {
        texts.add(SearchField::Attachment, attachment.name);
        texts.add(SearchField::Attachment, attachment.note);
    }
    return texts.all;
}

} // namespace onedoor
