#include "tests/store/file_cuts.h"

#include "tests/support/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onedoor::test
{

namespace
{

FileCuts *cuts = nullptr; // the system's calls bring no context

quint64 numberOf(const QString &path)
{
    struct stat about = {};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 ? about.st_ino : 0;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString pathOf(int file)
{
    return QFileInfo(QStringLiteral("/proc/self/fd/%1").arg(file)).symLinkTarget();
}

void cut()
{
    if (cuts->atCut)
        cuts->atCut();
}

} // namespace

FileCuts::FileCuts(const QString &folder) : m_folder(QFileInfo(folder).canonicalFilePath())
{
    hold(m_folder);
    QDirIterator all(m_folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        hold(all.next());
    cuts = this;
}

FileCuts::~FileCuts()
{
    cuts = nullptr;
    for (const int file : std::as_const(m_held))
        ::close(file);
}

bool FileCuts::covers(const QString &path) const
{
    return path == m_folder || path.startsWith(m_folder + u'/');
}

void FileCuts::hold(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    flushed(file, path);
    m_held.append(file);
}

void FileCuts::flushed(int file, const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        const int same = ::dup(file);
        m_held.append(same);
        m_contents.insert(numberOf(path), bytesOf(path));
        return;
    }
    Names names;
    for (const QString &name : namesIn(path))
        names.insert(name, numberOf(path + u'/' + name));
    m_names.insert(path, names);
}

void FileCuts::leaveIn(const QString &left, std::mt19937 &random) const
{
    leaveFolder(m_folder, left, random);
}

void FileCuts::leaveFolder(const QString &below, const QString &left, std::mt19937 &random) const
{
    QDir().mkpath(left);
    const Names before = m_names.value(below);
    Names either = before;
    for (const QString &name : namesIn(below))
        either.insert(name, 0);
    for (auto name = either.keyBegin(); name != either.keyEnd(); ++name) {
        const QString path = below + u'/' + *name;
        const quint64 now = numberOf(path);
        const quint64 there = random() % 2 == 0 ? now : before.value(*name);
        if (there == 0)
            continue;
        if (QFileInfo(path).isDir()) {
            leaveFolder(path, left + u'/' + *name, random);
            continue;
        }
        QFile file(left + u'/' + *name);
        if (file.open(QIODevice::WriteOnly))
            file.write(contentOf(there, there == now ? path : QString(), random));
    }
}

/// What was flushed of it, or of what was not any beginning, zeros, or all.
QByteArray FileCuts::contentOf(quint64 number, const QString &path, std::mt19937 &random) const
{
    const QByteArray before = m_contents.value(number);
    const QByteArray now = path.isEmpty() ? before : bytesOf(path);
    if (now == before || random() % 3 == 0)
        return now;
    if (random() % 2 == 0)
        return QByteArray(now.size(), '\0');
    return now.isEmpty() ? before : now.left(qsizetype(random() % quint32(now.size())));
}

} // namespace onedoor::test

// In place of the system's own, for everything linked into this program.
extern "C" int fsync(int file)
{
    using onedoor::test::cuts;
    static const auto real = reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, "fsync"));
    const QString path = cuts ? onedoor::test::pathOf(file) : QString();
    const bool watched = cuts && cuts->covers(path);
    if (watched)
        onedoor::test::cut();
    const int done = real(file);
    if (watched && done == 0) {
        cuts->flushed(file, path);
        onedoor::test::cut();
    }
    return done;
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    using onedoor::test::cuts;
    using Rename = int (*)(const char *, const char *);
    static const auto real = reinterpret_cast<Rename>(::dlsym(RTLD_NEXT, "rename"));
    const bool watched = cuts && cuts->covers(QFile::decodeName(to));
    if (watched)
        onedoor::test::cut();
    const int done = real(from, to);
    if (watched)
        onedoor::test::cut();
    return done;
}
