#pragma once

#include "core/store/repeats.h"

namespace onedoor
{

/// Why a matter is shown as a repeat, each reason one line: 同一证件号 · 同一被反映人：…, then what
/// both tell.
QStringList reasonsOf(const Repeat &repeat);
/// The link that would be recorded, with these reasons.
PetitionLinked linkTo(const Repeat &repeat);

} // namespace onedoor
