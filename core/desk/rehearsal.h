#pragma once

#include "core/desk/desk.h"
#include "core/desk/rehearsal_records.h"

namespace onedoor
{

/// The settings a rehearsal centre prints with: address, telephone, who signs. Refuses with
/// NotAllowed on a store that is no rehearsal.
Result<Done> furnishSettings(Store &store);

/// Furnishes a rehearsal centre: its settings for paper, its records, and a few petitions in
/// different states, from resources/rehearsal. Refuses with NotAllowed on a store that is no
/// rehearsal.
Result<Done> furnishRehearsal(const Workplace &workplace);

/// The rehearsal centre itself.
StoreIdentity rehearsalIdentity();

} // namespace onedoor
