#pragma once

#include "core/domain/clock.h"
#include "core/sync/pull_side.h"

namespace onedoor
{

/// What one exchange came to.
struct RoundReport {
    HubOutcome trouble;         ///< the gravest; what could be done was done all the same
    bool busyElsewhere = false; ///< another program of this store is talking to the hub
    bool stopped = false;       ///< as somebody wished; the next one goes on from there
    int pushed = 0;             ///< own events new to the hub
    int pulled = 0;             ///< events of other stations
    QList<PetitionId> touched;  ///< petitions that changed here
};

/// One exchange with the hub: who are we, send, fetch. Every step is committed on its own, so it
/// may break off anywhere and be begun again. For the thread of its store.
class ExchangeRound
{
public:
    /// hub: opened by the caller.
    ExchangeRound(Store &store, HubConnection &hub, const Clock &clock);

    /// `progress` is asked between two calls to the hub: events sent and received so far, and how
    /// many there are to send while it sends (nobody knows how many will come).
    RoundReport run(const OnProgress &progress = {});

private:
    struct Greeting {
        qint64 sequence = 0; ///< of our chain, at the hub
        QString hash;
    };
    HubOutcome exchange();
    HubConnection::JsonAnswer hello(const ChainHead &own, const QString &at);
    HubOutcome greet(Greeting &greeting);
    HubOutcome followVerdict(const QString &verdict, qint64 ownSequence, Greeting &greeting);
    HubOutcome followGeneration(const QString &generation);
    HubOutcome pullAndWalkBack();
    HubOutcome keepLease();
    Result<Done> noteOutcome(const RoundReport &report);
    /// The end of the own chain is known: the hub has no more of it than `sequence`.
    Result<Done> trustEnd(qint64 sequence);
    qint64 exchanged() const { return m_push.pushed() + m_pull.pulled(); }

    Store &m_store;
    HubConnection &m_hub;
    const Clock &m_clock;
    ExchangeMarks m_marks;
    PushSide m_push;
    PullSide m_pull;
    OnProgress m_progress; ///< of the round that runs
    qint64 m_before = 0;   ///< exchanged in earlier rounds
    qint64 m_toSend = 0;
    bool m_stopped = false;
};

} // namespace onedoor
