#pragma once

#include "core/store/search_marks.h"
#include "core/store/typed_words.h"

namespace onedoor
{

/// What a field is called before what was found in it; empty for None.
QString snippetFieldText(SearchField field);
/// What a person should hear about what they typed into a search: a slip in a code, a paper's QR
/// text, more than is searched.
QStringList typedRemarkTexts(const QString &typed);

} // namespace onedoor
