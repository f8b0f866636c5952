#pragma once

#include <QString>

namespace onedoor
{

/// Names this installation of a store: changes when its folder is copied, restored from a backup or
/// moved to another computer, and lies in no file that such a copy would take along. By it the hub
/// notices two living copies of one station (sync.md 3.5). Hex, tells nothing about the computer.
QString installationMark(const QString &folder);

} // namespace onedoor
