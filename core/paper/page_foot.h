#pragma once

#include "core/paper/pages.h"

namespace onedoor
{

/// A paragraph of plain text.
Element paragraphOf(const QString &text);

/// The form's own footer, the folio, and what is to be said of the page's characters.
void setFeet(Setting &setting, const Element *footer, const Folio &folio, std::vector<Page> &pages);

} // namespace onedoor
