#pragma once

#include "core/desk/desk.h"
#include "core/domain/taking.h"
#include "core/domain/view.h"

namespace onedoor
{

/// What may be done with a matter now, or why not.
struct ActOffer {
    const ActSpec *act = nullptr;
    std::optional<Refusal> refused;
    QString because; ///< it is the lawful next step, for this reason; else empty
};

/// One answer that may be given to what an act asks.
struct AskChoice {
    QString key;    ///< what is recorded
    QString title;  ///< what is read
    QString detail; ///< beside it: the unit's phone, why a route is not open …
};

/// Whether a correction makes it a matter of another kind, channel or anonymity: limits hang on it.
bool turns(const Intake &before, const Intake &after);

/// Takes declared acts: the one way from a button, a command or a rehearsal to a fact. Asks today's
/// law (`allows`), resolves what the act brings about, and has it recorded; what does not fit is
/// refused by the ledger.
class Acting
{
public:
    explicit Acting(const Workplace &workplace) : m_at(workplace) {}

    /// All acts on a matter but `register`: the lawful next ones first, then as declared.
    QList<ActOffer> offers(const Petition &petition) const;
    /// Those that may be taken.
    QList<ActOffer> open(const Petition &petition) const;
    /// nullptr where none is declared.
    const ActSpec *find(const QString &act) const;
    /// What is known already of what an act asks.
    QJsonObject known(const Petition &petition, const ActSpec &act) const;
    /// The answers to choose from; empty where anything may be written.
    QList<AskChoice> choices(const Petition &petition, const AskSpec &ask) const;
    /// All that is wrong with the answers, each with the key that was asked as its field.
    std::vector<Refusal> problems(const Petition &petition, const ActSpec &act,
                                  const QJsonObject &inputs) const;
    /// Records an act. Structural ones (link, merge, correct …) become facts of their own.
    Result<Event> take(const PetitionId &petition, const QString &act, const QJsonObject &inputs);
    /// Whether what is recorded otherwise than by take() is the operator's to record: NotAllowed
    /// (field "by") with the posts whose it is.
    Result<Done> checkPost(Structural structural) const;
    /// What a correction that turns the matter into one of another kind, or names who was
    /// anonymous, starts and ends with it; nullopt: nothing. Refused where something is owed that
    /// it would take away.
    Result<std::optional<ActTaken>> ofCorrection(const Petition &before, const Intake &after,
                                                 const QString &reason) const;
    /// The effects that a registration brings with it.
    Result<QList<Effect>> ofRegistration(const Petition &asRegistered) const;

    /// `reads`: parts that will be read; what costs much is there only where it is among them.
    QJsonObject view(const Petition &petition, Reader reader = Reader::Desk,
                     const EventId &about = {}, const QSet<QString> &reads = {}) const;

private:
    Result<Event> takeStructural(const PetitionId &petition, const ActSpec &act,
                                 const QJsonObject &inputs);

    Workplace m_at;
};

} // namespace onedoor
