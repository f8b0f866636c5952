#pragma once

#include "core/store/connection.h"
#include "core/store/on_progress.h"

namespace onedoor
{

/// A whole copy of a store's file as it is at one moment, while others may write: made under
/// another name, opened with the key and checked (pages, newest facts), flushed, then given its
/// real name. A copy that fails leaves nothing under `file`, or what was there. Progress in bytes.
/// BackupUnfit when the copy is not what was asked for; DiskFull; Cancelled.
Result<Done> copyStore(Connection &from, const DataKey &key, const QString &file,
                       const OnProgress &progress = {});

} // namespace onedoor
