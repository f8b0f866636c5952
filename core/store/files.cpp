#include "core/store/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
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

} // namespace

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
    const QString unfinished = to + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    errno = 0;
    if (!QFile::copy(from, unfinished)) {
        const Error failure =
            QFile::exists(from) ? unwritable(to) : Error{Reason::FileUnreadable, from, {}};
        QFile::remove(unfinished);
        return failure;
    }
    const auto flushed = flushToDisk(unfinished);
    return flushed ? renameDurably(unfinished, to) : flushed;
}

Result<Done> copyMissing(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        if (QFileInfo(target).size() == QFileInfo(source).size() && QFile::exists(target))
            continue;
        if (!QDir().mkpath(QFileInfo(target).absolutePath()))
            return Error{Reason::FileUnwritable, target, {}};
        if (const auto done = copyDurably(source, target); !done)
            return done;
    }
    return Done{};
}

} // namespace onedoor
