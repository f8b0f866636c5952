#pragma once

#include "core/domain/working_days.h"

namespace onedoor
{

/// Lays a notice of the State Council (as resources/calendar/state-council.json has them) into a
/// store's own calendar, a file a year, over what was there. A notice that is wrong, or in which a
/// statutory day of fixed date or the first of the lunar year is worked, changes nothing. The years
/// taken; a refusal's detail names file, place and value.
Result<QList<int>> importCalendar(const ResourceFile &notice, const QString &data);

} // namespace onedoor
