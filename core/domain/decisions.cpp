#include "core/domain/decisions.h"

#include <algorithm>

namespace onedoor
{

namespace
{

using Refusal = std::optional<Error>;

Refusal refuse(Reason reason, const char *field = "", const QString &detail = {})
{
    return Error{reason, detail, QLatin1String(field)};
}

/// A step on a live petition: registered, neither declined nor closed.
Refusal notLive(const Petition &p)
{
    if (!p.registered)
        return refuse(Reason::NotFound, "petition");
    if (p.state == State::Closed || p.state == State::Declined)
        return refuse(Reason::NotOpen, "petition", wordOf(p.state));
    return {};
}

Refusal notOpenReferral(const Petition &p, const ReferralId &id)
{
    if (const auto refused = notLive(p))
        return refused;
    const Referral *referral = p.referral(id);
    if (!referral)
        return refuse(Reason::NotFound, "referral");
    return referral->open() ? Refusal() : refuse(Reason::AlreadyDone, "referral");
}

Refusal notOpenMediation(const Petition &p, const MediationId &id)
{
    if (const auto refused = notLive(p))
        return refused;
    const Mediation *mediation = p.mediation(id);
    if (!mediation)
        return refuse(Reason::NotFound, "mediation");
    return mediation->open() ? Refusal() : refuse(Reason::AlreadyDone, "mediation");
}

bool mediating(const Petition &p)
{
    return std::any_of(p.mediations.begin(), p.mediations.end(),
                       [](const Mediation &m) { return m.open(); });
}

/// The guards, one a fact; each a row of refusals.
struct Guard {
    const Petition &p;

    Refusal operator()(const PetitionRegistered &) const
    {
        return p.registered ? refuse(Reason::AlreadyDone, "petition") : Refusal();
    }
    Refusal operator()(const PetitionCorrected &) const
    {
        return p.registered ? Refusal() : refuse(Reason::NotFound, "petition");
    }
    Refusal operator()(const PetitionAccepted &) const
    {
        if (const auto refused = notLive(p))
            return refused;
        return p.acceptance ? refuse(Reason::AlreadyDone, "accept") : Refusal();
    }
    Refusal operator()(const PetitionDeclined &) const
    {
        if (const auto refused = notLive(p))
            return refused;
        if (p.acceptance || !p.referrals.isEmpty() || !p.mediations.isEmpty())
            return refuse(Reason::NotOpen, "decline", wordOf(p.state));
        return {};
    }
    Refusal operator()(const ReferralSent &f) const
    {
        if (const auto refused = notLive(p))
            return refused;
        return p.referral(f.referral) ? refuse(Reason::AlreadyDone, "referral") : Refusal();
    }
    Refusal operator()(const ReferralSigned &f) const
    {
        if (const auto refused = notOpenReferral(p, f.referral))
            return refused;
        return p.referral(f.referral)->receipt ? refuse(Reason::AlreadyDone, "referral")
                                               : Refusal();
    }
    Refusal operator()(const ReferralReturned &f) const { return notOpenReferral(p, f.referral); }
    Refusal operator()(const ReferralReported &f) const
    {
        return f.referral ? notOpenReferral(p, *f.referral) : notLive(p);
    }
    Refusal operator()(const MediationStarted &) const
    {
        if (const auto refused = notLive(p))
            return refused;
        return mediating(p) ? refuse(Reason::AlreadyDone, "mediation") : Refusal();
    }
    Refusal operator()(const MediationEnded &f) const { return notOpenMediation(p, f.mediation); }
    Refusal operator()(const AgreementReached &f) const
    {
        return f.mediation ? notOpenMediation(p, *f.mediation) : notLive(p);
    }
    Refusal operator()(const DocumentIssued &f) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        return p.document(f.document) ? refuse(Reason::AlreadyDone, "document") : Refusal();
    }
    Refusal operator()(const DocumentVoided &f) const
    {
        const Document *document = p.document(f.document);
        if (!document)
            return refuse(Reason::NotFound, "document");
        return document->voided ? refuse(Reason::AlreadyDone, "document") : Refusal();
    }
    Refusal operator()(const DocumentPrinted &f) const
    {
        return p.document(f.document) ? Refusal() : refuse(Reason::NotFound, "document");
    }
    Refusal operator()(const PetitionClosed &) const { return notLive(p); }
    Refusal operator()(const FollowUpRecorded &) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        return p.closure || !p.agreements.isEmpty() ? Refusal()
                                                    : refuse(Reason::NotOpen, "follow_up");
    }
    template <class Other>
    Refusal operator()(const Other &) const
    {
        return {};
    }
};

Refusal empty(const QString &text, const char *field)
{
    return text.trimmed().isEmpty() ? refuse(Reason::Missing, field) : Refusal();
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

std::optional<Error> refusal(const Petition &petition, const Fact &fact)
{
    return std::visit(Guard{petition}, fact);
}

bool isOpen(const Petition &p, Decision decision)
{
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
    return decided(
        p, inputs,
        {empty(inputs.text, "text"), unclear ? refuse(Reason::Missing, "referral") : Refusal()});
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
                   {hasBothSides(p) ? Refusal() : refuse(Reason::Missing, "respondents"),
                    empty(inputs.organisation, "organisation"), empty(inputs.facts, "facts"),
                    inputs.clauses.isEmpty() ? refuse(Reason::Missing, "clauses") : Refusal(),
                    empty(inputs.performance, "performance"),
                    inputs.mediators.isEmpty() ? refuse(Reason::Missing, "mediators") : Refusal()});
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
    return decided(p, fact,
                   {empty(reason, "reason"),
                    fact.fields.isEmpty() ? refuse(Reason::Missing, "fields") : Refusal()});
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
