#include "ui/models/decision_subject.h"

namespace onedoor
{

QList<std::pair<QString, QString>> DecisionSubject::openReferrals() const
{
    QList<std::pair<QString, QString>> open;
    for (const Referral &referral : petition().referrals) {
        if (referral.open())
            open.append({referral.sent.referral.text(), referral.sent.organisation});
    }
    return open;
}

std::optional<Derivation> DecisionSubject::derivationFor(const DecisionInputs &inputs) const
{
    const DeadlineRule *rule = reference().rules.find(Desk::ruleFor(inputs, petition()));
    return rule ? std::optional(derive(*rule, today(), {}, reference().calendar)) : std::nullopt;
}

} // namespace onedoor
