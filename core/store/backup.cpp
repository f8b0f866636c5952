#include "core/store/backup.h"

#include "core/store/files.h"
#include "core/store/lost.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "core/store/store_copy.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

namespace onedoor
{

namespace
{

constexpr int keptNewest = 6;
constexpr int keptDays = 14;
const QString storeName = QStringLiteral("/store.db");
const QString unfinishedWord = QStringLiteral(".unfinished-");
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

QDateTime legalTime(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600);
}

Error unfit(const QString &what)
{
    return Error{Reason::BackupUnfit, what, {}};
}

std::optional<Backup::Made> readLabel(const QString &folder, const QString &station)
{
    QFile file(folder + QStringLiteral("/backup.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject label = QJsonDocument::fromJson(file.readAll()).object();
    const QDateTime at = QDateTime::fromString(label[QStringLiteral("at")].toString(), Qt::ISODate);
    const bool wanted = station.isEmpty() || label[QStringLiteral("station")].toString() == station;
    if (!wanted || !at.isValid())
        return std::nullopt;
    return Backup::Made{folder,
                        at.toUTC(),
                        label[QStringLiteral("facts")].toInteger(),
                        label[QStringLiteral("position")].toInteger(),
                        readEnds(label[QStringLiteral("ends")].toObject()),
                        label[QStringLiteral("lineage")].toString()};
}

QString place(const QString &target, const QString &station, const QDateTime &at)
{
    return QStringLiteral("%1/%2-%3").arg(target, station, legalTime(at).toString(stampFormat));
}

Result<Done> writeLabel(const QString &folder, const QString &station, const Backup::Made &made)
{
    const QJsonObject label{{QStringLiteral("station"), station},
                            {QStringLiteral("at"), legalTime(made.at).toString(Qt::ISODate)},
                            {QStringLiteral("facts"), made.facts},
                            {QStringLiteral("position"), made.position},
                            {QStringLiteral("ends"), writeEnds(made.ends)},
                            {QStringLiteral("lineage"), made.lineage}};
    const QString file = folder + QStringLiteral("/backup.json");
    const auto written = writeWhole(file, QJsonDocument(label).toJson());
    return written ? flushToDisk(file) : written;
}

/// What a backup that was killed left behind; one that still runs is younger than a day.
void sweep(const QString &target, const QDateTime &now)
{
    const QDir folder(target);
    for (const QString &name :
         folder.entryList({unfinishedWord + u'*'}, QDir::Dirs | QDir::Hidden)) {
        const auto begun = QDateTime::fromString(name.mid(unfinishedWord.size(), 15), stampFormat);
        if (!begun.isValid() || begun.daysTo(legalTime(now)) > 1)
            QDir(folder.filePath(name)).removeRecursively();
    }
}

/// Gone from its real name first, so that no half of it is ever taken for a backup.
void drop(const Backup::Made &made)
{
    const QDir target = QFileInfo(made.folder).dir();
    const QString gone =
        target.filePath(unfinishedWord + QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (renameDurably(made.folder, gone))
        QDir(gone).removeRecursively();
}

QString newLineage()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// What was recorded after the backup may be with the hub; from here on it lives a life of its own.
Result<bool> doubt(const QString &folder, const Backup::OpenStore &open)
{
    const auto store = open(folder);
    if (!store)
        return store.error();
    const auto renewed = (*store)->exchange.put(Backup::lineageName, newLineage());
    return renewed ? beginAfterRestore((*store)->exchange) : renewed.error();
}

Result<Backup::Restored> restoreThrough(const QString &work, const QString &store,
                                        const QString &into, const Backup::OpenStore &open,
                                        const OnProgress &progress)
{
    const QDir source = QFileInfo(store).dir();
    QList<std::pair<QString, QString>> files{
        {store, QStringLiteral("/store.db")},
        {source.filePath(QStringLiteral("keys.json")), QStringLiteral("/keys.json")}};
    if (QFile::exists(store + QStringLiteral("-wal"))) // a folder that was copied by hand
        files.append({store + QStringLiteral("-wal"), QStringLiteral("/store.db-wal")});
    if (const QString sealed = source.filePath(hubPasswordName); QFile::exists(sealed))
        files.append({sealed, u'/' + hubPasswordName});
    for (const auto &[from, to] : files) {
        if (const auto done = copyDurably(from, work + to); !done)
            return done.error();
        QFile::setPermissions(work + to, QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto facts = Backup::verify(work, open, progress);
    if (!facts)
        return facts.error();
    if (const auto doubted = doubt(work, open); !doubted)
        return doubted.error();
    if (const auto flushed = flushToDisk(work + QStringLiteral("/store.db")); !flushed)
        return flushed.error();
    const QString attachments = QStringLiteral("attachments");
    for (const QString &kept :
         {source.filePath(attachments), source.filePath(QStringLiteral("../") + attachments)}) {
        if (const auto done = copyMissing(kept, into + u'/' + attachments); !done)
            return done.error();
    }
    const auto aside = takePlace(work, into, QStringLiteral("replaced"));
    return aside ? Result<Backup::Restored>(Backup::Restored{*facts, *aside}) : aside.error();
}

} // namespace

Result<Backup::Made> Backup::make(const QString &target, const QDateTime &now,
                                  const OnProgress &progress)
{
    if (!makeFolder(target))
        return Error{Reason::FileUnwritable, target, {}};
    sweep(target, now);
    const QString stamp = legalTime(now).toString(stampFormat);
    const QString work =
        QStringLiteral("%1/%2%3-%4")
            .arg(target, unfinishedWord, stamp, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!makeFolder(work))
        return Error{Reason::FileUnwritable, target, {}};
    beginLineage();
    auto made = fill(work, target, now, progress);
    if (made)
        note(*made);
    else
        QDir(work).removeRecursively();
    return made;
}

/// Best effort: a store that can only be read is backed up as it is.
void Backup::beginLineage() const
{
    auto store = Connection::open(m_folder + storeName, m_key, OpenMode::ReadWrite);
    if (!store)
        return;
    Exchange exchange(**store);
    if (exchange.value(lineageName).isEmpty())
        (void)exchange.put(lineageName, newLineage());
}

void Backup::note(const Made &made) const
{
    auto store = Connection::open(m_folder + storeName, m_key, OpenMode::ReadWrite);
    if (!store)
        return;
    Exchange exchange(**store);
    (void)noteEnds(exchange, witness::backup, made.ends);
}

Result<Backup::Made> Backup::fill(const QString &work, const QString &target, const QDateTime &at,
                                  const OnProgress &progress)
{
    auto connection =
        Connection::open(m_folder + QStringLiteral("/store.db"), m_key, OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    const QString copy = work + QStringLiteral("/store.db");
    if (const auto done = copyStore(**connection, m_key, copy, progress); !done)
        return done.error();
    Made made;
    made.at = QDateTime::fromSecsSinceEpoch(at.toSecsSinceEpoch(), Qt::UTC);
    QString station;
    {
        auto copied = Connection::open(copy, m_key, OpenMode::ReadOnly);
        if (!copied)
            return copied.error();
        Query count(**copied, QStringLiteral("SELECT count(*), ifnull(max(position), 0), "
                                             "(SELECT value FROM meta WHERE key = 'station') "
                                             "FROM event"));
        if (!count.next())
            return unfit(QStringLiteral("ledger"));
        made.facts = count.number(0);
        made.position = count.number(1);
        station = count.text(2);
        const auto ends = endsOf(**copied);
        if (!ends)
            return ends.error();
        made.ends = *ends;
        made.lineage = Exchange(**copied).value(lineageName);
    }
    while (QFile::exists(place(target, station, made.at))) // one a second
        made.at = made.at.addSecs(1);
    // After the copy, so that whatever its facts name is among them.
    const QString attachments = QStringLiteral("/attachments");
    Result<Done> done =
        copyDurably(m_folder + QStringLiteral("/keys.json"), work + QStringLiteral("/keys.json"));
    // Sealed under the store's key: whoever restores needs nobody to register it at the hub anew.
    if (const QString sealed = m_folder + u'/' + hubPasswordName; done && QFile::exists(sealed))
        done = copyDurably(sealed, work + u'/' + hubPasswordName);
    if (done)
        done = writeLabel(work, station, made);
    if (done)
        done = copyMissing(m_folder + attachments, target + attachments);
    if (done)
        done = flushToDisk(work);
    if (!done)
        return done.error();
    made.folder = place(target, station, made.at);
    if (const auto renamed = renameDurably(work, made.folder); !renamed)
        return renamed.error();
    for (const Made &old : surplus(in(target, station), keptNewest, keptDays)) {
        if (old.folder != made.folder) // a clock that went back makes the newest look old
            drop(old);
    }
    return made;
}

QList<Backup::Made> Backup::in(const QString &target, const QString &station)
{
    QList<Made> found;
    const QDir folder(target);
    for (const QString &name : folder.entryList({station + u'*'}, QDir::Dirs)) {
        if (const auto made = readLabel(folder.filePath(name), station))
            found.append(*made);
    }
    std::sort(found.begin(), found.end(), [](const Made &a, const Made &b) {
        return std::pair(b.at, b.folder) < std::pair(a.at, a.folder);
    });
    return found;
}

QList<Backup::Made> Backup::surplus(QList<Made> made, int keep, int days)
{
    QSet<QDate> seen;
    QList<Made> gone;
    const QDate newest = made.isEmpty() ? QDate() : Clock::legalDay(made.first().at);
    for (qsizetype i = 0; i < made.size(); ++i) {
        const QDate day = Clock::legalDay(made[i].at);
        const bool lastOfDay = !seen.contains(day) && day.daysTo(newest) < days;
        seen.insert(day);
        if (i >= keep && !lastOfDay)
            gone.append(made[i]);
    }
    return gone;
}

Result<qint64> Backup::verify(const QString &folder, const OpenStore &open,
                              const OnProgress &progress)
{
    const auto store = open(folder);
    if (!store) {
        const Error &why = store.error();
        const bool unreadable =
            why.reason == Reason::StoreDamaged || why.reason == Reason::WrongKey;
        return unreadable ? unfit(why.detail) : why;
    }
    const auto found = (*store)->verify(progress);
    if (!found)
        return found.error();
    if (const QString broken = found->brokenLedger(); !broken.isEmpty())
        return unfit(broken);
    return found->events;
}

QString Backup::target(const QString &folder, const DataKey &key)
{
    QString chosen;
    if (auto store =
            Connection::open(folder + QStringLiteral("/store.db"), key, OpenMode::ReadOnly))
        chosen =
            KeyTable(**store, QStringLiteral("setting")).value(QStringLiteral("backup.folder"));
    return chosen.isEmpty() ? folder + QStringLiteral("/backups") : chosen;
}

Result<Backup::Restored> Backup::restore(const QString &file, const QString &into,
                                         const OpenStore &open, const OnProgress &progress)
{
    const QFileInfo named(file);
    const QString source = named.isDir() ? named.absoluteFilePath() : named.absolutePath();
    const QString store =
        named.isDir() ? source + QStringLiteral("/store.db") : named.absoluteFilePath();
    for (const QString &needed : {store, source + QStringLiteral("/keys.json")}) {
        if (!QFile::exists(needed))
            return unfit(needed);
    }
    const auto unused = checkUnused(into);
    if (!unused)
        return unused.error();
    const QString work =
        into + u'/' + unfinishedWord + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makeFolder(work))
        return Error{Reason::FileUnwritable, into, {}};
    const Hold hold(work);
    auto restored = restoreThrough(work, store, into, open, progress);
    QDir(work).removeRecursively();
    return restored;
}

} // namespace onedoor
