#pragma once

#include "core/domain/result.h"

#include <QString>

/// Whole files, put where they belong so that a power cut leaves the old or the new, never a half.
namespace onedoor
{

/// Waits until the bytes of a file, or the names in a folder, are on the disk. FileUnwritable.
Result<Done> flushToDisk(const QString &path);
/// Gives a file or folder its real name, over a file that has it, and waits for the disk.
Result<Done> renameDurably(const QString &from, const QString &to);
/// Copies bytes under another name beside `to` first; nothing half-copied has a real name.
Result<Done> copyDurably(const QString &from, const QString &to);
/// Every file below `from` that is missing below `to`; for files that never change.
Result<Done> copyMissing(const QString &from, const QString &to);

} // namespace onedoor
