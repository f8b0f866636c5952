#include "core/store/files.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

Error unwritable(const QString &path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{full ? Reason::DiskFull : Reason::FileUnwritable, path, {}};
}

const QString halfCopied = QStringLiteral(".unfinished"); ///< done anew by the next copy

bool isPassing(const QString &name)
{
    return name.startsWith(QStringLiteral("unfinished-")) ||
           name.startsWith(QStringLiteral(".unfinished-"));
}

} // namespace

bool makeFolder(const QString &path)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(whole).isDir())
        return true;
    const QString above = QFileInfo(whole).path();
    if (above == whole || !makeFolder(above))
        return false;
    const QByteArray name = QFile::encodeName(whole);
    // Another program may be as fast.
    return (::mkdir(name.constData(), 0700) == 0 && ::chmod(name.constData(), 0700) == 0) ||
           QFileInfo(whole).isDir();
}

bool makeFile(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0)
        ::close(file);
    return file >= 0;
}

void keepPrivate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat now = {};
    if (::lstat(name.constData(), &now) != 0 || now.st_uid != ::geteuid())
        return;
    const bool folder = S_ISDIR(now.st_mode);
    const bool everybodys = folder && (now.st_mode & S_ISVTX);
    if ((folder || S_ISREG(now.st_mode)) && !everybodys && (now.st_mode & 077))
        ::chmod(name.constData(), now.st_mode & (folder ? 0700 : 0600));
}

Result<Done> writeWhole(const QString &path, const QByteArray &bytes)
{
    return writeWhole(path, [&](QIODevice &file) {
        return file.write(bytes) == bytes.size() ? Result<Done>(Done{})
                                                 : Error{Reason::FileUnwritable, path, {}};
    });
}

Result<Done> writeWhole(const QString &path, const std::function<Result<Done>(QIODevice &)> &write)
{
    const Error unwritable{Reason::FileUnwritable, path, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable;
    if (const auto done = write(file); !done)
        return done;
    return file.commit() ? Result<Done>(Done{}) : unwritable;
}

void keepStorePrivate(const QString &folder)
{
    const QStringList ours{QStringLiteral("store.db*"),      QStringLiteral("store.end*"),
                           QStringLiteral("store-before-*"), QStringLiteral("keys.*"),
                           QStringLiteral("*.lock"),         QStringLiteral("hub.password"),
                           QStringLiteral("desk.ini"),       QStringLiteral("backup.json"),
                           QStringLiteral("attachments"),    QStringLiteral("backups"),
                           QStringLiteral("local")};
    keepPrivate(folder);
    const QDir here(folder);
    const auto kinds = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QString &name : here.entryList(ours, kinds))
        keepPrivate(here.filePath(name));
}

Result<Done> flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return Error{Reason::FileUnreadable, path, {}};
    // A folder on a share may know no fsync; that its names wait is all that can be lost.
    const bool flushed = ::fsync(file) == 0 || (errno == EINVAL && QFileInfo(path).isDir());
    const Error failure = unwritable(path);
    ::close(file);
    return flushed ? Result<Done>(Done{}) : Result<Done>(failure);
}

Result<Done> renameDurably(const QString &from, const QString &to)
{
    errno = 0;
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return unwritable(to);
    return flushToDisk(QFileInfo(to).absolutePath());
}

Result<Done> copyDurably(const QString &from, const QString &to)
{
    const QString unfinished = to + halfCopied;
    QFile::remove(unfinished);
    errno = 0;
    if (!QFile::copy(from, unfinished)) {
        const Error failure =
            QFile::exists(from) ? unwritable(to) : Error{Reason::FileUnreadable, from, {}};
        QFile::remove(unfinished);
        return failure;
    }
    keepPrivate(unfinished); // a copy has the mode of what it was made from
    const auto flushed = flushToDisk(unfinished);
    return flushed ? renameDurably(unfinished, to) : flushed;
}

Result<Done> copyMissing(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        if (isPassing(files.fileName()) || source.endsWith(halfCopied))
            continue;
        const QString target = to + source.mid(from.size());
        if (QFileInfo(target).size() == QFileInfo(source).size() && QFile::exists(target))
            continue;
        if (!makeFolder(QFileInfo(target).absolutePath()))
            return Error{Reason::FileUnwritable, target, {}};
        if (const auto done = copyDurably(source, target); !done)
            return done;
    }
    return Done{};
}

Hold::Hold(const QString &path)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC))
{
    struct stat locked = {}, named = {};
    // Between opening and locking a sweep may have removed it, or another program begun anew.
    m_held = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0 &&
             ::fstat(m_file, &locked) == 0 &&
             ::stat(QFile::encodeName(path).constData(), &named) == 0 &&
             locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

Hold::~Hold()
{
    if (m_file >= 0)
        ::close(m_file);
}

Turn::Turn(const QString &path) : m_path(path), m_taken(Error{Reason::StoreBusy, path, {}})
{
    constexpr int patience = 5000, pause = 20; // ms
    for (const QDeadlineTimer end(patience); !m_hold && !end.hasExpired();) {
        if (!makeFile(path)) {
            m_taken = Error{Reason::StoreReadOnly, path, {}};
            return;
        }
        if (!m_hold.emplace(path).isHeld()) {
            m_hold.reset();
            QThread::msleep(pause);
        }
    }
    if (m_hold)
        m_taken = Done{};
}

Turn::~Turn()
{
    if (m_hold)
        QFile::remove(m_path);
}

UnfinishedFile::UnfinishedFile(const QString &folder)
{
    do {
        m_file.setFileName(folder + QStringLiteral("/.unfinished-") +
                           QUuid::createUuid().toString(QUuid::WithoutBraces));
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return;
        m_hold.emplace(m_file.fileName());
    } while (!m_hold->isHeld() && !m_file.exists()); // a sweep was faster
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

UnfinishedFile::~UnfinishedFile()
{
    if (m_hold)
        m_file.remove();
}

Result<Done> UnfinishedFile::keepAs(const QString &path)
{
    m_file.close();
    if (m_file.error() != QFile::NoError)
        return Error{Reason::DiskFull, path, {}};
    if (const auto flushed = flushToDisk(m_file.fileName()); !flushed)
        return flushed;
    return renameDurably(m_file.fileName(), path);
}

void sweepUnfinished(const QString &folder)
{
    const QDir here(folder);
    const auto kinds = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QString &name : here.entryList(kinds)) {
        const QString path = here.filePath(name);
        if (!isPassing(name))
            continue;
        const Hold hold(path); // until it is gone: nobody may begin on it now
        if (!hold.isHeld())
            continue;
        if (QFileInfo(path).isDir())
            QDir(path).removeRecursively();
        else
            QFile::remove(path);
    }
}

} // namespace onedoor
