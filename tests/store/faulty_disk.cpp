#include "tests/store/faulty_disk.h"

#include "core/store/log_writes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace onedoor::test
{

namespace
{

FaultyDisk *disk = nullptr; ///< the engine's calls bring no other context
sqlite3_vfs shim;
constexpr int sector = 512;

/// In front of the real file, which follows in the same memory.
struct OpenFile {
    sqlite3_file base;
    QString *path; ///< null: not looked after (temporary files)
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile *of(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}
sqlite3_file *realOf(sqlite3_file *file)
{
    return of(file)->real();
}
const sqlite3_io_methods *callsOf(sqlite3_file *file)
{
    return realOf(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    delete of(file)->path;
    return callsOf(file)->xClose(realOf(file));
}
int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    const int read = callsOf(file)->xRead(realOf(file), bytes, count, at);
    return read == SQLITE_OK && disk && of(file)->path
               ? disk->read(static_cast<char *>(bytes), count)
               : read;
}
int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    if (disk && of(file)->path) {
        const QByteArray copy(static_cast<const char *>(bytes), count);
        if (const int failure = disk->write(*of(file)->path, {at, copy}))
            return failure;
    }
    return callsOf(file)->xWrite(realOf(file), bytes, count, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (disk && of(file)->path) {
        if (const int failure = disk->truncate(*of(file)->path, size))
            return failure;
    }
    return callsOf(file)->xTruncate(realOf(file), size);
}
int flushFile(sqlite3_file *file, int)
{
    // The test's own folder need not survive a real cut.
    return disk && of(file)->path ? disk->flush(*of(file)->path) : SQLITE_OK;
}

/// Everything else goes to the real file as it is.
template <auto call, class... Values>
int pass(sqlite3_file *file, Values... values)
{
    return (callsOf(file)->*call)(realOf(file), values...);
}
/// Likewise, unless it is its turn to fail.
template <auto call, FaultyDisk::Fault fault, int failure, class... Values>
int passOrFail(sqlite3_file *file, Values... values)
{
    if (disk && of(file)->path && disk->strikes(fault))
        return failure;
    return pass<call>(file, values...);
}
/// Giving a lock back never fails.
int lockShared(sqlite3_file *file, int from, int count, int flags)
{
    const bool wanted = flags & SQLITE_SHM_LOCK;
    if (wanted && disk && of(file)->path && disk->strikes(FaultyDisk::Fault::ShmLock))
        return SQLITE_IOERR_SHMLOCK;
    return pass<&sqlite3_io_methods::xShmLock>(file, from, count, flags);
}
void barrier(sqlite3_file *file)
{
    callsOf(file)->xShmBarrier(realOf(file));
}

using Fault = FaultyDisk::Fault;
using Calls = sqlite3_io_methods;
const sqlite3_io_methods calls{
    3,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    flushFile,
    passOrFail<&Calls::xFileSize, Fault::Size, SQLITE_IOERR_FSTAT, sqlite3_int64 *>,
    passOrFail<&Calls::xLock, Fault::Lock, SQLITE_IOERR_LOCK, int>,
    pass<&Calls::xUnlock, int>,
    pass<&Calls::xCheckReservedLock, int *>,
    pass<&Calls::xFileControl, int, void *>,
    pass<&Calls::xSectorSize>,
    pass<&Calls::xDeviceCharacteristics>,
    passOrFail<&Calls::xShmMap, Fault::ShmMap, SQLITE_IOERR_SHMMAP, int, int, int,
               void volatile **>,
    lockShared,
    barrier,
    pass<&Calls::xShmUnmap, int>,
    pass<&Calls::xFetch, sqlite3_int64, int, void **>,
    pass<&Calls::xUnfetch, sqlite3_int64, void *>};

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
    if (disk && disk->strikes(Fault::Access))
        return SQLITE_IOERR_ACCESS;
    auto *files = static_cast<sqlite3_vfs *>(vfs->pAppData);
    return files->xAccess(files, name, flags, answer);
}
int deleteFile(sqlite3_vfs *vfs, const char *name, int flush)
{
    if (disk && disk->strikes(Fault::Delete))
        return SQLITE_IOERR_DELETE;
    auto *files = static_cast<sqlite3_vfs *>(vfs->pAppData);
    return files->xDelete(files, name, flush);
}
int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *files = static_cast<sqlite3_vfs *>(vfs->pAppData);
    auto *own = of(file);
    own->base.pMethods = nullptr;
    own->path = nullptr;
    const bool watched =
        disk && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
    if (watched && disk->strikes(Fault::Open))
        return SQLITE_CANTOPEN;
    const int opened = files->xOpen(files, name, own->real(), flags, outFlags);
    if (opened != SQLITE_OK)
        return opened;
    own->base.pMethods = &calls;
    if (!watched)
        return SQLITE_OK;
    own->path = new QString(QString::fromUtf8(name));
    sqlite3_int64 size = 0;
    own->real()->pMethods->xFileSize(own->real(), &size);
    QByteArray content(int(size), '\0');
    own->real()->pMethods->xRead(own->real(), content.data(), int(size), 0);
    disk->opened(*own->path, content);
    return SQLITE_OK;
}

/// A write as the disk took it: some sectors, rubbish in others.
void putTorn(QByteArray &content, const FaultyDisk::Write &write, std::mt19937 &random, bool whole)
{
    const qsizetype most = whole ? write.bytes.size() : sector;
    for (qsizetype from = 0; from < write.bytes.size(); from += most) {
        const auto dice = random() % 100;
        if (!whole && dice >= 65)
            continue;
        QByteArray part = write.bytes.mid(from, most);
        if (!whole && dice < 10)
            part.fill(char(random()));
        if (content.size() < write.at + from + part.size())
            content.resize(write.at + from + part.size(), '\0');
        content.replace(write.at + from, part.size(), part);
    }
}

} // namespace

FaultyDisk::FaultyDisk() : m_files(sqlite3_vfs_find("unix"))
{
    gatherLogWrites(); // so that opening a connection leaves the faulty one in its place
    m_before = sqlite3_vfs_find(nullptr);
    disk = this;
    if (!shim.zName) {
        shim = *m_files;
        shim.zName = "faulty";
        shim.pNext = nullptr;
        shim.pAppData = m_files;
        shim.szOsFile = int(sizeof(OpenFile)) + m_files->szOsFile;
        shim.xOpen = openFile;
        shim.xAccess = accessFile;
        shim.xDelete = deleteFile;
        sqlite3_vfs_register(&shim, 0);
        gatherLogWrites("faulty");
    }
    sqlite3_vfs_register(sqlite3_vfs_find("multipleciphers-gathering-faulty"), 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_register(m_before, 1);
    disk = nullptr;
}

void FaultyDisk::opened(const QString &path, const QByteArray &content)
{
    if (!m_contents.contains(path))
        m_contents.insert(path, {content, {}});
}

void FaultyDisk::cut()
{
    if (!m_cut)
        m_left = m_contents;
    m_cut = true;
}

bool FaultyDisk::goesDark()
{
    if (m_cutAt > 0 && --m_cutAt == 0)
        cut();
    return m_cut;
}

void FaultyDisk::failAt(Fault fault, int call, bool sticky)
{
    m_fault = fault;
    m_failAt = call;
    m_sticky = sticky;
    m_chances = 0;
    m_failed = false;
}

bool FaultyDisk::strikes(Fault fault)
{
    if (fault != m_fault)
        return false;
    ++m_chances;
    const bool now = m_failAt > 0 && (m_chances == m_failAt || (m_sticky && m_chances > m_failAt));
    m_failed = m_failed || now;
    return now;
}

int FaultyDisk::write(const QString &path, const Write &write)
{
    // The write that is under way when the power goes is among those that may have come through.
    m_contents[path].waiting.append(write);
    if (goesDark())
        return SQLITE_IOERR_WRITE;
    if (strikes(Fault::Full))
        return SQLITE_FULL;
    return strikes(Fault::Write) ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

int FaultyDisk::truncate(const QString &path, qint64 size)
{
    m_contents[path].waiting.append(Truncation{size});
    if (goesDark() || strikes(Fault::Truncate))
        return SQLITE_IOERR_TRUNCATE;
    return SQLITE_OK;
}

int FaultyDisk::flush(const QString &path)
{
    if (goesDark() || strikes(Fault::Flush))
        return SQLITE_IOERR_FSYNC;
    Content &content = m_contents[path];
    if (ignoresFlush)
        return SQLITE_OK;
    std::mt19937 unused;
    for (const auto &change : std::as_const(content.waiting)) {
        if (const auto *write = std::get_if<Write>(&change))
            putTorn(content.flushed, *write, unused, true);
        else
            content.flushed.resize(std::get<Truncation>(change).size, '\0');
    }
    content.waiting.clear();
    return SQLITE_OK;
}

int FaultyDisk::read(char *bytes, int count)
{
    if (m_cut || strikes(Fault::Read)) {
        std::fill_n(bytes, count, '\0'); // nothing came from the disk
        return SQLITE_IOERR_READ;
    }
    if (strikes(Fault::Flip))
        bytes[count / 2] = char(bytes[count / 2] ^ 0x10);
    return SQLITE_OK;
}

void FaultyDisk::leaveIn(const QString &folder, std::mt19937 &random) const
{
    for (auto left = m_left.begin(); left != m_left.end(); ++left) {
        QByteArray content = left->flushed;
        const auto dice = random() % 100;
        for (const auto &change : left->waiting) {
            if (dice < 15) // none of it came through
                break;
            if (const auto *write = std::get_if<Write>(&change))
                putTorn(content, *write, random, dice > 90);
            else if (random() % 2 == 0)
                content.resize(std::get<Truncation>(change).size, '\0');
        }
        if (dice % 3 == 0 && content.size() > left->flushed.size()) // its length did not
            content.resize(left->flushed.size() +
                           qsizetype(random() % quint32(content.size() - left->flushed.size())));
        QFile file(QDir(folder).filePath(QFileInfo(left.key()).fileName()));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
}

} // namespace onedoor::test
