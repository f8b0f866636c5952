#pragma once

#include "core/store/store.h"
#include "core/sync/hub_failure.h"

#include <QDateTime>
#include <QStringList>

namespace onedoor
{

/// A clock that is further off than this from the hub's gives papers and records a wrong time
/// (sync.md 3.4). It is said, and never stops the work: clocks do not decide what counts.
constexpr qint64 clockToleranceMs = 5 * 60 * 1000;

/// What a person may always see of the exchange with the hub.
struct SyncStatus {
    /// Off: no hub is set up. Waiting: the next attempt comes by itself. Trouble: a person must
    /// look.
    enum class State { Off, Idle, Running, Waiting, Trouble };

    bool configured = false;
    State state = State::Off;
    qint64 waiting = 0;                     ///< own facts the hub has not acknowledged
    QDateTime lastGood;                     ///< invalid: never yet
    QDateTime nextTry;                      ///< invalid: none planned
    HubTrouble trouble = HubTrouble::Retry; ///< of Waiting and Trouble
    QString detail;
    QString ownEnd;            ///< why nothing is recorded now (ownEndDoubt); empty: it is
    int aside = 0;             ///< facts of other stations that could not be taken (store/aside.h)
    QStringList asideStations; ///< whose they are
    int disputedKeys = 0;      ///< persons for whom the hub holds another key than ours, or none
    qint64 hubAheadMs = 0;     ///< the hub's clock minus ours, at the last contact
    qint64 exchanged = 0;      ///< while Running, and where there is much: facts sent and received
    qint64 toSend = 0;         ///< of these, 0 while nobody knows how many will come

    bool isClockOff() const
    {
        return hubAheadMs > clockToleranceMs || hubAheadMs < -clockToleranceMs;
    }

    bool operator==(const SyncStatus &) const = default;
};

/// Whether waiting is enough, or a person must look.
SyncStatus::State stateAfter(HubTrouble trouble);

/// What the store remembers; for programs that do not exchange themselves.
Result<SyncStatus> storedStatus(Store &store);

} // namespace onedoor
