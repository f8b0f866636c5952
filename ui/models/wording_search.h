#pragma once

#include "core/store/search_marks.h"

namespace onedoor
{

/// What a field is called before what was found in it; empty for None.
QString snippetFieldText(SearchField field);

} // namespace onedoor
