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

/// A step on a live petition: registered, neither declined, closed nor merged.
Refusal notLive(const Petition &p)
{
    if (!p.registered)
        return refuse(Reason::NotFound, "petition");
    if (p.state == State::Closed || p.state == State::Declined || p.state == State::Merged)
        return refuse(Reason::NotOpen, "petition", wordOf(p.state));
    return {};
}

/// A step that a closed or declined petition may still take, but not one merged into another.
Refusal notItsOwn(const Petition &p)
{
    if (!p.registered)
        return refuse(Reason::NotFound, "petition");
    return p.merged ? refuse(Reason::NotOpen, "petition", wordOf(State::Merged)) : Refusal();
}

/// Another petition, named.
Refusal notAnother(const Petition &p, const PetitionId &other, const char *field)
{
    if (other.isNull())
        return refuse(Reason::Missing, field);
    return other == p.id ? refuse(Reason::WithItself, field) : Refusal();
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
        return p.closure || p.merged || !p.agreements.isEmpty()
                   ? Refusal()
                   : refuse(Reason::NotOpen, "follow_up");
    }
    Refusal operator()(const PetitionLinked &f) const
    {
        if (const auto refused = notItsOwn(p))
            return refused;
        if (const auto refused = notAnother(p, f.other, "other"))
            return refused;
        return p.linkTo(f.other) ? refuse(Reason::AlreadyDone, "other") : Refusal();
    }
    Refusal operator()(const PetitionUnlinked &f) const
    {
        if (const auto refused = notItsOwn(p))
            return refused;
        return p.linkTo(f.other) ? Refusal() : refuse(Reason::NotFound, "other", f.code);
    }
    Refusal operator()(const PetitionMerged &f) const
    {
        if (const auto refused = notLive(p))
            return refused;
        return notAnother(p, f.into, "into");
    }
    Refusal operator()(const PetitionUnmerged &f) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        if (!p.merged)
            return refuse(Reason::NotOpen, "petition", wordOf(p.state));
        return f.into == p.merged->into ? Refusal() : refuse(Reason::NotFound, "into", f.code);
    }
    template <class Other>
    Refusal operator()(const Other &) const
    {
        return {};
    }
};

} // namespace

std::optional<Error> refusal(const Petition &petition, const Fact &fact)
{
    return std::visit(Guard{petition}, fact);
}

} // namespace onedoor
