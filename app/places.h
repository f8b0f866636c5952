#pragma once

#include "core/domain/result.h"

#include <QString>
#include <QStringList>

namespace onedoor
{

/// Where this installation keeps what it brings. ONEDOOR_RESOURCES, then beside the program
/// (../share/onedoor), then the source tree it was built from.
/// A folder that was named is taken as it is, whatever lies in it.
QString resourcesFolder();
/// FileUnreadable (field "resources", detail: the folder) where the named one is not one.
Result<Done> checkResources();
/// The bundled faces: fonts/ in the resources, or what packaging/dependencies brought.
QStringList fontFiles();
/// Where it is noted for this user how far the stores here have come; outside of every store.
QString notesFolder();
/// The desktop's own data folder of this user.
QString defaultDataFolder();

} // namespace onedoor
