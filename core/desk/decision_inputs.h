#pragma once

#include "core/domain/decisions.h"

namespace onedoor
{

/// What a person gives to a decision; each is the fact it would become. Correct takes the corrected
/// fields beside the reason.
struct CorrectionInputs {
    QString reason;
    QJsonObject fields; ///< the fields of an intake that should read differently, as contract.md
};
/// Link, Unlink, Merge and Unmerge: people name the other petition by its code.
struct RelationInputs {
    Decision decision = Decision::Link;
    QString code;
    LinkKind kind = LinkKind::Related;
    QString reason;
    PetitionId other; ///< whom the code names: the desk's part
};
using DecisionInputs =
    std::variant<PetitionAccepted, PetitionDeclined, ReferralSent, ReferralSigned, ReferralReturned,
                 ReferralReported, MediationStarted, AgreementReached, MediationEnded,
                 PetitionClosed, FollowUpRecorded, CorrectionInputs, RelationInputs>;

/// Reads a decision's JSON inputs strictly.
Result<DecisionInputs> readInputs(Decision decision, const QJsonObject &object);

/// One field a decision takes, named as in its JSON.
struct InputField {
    QString name;
    bool required = false;
};
QList<InputField> inputsOf(Decision decision);

/// The pure decision for inputs of any kind.
Result<Fact> decide(const Petition &petition, const DecisionInputs &inputs);

} // namespace onedoor
