#include "core/store/log_writes.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <utility>

#include <sqlite3.h>

namespace onedoor
{

namespace
{

constexpr qsizetype most = 0x1ffff; ///< the engine's own file system takes no more in one call
constexpr int whoAreYou = 0x1d002;  ///< a file control of our own: the store's file says who it is

/// A store's file or its log; that of the file system beneath follows in the same memory.
struct OpenFile {
    sqlite3_file base;
    OpenFile *other;  ///< the log of a store's file and the other way round; null: closed
    QByteArray *held; ///< of a log: what goes to `at`; null: not a log
    sqlite3_int64 at;
    /// Of a log: why something held was lost. Everything that would make the transaction last
    /// fails so from then on, until the right to write is given up.
    int failure;
    sqlite3_file *beneath() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile *of(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}

int writeHeld(OpenFile *log)
{
    if (!log || !log->held)
        return SQLITE_OK;
    if (log->failure == SQLITE_OK && !log->held->isEmpty()) {
        sqlite3_file *file = log->beneath();
        log->failure =
            file->pMethods->xWrite(file, log->held->constData(), int(log->held->size()), log->at);
    }
    // Gone even when it failed: the engine then takes the transaction back, and the place may be
    // another program's by the next time.
    log->held->resize(0);
    return log->failure;
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    OpenFile *own = of(file);
    if (!own->held)
        return own->beneath()->pMethods->xWrite(own->beneath(), bytes, count, at);
    const qsizetype size = own->held->size();
    if (own->failure || (size > 0 && (at != own->at + size || size + count > most))) {
        if (const int failure = writeHeld(own))
            return failure;
    }
    if (own->held->isEmpty()) {
        own->held->reserve(most);
        own->at = at;
    }
    own->held->append(static_cast<const char *>(bytes), count);
    return SQLITE_OK;
}

/// What is held is read from here: the cipher above passes no reader a failed write.
int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    OpenFile *own = of(file);
    const sqlite3_int64 heldEnd = own->held ? own->at + own->held->size() : 0;
    const sqlite3_int64 from = std::max(at, own->at), to = std::min(at + count, heldEnd);
    const auto put = [&] {
        memcpy(static_cast<char *>(bytes) + (from - at), own->held->constData() + (from - own->at),
               size_t(to - from));
    };
    if (own->held && from == at && to == at + count) {
        put();
        return SQLITE_OK;
    }
    const int read = own->beneath()->pMethods->xRead(own->beneath(), bytes, count, at);
    if (!own->held || from >= to || (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ))
        return read;
    put();
    return to == at + count ? SQLITE_OK : read; // what is held lies at the end of the file
}

int closeFile(sqlite3_file *file)
{
    OpenFile *own = of(file);
    const int written = writeHeld(own);
    delete std::exchange(own->held, nullptr);
    if (own->other)
        own->other->other = nullptr;
    const int closed = own->beneath()->pMethods->xClose(own->beneath());
    return written ? written : closed;
}

/// Everything else goes to the file beneath as it is.
template <auto call, class... Values>
int pass(sqlite3_file *file, Values... values)
{
    sqlite3_file *beneath = of(file)->beneath();
    return (beneath->pMethods->*call)(beneath, values...);
}

/// Calls that see a log with nothing held back.
template <auto call, class... Values>
int passWhole(sqlite3_file *file, Values... values)
{
    const int failure = writeHeld(of(file));
    return failure ? failure : pass<call>(file, values...);
}

int controlFile(sqlite3_file *file, int what, void *answer)
{
    if (what != whoAreYou)
        return pass<&sqlite3_io_methods::xFileControl>(file, what, answer);
    *static_cast<OpenFile **>(answer) = of(file);
    return SQLITE_OK;
}

/// Nothing is held any more when the right to write is given up: another program may have it next.
int lockIndex(sqlite3_file *file, int first, int count, int flags)
{
    constexpr int writing = 0, release = SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE;
    OpenFile *log = of(file)->other;
    if (first == writing && flags == release && log) {
        (void)writeHeld(log); // of what lasts all was flushed before
        log->failure = SQLITE_OK;
    }
    return pass<&sqlite3_io_methods::xShmLock>(file, first, count, flags);
}

/// Comes before others are told of a commit.
void tellOthers(sqlite3_file *file)
{
    (void)writeHeld(of(file)->other);
    of(file)->beneath()->pMethods->xShmBarrier(of(file)->beneath());
}

constexpr sqlite3_io_methods methods(int version)
{
    return {version,
            closeFile,
            readFile,
            writeFile,
            passWhole<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
            passWhole<&sqlite3_io_methods::xSync, int>,
            passWhole<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
            pass<&sqlite3_io_methods::xLock, int>,
            pass<&sqlite3_io_methods::xUnlock, int>,
            pass<&sqlite3_io_methods::xCheckReservedLock, int *>,
            controlFile,
            pass<&sqlite3_io_methods::xSectorSize>,
            pass<&sqlite3_io_methods::xDeviceCharacteristics>,
            pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
            lockIndex,
            tellOthers,
            pass<&sqlite3_io_methods::xShmUnmap, int>,
            pass<&sqlite3_io_methods::xFetch, sqlite3_int64, int, void **>,
            pass<&sqlite3_io_methods::xUnfetch, sqlite3_int64, void *>};
}
constexpr sqlite3_io_methods full = methods(3);
constexpr sqlite3_io_methods withoutIndex = methods(1); ///< a file that cannot have a log

/// Null when there is no telling whose log it is: nothing is held back then.
OpenFile *storeOf(const char *log)
{
    OpenFile *store = nullptr;
    sqlite3_file *file = sqlite3_database_file_object(log);
    file->pMethods->xFileControl(file, whoAreYou, &store);
    return store;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *files = static_cast<sqlite3_vfs *>(vfs->pAppData);
    if (!(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)))
        return files->xOpen(files, name, file, flags, outFlags);
    OpenFile *own = of(file);
    *own = {};
    const int opened = files->xOpen(files, name, own->beneath(), flags, outFlags);
    const auto *calls = own->beneath()->pMethods;
    if (calls)
        own->base.pMethods = calls->iVersion > 1 && calls->xShmMap ? &full : &withoutIndex;
    if (opened == SQLITE_OK && (flags & SQLITE_OPEN_WAL)) {
        own->other = storeOf(name);
        if (own->other) {
            own->other->other = own;
            own->held = new QByteArray;
        }
    }
    return opened;
}

} // namespace

void gatherLogWrites(const char *beneath)
{
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    const QByteArray name = QByteArray("gathering-") + beneath;
    sqlite3_vfs *files = sqlite3_vfs_find(beneath);
    if (!files || sqlite3_vfs_find(name.constData()))
        return;
    // The engine keeps a file system for as long as the program runs.
    auto *own = new sqlite3_vfs(*files);
    own->zName = qstrdup(name.constData());
    own->pNext = nullptr;
    own->pAppData = files;
    own->szOsFile = int(sizeof(OpenFile)) + files->szOsFile;
    own->xOpen = openFile;
    sqlite3_vfs_register(own, 0);
    sqlite3mc_vfs_create(name.constData(), 1);
}

} // namespace onedoor
