#pragma once

#include "core/domain/result.h"

#include <QFile>
#include <QString>

#include <functional>
#include <optional>

/// Whole files, put where they belong so that a power cut leaves the old or the new, never a half.
namespace onedoor
{

/// Makes a folder and those above it that are missing, each for this user alone (700, whatever the
/// umask). False when it is not there afterwards.
bool makeFolder(const QString &path);
/// An empty file for this user alone (600) where there is none. False when it is not there
/// afterwards.
bool makeFile(const QString &path);
/// A file of these bytes for this user alone, also over a wider one: all of it or what was there
/// before. FileUnwritable.
Result<Done> writeWhole(const QString &path, const QByteArray &bytes);
/// The same of what `write` puts into it, which need not be in memory at once; or what it answers.
Result<Done> writeWhole(const QString &path, const std::function<Result<Done>(QIODevice &)> &write);
/// For this user alone from now on (folders 700, files 600), where it is this user's: what earlier
/// releases, a copy by hand or a loose umask left wider. A folder everybody may write into (/tmp)
/// stays as it is; links are not followed.
void keepPrivate(const QString &path);
/// A store's folder with what lies directly in it; nobody else comes further in.
void keepStorePrivate(const QString &folder);

/// Waits until the bytes of a file, or the names in a folder, are on the disk. FileUnwritable.
Result<Done> flushToDisk(const QString &path);
/// Gives a file or folder its real name, over a file that has it, and waits for the disk.
Result<Done> renameDurably(const QString &from, const QString &to);
/// Copies bytes under another name beside `to` first; nothing half-copied has a real name.
Result<Done> copyDurably(const QString &from, const QString &to);
/// Every file below `from` that is missing below `to`; for files that never change.
Result<Done> copyMissing(const QString &from, const QString &to);

/// 未完成: a file or folder that is being made under a passing name (beginning with "unfinished-"
/// or
/// ".unfinished-") is held for as long as this lives. What a killed program left is held by nobody.
class Hold
{
public:
    explicit Hold(const QString &path);
    ~Hold();
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;

    /// False when somebody else holds it, it is gone, or the file system knows no locks.
    bool isHeld() const { return m_held; }

private:
    int m_file;
    bool m_held = false;
};

/// One program's turn at something, by a file that is there as long as this lives. What a killed
/// program left is nobody's turn, whatever is in it.
class Turn
{
public:
    /// Waits up to five seconds.
    explicit Turn(const QString &path);
    ~Turn();

    /// StoreBusy: another program's turn; StoreReadOnly: nothing can be written there.
    const Result<Done> &taken() const { return m_taken; }

private:
    QString m_path;
    std::optional<Hold> m_hold;
    Result<Done> m_taken;
};

/// A new file under a passing name, readable by its user only and held, until it is whole and gets
/// its real name; otherwise it goes with this.
class UnfinishedFile
{
public:
    /// Writable unless the folder is not.
    explicit UnfinishedFile(const QString &folder);
    ~UnfinishedFile();

    QFile &file() { return m_file; }
    /// Waits for the disk, and takes the place of what has this name. DiskFull, FileUnwritable.
    Result<Done> keepAs(const QString &path);

private:
    QFile m_file;
    std::optional<Hold> m_hold;
};

/// Removes from a folder what has a passing name and is held by nobody.
void sweepUnfinished(const QString &folder);

} // namespace onedoor
