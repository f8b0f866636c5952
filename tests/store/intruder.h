#pragma once

#include "core/store/end_note.h"
#include "core/store/ends.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

#include <QFile>

/// Who has the store's key and writes into it behind its back, and what verify says of it.
namespace onedoor::test
{

using Kind = Flaw::Kind;
inline const QString own = QStringLiteral("350211001-A1");

/// Somebody with the key and a connection; puts back the triggers that were in the way.
class Intruder
{
public:
    explicit Intruder(Station &station) : m_raw(rawConnection(station.folder())) {}

    void run(const char *statement) { REQUIRE(m_raw->run(QString::fromUtf8(statement))); }
    void without(const QStringList &triggers, const std::function<void()> &work)
    {
        QStringList made;
        for (const QString &trigger : triggers) {
            {
                Query sql(*m_raw, QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = ?"),
                          trigger);
                REQUIRE(sql.next());
                made << sql.text(0);
            }
            REQUIRE(m_raw->run(QStringLiteral("DROP TRIGGER ") + trigger));
        }
        work();
        for (const QString &statement : made)
            REQUIRE(m_raw->run(statement));
    }
    void onEvents(const char *statement)
    {
        without({QStringLiteral("event_no_update"), QStringLiteral("event_no_delete"),
                 QStringLiteral("event_no_replace")},
                [&] { run(statement); });
    }
    void onLookUps(const char *statement)
    {
        without({QStringLiteral("lookup_no_update"), QStringLiteral("lookup_no_delete")},
                [&] { run(statement); });
    }
    /// And all that tells of them in the store.
    void removeFacts(const char *which)
    {
        const QByteArray where(which);
        onEvents("DELETE FROM event WHERE " + where);
        run("DELETE FROM stream WHERE id NOT IN (SELECT stream FROM event)");
        forgetTables();
    }
    void forgetTables() { run("DELETE FROM meta WHERE key = 'projections'"); }
    /// The chain as if the event had never been: the following ones move up.
    void forgeWithout(qint64 sequence)
    {
        QList<std::pair<qint64, Event>> events;
        {
            Query rows(*m_raw,
                       QStringLiteral("SELECT id, station, sequence, clock, kind, body, "
                                      "hash, position FROM event ORDER BY position"),
                       QVariantList());
            while (rows.next())
                events.append({rows.number(7), eventOf(rows)});
        }
        without({QStringLiteral("event_no_update"), QStringLiteral("event_no_delete"),
                 QStringLiteral("event_no_replace")},
                [&] {
                    run("PRAGMA foreign_keys=OFF");
                    QString hash = chainStart();
                    qint64 next = 1;
                    for (auto &[position, event] : events) {
                        if (event.sequence == sequence) {
                            REQUIRE(Query(*m_raw,
                                          QStringLiteral("DELETE FROM event WHERE position = ?"),
                                          position)
                                        .done());
                            continue;
                        }
                        event.sequence = next;
                        event.hash = hash = chainHash(hash, event);
                        REQUIRE(Query(*m_raw,
                                      QStringLiteral("UPDATE event SET sequence = ?, hash = ?, "
                                                     "position = ? WHERE position = ?"),
                                      next, hash, next, position)
                                    .done());
                        ++next;
                    }
                });
        run("DELETE FROM stream WHERE id NOT IN (SELECT stream FROM event)");
        forgetTables();
    }
    Connection &connection() { return *m_raw; }

private:
    void run(const QByteArray &statement) { run(statement.constData()); }
    void onEvents(const QByteArray &statement) { onEvents(statement.constData()); }

    std::unique_ptr<Connection> m_raw;
};

inline Verification whole(Station &station)
{
    const auto found = station->verifyWhole();
    REQUIRE(found);
    return *found;
}

/// The only finding.
inline Flaw only(const Verification &found)
{
    QStringList words;
    for (const Flaw &finding : found.findings)
        words << wordOf(finding.kind) + u' ' + finding.where + u' ' + QString::number(finding.from);
    INFO(words.join(u'\n').toStdString());
    REQUIRE(found.findings.size() == 1);
    return found.findings.first();
}

inline bool has(const Verification &found, const Flaw &finding)
{
    return found.findings.contains(finding);
}

inline void forgetEnd(Station &station)
{
    station.close();
    REQUIRE(QFile::remove(EndNote::nameIn(station.folder())));
}

} // namespace onedoor::test
