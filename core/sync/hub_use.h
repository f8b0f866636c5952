#pragma once

#include "core/domain/words.h"
#include "core/store/store.h"
#include "core/sync/hub_failure.h"

#include <QJsonObject>

namespace onedoor
{

/// What a hub was made for, and what a store is: the two must be the same, or invented people would
/// stand among real ones, or real ones on a practice screen.
enum class HubUse { Real, Rehearsal };

template <>
struct Words<HubUse> {
    static constexpr WordTable<HubUse, 2> table{
        {{HubUse::Real, "real"}, {HubUse::Rehearsal, "rehearsal"}}};
};

HubUse useOf(const StoreIdentity &identity);
/// By what hub.about() and hub.hello() say; a hub of an older release says nothing and is real.
HubUse useOf(const QJsonObject &hubSays);

/// Purpose, with what the hub is (REAL, REHEARSAL), where the two are not the same.
HubOutcome whyApart(HubUse store, HubUse hub);

} // namespace onedoor
