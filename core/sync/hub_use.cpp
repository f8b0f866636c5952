#include "core/sync/hub_use.h"

namespace onedoor
{

HubUse useOf(const StoreIdentity &identity)
{
    return identity.rehearsal ? HubUse::Rehearsal : HubUse::Real;
}

HubUse useOf(const QJsonObject &hubSays)
{
    return hubSays.value(QStringLiteral("rehearsal")).toBool() ? HubUse::Rehearsal : HubUse::Real;
}

HubOutcome whyApart(HubUse store, HubUse hub)
{
    return store == hub ? HubOutcome() : HubFailure{HubTrouble::Purpose, wordOf(hub).toUpper()};
}

} // namespace onedoor
