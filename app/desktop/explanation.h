#pragma once

#include "core/domain/result.h"

#include <QString>

namespace onedoor
{

/// Why the desk cannot open, what was kept, and what to do: one plain window. True: try once more.
bool explain(const Error &error, const QString &folder);

/// The sentence over a desk whose store may only be read.
QString readOnlySentence(const Error &why);

} // namespace onedoor
