#pragma once

#include "core/sync/push_side.h"

namespace onedoor
{

/// Brings the feed of the centre home: what its other stations recorded, and the keys of persons.
/// Each page is committed together with the place it ends at.
class PullSide
{
public:
    PullSide(Store &store, HubConnection &hub);

    HubOutcome pull(const KeepLease &keepLease);
    /// Own events after `sequence`, of a station that was restored from a backup.
    HubOutcome fetchOwn(qint64 sequence, const KeepLease &keepLease);
    /// The same of another station, whose chain here ends at `sequence` and fits the hub's.
    HubOutcome fetchOf(const StationId &station, qint64 sequence, const KeepLease &keepLease);
    /// The hub was restored from a backup: finds the last place both know and goes on from there.
    /// All of our keys are to be offered again.
    HubOutcome walkBack();

    int pulled() const { return m_pulled; }
    /// Petitions changed since the last call.
    QList<PetitionId> takeTouched() { return std::exchange(m_touched, {}); }

private:
    struct Page {
        QList<Event> others;
        QList<Event> own; ///< sequence and hash only
        ExchangeMarks::Place end;
        bool empty() const { return others.isEmpty() && own.isEmpty(); }
    };
    struct Keys {
        QList<PersonKeys::PersonKey> keys;
        qint64 end = 0;
    };
    HubOutcome fetchPage(const ExchangeMarks::Place &after, int limit, Page &page);
    HubOutcome fetchChain(const char *statement, const StationId &station, qint64 sequence,
                          const KeepLease &keepLease);
    HubOutcome fetchKeys(Keys &keys, const KeepLease &keepLease);
    HubOutcome compareOwn(const QList<Event> &own) const;
    HubOutcome take(Page page, const Keys &keys);
    Result<Done> commit(const QList<Event> &events, const Keys &keys,
                        const std::function<Result<Done>()> &putMarks);

    Store &m_store;
    HubConnection &m_hub;
    ExchangeMarks m_marks;
    int m_pulled = 0;
    QList<PetitionId> m_touched;
};

} // namespace onedoor
