#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/declared.h"

#include <optional>

namespace onedoor
{

/// A centre's own file over a shipped catalogue, entry by entry: one of a code that is there
/// replaces it, and what it does not say stays; another is added at the end. `"retired": true`: it
/// is offered no more and keeps its title. What is wrong is left with the file: then nothing comes
/// of it.
std::optional<Catalogue> laidOver(const Catalogue &shipped, DeclarationText &own);

} // namespace onedoor
