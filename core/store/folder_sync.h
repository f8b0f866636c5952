#pragma once

#include <QString>

namespace onedoor
{

/// Brings a folder's names to the disk: a renamed file is only safe once its folder is.
bool syncFolder(const QString &folder);

} // namespace onedoor
