#include "core/store/store.h"

#include "core/store/beside_check.h"
#include "core/store/ends.h"
#include "core/store/facts_check.h"
#include "core/store/files.h"
#include "core/store/key_proof.h"
#include "core/store/mounts.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "core/store/schema_check.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace onedoor
{

namespace
{

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/store.db");
}

/// The first value of the first row, empty where there is none.
Result<QString> answerOf(Connection &connection, const QString &question)
{
    Query row(connection, question);
    const QString answer = row.next() ? row.text(0) : QString();
    return row.error() ? Result<QString>(*row.error()) : Result<QString>(answer);
}

/// `work` with its progress, which is also asked while one statement runs long: dropping tables,
/// making an index, reading all pages.
template <class Work>
std::invoke_result_t<Work, const OnProgress &> watched(Connection &connection,
                                                       const OnProgress &progress, Work work)
{
    if (!progress)
        return work({});
    qint64 reached = 0, all = 0;
    connection.watch([&] { return progress(reached, all); });
    const auto outcome = work([&](qint64 done, qint64 total) {
        reached = done;
        all = total;
        return progress(done, total);
    });
    connection.watch({});
    return outcome;
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
                           const QString &resources, const std::optional<OperatorPassword> &lock)
{
    if (const auto finished = finishTakingPlace(folder); !finished)
        return finished;
    if (QFile::exists(fileIn(folder)) || QFile::exists(folder + QStringLiteral("/keys.json")))
        return Error{Reason::StoreExists, folder, {}};
    if (const auto local = checkLocal(folder); !local)
        return local;
    const auto schema = Schema::load(resources);
    if (!schema)
        return schema.error();
    const QString work = folder + QStringLiteral("/.unfinished-") +
                         QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makeFolder(work) || !makeFile(fileIn(work))) // the journal files take over its mode
        return Error{Reason::StoreReadOnly, folder, {}};
    const Hold hold(work);
    const auto key = KeyFile(work).create(lock);
    Result<Done> done = key ? fill(fileIn(work), *key, identity, *schema) : key.error();
    if (done)
        done = flushToDisk(fileIn(work));
    if (done) {
        if (const auto placed = takePlace(work, folder, QStringLiteral("replaced")); !placed)
            done = placed.error();
    }
    QDir(work).removeRecursively();
    return done;
}

Result<Done> Store::fill(const QString &file, const DataKey &key, const StoreIdentity &identity,
                         const Schema &schema)
{
    auto connection = Connection::open(file, key, OpenMode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    if (!transaction.begun())
        return transaction.begun();
    Result<Done> done = schema.createLedger(**connection);
    for (const auto &[name, value] :
         {std::pair(QStringLiteral("station"), identity.station.text()),
          std::pair(QStringLiteral("centre_name"), identity.centreName),
          std::pair(QStringLiteral("division"), identity.division),
          std::pair(QStringLiteral("rehearsal"), QString::number(int(identity.rehearsal)))}) {
        if (done)
            done = Query(**connection, QStringLiteral("INSERT INTO meta VALUES(?, ?)"), name, value)
                       .done();
    }
    return done ? transaction.commit() : done;
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, const DataKey &key, OpenMode mode,
                                           const Clock &clock, IdSource &ids,
                                           const QString &resources, Knowledge knowledge,
                                           const OnProgress &rebuilding)
{
    if (!QFile::exists(fileIn(folder)))
        return Error{Reason::StoreMissing, folder, {}};
    if (const auto local = checkLocal(folder); !local)
        return local.error();
    const auto schema = Schema::load(resources);
    if (!schema)
        return schema.error();
    if (mode == OpenMode::ReadWrite)
        keepStorePrivate(folder);
    auto connection = Connection::open(fileIn(folder), key, mode);
    // The engine cannot tell a wrong key from a damaged first page; the other pages can.
    if (!connection && connection.error().reason == Reason::WrongKey &&
        deciphersLaterPages(fileIn(folder), key))
        return Error{Reason::StoreDamaged, QStringLiteral("store.db"), {}};
    if (!connection)
        return connection.error();
    if (const auto done = schema->migrateLedger(**connection, key, folder); !done)
        return done.error();
    auto identity = identityOf(**connection);
    if (!identity && mode == OpenMode::ReadOnly)
        identity = StoreIdentity{}; // damaged there: the rest may still be read
    if (!identity)
        return identity.error();
    std::unique_ptr<Store> store(new Store(std::move(*connection), *identity, folder, key, clock,
                                           ids, *schema, std::move(knowledge)));
    if (mode == OpenMode::ReadOnly)
        return store;
    for (const QString &place : {folder, folder + QStringLiteral("/attachments")})
        sweepUnfinished(place);
    if (const auto done = store->checkNewest(); !done)
        return done.error();
    if (const auto done = store->refreshProjections(rebuilding); !done)
        return done.error();
    store->keepEndNote();
    if (const auto taken = store->ledger.takeUpAside(); !taken)
        return taken.error();
    return store;
}

Store::Store(std::unique_ptr<Connection> connection, StoreIdentity identity, const QString &folder,
             const DataKey &key, const Clock &clock, IdSource &ids, const Schema &schema,
             Knowledge knowledge)
    : m_connection(std::move(connection)), m_identity(std::move(identity)), m_folder(folder),
      m_key(key), m_knowledge(std::move(knowledge)), m_schema(schema),
      m_projectionsVersion(schema.projectionsVersion(m_knowledge.madeFrom)), m_endNote(folder, key),
      keys(*m_connection), projections(*m_connection, schema.projections()),
      ledger(*m_connection, keys, projections, m_knowledge, m_identity.station, clock, ids),
      aside(*m_connection), attachments(folder, key), blobs(*m_connection), drafts(*m_connection),
      exchange(*m_connection), exchangeLease(folder), learned(*m_connection),
      lookups(*m_connection), people(*m_connection),
      petitions(
          *m_connection, [this](qint64 row) { return ledger.petitionAt(row); },
          m_knowledge.divisionName),
      records(*m_connection), documents(*m_connection), relations(*m_connection),
      settings(*m_connection, QStringLiteral("setting")), tickets(*m_connection),
      repeats(*m_connection, people, learned), confirmed(*m_connection, ledger)
{
}

Result<qint64> Store::changeMark()
{
    Query mark(*m_connection, QStringLiteral("PRAGMA data_version"), QVariantList());
    if (!mark.next())
        return mark.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return mark.number(0);
}

/// Rebuilds when anything the projections are made with is not what they were made with.
Result<Done> Store::refreshProjections(const OnProgress &progress)
{
    const auto made = metaOf(*m_connection, QStringLiteral("projections"));
    if (made && *made == m_projectionsVersion)
        return Done{};
    m_madeAnew = made.ok();
    return watched(*m_connection, progress,
                   [this](const OnProgress &told) { return rebuild(told); });
}

/// Up to what is there, and from now on after every commit.
void Store::keepEndNote()
{
    const QString station = m_identity.station.text();
    if (const auto own = ledger.head(m_identity.station))
        m_endNote.noteFact(station, own->sequence, own->hash);
    if (const auto last = lookups.end())
        m_endNote.noteLookUp(station, last->first, last->second);
    ledger.committed = [this, station](const QList<Event> &events) {
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (event->station == m_identity.station)
                return m_endNote.noteFact(station, event->sequence, event->hash);
        }
    };
    lookups.added = [this, station](qint64 entry, const QString &hash) {
        m_endNote.noteLookUp(station, entry, hash);
    };
}

Result<Done> Store::noteEnds(const QString &witness)
{
    const auto ends = endsOf(*m_connection);
    return ends ? onedoor::noteEnds(exchange, witness, *ends) : ends.error();
}

Result<Done> Store::rebuild(const OnProgress &progress)
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

Result<Done> Store::replay(const OnProgress &progress)
{
    const auto open = [this] {
        return Connection::open(fileIn(m_folder), m_key, OpenMode::ReadOnly);
    };
    return Replay(*m_connection, projections, open, m_knowledge).run(progress);
}

Result<Verification> Store::verifyChain(const OnProgress &progress)
{
    return ChainCheck(*m_connection).run(0, progress);
}

Result<Verification> Store::verify(const OnProgress &progress)
{
    return watched(*m_connection, progress, [this](const OnProgress &told) {
        FactsCheck facts(*m_connection, m_identity.station);
        return verifyFile(facts, told);
    });
}

Result<Verification> Store::verifyWhole(const OnProgress &progress)
{
    return watched(*m_connection, progress, [this](const OnProgress &told) {
        FactsCheck facts(*m_connection, m_identity.station);
        auto found = verifyFile(facts, told);
        if (!found)
            return found;
        const auto beside = checkBeside(*this, m_key, facts, *found, told);
        const bool cancelled = !beside && beside.error().reason == Reason::Cancelled;
        if (!beside && (cancelled || found->isWhole()))
            return Result<Verification>(beside.error());
        return found;
    });
}

/// What one look cannot be finished for, the others name: a table that is gone, pages that cannot
/// be read. Only when none does, it fails.
Result<Verification> Store::verifyFile(FactsCheck &facts, const OnProgress &progress)
{
    auto chain = verifyChain(progress);
    if (!chain && chain.error().reason == Reason::Cancelled)
        return chain;
    Verification found = chain ? *chain : Verification();
    found.madeAnew = m_madeAnew;
    std::optional<Error> unfinished;
    if (!chain)
        unfinished = chain.error();
    const std::vector<std::function<Result<Done>()>> looks{
        [&] { return checkSchema(*m_connection, m_schema, found); },
        [&] { return verifyPages(found); },
        [&] { return facts.run(found, progress); },
        [&] { return lookups.verify(found, progress); },
        [&] { return checkNotedEnds(*m_connection, found); },
        [&] { return verifyTables(found, progress); }};
    for (const auto &look : looks) {
        const auto done = look();
        if (!done && done.error().reason == Reason::Cancelled)
            return done.error();
        if (!done && !unfinished)
            unfinished = done.error();
    }
    if (unfinished && found.findings.isEmpty())
        return *unfinished;
    return found;
}

Result<Done> Store::verifyPages(Verification &found)
{
    const auto pages = answerOf(*m_connection, QStringLiteral("PRAGMA quick_check(1)"));
    const auto foreign = answerOf(*m_connection, QStringLiteral("PRAGMA foreign_key_check"));
    for (const auto *answer : {&pages, &foreign}) {
        if (!*answer && answer->error().reason == Reason::Cancelled)
            return answer->error();
    }
    if (!pages || *pages != QStringLiteral("ok"))
        found.add({Flaw::Kind::PagesDamaged, {}, 0, 0, {}});
    if (!foreign || !foreign->isEmpty())
        found.add({Flaw::Kind::ReferencesBroken, {}, 0, 0, {}});
    return Done{};
}

Result<Done> Store::verifyTables(Verification &found, const OnProgress &progress)
{
    if (m_connection->mode() == OpenMode::ReadOnly)
        return Done{};
    const auto equal = projectionsEqualRebuilt(progress);
    if (!equal && equal.error().reason != Reason::StoreDamaged)
        return equal.error();
    if (!equal || !*equal)
        found.add({Flaw::Kind::TablesDiffer, {}, 0, 0, {}});
    return Done{};
}

/// Replays inside a transaction that is never committed, and compares what stands with what would.
Result<bool> Store::projectionsEqualRebuilt(const OnProgress &progress)
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

/// At every start: the newest links, so that a damaged end is noticed before work goes on.
Result<Done> Store::checkNewest()
{
    constexpr qint64 newest = 200;
    Query last(*m_connection, QStringLiteral("SELECT ifnull(max(position), 0) FROM event"));
    const qint64 events = last.next() ? last.number(0) : 0;
    if (last.error())
        return *last.error();
    const auto found = ChainCheck(*m_connection).run(std::max<qint64>(0, events - newest), {});
    if (!found)
        return found.error();
    if (!found->badEvent.isEmpty())
        return Error{Reason::StoreDamaged, found->badEvent, QStringLiteral("chain")};
    return Done{};
}

} // namespace onedoor
