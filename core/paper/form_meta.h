#pragma once

#include "core/paper/form_library.h"

namespace onedoor
{

/// Fills everything of a FormSpec that meta.json holds; strict about keys and types.
Result<FormSpec> readFormMeta(const QByteArray &json, const QString &fileName);

} // namespace onedoor
