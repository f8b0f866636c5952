#pragma once

#include "core/domain/result.h"

#include <QString>

namespace onedoor
{

/// The file system under a path by the longest mount that holds it. `mountinfo` is the text of
/// /proc/self/mountinfo; `path` absolute, without symbolic links. Empty when none holds it.
QString fileSystemOf(const QString &path, const QByteArray &mountinfo);

/// True for what reaches over a network or into a host: locks and shared memory, on which the
/// write-ahead log stands, cannot be trusted there (storage.md 4.5).
bool isNetworkFileSystem(const QString &name);

/// Refuses with NetworkFolder (detail: the file system's name) where a store must not lie. A folder
/// that does not exist yet is judged by the nearest one that does. Where the kernel tells no mounts
/// everything is taken to be local.
Result<Done> checkLocal(const QString &folder);

} // namespace onedoor
