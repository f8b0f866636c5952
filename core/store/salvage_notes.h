#pragma once

#include "core/store/backup.h"

namespace onedoor
{

/// What a salvage found no copy of is written down in the store it makes: known to be lost, and
/// told by verify as that, not as damage.

/// Entries of the log of look-ups between others. Inside the caller's transaction.
Result<Done> noteLostLookUps(Connection &into);
/// Persons' keys and papers that own facts name. `open` makes the tables of the store in `folder`.
Result<Done> noteLostContents(const QString &folder, const DataKey &key,
                              const Backup::OpenStore &open, const OnProgress &progress);

} // namespace onedoor
