#pragma once

#include "core/store/store.h"

namespace onedoor
{

/// The units, people, rooms and windows of the rehearsal centre, as records: what
/// resources/rehearsal/records.jsonl invents. A real centre starts with none. Refuses with
/// NotAllowed on a store that is no rehearsal.
Result<Done> furnishRecords(Store &store, IdSource &ids, const QString &resources);

} // namespace onedoor
