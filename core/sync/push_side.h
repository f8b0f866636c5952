#pragma once

#include "core/sync/exchange_marks.h"
#include "core/sync/hub_connection.h"

#include "core/store/store.h"

#include <functional>

namespace onedoor
{

/// Asked between two calls to the hub; a failure ends the round there.
using KeepLease = std::function<HubOutcome()>;

/// Sends what the hub lacks: first keys of persons, then own events at the head of the station's
/// chain. The same may be sent any number of times; a lost answer is harmless.
class PushSide
{
public:
    PushSide(Store &store, HubConnection &hub);

    HubOutcome pushKeys(const KeepLease &keepLease);
    /// From the hub's head on: its sequence, and the hash it has there.
    HubOutcome pushEvents(qint64 sequence, const QString &hash, const KeepLease &keepLease);
    int pushed() const { return m_pushed; }

private:
    struct Head {
        qint64 sequence = 0;
        QString hash;
    };
    Result<QList<Event>> nextBatch(qint64 after) const;
    HubOutcome pushBatch(Head &head, const QList<Event> &batch);
    HubOutcome accept(Head &head, const QJsonObject &answer);
    HubOutcome narrow(const HubFailure &failure, const QList<Event> &batch);
    HubOutcome followGap(Head &head, const QJsonObject &answer);

    Store &m_store;
    HubConnection &m_hub;
    ExchangeMarks m_marks;
    int m_limit; ///< events of the next batch
    int m_pushed = 0;
};

} // namespace onedoor
