#pragma once

#include "core/sync/pull_side.h"

namespace onedoor
{

/// Chains of other stations that once did not fit the hub's (ExchangeMarks::diverged): whether they
/// fit again, because the hub's rows or its generation were put right. What was passed over of them
/// meanwhile is then fetched, and they are stations like any other.
class MendedChains
{
public:
    MendedChains(Store &store, HubConnection &hub, PullSide &pull)
        : m_store(store), m_hub(hub), m_pull(pull), m_marks(store.exchange)
    {
    }

    /// Before the feed is pulled. Those that still do not fit stay aside.
    HubOutcome fetch(const KeepLease &keepLease);

private:
    struct Fit {
        HubOutcome failure;
        bool fits = false;
        qint64 end = 0; ///< of what is here
    };
    Fit fit(const StationId &station);

    Store &m_store;
    HubConnection &m_hub;
    PullSide &m_pull;
    ExchangeMarks m_marks;
};

} // namespace onedoor
