#pragma once

#include "core/paper/form_library.h"
#include "core/paper/form_parts.h"

namespace onedoor
{

/// Fills everything of a FormSpec that meta.json holds; strict about keys and types. A form that is
/// like another starts from it.
Result<FormSpec> readFormMeta(const QByteArray &json, const QString &fileName,
                              const FormParts &parts, const FormSpec *like = nullptr);

} // namespace onedoor
