#pragma once

#include "core/domain/result.h"

#include <QString>

namespace onedoor
{

/// Refuses with StoreBusy when another program has the store in this folder open. Only for folders
/// this program has not open itself: looking drops its own locks.
Result<Done> checkUnused(const QString &folder);

/// Renames store.db, its log and keys.json in a folder to `<name>.<word>-<n>`, the first n that is
/// free, and returns the new name of store.db; empty where there was none.
Result<QString> setAside(const QString &folder, const QString &word);

/// Gives a whole store that was made in `from` its place in `folder`.
Result<Done> moveIn(const QString &from, const QString &folder);

} // namespace onedoor
