#include "core/store/place.h"

#include "core/store/end_note.h"
#include "core/store/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace onedoor
{

namespace
{

const QString readyWord = QStringLiteral(".ready-");

/// Renames store.db, its log, the note of its end and keys.json in a folder to `<name>.<word>-<n>`,
/// the first n that is free, and returns the new name of store.db; empty where there was none. The
/// hub's password goes with them only where another comes.
Result<QString> setAside(const QString &folder, const QString &word, bool withPassword)
{
    const QString store = folder + QStringLiteral("/store.db");
    const auto named = [&](const QString &name, int n) {
        return QStringLiteral("%1/%2.%3-%4").arg(folder, name, word).arg(n);
    };
    int n = 1;
    while (QFile::exists(named(QStringLiteral("store.db"), n)) ||
           QFile::exists(named(QStringLiteral("keys.json"), n)))
        ++n;
    const QString aside = named(QStringLiteral("store.db"), n);
    // The index of the log is made anew from it. The log first: a store without it is older, not
    // damaged; a log without its store would be taken for another's.
    QFile::remove(store + QStringLiteral("-shm"));
    QList<std::pair<QString, QString>> names{
        {store + QStringLiteral("-wal"), aside + QStringLiteral("-wal")},
        {store, aside},
        {EndNote::nameIn(folder), named(QStringLiteral("store.end"), n)},
        {folder + QStringLiteral("/keys.json"), named(QStringLiteral("keys.json"), n)}};
    if (withPassword)
        names.append({folder + u'/' + hubPasswordName, named(hubPasswordName, n)});
    const bool had = QFile::exists(store);
    for (const auto &[from, to] : names) {
        if (!QFile::exists(from))
            continue;
        if (const auto renamed = renameDurably(from, to); !renamed)
            return renamed.error();
    }
    return had ? aside : QString();
}

/// From `ready`, a whole store, into `folder`, as far as it is not done yet.
Result<QString> finish(const QString &ready, const QString &folder)
{
    QString aside;
    if (QFile::exists(ready + QStringLiteral("/keys.json"))) {
        auto named = setAside(folder, QFileInfo(ready).fileName().mid(readyWord.size()),
                              QFile::exists(ready + u'/' + hubPasswordName));
        if (!named)
            return named;
        aside = *named;
    }
    // The key first: a store that opens is there only when the last name is given.
    for (const QString &name : {QStringLiteral("/keys.json"), QString(u'/' + hubPasswordName),
                                QStringLiteral("/store.db")}) {
        if (!QFile::exists(ready + name))
            continue;
        if (const auto moved = renameDurably(ready + name, folder + name); !moved)
            return moved.error();
    }
    QDir(ready).removeRecursively();
    return aside;
}

} // namespace

Result<Done> checkUnused(const QString &folder)
{
    const QString store = folder + QStringLiteral("/store.db");
    const int file = ::open(QFile::encodeName(store).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return Done{}; // nothing there, or nothing that could be replaced
    // Whoever works with a write-ahead log holds SQLite's shared lock for as long as it is open.
    struct flock shared = {};
    shared.l_type = F_WRLCK;
    shared.l_whence = SEEK_SET;
    shared.l_start = 0x40000002;
    shared.l_len = 510;
    const bool known = ::fcntl(file, F_GETLK, &shared) == 0;
    ::close(file);
    if (known && shared.l_type != F_UNLCK)
        return Error{Reason::StoreBusy, folder, {}};
    return Done{};
}

Result<QString> takePlace(const QString &work, const QString &folder, const QString &word)
{
    const QString ready = folder + u'/' + readyWord + word;
    Result<Done> named = flushToDisk(work); // the names in it
    if (named)
        named = renameDurably(work, ready);
    return named ? finish(ready, folder) : named.error();
}

Result<Done> finishTakingPlace(const QString &folder)
{
    const QDir here(folder);
    for (const QString &name :
         here.entryList({readyWord + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString ready = here.filePath(name);
        const Hold hold(ready);
        if (!hold.isHeld())
            return Error{Reason::StoreBusy, folder, {}}; // whoever made it is at it
        if (const auto unused = checkUnused(folder); !unused)
            return unused;
        if (const auto finished = finish(ready, folder); !finished)
            return finished.error();
    }
    return Done{};
}

} // namespace onedoor
