#pragma once

#include "core/domain/petition.h"

namespace onedoor
{

/// 可办: what a person may decide. Words as in contract.md (accept, sign-referral …).
enum class Decision {
    Accept,
    Decline,
    Refer,
    SignReferral,
    ReturnReferral,
    ReportReferral,
    Mediate,
    Agree,
    EndMediation,
    Close,
    FollowUp,
    Correct,
    Link,
    Unlink,
    Merge,
    Unmerge,
};

/// Why a fact does not fit the petition as it stands; nullopt when it does. The one guard: a button
/// is enabled by it, a decision is refused by it, and the fold sends what fails it to attention.
std::optional<Error> refusal(const Petition &petition, const Fact &fact);

/// Whether the step itself is open, whatever its inputs.
bool isOpen(const Petition &petition, Decision decision);
QList<Decision> openDecisions(const Petition &petition);

// Decisions: pure, from a petition and inputs to the fact to record, or the reason why not. Inputs
// that name no referral or mediation take the only open one.
Result<Fact> accept(const Petition &, PetitionAccepted inputs);
Result<Fact> decline(const Petition &, PetitionDeclined inputs);
Result<Fact> refer(const Petition &, ReferralSent inputs);
Result<Fact> signReferral(const Petition &, ReferralSigned inputs);
Result<Fact> returnReferral(const Petition &, ReferralReturned inputs);
Result<Fact> reportReferral(const Petition &, ReferralReported inputs);
Result<Fact> mediate(const Petition &, MediationStarted inputs);
Result<Fact> agree(const Petition &, AgreementReached inputs);
Result<Fact> endMediation(const Petition &, MediationEnded inputs);
Result<Fact> close(const Petition &, PetitionClosed inputs);
Result<Fact> followUp(const Petition &, FollowUpRecorded inputs);
/// `corrected` is the whole intake as it should read; the fact holds only what differs.
Result<Fact> correct(const Petition &, const Intake &corrected, const QString &reason);
Result<Fact> link(const Petition &, PetitionLinked inputs);
Result<Fact> unlink(const Petition &, PetitionUnlinked inputs);
/// What only the other petition can know (that it is there, and not itself merged) the desk asks.
Result<Fact> merge(const Petition &, PetitionMerged inputs);
/// Inputs that name no petition take the one it was merged into.
Result<Fact> unmerge(const Petition &, PetitionUnmerged inputs);
Result<Fact> voidDocument(const Petition &, DocumentVoided inputs);
Result<Fact> notePrint(const Petition &, DocumentPrinted inputs);

template <>
struct Words<Decision> {
    static constexpr WordTable<Decision, 16> table{{{Decision::Accept, "accept"},
                                                    {Decision::Decline, "decline"},
                                                    {Decision::Refer, "refer"},
                                                    {Decision::SignReferral, "sign-referral"},
                                                    {Decision::ReturnReferral, "return-referral"},
                                                    {Decision::ReportReferral, "report-referral"},
                                                    {Decision::Mediate, "mediate"},
                                                    {Decision::Agree, "agree"},
                                                    {Decision::EndMediation, "end-mediation"},
                                                    {Decision::Close, "close"},
                                                    {Decision::FollowUp, "follow-up"},
                                                    {Decision::Correct, "correct"},
                                                    {Decision::Link, "link"},
                                                    {Decision::Unlink, "unlink"},
                                                    {Decision::Merge, "merge"},
                                                    {Decision::Unmerge, "unmerge"}}};
};

} // namespace onedoor
