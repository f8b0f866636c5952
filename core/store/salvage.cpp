#include "core/store/salvage.h"

#include "core/store/aside.h"
#include "core/store/files.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "core/store/ruins.h"
#include "core/store/salvage_notes.h"
#include "core/store/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace onedoor
{

namespace
{

const QString storeName = QStringLiteral("/store.db");
const QString keysName = QStringLiteral("/keys.json");

/// A table of the ledger that is copied row by row, and its key.
struct Table {
    const char *name;
    const char *key;
    const char *columns;
};
constexpr Table tables[] = {
    {"person_key", "person", "person, key, pushed"},
    {"aside", "station, sequence",
     "station, sequence, position, id, clock, kind, body, hash, reason, at"},
    {"blob", "sha256", "sha256, bytes"},
    {"draft", "id", "id, page, window, operator, saved_at, content"},
    {"lookup", "id", "id, at, operator, station, subject, reason, hash"},
    {"setting", "name", "name, value"},
    {"meta", "key", "key, value"},
    // Of the exchange where the hub is and what is known to be absent: the rest is found again, and
    // may be older than we are.
    {"exchange", "name", "name, value"},
};

/// What is made anew, or must not be carried over.
bool leftOut(const Table &table, const Query &row)
{
    const QByteArray name = table.name;
    if (name == "meta")
        return row.text(0) == QStringLiteral("projections");
    if (name == "exchange")
        return !QStringList{QStringLiteral("hub_address"), absent::forgotten, absent::lostKeys,
                            absent::lostContents}
                    .contains(row.text(0));
    if (name == "blob")
        return QCryptographicHash::hash(row.bytes(1), QCryptographicHash::Sha256).toHex() !=
               row.text(0).toLatin1();
    return false;
}

Error stopped()
{
    return Error{Reason::Cancelled, {}, {}};
}

/// The rows of one table that are not there yet.
Result<Done> copyTable(Connection &into, const Ruins &from, const Table &table,
                       const OnProgress &progress)
{
    const QStringList columns = QString::fromLatin1(table.columns).split(QStringLiteral(", "));
    const QString insert = QStringLiteral("INSERT INTO %1(%2) VALUES(%3) ON CONFLICT DO NOTHING")
                               .arg(QLatin1String(table.name), QLatin1String(table.columns),
                                    QStringList(columns.size(), QStringLiteral("?")).join(u','));
    std::optional<Error> failure;
    QStringList asked = columns;
    for (QString &column : asked) {
        if (!from.knows(QLatin1String(table.name), column))
            column = QStringLiteral("''");
    }
    from.rows(QLatin1String(table.name), QLatin1String(table.key), asked, [&](const Query &row) {
        if (!progress(0, 0))
            failure = stopped();
        if (failure || leftOut(table, row))
            return !failure;
        QVariantList values;
        for (int i = 0; i < int(columns.size()); ++i)
            values << (row.isNull(i) ? QVariant() : row.value(i));
        if (const auto done = Query(into, insert, values).done(); !done)
            failure = done.error();
        return !failure;
    });
    return failure ? Result<Done>(*failure) : Result<Done>(Done{});
}

/// The newest backup whose pages are whole; none once `goOn` says no.
std::pair<QString, std::unique_ptr<Connection>> newestGood(const QString &backups,
                                                           const QString &station,
                                                           const DataKey &key,
                                                           const std::function<bool()> &goOn)
{
    for (const Backup::Made &made : Backup::in(backups, station)) {
        auto connection = Connection::open(made.folder + storeName, key, OpenMode::ReadOnly);
        if (!connection)
            continue;
        (*connection)->watch(goOn); // reading all pages of a large one takes minutes
        bool whole = false;
        {
            Query check(**connection, QStringLiteral("PRAGMA quick_check(1)"), QVariantList());
            whole = check.next() && check.text(0) == QStringLiteral("ok");
        }
        (*connection)->watch({});
        if (whole)
            return {made.folder, std::move(*connection)};
    }
    return {};
}

QString stationOf(Connection &store)
{
    Query row(store, QStringLiteral("SELECT value FROM meta WHERE key = 'station'"));
    return row.next() ? row.text(0) : QString();
}

/// Puts both sources' events together, station by station, each linked to the one before.
class Joining
{
public:
    Joining(Connection &into, const Ruins &damaged, const Ruins &backup, SalvageReport &report,
            const OnProgress &progress)
        : m_into(into), m_damaged(damaged), m_backup(backup), m_report(report), m_progress(progress)
    {
    }

    Result<Done> run()
    {
        // The backup is older: what it knows came first. Lists are in this order.
        for (const Ruins *source : {&m_backup, &m_damaged}) {
            for (const PetitionId &stream : source->streams()) {
                const auto done =
                    Query(
                        m_into,
                        QStringLiteral("INSERT INTO stream(uid) VALUES(?) ON CONFLICT DO NOTHING"),
                        stream.bytes())
                        .done();
                if (!done)
                    return done;
            }
        }
        const auto aside = Aside(m_into).all(); // copied already
        if (!aside)
            return aside.error();
        QMap<QString, qint64> newest = m_damaged.newest();
        for (const Aside::Kept &kept : *aside) {
            const QString station = kept.event.station.text();
            m_aside.insert({station, kept.event.sequence}, kept.event);
            newest[station] = std::max(newest.value(station), kept.event.sequence);
        }
        const auto older = m_backup.newest();
        for (auto station = older.begin(); station != older.end(); ++station)
            newest[station.key()] = std::max(newest.value(station.key()), *station);
        for (const qint64 last : std::as_const(newest))
            m_total += last;
        for (auto station = newest.begin(); station != newest.end(); ++station) {
            if (const auto done = joinStation(station.key(), *station); !done)
                return done;
        }
        Exchange notes(m_into);
        if (const auto noted = m_report.missing.isEmpty()
                                   ? Result<Done>(Done{})
                                   : writeLostRanges(notes, m_report.missing);
            !noted)
            return noted;
        const QString own = stationOf(m_into);
        if (m_damaged.knowsEndOf(own) && m_joined.value(own) == m_damaged.newest().value(own))
            return Done{};
        m_report.endUnread = true;
        const auto doubt = doubtOwnEnd(notes);
        m_report.waitsForExchange = doubt && *doubt;
        return doubt ? Result<Done>(Done{}) : doubt.error();
    }

private:
    Result<Done> joinStation(const QString &station, qint64 last)
    {
        std::optional<QString> before = chainStart(); // unknown after what is missing
        for (qint64 sequence = 1; sequence <= last; ++sequence) {
            ++m_position; // what is missing keeps its place too
            if (++m_seen % 100 == 0 && !m_progress(m_seen, m_total))
                return stopped();
            auto event = fitting(m_damaged, station, sequence, before);
            const bool damagedHasIt = event.has_value();
            if (!event)
                event = fitting(m_backup, station, sequence, before);
            if (!event) {
                const auto kept = m_aside.constFind({station, sequence});
                const bool linked = kept != m_aside.constEnd() &&
                                    (!before || chainHash(*before, *kept) == kept->hash);
                if (const auto done =
                        linked ? Aside(m_into).moveTo(*kept, m_position) : miss(station, sequence);
                    !done)
                    return done;
                before = linked ? std::optional(kept->hash) : std::nullopt;
                continue;
            }
            ++(damagedHasIt ? m_report.fromDamaged : m_report.fromBackup);
            before = event->hash;
            m_joined[station] = sequence;
            if (const auto done = insert(*event); !done)
                return done;
        }
        return Done{};
    }

    static std::optional<Event> fitting(const Ruins &source, const QString &station,
                                        qint64 sequence, const std::optional<QString> &before)
    {
        auto event = source.event(station, sequence);
        return event && (!before || chainHash(*before, *event) == event->hash) ? event
                                                                               : std::nullopt;
    }

    /// What could not be kept aside may come again from the hub.
    Result<Done> miss(const QString &station, qint64 sequence)
    {
        QList<LostRange> &missing = m_report.missing;
        if (!missing.isEmpty() && missing.last().station == station &&
            missing.last().to == sequence - 1)
            missing.last().to = sequence;
        else
            missing.append({station, sequence, sequence});
        const auto kept = m_aside.constFind({station, sequence});
        return kept == m_aside.constEnd() ? Done{} : Aside(m_into).remove(*kept);
    }

    Result<Done> insert(const Event &event)
    {
        return Query(m_into,
                     QStringLiteral("INSERT INTO event(position, id, stream, station, sequence, "
                                    "clock, kind, body, hash) VALUES(?, ?, (SELECT id FROM stream "
                                    "WHERE uid = ?), ?, ?, ?, ?, ?, ?)"),
                     m_position, event.id.bytes(), event.petition.bytes(), event.station.text(),
                     event.sequence, event.clock.value, event.kind, event.body, event.hash)
            .done();
    }

    Connection &m_into;
    const Ruins &m_damaged;
    const Ruins &m_backup;
    SalvageReport &m_report;
    const OnProgress &m_progress;
    QMap<std::pair<QString, qint64>, Event> m_aside; ///< by station and sequence
    QMap<QString, qint64> m_joined;                  ///< the newest of each station that is there
    qint64 m_position = 0;
    qint64 m_seen = 0;
    qint64 m_total = 0;
};

Result<Done> count(Connection &into, SalvageReport &report)
{
    Query counts(into,
                 QStringLiteral("SELECT (SELECT count(*) FROM person_key), "
                                "(SELECT count(*) FROM blob), (SELECT count(*) FROM exchange "
                                "WHERE name = 'hub_address' AND value <> '')"),
                 QVariantList());
    if (!counts.next())
        return counts.error().value_or(Error{Reason::StoreFailed, {}, {}});
    report.personKeys = int(counts.number(0));
    report.contents = int(counts.number(1));
    report.hubCompletes = counts.number(2) > 0;
    return Done{};
}

/// What the facts name and nobody has any more; the tables are made.
Result<Done> countLost(const QString &file, const DataKey &key, SalvageReport &report,
                       const std::function<bool()> &goOn)
{
    const auto made = Connection::open(file, key, OpenMode::ReadOnly);
    if (!made)
        return made.error();
    (*made)->watch(goOn);
    // Of papers only the own: what others issued is with them.
    Query lost(**made,
               QStringLiteral("SELECT (SELECT count(DISTINCT person) FROM party WHERE person NOT "
                              "IN (SELECT person FROM person_key)), (SELECT count(*) FROM document "
                              "WHERE station = (SELECT value FROM meta WHERE key = 'station') AND "
                              "pdf NOT IN (SELECT sha256 FROM blob))"),
               QVariantList());
    if (!lost.next())
        return lost.error().value_or(Error{Reason::StoreFailed, {}, {}});
    report.lostPersons = int(lost.number(0));
    report.lostPapers = int(lost.number(1));
    return Done{};
}

Result<Done> fillFrom(Connection &into, const Ruins &damaged, const Ruins &backup,
                      const Schema &schema, SalvageReport &report, const OnProgress &progress)
{
    Transaction transaction(into);
    if (!transaction.begun())
        return transaction.begun();
    if (const auto made = schema.createLedger(into); !made)
        return made;
    // The damaged store first: where both have a row, it is the newer one.
    for (const Ruins *source : {&damaged, &backup}) {
        for (const Table &table : tables) {
            const auto copied = copyTable(into, *source, table, progress);
            if (!copied)
                return copied.error();
        }
    }
    if (const auto joined = Joining(into, damaged, backup, report, progress).run(); !joined)
        return joined;
    if (const auto noted = noteLostLookUps(into); !noted)
        return noted;
    if (const auto counted = count(into, report); !counted)
        return counted;
    return transaction.commit();
}

} // namespace

Result<SalvageReport> Salvage::run(const OnProgress &progress)
{
    if (const auto unused = checkUnused(m_folder); !unused)
        return unused.error();
    const QString work = m_folder + QStringLiteral("/.unfinished-") +
                         QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makeFolder(work))
        return Error{Reason::StoreReadOnly, m_folder, {}};
    const Hold hold(work);
    bool wanted = true; // once it is not, it never is again
    auto report = rebuildIn(work, [&](qint64 done, qint64 total) {
        wanted = wanted && (!progress || progress(done, total));
        return wanted;
    });
    if (report) {
        const auto aside = takePlace(work, m_folder, QStringLiteral("damaged"));
        if (aside)
            report->setAside = *aside;
        else
            report = aside.error();
    }
    QDir(work).removeRecursively();
    return report;
}

Result<SalvageReport> Salvage::rebuildIn(const QString &work, const OnProgress &progress)
{
    const auto schema = Schema::load(m_resources);
    if (!schema)
        return schema.error();
    const auto goOn = [&] { return progress(0, 0); };
    SalvageReport report;
    {
        auto opened = Connection::open(m_folder + storeName, m_key, OpenMode::ReadOnly);
        std::unique_ptr<Connection> broken = opened ? std::move(*opened) : nullptr;
        const QString station = broken ? stationOf(*broken) : QString();
        auto [folder, good] = newestGood(m_backups, station, m_key, goOn);
        report.backup = folder;
        const Ruins damaged(std::move(broken), goOn);
        const Ruins backup(std::move(good), goOn);
        if (!goOn())
            return stopped();
        if (damaged.streams().isEmpty() && backup.streams().isEmpty())
            return Error{Reason::StoreDamaged, m_folder, {}};
        auto fresh = Connection::open(work + storeName, m_key, OpenMode::ReadWrite);
        if (!fresh)
            return fresh.error();
        const auto filled = fillFrom(**fresh, damaged, backup, *schema, report, progress);
        if (!filled)
            return filled.error();
    }
    if (const auto copied = copyDurably(m_folder + keysName, work + keysName); !copied)
        return copied.error();
    QFile::setPermissions(work + storeName, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto noted = noteLostContents(work, m_key, m_open, progress); !noted)
        return noted.error();
    if (const auto sound = Backup::verify(work, m_open, progress); !sound)
        return sound.error();
    if (const auto counted = countLost(work + storeName, m_key, report, goOn); !counted)
        return counted.error();
    if (const auto flushed = flushToDisk(work + storeName); !flushed)
        return flushed.error();
    if (!report.backup.isEmpty()) {
        const QString attachments = QStringLiteral("/attachments");
        const auto copied = copyMissing(m_backups + attachments, m_folder + attachments);
        if (!copied)
            return copied.error();
    }
    return report;
}

} // namespace onedoor
