#pragma once

#include "core/domain/declarations.h"

#include <QList>
#include <QString>

namespace onedoor
{

/// The declarations of a folder: acts/*.json, routes/*.json, forms/*/meta.json, forms/parts/*.json;
/// what is not there is nothing. FileUnreadable names the file.
Result<QList<DeclarationSource>> declarationsIn(const QString &folder, Layer layer);

} // namespace onedoor
