#include "core/store/store.h"

#include "core/store/key_file.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace onedoor
{

namespace
{

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/store.db");
}

Result<QString> metaOf(Connection &connection, const QString &key)
{
    Query row(connection, QStringLiteral("SELECT value FROM meta WHERE key = ?"), key);
    if (row.next())
        return row.text(0);
    return row.error().value_or(Error{Reason::StoreDamaged, key, QStringLiteral("meta")});
}

Result<StoreIdentity> identityOf(Connection &connection)
{
    const auto station = metaOf(connection, QStringLiteral("station"));
    const auto name = metaOf(connection, QStringLiteral("centre_name"));
    const auto division = metaOf(connection, QStringLiteral("division"));
    const auto rehearsal = metaOf(connection, QStringLiteral("rehearsal"));
    for (const auto *value : {&station, &name, &division, &rehearsal}) {
        if (!*value)
            return value->error();
    }
    const auto id = StationId::parse(*station);
    if (!id)
        return Error{Reason::StoreDamaged, *station, QStringLiteral("station")};
    return StoreIdentity{*id, *name, *division, *rehearsal == QStringLiteral("1")};
}

} // namespace

Result<Done> Store::create(const QString &folder, const StoreIdentity &identity,
                           const QString &resources)
{
    if (QFile::exists(fileIn(folder)) || QFile::exists(folder + QStringLiteral("/keys.json")))
        return Error{Reason::StoreExists, folder, {}};
    if (!QDir().mkpath(folder))
        return Error{Reason::StoreReadOnly, folder, {}};
    const auto key = KeyFile(folder).create();
    if (!key)
        return key.error();
    auto connection = Connection::open(fileIn(folder), *key, OpenMode::ReadWrite);
    if (!connection)
        return connection.error();
    const auto schema = Schema::load(resources);
    if (!schema)
        return schema.error();
    Transaction transaction(**connection);
    if (!transaction.begun())
        return transaction.begun();
    Result<Done> done = schema->createLedger(**connection);
    for (const auto &[name, value] :
         {std::pair(QStringLiteral("station"), identity.station.text()),
          std::pair(QStringLiteral("centre_name"), identity.centreName),
          std::pair(QStringLiteral("division"), identity.division),
          std::pair(QStringLiteral("rehearsal"), QString::number(int(identity.rehearsal)))}) {
        if (done)
            done = Query(**connection, QStringLiteral("INSERT INTO meta VALUES(?, ?)"), name, value).done();
    }
    return done ? transaction.commit() : done;
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, OpenMode mode, const Clock &clock,
                                           IdSource &ids, const QString &resources,
                                           DeadlinesOf deadlinesOf)
{
    if (!QFile::exists(fileIn(folder)))
        return Error{Reason::StoreMissing, folder, {}};
    const auto key = KeyFile(folder).open();
    if (!key)
        return key.error();
    const auto schema = Schema::load(resources);
    if (!schema)
        return schema.error();
    auto connection = Connection::open(fileIn(folder), *key, mode);
    if (!connection)
        return connection.error();
    if (const auto done = schema->migrateLedger(**connection, folder); !done)
        return done.error();
    const auto identity = identityOf(**connection);
    if (!identity)
        return identity.error();
    std::unique_ptr<Store> store(new Store(std::move(*connection), *identity, folder, clock, ids,
                                           *schema, std::move(deadlinesOf)));
    if (const auto done = store->refreshProjections(*schema); !done)
        return done.error();
    return store;
}

Store::Store(std::unique_ptr<Connection> connection, StoreIdentity identity, const QString &folder,
             const Clock &clock, IdSource &ids, const Schema &schema, DeadlinesOf deadlinesOf)
    : m_connection(std::move(connection)), m_identity(std::move(identity)), m_folder(folder),
      keys(*m_connection), projections(*m_connection, std::move(deadlinesOf), schema.projections()),
      ledger(*m_connection, keys, projections, m_identity.station, clock, ids), blobs(*m_connection),
      drafts(*m_connection), exchange(*m_connection), lookups(*m_connection), people(*m_connection),
      petitions(*m_connection), documents(*m_connection),
      settings(*m_connection, QStringLiteral("setting")), tickets(*m_connection),
      repeats(*m_connection, ledger, people)
{
}

/// Rebuilds when the definition of the projections is not the one they were made with.
Result<Done> Store::refreshProjections(const Schema &schema)
{
    m_projectionsVersion = schema.projectionsVersion();
    const auto made = metaOf(*m_connection, QStringLiteral("projections"));
    if ((made && *made == m_projectionsVersion) || m_connection->mode() == OpenMode::ReadOnly)
        return Done{};
    return rebuild();
}

Result<Done> Store::rebuild(const Progress &progress)
{
    return ledger.together([&]() -> Result<Done> {
        if (const auto done = replay(progress); !done)
            return done;
        return Query(*m_connection,
                     QStringLiteral("INSERT INTO meta VALUES('projections', ?) "
                                    "ON CONFLICT(key) DO UPDATE SET value = excluded.value"),
                     m_projectionsVersion)
            .done();
    });
}

Result<Done> Store::replay(const Progress &progress)
{
    if (const auto done = projections.reset(); !done)
        return done;
    QList<PetitionId> streams;
    {
        Query rows(*m_connection, QStringLiteral("SELECT uid FROM stream ORDER BY id"), QVariantList());
        while (rows.next())
            streams.append(PetitionId::fromBytes(rows.bytes(0)));
        if (rows.error())
            return *rows.error();
    }
    for (qsizetype i = 0; i < streams.size(); ++i) {
        if (const auto done = ledger.refold({streams[i]}); !done)
            return done;
        if (progress && i % 100 == 0 && !progress(i, streams.size()))
            return Error{Reason::Cancelled, {}, {}};
    }
    return Done{};
}

Result<Store::Verification> Store::verify(const Progress &progress)
{
    Verification verification;
    if (const auto done = verifyChains(verification, progress); !done)
        return done.error();
    Query pages(*m_connection, QStringLiteral("PRAGMA quick_check(1)"), QVariantList());
    if (!pages.next() || pages.text(0) != QStringLiteral("ok"))
        verification.problems << QStringLiteral("pages");
    Query foreign(*m_connection, QStringLiteral("PRAGMA foreign_key_check"), QVariantList());
    if (foreign.next())
        verification.problems << QStringLiteral("foreign-keys");
    if (m_connection->mode() == OpenMode::ReadOnly)
        return verification;
    const auto equal = projectionsEqualRebuilt(progress);
    if (!equal)
        return equal.error();
    if (!*equal)
        verification.problems << QStringLiteral("projections");
    return verification;
}

/// Replays inside a transaction that is never committed, and compares what stands with what would.
Result<bool> Store::projectionsEqualRebuilt(const Progress &progress)
{
    QByteArray kept, fresh;
    const auto done = ledger.together([&]() -> Result<Done> {
        const auto before = projections.digest();
        if (!before)
            return before.error();
        if (const auto replayed = replay(progress); !replayed)
            return replayed;
        const auto after = projections.digest();
        if (!after)
            return after.error();
        kept = *before;
        fresh = *after;
        return Error{Reason::Cancelled, QStringLiteral("compared"), {}};
    });
    if (done.error().reason != Reason::Cancelled || fresh.isEmpty())
        return done.error();
    return kept == fresh;
}

Result<Done> Store::verifyChains(Verification &verification, const Progress &progress)
{
    QHash<QString, ChainHead> heads;
    Query total(*m_connection, QStringLiteral("SELECT count(*) FROM event"), QVariantList());
    const qint64 events = total.next() ? total.number(0) : 0;
    Query rows(*m_connection,
               QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash FROM event "
                              "ORDER BY station, sequence"),
               QVariantList());
    while (rows.next()) {
        Event event;
        event.id = EventId::fromBytes(rows.bytes(0));
        event.station = StationId::parse(rows.text(1)).value_or(StationId{});
        event.sequence = rows.number(2);
        event.clock = Hlc{rows.number(3)};
        event.kind = rows.text(4);
        event.body = rows.text(5);
        ChainHead &head = heads[rows.text(1)];
        const QString hash = chainHash(head.hash, event);
        if (event.sequence != head.sequence + 1 || hash != rows.text(6)) {
            verification.badEvent = QStringLiteral("%1 %2").arg(rows.text(1)).arg(event.sequence);
            verification.problems << QStringLiteral("chain");
            return Done{};
        }
        head = {event.sequence, hash, event.clock};
        if (++verification.events % 1000 == 0 && progress && !progress(verification.events, events))
            return Error{Reason::Cancelled, {}, {}};
    }
    return rows.done();
}

} // namespace onedoor
