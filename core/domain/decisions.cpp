#include "core/domain/decisions.h"

#include <algorithm>

namespace onedoor
{

namespace
{

using Refusal = std::optional<Error>;

Refusal missing(const char *field)
{
    return Error{Reason::Missing, {}, QLatin1String(field)};
}

Refusal empty(const QString &text, const char *field)
{
    return text.trimmed().isEmpty() ? missing(field) : Refusal();
}

/// The fact if nothing speaks against it: first what the inputs lack, then the guard.
template <class F>
Result<Fact> decided(const Petition &p, const F &fact, std::initializer_list<Refusal> lacks)
{
    for (const Refusal &lack : lacks) {
        if (lack)
            return *lack;
    }
    if (const auto refused = refusal(p, Fact(fact)))
        return *refused;
    return Fact(fact);
}

/// The referral meant by inputs that name none; null when none is open, or several are.
ReferralId onlyOpenReferral(const Petition &p)
{
    QList<ReferralId> open;
    for (const Referral &r : p.referrals) {
        if (r.open())
            open.append(r.sent.referral);
    }
    return open.size() == 1 ? open.first() : ReferralId();
}

bool referring(const Petition &p)
{
    return std::any_of(p.referrals.begin(), p.referrals.end(),
                       [](const Referral &r) { return r.open(); });
}

bool hasBothSides(const Petition &p)
{
    return !p.intake.petitioners.isEmpty() && !p.intake.respondents.isEmpty();
}

MediationId onlyOpenMediation(const Petition &p)
{
    for (const Mediation &m : p.mediations) {
        if (m.open())
            return m.started.mediation;
    }
    return {};
}

} // namespace

bool isOpen(const Petition &p, Decision decision)
{
    const PetitionId anybody{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)}; // no petition has this id
    switch (decision) {
    case Decision::Accept:
        return !refusal(p, PetitionAccepted{});
    case Decision::Decline:
        return !refusal(p, PetitionDeclined{});
    case Decision::Refer:
        return !refusal(p, ReferralSent{});
    case Decision::SignReferral:
        return std::any_of(p.referrals.begin(), p.referrals.end(), [&](const Referral &r) {
            return !refusal(p, ReferralSigned{r.sent.referral, {}, {}});
        });
    case Decision::ReturnReferral:
    case Decision::ReportReferral:
        return std::any_of(p.referrals.begin(), p.referrals.end(), [&](const Referral &r) {
            return !refusal(p, ReferralReturned{r.sent.referral, {}, {}, {}});
        });
    case Decision::Mediate:
        return !refusal(p, MediationStarted{});
    case Decision::Agree:
        return !refusal(p, AgreementReached{}) && hasBothSides(p);
    case Decision::EndMediation:
        return !refusal(p, MediationEnded{onlyOpenMediation(p), {}, {}});
    case Decision::Close:
        return !refusal(p, PetitionClosed{});
    case Decision::FollowUp:
        return !refusal(p, FollowUpRecorded{});
    case Decision::Correct:
        return !refusal(p, PetitionCorrected{});
    case Decision::Link:
        return !refusal(p, PetitionLinked{anybody, {}, {}, {}});
    case Decision::Unlink:
        return !p.links.isEmpty() && !refusal(p, PetitionUnlinked{p.links.first().other, {}, {}});
    case Decision::Merge:
        return !refusal(p, PetitionMerged{anybody, {}, {}});
    case Decision::Unmerge:
        return p.merged && !refusal(p, PetitionUnmerged{p.merged->into, {}, {}});
    }
    return false;
}

QList<Decision> openDecisions(const Petition &petition)
{
    QList<Decision> open;
    for (const auto &[decision, word] : Words<Decision>::table) {
        if (isOpen(petition, decision))
            open.append(decision);
    }
    return open;
}

Result<Fact> accept(const Petition &p, PetitionAccepted inputs)
{
    return decided(p, inputs,
                   {empty(inputs.route, "route"), empty(inputs.organisation, "organisation")});
}

Result<Fact> decline(const Petition &p, PetitionDeclined inputs)
{
    return decided(p, inputs,
                   {empty(inputs.ground, "ground"), empty(inputs.basis, "basis"),
                    empty(inputs.competentBody, "competent_body")});
}

Result<Fact> refer(const Petition &p, ReferralSent inputs)
{
    return decided(p, inputs,
                   {empty(inputs.organisation, "organisation"), empty(inputs.request, "request")});
}

Result<Fact> signReferral(const Petition &p, ReferralSigned inputs)
{
    if (inputs.referral.isNull())
        inputs.referral = onlyOpenReferral(p);
    return decided(p, inputs, {empty(inputs.signedBy, "signed_by")});
}

Result<Fact> returnReferral(const Petition &p, ReferralReturned inputs)
{
    if (inputs.referral.isNull())
        inputs.referral = onlyOpenReferral(p);
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> reportReferral(const Petition &p, ReferralReported inputs)
{
    const ReferralId only = onlyOpenReferral(p);
    if (!inputs.referral && !only.isNull())
        inputs.referral = only;
    // Several are open and none is named: an answer must not go astray.
    const bool unclear = !inputs.referral && referring(p);
    return decided(p, inputs,
                   {empty(inputs.text, "text"), unclear ? missing("referral") : Refusal()});
}

Result<Fact> mediate(const Petition &p, MediationStarted inputs)
{
    // 人民调解法 17: no mediation against a party's will, so how they agreed is recorded.
    return decided(p, inputs,
                   {empty(inputs.organisation, "organisation"), empty(inputs.consent, "consent")});
}

Result<Fact> agree(const Petition &p, AgreementReached inputs)
{
    if (!inputs.mediation && !onlyOpenMediation(p).isNull())
        inputs.mediation = onlyOpenMediation(p);
    const int parties = int(p.intake.petitioners.size() + p.intake.respondents.size());
    if (inputs.copies == 0)
        inputs.copies = parties + 1;
    return decided(p, inputs,
                   {hasBothSides(p) ? Refusal() : missing("respondents"),
                    empty(inputs.organisation, "organisation"), empty(inputs.facts, "facts"),
                    inputs.clauses.isEmpty() ? missing("clauses") : Refusal(),
                    empty(inputs.performance, "performance"),
                    inputs.mediators.isEmpty() ? missing("mediators") : Refusal()});
}

Result<Fact> endMediation(const Petition &p, MediationEnded inputs)
{
    if (inputs.mediation.isNull())
        inputs.mediation = onlyOpenMediation(p);
    return decided(p, inputs, {empty(inputs.ground, "ground")});
}

Result<Fact> close(const Petition &p, PetitionClosed inputs)
{
    return decided(p, inputs, {empty(inputs.result, "result"), empty(inputs.summary, "summary")});
}

Result<Fact> followUp(const Petition &p, FollowUpRecorded inputs)
{
    return decided(p, inputs, {empty(inputs.method, "method")});
}

Result<Fact> correct(const Petition &p, const Intake &corrected, const QString &reason)
{
    PetitionCorrected fact{differingFields(p.intake, corrected), {}, reason};
    applyCorrection(fact.corrected, corrected, fact.fields);
    return decided(
        p, fact, {empty(reason, "reason"), fact.fields.isEmpty() ? missing("fields") : Refusal()});
}

Result<Fact> link(const Petition &p, PetitionLinked inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> unlink(const Petition &p, PetitionUnlinked inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> merge(const Petition &p, PetitionMerged inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> unmerge(const Petition &p, PetitionUnmerged inputs)
{
    if (inputs.into.isNull() && p.merged) {
        inputs.into = p.merged->into;
        inputs.code = p.merged->code;
    }
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> voidDocument(const Petition &p, DocumentVoided inputs)
{
    return decided(p, inputs, {empty(inputs.reason, "reason")});
}

Result<Fact> notePrint(const Petition &p, DocumentPrinted inputs)
{
    return decided(p, inputs, {});
}

} // namespace onedoor
