#include "core/store/carry_over.h"

#include "core/store/files.h"
#include "core/store/lost.h"
#include "core/store/passed_over.h"
#include "core/store/place.h"
#include "core/store/query.h"

#include <QDir>
#include <QUuid>

namespace onedoor
{

namespace
{

const QString storeName = QStringLiteral("/store.db");
const QString keysName = QStringLiteral("/keys.json");

/// Says where a fact was first recorded, and leaves every byte of it as it was. One that says so
/// already, or is as long as a body may be, stays.
QString withOrigin(const QString &body, const QString &station, qint64 sequence)
{
    static const QString begin = QStringLiteral("{\"reissued_from\":");
    if (!body.startsWith(u'{') || body.startsWith(begin))
        return body;
    const QString marked =
        QStringLiteral("%1\"%2 %3\",").arg(begin, station).arg(sequence) + body.mid(1);
    return marked.toUtf8().size() > bodyLimit ? body : marked;
}

/// The copy of a store, while it is made into another's.
class Making
{
public:
    Making(Connection &store, const CarryOver &what) : m_store(store), m_what(what) {}

    /// How many facts were carried over.
    Result<qint64> run()
    {
        Transaction transaction(m_store);
        if (!transaction.begun())
            return transaction.begun().error();
        if (const auto own = readStation(); !own)
            return own.error();
        // This is no ledger yet: it becomes one when it has its place, guards and all.
        const auto guards = takeGuards();
        if (!guards)
            return guards.error();
        for (const auto &step : {&Making::carry, &Making::rename, &Making::forgetExchange}) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        for (const QString &guard : *guards) {
            if (const auto done = m_store.run(guard); !done)
                return done.error();
        }
        const auto done = transaction.commit();
        return done ? Result<qint64>(m_carried) : done.error();
    }

private:
    Result<Done> readStation()
    {
        Query row(m_store, QStringLiteral("SELECT value FROM meta WHERE key = 'station'"));
        if (!row.next())
            return row.error().value_or(
                Error{Reason::StoreDamaged, QStringLiteral("station"), QStringLiteral("meta")});
        m_from = row.text(0);
        return Done{};
    }

    /// Their own words, to be said again.
    Result<QStringList> takeGuards()
    {
        QStringList names, texts;
        {
            Query rows(m_store, QStringLiteral("SELECT name, sql FROM sqlite_master WHERE "
                                               "type = 'trigger' AND tbl_name = 'event'"));
            while (rows.next()) {
                names.append(rows.text(0));
                texts.append(rows.text(1));
            }
            if (rows.error())
                return *rows.error();
        }
        for (const QString &name : names) {
            if (const auto done = m_store.run(QStringLiteral("DROP TRIGGER ") + name); !done)
                return done.error();
        }
        return texts;
    }

    Result<Done> carry()
    {
        QList<std::pair<qint64, Event>> tail;
        {
            Query rows(m_store,
                       QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash, "
                                      "position FROM event WHERE station = ? AND sequence > ? "
                                      "ORDER BY sequence"),
                       m_from, m_what.after);
            while (rows.next())
                tail.append({rows.number(7), eventOf(rows)});
            if (rows.error())
                return *rows.error();
        }
        QString before = chainStart();
        for (auto &[position, event] : tail) {
            const bool known = m_what.known.contains(event.id);
            const auto done = known ? drop(position) : carry(position, event, before);
            if (!done)
                return done;
            if (known && m_empty == 0)
                m_empty = position;
        }
        return m_empty == 0 ? Result<Done>(Done{}) : closeUp();
    }

    /// No place of the ledger stays empty: that is how removed facts are found.
    Result<Done> closeUp()
    {
        QList<std::pair<QString, qint64>> later;
        Query rows(m_store,
                   QStringLiteral("SELECT 'event', position FROM event WHERE position > ?1 UNION "
                                  "ALL SELECT 'aside', position FROM aside WHERE position > ?1 "
                                  "ORDER BY 2"),
                   m_empty);
        while (rows.next())
            later.append({rows.text(0), rows.number(1)});
        if (rows.error())
            return *rows.error();
        for (const auto &[table, position] : std::as_const(later)) {
            const auto moved =
                Query(m_store,
                      QStringLiteral("UPDATE %1 SET position = ? WHERE position = ?").arg(table),
                      m_empty++, position)
                    .done();
            if (!moved)
                return moved;
        }
        return Done{};
    }

    Result<Done> carry(qint64 position, Event &event, QString &before)
    {
        event.body = withOrigin(event.body, m_from, event.sequence);
        event.station = m_what.to;
        event.sequence = ++m_carried;
        event.hash = before = chainHash(before, event);
        return Query(m_store,
                     QStringLiteral("UPDATE event SET station = ?, sequence = ?, body = ?, "
                                    "hash = ? WHERE position = ?"),
                     event.station.text(), event.sequence, event.body, event.hash, position)
            .done();
    }

    Result<Done> drop(qint64 position)
    {
        return Query(m_store, QStringLiteral("DELETE FROM event WHERE position = ?"), position)
            .done();
    }

    Result<Done> rename()
    {
        return Query(m_store, QStringLiteral("UPDATE meta SET value = ? WHERE key = 'station'"),
                     m_what.to.text())
            .done();
    }

    /// Also what the hub and this computer knew the old one by. The whole feed is read again: parts
    /// of it that were ours came without their bodies.
    Result<Done> forgetExchange()
    {
        Exchange exchange(m_store);
        QList<LostRange> lost = lostRanges(exchange);
        lost.removeIf([&](const LostRange &range) {
            return range.station == m_from && range.to > m_what.after;
        });
        const auto cleared =
            Query(m_store, QStringLiteral("DELETE FROM exchange WHERE name NOT IN (?, ?, ?, ?, ?)"),
                  QStringLiteral("hub_address"), absent::forgotten, absent::lostKeys,
                  absent::lostContents, passedOverBefore)
                .done();
        return cleared ? writeLostRanges(exchange, lost) : cleared;
    }

    Connection &m_store;
    const CarryOver &m_what;
    QString m_from;
    qint64 m_carried = 0;
    qint64 m_empty = 0; ///< the first place a dropped fact left; 0: none
};

Result<qint64> make(const QString &file, const QString &copy, const DataKey &key,
                    const CarryOver &what, const OnProgress &progress)
{
    auto from = Connection::open(file, key, OpenMode::ReadOnly);
    if (!from)
        return from.error();
    if (const auto copied = copyStore(**from, key, copy, progress); !copied)
        return copied.error();
    auto into = Connection::open(copy, key, OpenMode::ReadWrite);
    return into ? Making(**into, what).run() : into.error();
}

/// The tables again from the facts, and all of it looked at.
Result<Done> prove(const QString &work, const Backup::OpenStore &open, const OnProgress &progress)
{
    {
        const auto store = open(work);
        const auto rebuilt = store ? (*store)->rebuild(progress) : store.error();
        if (!rebuilt)
            return rebuilt;
    }
    const auto sound = Backup::verify(work, open, progress);
    return sound ? flushToDisk(work + storeName) : sound.error();
}

} // namespace

Result<CarriedOver> carryOver(const QString &folder, const DataKey &key, const CarryOver &what,
                              const Backup::OpenStore &open, const OnProgress &progress)
{
    if (const auto unused = checkUnused(folder); !unused)
        return unused.error();
    const QString work = folder + QStringLiteral("/.unfinished-") +
                         QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(work))
        return Error{Reason::StoreReadOnly, folder, {}};
    const Hold hold(work);
    const auto carried = make(folder + storeName, work + storeName, key, what, progress);
    auto done = carried ? copyDurably(folder + keysName, work + keysName) : carried.error();
    if (done)
        done = prove(work, open, progress);
    auto aside = done ? takePlace(work, folder, QStringLiteral("reissued")) : done.error();
    QDir(work).removeRecursively();
    return aside ? Result<CarriedOver>(CarriedOver{*carried, *aside}) : aside.error();
}

} // namespace onedoor
