// verify finds whatever was done to a store behind its back, and names it. Whoever does it here has
// the store's key.
#include "core/store/backup.h"
#include "core/store/lost.h"
#include "tests/store/intruder.h"
#include "tests/support/files.h"

#include <QBuffer>
#include <QDirIterator>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

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
