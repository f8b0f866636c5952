#pragma once

#include "core/desk/reference.h"
#include "core/domain/record_kind.h"

namespace onedoor
{

/// What a field of a record may be chosen from: the catalogues by the names of their files, each
/// whole or one of its groups ("results/满意度"). The reference outlives it.
ChoicesOf choicesOf(const Reference &reference);

} // namespace onedoor
