#include "core/store/log_writes.h"

#include <QByteArray>

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
    sqlite3_file *beneath() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile *of(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}

int writeHeld(OpenFile *log)
{
    if (!log || !log->held || log->held->isEmpty())
        return SQLITE_OK;
    sqlite3_file *file = log->beneath();
    const int done =
        file->pMethods->xWrite(file, log->held->constData(), int(log->held->size()), log->at);
    // Gone even when it failed: the engine then takes the transaction back, and the place may be
    // another program's by the next time.
    log->held->resize(0);
    return done;
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    OpenFile *own = of(file);
    if (!own->held)
        return own->beneath()->pMethods->xWrite(own->beneath(), bytes, count, at);
    const qsizetype size = own->held->size();
    if (size > 0 && (at != own->at + size || size + count > most)) {
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

/// Everything else sees a log with nothing held back.
template <auto call, class... Values>
int pass(sqlite3_file *file, Values... values)
{
    if (const int failure = writeHeld(of(file)))
        return failure;
    sqlite3_file *beneath = of(file)->beneath();
    return (beneath->pMethods->*call)(beneath, values...);
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
    const int written = flags & SQLITE_SHM_UNLOCK ? writeHeld(of(file)->other) : SQLITE_OK;
    const int done = pass<&sqlite3_io_methods::xShmLock>(file, first, count, flags);
    return done ? done : written;
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
            pass<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
            writeFile,
            pass<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
            pass<&sqlite3_io_methods::xSync, int>,
            pass<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
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
