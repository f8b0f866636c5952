#include "core/sync/sync_status.h"

#include "core/store/lost.h"
#include "core/sync/exchange_marks.h"

namespace onedoor
{

SyncStatus::State stateAfter(HubTrouble trouble)
{
    switch (trouble) {
    case HubTrouble::Retry:
    case HubTrouble::Shape:
    case HubTrouble::WentBack:
    case HubTrouble::Store:
        return SyncStatus::State::Waiting;
    case HubTrouble::Credentials:
    case HubTrouble::Position:
    case HubTrouble::Poison:
    case HubTrouble::Identity:
    case HubTrouble::Version:
    case HubTrouble::Rights:
    case HubTrouble::Purpose:
        break;
    }
    return SyncStatus::State::Trouble;
}

Result<SyncStatus> storedStatus(Store &store)
{
    const ExchangeMarks marks(store.exchange);
    const auto own = store.ledger.head(store.ledger.station());
    if (!own)
        return own.error();
    SyncStatus status;
    status.configured = !marks.address().isEmpty();
    status.waiting = own->sequence - marks.acknowledged();
    status.lastGood = marks.lastGood();
    status.nextTry = marks.nextTry();
    status.hubAheadMs = marks.hubAheadMs();
    status.ownEnd = ownEndDoubt(store.exchange);
    status.aside = store.aside.count();
    if (status.aside > 0)
        status.asideStations = store.aside.stations();
    status.disputedKeys = store.keys.disputed();
    if (!status.configured)
        return status;
    status.state = SyncStatus::State::Idle;
    const QString trouble = marks.lastTrouble();
    if (trouble.isEmpty())
        return status;
    status.trouble = troubleOfWord(trouble.section(u' ', 0, 0));
    status.detail = trouble.section(u' ', 1);
    status.state = stateAfter(status.trouble);
    return status;
}

} // namespace onedoor
