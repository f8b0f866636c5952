#pragma once

#include "core/paper/form_library.h"

namespace onedoor
{

/// Fills everything of a FormSpec that meta.json holds; strict about keys and types. A form that is
/// like another starts from it.
Result<FormSpec> readFormMeta(const QByteArray &json, const QString &fileName,
                              const FormSpec *like = nullptr);

} // namespace onedoor
