#pragma once

#include "core/domain/decisions.h"
#include "core/store/aside.h"
#include "core/store/query.h"
#include "core/store/person_keys.h"
#include "core/store/projections.h"

#include <functional>

namespace onedoor
{

/// What a use of the ledger found out, one step after the other.
struct ChainHead {
    qint64 sequence = 0;
    QString hash = chainStart();
};

/// The event of a row that begins with id, station, sequence, clock, kind, body, hash; not decoded.
Event eventOf(const Query &row);

/// 台账: the one way in for facts. Every record is decided, appended and projected in one
/// transaction, and read back before it is committed. Lives on its connection's thread.
class Ledger
{
public:
    Ledger(Connection &connection, PersonKeys &keys, Projections &projections, Knowledge knowledge,
           StationId station, const Clock &clock, IdSource &ids);

    using Decide = std::function<Result<Fact>(const Petition &)>;
    using DecideVisit = std::function<Result<Fact>(const Visit &)>;
    using DecideRecord = std::function<Result<Fact>(const CentreRecord &)>;

    /// In one BEGIN IMMEDIATE: read, fold, decide, append, project, commit. `decide` runs inside
    /// the transaction, so what it reads from this store is what the fact is committed against. The
    /// fact is folded in before anything is committed: one that would not count is refused with
    /// WouldNotCount, and nothing is written. It stands after all its stream holds (Hlc).
    Result<Event> record(const PetitionId &petition, const QString &operatorName,
                         const Decide &decide);
    /// The same for a visit's stream (tickets, advice).
    Result<Event> recordVisit(const PetitionId &visit, const QString &operatorName,
                              const DecideVisit &decide);
    /// The same for the centre's own records.
    Result<Event> recordOwn(const PetitionId &record, const QString &operatorName,
                            const DecideRecord &decide);
    /// All records made by `steps` are committed together, or none when it returns an error. A
    /// record that fails in it is undone alone; steps may go on without it.
    Result<Done> together(const std::function<Result<Done>()> &steps);

    /// Takes facts of other stations, each station's in its order. Known ones are passed over; one
    /// that cannot be taken is kept aside; one whose chain does not fit refuses the whole call with
    /// HubConflict. Returns the petitions touched.
    Result<QList<PetitionId>> admit(const QList<Event> &events);
    /// Takes what was kept aside and can be taken by now. Returns the petitions touched.
    Result<QList<PetitionId>> takeUpAside();

    Result<Petition> petition(const PetitionId &id) const;
    /// The one of this row of the projections.
    Result<Petition> petitionAt(qint64 row) const;
    Result<Visit> visit(const PetitionId &id) const;
    Result<CentreRecord> centreRecord(const PetitionId &id) const;
    /// One fact, whatever it is about; nullopt: it is not here.
    Result<std::optional<Event>> event(const EventId &id) const;
    /// The end of its chain, be it in the ledger or kept aside.
    Result<ChainHead> head(const StationId &station) const;
    /// Own events after a sequence, in order, for the hub. Facts are not decoded.
    Result<QList<Event>> ownAfter(qint64 sequence, int limit) const;
    const StationId &station() const { return m_station; }

    /// Re-folds these and what was merged into them; used when a key arrives late or is erased.
    Result<Done> refold(const QList<PetitionId> &petitions);

    /// After each commit: the events that are now in the ledger.
    std::function<void(const QList<Event> &)> recorded;
    /// The same, before, for the store's own use.
    std::function<void(const QList<Event> &)> committed;

private:
    /// What somebody does to a petition.
    struct Act {
        PetitionId petition;
        QString operatorName;
        Fact fact;
    };
    Result<Event> append(qint64 stream, const QList<Event> &events, const Act &act);
    Result<std::optional<Known>> knownOf(const QList<Event> &events, const Fact &fact) const;
    Result<Done> insert(const QVariant &position, qint64 stream, const Event &event);
    Result<qint64> streamOf(const PetitionId &petition) const; ///< 0: none yet
    Result<qint64> ensureStream(const PetitionId &petition, qint64 known);
    Result<QList<Event>> eventsOf(qint64 stream) const;
    Result<QList<Event>> eventsOf(const PetitionId &petition, const QString &what) const;
    Result<Petition> folded(const QList<Event> &events) const;
    Result<Done> refoldStream(qint64 stream, MergeChains &chains);
    Result<Done> refoldMergedInto(const QList<PetitionId> &petitions, MergeChains &chains);
    Result<Event> recordIn(const PetitionId &id, const QString &operatorName,
                           const std::function<Result<Fact>(const QList<Event> &)> &decide);
    Result<std::optional<QVariant>> placeOf(const Event &event);
    Result<std::optional<Unfit>> unfit(const Event &event) const;
    Result<std::optional<Event>> admitOne(const Event &received);
    Result<Event> insertReceived(const Event &received, const QVariant &position);
    Result<Done> within(const std::function<Result<Done>()> &steps);

    Connection &m_connection;
    PersonKeys &m_keys;
    Aside m_aside;
    Projections &m_projections;
    Projecting m_projecting;
    StationId m_station;
    const Clock &m_clock;
    IdSource &m_ids;
    bool m_together = false;
    QList<Event> m_pending; ///< recorded but not yet committed
};

} // namespace onedoor
