#pragma once

#include "ui/shell/desk_page.h"

namespace onedoor
{

/// The short name pages use among themselves. Only an alias: core/paper's Page has the same scope,
/// and two classes of one name would be one to the linker.
using Page = DeskPage;

} // namespace onedoor
