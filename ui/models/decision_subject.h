#pragma once

#include "core/insight/classifier.h"
#include "ui/models/desk_worker.h"

#include <QJsonObject>

namespace onedoor
{

class PetitionFinder;

/// What a decision sheet works on: a petition, who records decisions about it, and what may be
/// offered for their fields.
class DecisionSubject
{
public:
    virtual ~DecisionSubject() = default;
    DecisionSubject(const DecisionSubject &) = delete;
    DecisionSubject &operator=(const DecisionSubject &) = delete;

    virtual const Petition &petition() const = 0;
    virtual const Reference &reference() const = 0;
    virtual QDate today() const = 0;
    /// Where its drafts are kept.
    virtual DeskWorker &desk() = 0;
    /// A record being made; a decision taken meanwhile is passed over.
    virtual const Recording &recording() const = 0;
    /// Records a decision with its inputs as contract.md writes them.
    virtual void decide(Decision decision, const QJsonObject &inputs, const QObject *asker,
                        Answer<Event> answer) = 0;
    /// Petitions it belongs together with, and a search for others that may be meant; null where
    /// no decision asks for another.
    virtual const QList<Related> &related() const = 0;
    virtual PetitionFinder *otherMatters() { return nullptr; }
    /// Organisations the narrative speaks for, best first.
    virtual QList<Proposal> proposedOrganisations() const { return {}; }

    /// Referrals that may be meant: id and organisation.
    QList<std::pair<QString, QString>> openReferrals() const;
    /// Where the date of a decision would come from, counted from today.
    std::optional<Derivation> derivationFor(const DecisionInputs &inputs) const;

protected:
    DecisionSubject() = default;
};

/// The drafts of decisions: their page, and what each is about.
inline const QString decisionDrafts = QStringLiteral("decision");
QJsonObject aboutDecision(const PetitionId &petition, Decision decision);

/// Records a decision of this desk's clerk and, in the same transaction, takes away the drafts it
/// ends: this window's of the decision, and any of a decision that is no longer open.
Result<Event> recordDecision(StationWorkplace &at, const PetitionId &petition, Decision decision,
                             const DecisionInputs &inputs);

} // namespace onedoor
