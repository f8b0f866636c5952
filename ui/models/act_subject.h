#pragma once

#include "core/desk/acting.h"
#include "core/desk/unit_book.h"
#include "core/insight/classifier.h"
#include "ui/models/desk_worker.h"

namespace onedoor
{

class PetitionFinder;

/// What may be done with a matter, read with it: its sheets open at once and wait for nobody.
struct Doable {
    QJsonObject view;
    QList<ActOffer> offers;                   ///< the lawful next ones first
    QHash<QString, QList<AskChoice>> choices; ///< of open acts, by "act/ask"
    Roles roles;                              ///< of who asked
    UnitBook units;                           ///< those of the centre
    QHash<QString, QList<RecordRow>> records; ///< by the kinds that open acts ask for

    static Doable of(const Petition &petition, const Workplace &at);
    /// Of acts that are offered on something else than a matter.
    static Doable of(const QJsonObject &view, const QList<ActOffer> &offers, const Workplace &at);
    const ActOffer *offer(const QString &act) const; ///< nullptr: nothing of that name
    bool isOpen(const QString &act) const;
};

/// What an act's sheet works on: a matter, who records acts about it, and what may be offered.
class ActSubject
{
public:
    virtual ~ActSubject() = default;
    ActSubject(const ActSubject &) = delete;
    ActSubject &operator=(const ActSubject &) = delete;

    virtual const Petition &petition() const = 0;
    virtual const Doable &doable() const = 0;
    virtual const Reference &reference() const = 0;
    virtual QDate today() const = 0;
    /// Where its drafts are kept.
    virtual DeskWorker &desk() const = 0;
    /// A record being made; an act taken meanwhile is passed over.
    virtual const Recording &recording() const = 0;
    virtual void take(const QString &act, const QJsonObject &inputs, const QObject *asker,
                      Answer<Event> answer) = 0;
    /// Petitions it belongs together with, and a search for others that may be meant; null where
    /// no act asks for another.
    virtual const QList<Related> &related() const = 0;
    virtual PetitionFinder *otherMatters() { return nullptr; }
    /// Units the narrative speaks for, best first.
    virtual QList<Proposal> proposedOrganisations() const { return {}; }

protected:
    ActSubject() = default;
};

/// The drafts of acts: their page, and what each is about. Written as the releases before did,
/// whose decisions bore the names that acts have now.
inline const QString actDrafts = QStringLiteral("decision");
QJsonObject aboutAct(const PetitionId &petition, const QString &act);

/// Takes an act for this desk's clerk and, in the same transaction, takes away the drafts it ends:
/// this window's of the act, and any of an act that is no longer open.
Result<Event> takeAct(StationWorkplace &at, const PetitionId &petition, const QString &act,
                      const QJsonObject &inputs);
/// The latter alone; `view` is of what was acted on as it stands now.
Result<Done> takeDraftsAway(StationWorkplace &at, const PetitionId &subject,
                            const QJsonObject &view, const QString &taken);

} // namespace onedoor
