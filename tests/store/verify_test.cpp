// verify finds whatever was done to a store behind its back, and names it. Whoever does it here has
// the store's key.
#include <catch2/catch.hpp>

#include "core/store/backup.h"
#include "core/store/lost.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QBuffer>
#include <QDirIterator>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

using Kind = Flaw::Kind;
const QString own = QStringLiteral("350211001-A1");

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

Verification whole(Station &station)
{
    const auto found = station->verifyWhole();
    REQUIRE(found);
    return *found;
}

/// The only finding.
Flaw only(const Verification &found)
{
    QStringList words;
    for (const Flaw &finding : found.findings)
        words << wordOf(finding.kind) + u' ' + finding.where + u' ' + QString::number(finding.from);
    INFO(words.join(u'\n').toStdString());
    REQUIRE(found.findings.size() == 1);
    return found.findings.first();
}

bool has(const Verification &found, const Flaw &finding)
{
    return found.findings.contains(finding);
}

Attachment attach(Station &station, const PetitionId &id, QByteArray bytes)
{
    QBuffer from(&bytes);
    REQUIRE(from.open(QIODevice::ReadOnly));
    auto made = *station->attachments.put(from);
    made.name = QStringLiteral("欠条.jpg");
    Intake intake = station->ledger.petition(id)->intake;
    intake.attachments.append(made);
    REQUIRE(station->ledger.record(
        id, {}, [&](const Petition &p) { return correct(p, intake, QStringLiteral("添加附件")); }));
    return made;
}

/// A paper as the desk issues it: bytes and frozen inputs stored, then the fact.
void issue(Station &station, const PetitionId &id, int serial)
{
    const QByteArray pdf = "%PDF " + QByteArray::number(serial);
    const QByteArray inputs = "{\"n\":" + QByteArray::number(serial) + "}";
    DocumentIssued fact;
    fact.document = DocumentId{station.ids.next()};
    fact.form = QStringLiteral("acceptance-notice");
    fact.number = QStringLiteral("受告〔2026〕%1号").arg(serial);
    fact.year = 2026;
    fact.serial = serial;
    fact.pdfHash = *station->blobs.put(pdf);
    fact.snapshotHash = *station->blobs.put(inputs);
    REQUIRE(station.record(id, fact));
}

void forgetEnd(Station &station)
{
    station.close();
    REQUIRE(QFile::remove(EndNote::nameIn(station.folder())));
}

} // namespace

TEST_CASE("A store nobody touched is whole", "[verify]")
{
    Station station;
    const PetitionId id = station.add();
    station.add();
    attach(station, id, "photo");
    issue(station, id, 1);
    issue(station, id, 2);
    for (int i = 0; i < 3; ++i)
        REQUIRE(station->lookups.add({station.clock.now(), {}, {}, {}, QString::number(i)}));
    REQUIRE(station->noteEnds(witness::exchange));
    REQUIRE(Backup(station.folder(), *KeyFile(station.folder()).open())
                .make(station.folder() + QStringLiteral("/backups"), station.clock.now()));
    station.add();
    station.reopen();
    const Verification found = whole(station);
    CHECK(found.isWhole());
    CHECK(found.events == 6);
    CHECK_FALSE(found.madeAnew);
}

TEST_CASE("Facts taken from the end are missed, whoever still knows them", "[verify]")
{
    Station station;
    for (int i = 0; i < 5; ++i)
        station.add();
    SECTION("by the note beside the store")
    {
        Intruder(station).removeFacts("sequence > 3");
        station.reopen();
        CHECK(only(whole(station)) == Flaw{Kind::NewestRemoved, own, 4, 5, witness::note});
        SECTION("which later facts do not take back")
        {
            station.add();
            CHECK(only(whole(station)) == Flaw{Kind::NewestRemoved, own, 5, 5, witness::note});
            station.add();
            CHECK(only(whole(station)).kind == Kind::NewestReplaced);
        }
    }
    SECTION("all of them")
    {
        Intruder(station).removeFacts("1");
        station.reopen();
        CHECK(only(whole(station)) == Flaw{Kind::NewestRemoved, own, 1, 5, witness::note});
    }
    SECTION("by the last exchange")
    {
        REQUIRE(station->noteEnds(witness::exchange));
        Intruder(station).removeFacts("sequence > 4");
        forgetEnd(station);
        station.reopen();
        CHECK(only(whole(station)) == Flaw{Kind::NewestRemoved, own, 5, 5, witness::exchange});
    }
    SECTION("by the label of the last backup")
    {
        REQUIRE(Backup(station.folder(), *KeyFile(station.folder()).open())
                    .make(station.folder() + QStringLiteral("/backups"), station.clock.now()));
        Intruder intruder(station);
        intruder.removeFacts("sequence > 2");
        intruder.run("DELETE FROM exchange WHERE name LIKE 'ends%'");
        forgetEnd(station);
        station.reopen();
        CHECK(only(whole(station)) == Flaw{Kind::NewestRemoved, own, 3, 5, witness::backup});
    }
    SECTION("a note that was changed is no witness, and named")
    {
        station.close();
        QFile note(EndNote::nameIn(station.folder()));
        REQUIRE(note.open(QIODevice::ReadWrite));
        QByteArray text = note.readAll();
        text.replace(" 5 ", " 3 ");
        REQUIRE(note.seek(0));
        REQUIRE(note.write(text) == text.size());
        note.close();
        station.reopen();
        CHECK(only(whole(station)).kind == Kind::EndNoteAltered);
    }
}

TEST_CASE("Another station's newest facts taken out leave their places empty", "[verify]")
{
    Station here("A1"), there("B2");
    there.add();
    there.add();
    here.add();
    REQUIRE(here->ledger.admit(there.written()));
    here.add();
    Intruder(here).removeFacts("station = '350211001-B2' AND sequence = 2");
    here.reopen();
    CHECK(only(whole(here)) == Flaw{Kind::PlaceEmpty, {}, 3, 3, {}});
}

TEST_CASE("A fact taken out is named, not its neighbour, whatever else was written", "[verify]")
{
    Station station;
    for (int i = 0; i < 9; ++i)
        station.add();
    Intruder(station).removeFacts("sequence BETWEEN 4 AND 6");
    REQUIRE(station->rebuild());
    const Flaw removed{Kind::FactRemoved, own, 4, 6, {}};
    Verification found = whole(station);
    CHECK(has(found, removed));
    CHECK(found.badEvent == own + QStringLiteral(" 4"));
    CHECK(found.problems.contains(QStringLiteral("numbers"))); // nor do their codes stand anywhere
    SECTION("called lost by a row of a salvage that never was")
    {
        REQUIRE(writeLostRanges(station->exchange, {{own, 4, 6}}));
        found = whole(station);
        CHECK(found.findings.isEmpty());
        CHECK(found.lost == QList<Flaw>{removed});
        CHECK_FALSE(found.isWhole());
    }
}

TEST_CASE("A chain forged anew without a fact lacks its number", "[verify]")
{
    Station station;
    for (int i = 0; i < 5; ++i)
        station.add();
    Intruder(station).forgeWithout(3);
    SECTION("and its end is another")
    {
        station.reopen();
        CHECK(has(whole(station), {Kind::NewestRemoved, own, 5, 5, witness::note}));
    }
    forgetEnd(station);
    station.reopen();
    CHECK(only(whole(station)) ==
          Flaw{Kind::NumberMissing, QStringLiteral("350211001-261123-A1-"), 3, 3, {}});
}

TEST_CASE("Persons' keys are proven by what was sealed with them", "[verify]")
{
    Station station;
    const PetitionId id = station.add();
    const QString person = leakingIntake().petitioners.first().id.text();
    Intruder intruder(station);
    const auto bad = [&](Kind kind) {
        intruder.forgetTables();
        station.reopen();
        const Verification found = whole(station);
        return has(found, {kind, person, 1, 1, own});
    };
    SECTION("emptied")
    {
        intruder.run("UPDATE person_key SET key = NULL");
        CHECK(bad(Kind::KeyEmptied));
    }
    SECTION("replaced")
    {
        intruder.run("UPDATE person_key SET key = zeroblob(32)");
        CHECK(bad(Kind::KeyReplaced));
    }
    SECTION("deleted")
    {
        intruder.run("DELETE FROM person_key");
        CHECK(bad(Kind::KeyMissing));
    }
    SECTION("a person properly forgotten is none of these")
    {
        REQUIRE(station->keys.erase(leakingIntake().petitioners.first().id));
        REQUIRE(station->ledger.refold({id}));
        CHECK(whole(station).isWhole());
    }
}

TEST_CASE("Stored papers are what their facts say", "[verify]")
{
    Station station;
    const PetitionId id = station.add();
    issue(station, id, 1);
    issue(station, id, 2);
    Intruder intruder(station);
    const QString second = QStringLiteral("受告〔2026〕2号");
    SECTION("altered")
    {
        intruder.run("UPDATE blob SET bytes = CAST('%PDF x' AS BLOB) WHERE bytes = "
                     "CAST('%PDF 2' AS BLOB)");
        const Flaw found = only(whole(station));
        CHECK(found.kind == Kind::PaperAltered);
        CHECK(found.where == second);
    }
    SECTION("deleted")
    {
        intruder.run("DELETE FROM blob WHERE bytes = CAST('%PDF 2' AS BLOB)");
        const Flaw found = only(whole(station));
        CHECK(found.kind == Kind::PaperMissing);
        CHECK(found.where == second);
    }
    SECTION("kept though their fact is gone")
    {
        intruder.removeFacts("sequence = 3");
        forgetEnd(station);
        station.reopen();
        const Verification found = whole(station);
        CHECK(found.findings.size() == 2); // the bytes and the inputs
        CHECK(found.findings.first().kind == Kind::ContentStray);
    }
    SECTION("a number between others is gone")
    {
        issue(station, id, 4); // as if the third had been taken out
        CHECK(only(whole(station)) ==
              Flaw{Kind::NumberMissing, QStringLiteral("acceptance-notice 2026"), 3, 3, {}});
    }
}

TEST_CASE("Attachments on the disk are what their facts say", "[verify]")
{
    Station station;
    const Attachment made = attach(station, station.add(), QByteArray(100'000, 'x'));
    QDirIterator files(station.folder() + QStringLiteral("/attachments"), QDir::Files,
                       QDirIterator::Subdirectories);
    const QString file = files.next();
    SECTION("altered")
    {
        flipByte(file, 70'000);
        CHECK(only(whole(station)) == Flaw{Kind::AttachmentAltered, made.name, 0, 0, made.sha256});
    }
    SECTION("deleted")
    {
        REQUIRE(QFile::remove(file));
        CHECK(only(whole(station)) == Flaw{Kind::AttachmentMissing, made.name, 0, 0, made.sha256});
    }
    SECTION("another station's may be only there")
    {
        Station there("B2");
        REQUIRE(there->ledger.admit(station.written()));
        CHECK(whole(there).isWhole());
    }
}

TEST_CASE("Tables, indexes and triggers are as this release makes them", "[verify]")
{
    Station station;
    station.add();
    Intruder intruder(station);
    const auto found = [&](const char *statement) {
        intruder.run(statement);
        station.reopen();
        return only(whole(station));
    };
    const auto finding = [](Kind kind, const char *name) {
        return Flaw{kind, QString::fromLatin1(name), 0, 0, {}};
    };
    SECTION("a trigger dropped")
    {
        CHECK(found("DROP TRIGGER event_no_delete") ==
              finding(Kind::ObjectMissing, "trigger event_no_delete"));
    }
    SECTION("a trigger that does nothing")
    {
        intruder.run("DROP TRIGGER lookup_no_update");
        CHECK(found("CREATE TRIGGER lookup_no_update BEFORE UPDATE ON lookup BEGIN "
                    "SELECT 1; END") == finding(Kind::ObjectAltered, "trigger lookup_no_update"));
    }
    SECTION("an index dropped")
    {
        CHECK(found("DROP INDEX event_clock") == finding(Kind::ObjectMissing, "index event_clock"));
    }
    SECTION("a column added")
    {
        CHECK(found("ALTER TABLE draft ADD COLUMN more TEXT") ==
              finding(Kind::ObjectAltered, "table draft"));
    }
    SECTION("a trigger nobody made")
    {
        CHECK(found("CREATE TRIGGER copy AFTER INSERT ON event BEGIN SELECT 1; END") ==
              finding(Kind::ObjectStrange, "trigger copy"));
    }
    SECTION("a table that is gone does not end the look")
    {
        CHECK(found("DROP TABLE setting") == finding(Kind::ObjectMissing, "table setting"));
    }
}

TEST_CASE("The log of look-ups has a chain of its own", "[verify]")
{
    Station station;
    station.add();
    Intruder intruder(station);
    const auto look = [&](const char *reason) {
        REQUIRE(station->lookups.add({station.clock.now(), QStringLiteral("林晓"), own,
                                      QStringLiteral("350211001-261123-A1-0001"),
                                      QString::fromUtf8(reason)}));
    };
    SECTION("of which nothing may be changed")
    {
        for (const char *reason : {"来访", "来电", "督查", "回访"})
            look(reason);
        SECTION("a row")
        {
            intruder.onLookUps("UPDATE lookup SET operator = '无' WHERE id = 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpAltered, {}, 2, 2, {}});
        }
        SECTION("a row with its hash")
        {
            intruder.onLookUps("UPDATE lookup SET operator = '无', hash = '' WHERE id = 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpAltered, {}, 2, 2, {}});
        }
        SECTION("a row out of the middle")
        {
            intruder.onLookUps("DELETE FROM lookup WHERE id = 3");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 3, 3, {}});
        }
        SECTION("the newest")
        {
            intruder.onLookUps("DELETE FROM lookup WHERE id > 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 3, 4, witness::note});
        }
        SECTION("all")
        {
            intruder.onLookUps("DELETE FROM lookup");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 1, 4, witness::note});
        }
        SECTION("all, and the note, but an exchange was before")
        {
            REQUIRE(station->noteEnds(witness::exchange));
            intruder.onLookUps("DELETE FROM lookup");
            forgetEnd(station);
            station.reopen();
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 1, 4, witness::exchange});
        }
    }
    SECTION("begun by the entries of earlier releases")
    {
        intruder.run("INSERT INTO lookup(at, operator, station, subject, reason) VALUES "
                     "(1, '甲', 'A1', 'x', '旧'), (2, '乙', 'A1', 'x', '旧')");
        look("新");
        CHECK(whole(station).isWhole());
        intruder.onLookUps("UPDATE lookup SET operator = '丙' WHERE id = 1");
        CHECK(only(whole(station)).kind == Kind::LookUpAltered);
    }
}

TEST_CASE("What tables are made with is part of what they are", "[verify]")
{
    Station station;
    const PetitionId id = station.add();
    PetitionAccepted accepted;
    accepted.route = QStringLiteral("调解");
    accepted.rule = QStringLiteral("petition-handle");
    accepted.dueOn = QDate(2026, 12, 23);
    REQUIRE(station.record(id, accepted));
    station.close();
    const auto key = KeyFile(station.folder()).open();
    const auto openedWith = [&](const Knowledge &knowledge) {
        auto store = Store::open(station.folder(), *key, OpenMode::ReadWrite, station.clock,
                                 station.ids, resourcesFolder(), knowledge);
        REQUIRE(store);
        return std::move(*store);
    };
    Knowledge later = promised();
    later.deadlinesOf = [](const Petition &petition) {
        QList<DeadlineRow> rows = promisedDeadlines(petition);
        for (DeadlineRow &row : rows)
            row.dueOn = row.dueOn.addDays(-5);
        return rows;
    };
    // A rule that changes unnoticed is what verify calls damage …
    CHECK(openedWith(later)->verify()->problems == QStringList{QStringLiteral("projections")});
    // … one whose file changed is not.
    later.madeFrom = "the rules with ten days";
    {
        const auto store = openedWith(later);
        const auto found = store->verify();
        CHECK(found->isWhole());
        CHECK(found->madeAnew);
    }
    CHECK_FALSE(openedWith(later)->verify()->madeAnew); // and not made twice
    CHECK(openedWith(promised())->verify()->isWhole());
}
