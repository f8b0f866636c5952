#pragma once

#include "core/domain/result.h"

#include <QString>

namespace onedoor
{

/// The station's password at the hub, sealed under the store's key; lies beside the store where it
/// is known, and goes where the store goes.
inline const QString hubPasswordName = QStringLiteral("hub.password");

/// Refuses with StoreBusy when another program has the store in this folder open. Only for folders
/// this program has not open itself: looking drops its own locks.
Result<Done> checkUnused(const QString &folder);

/// Gives a whole store that was made in `work`, a folder held (Hold) inside `folder`, its place
/// there. What was there (store.db, its log, store.end, keys.json, hub.password) is renamed to
/// `<name>.<word>-<n>`, the first n that is free; returns the new name of store.db, empty where
/// there was none. Once begun it is carried through: what a killed program left of it the next one
/// finishes.
Result<QString> takePlace(const QString &work, const QString &folder, const QString &word);

/// Finishes what takePlace() began. StoreBusy while another program is at it, or has the old store
/// open. KeyFile asks for it before it reads.
Result<Done> finishTakingPlace(const QString &folder);

} // namespace onedoor
