#include "core/desk/settled_files.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

/// Not a link, nor a pipe that would hold up whoever opens it.
int openRegular(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat now = {};
    if (file >= 0 && (::fstat(file, &now) != 0 || !S_ISREG(now.st_mode))) {
        ::close(file);
        return -1;
    }
    return file;
}

} // namespace

bool SettledFiles::isBeingWritten(const QString &path)
{
    const int file = openRegular(path);
    if (file < 0)
        return false; // whoever reads it says why
    // A reader's lease is given only while nobody has it open for writing.
    const bool written = ::fcntl(file, F_SETLEASE, F_RDLCK) != 0 && errno == EAGAIN;
    ::close(file); // and the lease with it
    return written;
}

QStringList SettledFiles::look(const QStringList &files)
{
    QStringList settled;
    QHash<QString, std::pair<qint64, qint64>> seen;
    for (const QString &path : files) {
        struct stat now = {};
        if (::lstat(QFile::encodeName(path).constData(), &now) != 0)
            continue;
        const std::pair<qint64, qint64> stands{
            now.st_size, now.st_mtim.tv_sec * 1'000'000'000LL + now.st_mtim.tv_nsec};
        const auto before = m_seen.constFind(path);
        if (before != m_seen.constEnd() && *before == stands && !isBeingWritten(path))
            settled << path;
        seen.insert(path, stands);
    }
    m_seen = seen;
    return settled;
}

} // namespace onedoor
