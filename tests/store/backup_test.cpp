#include <catch2/catch.hpp>

#include "core/store/backup.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDir>
#include <QProcess>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Backup backupOf(const Station &station)
{
    return Backup(station.folder(), *KeyFile(station.folder()).open());
}

/// A folder for backups, and stores opened there.
class Shelf
{
public:
    QString path(const char *name = "") const { return m_folder.filePath(QLatin1String(name)); }
    Backup::OpenStore open()
    {
        return [this](const QString &folder) { return openStore(folder, m_clock, m_ids); };
    }
    QStringList names() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_folder;
    StillClock m_clock;
    CountedIds m_ids{77};
};

QStringList hashesIn(Store &store)
{
    QStringList hashes;
    const auto events = store.ledger.ownAfter(0, 1'000'000);
    for (const Event &event : *events)
        hashes << event.hash;
    return hashes;
}

} // namespace

TEST_CASE("What a backup held is what a restore brings back", "[backup]")
{
    Station station;
    for (int i = 0; i < 12; ++i)
        station.add();
    const QString paper = *station->blobs.put("paper");
    REQUIRE(station->settings.put(QStringLiteral("printer"), QStringLiteral("HP")));
    writeFile(station.folder() + QStringLiteral("/attachments/ab/abcdef"), "sealed");
    const QStringList hashes = hashesIn(*station);
    const QByteArray digest = *station->projections.digest();

    Shelf shelf;
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
    REQUIRE(made);
    CHECK(made->facts == 12);
    CHECK(QFileInfo(made->folder).fileName() == QStringLiteral("350211001-A1-20261123-091200"));
    station.add(); // the work goes on

    for (const QString &named : {made->folder, made->folder + QStringLiteral("/store.db")}) {
        const QString into = shelf.path(named.endsWith(QStringLiteral(".db")) ? "a" : "b");
        const auto restored = Backup::restore(named, into, shelf.open());
        REQUIRE(restored);
        CHECK(restored->facts == 12);
        CHECK(restored->setAside.isEmpty());
        const auto store = shelf.open()(into);
        REQUIRE(store);
        CHECK(hashesIn(**store) == hashes);
        CHECK(*(*store)->projections.digest() == digest);
        CHECK((*store)->verify()->brokenLedger().isEmpty()); // the paper has no fact
        CHECK(*(*store)->blobs.find(paper) == "paper");
        CHECK((*store)->settings.value(QStringLiteral("printer")) == QStringLiteral("HP"));
        CHECK((*store)->identity().station == stationOf("A1"));
        QFile attachment(into + QStringLiteral("/attachments/ab/abcdef"));
        REQUIRE(attachment.open(QIODevice::ReadOnly));
        CHECK(attachment.readAll() == "sealed");
        CHECK(QDir(into).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot) ==
              QStringList{QStringLiteral("attachments")});
    }
}

TEST_CASE("A backup is made while another program registers", "[backup]")
{
    Station station;
    for (int i = 0; i < 40; ++i)
        station.add();
    station.close();
    QProcess writer;
    writer.start(QStringLiteral(ONEDOOR_BINARY "/bin/store_writer"),
                 {station.folder(), QStringLiteral("99999")});
    REQUIRE(writer.waitForReadyRead());
    Shelf shelf;
    for (int round = 0; round < 5; ++round) {
        QByteArray acknowledged = writer.readAllStandardOutput();
        REQUIRE((!acknowledged.isEmpty() || writer.waitForReadyRead()));
        acknowledged += writer.readAllStandardOutput();
        const QByteArray last =
            acknowledged.left(acknowledged.lastIndexOf('\n')).split('\n').last();
        const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
        REQUIRE(made);
        const auto store = shelf.open()(made->folder);
        REQUIRE(store);
        // Everything that was acknowledged before the backup began.
        CHECK((*store)->petitions.byCode(*PetitionCode::parse(QString::fromLatin1(last))));
        CHECK((*store)->verify()->problems.isEmpty());
    }
    CHECK(writer.state() == QProcess::Running);
    writer.kill();
    writer.waitForFinished();
}

TEST_CASE("A backup that is stopped leaves nothing", "[backup]")
{
    Station station;
    for (int i = 0; i < 60; ++i)
        station.add();
    Shelf shelf;
    int asked = 0;
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now(),
                                             [&](qint64 done, qint64 total) {
                                                 CHECK(done <= total);
                                                 return ++asked < 2;
                                             });
    REQUIRE_FALSE(made);
    CHECK(made.error().reason == Reason::Cancelled);
    CHECK(QDir(shelf.path("target")).isEmpty());
    REQUIRE(station.add() != PetitionId());
}

TEST_CASE("What a killed backup left is swept a day later, not while it may still run", "[backup]")
{
    Station station;
    Shelf shelf;
    writeFile(shelf.path("target/.unfinished-20261123-080000-x/store.db"), "half");
    writeFile(shelf.path("target/.unfinished-20261120-080000-x/store.db"), "half");
    writeFile(shelf.path("target/.unfinished-dropped/store.db"), "half");
    REQUIRE(backupOf(station).make(shelf.path("target"), station.clock.now()));
    const QDir target(shelf.path("target"));
    CHECK(target.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot) ==
          QStringList{QStringLiteral(".unfinished-20261123-080000-x"),
                      QStringLiteral("350211001-A1-20261123-091200")});
}

TEST_CASE("The newest backups stay, and one a day", "[backup]")
{
    QList<Backup::Made> made;
    const QDateTime noon(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC);
    for (int hours = 0; hours < 24 * 30; hours += 4)
        made.append({QString::number(hours), noon.addSecs(-3600 * hours), 1});
    const auto gone = Backup::surplus(made, 6, 14);
    QStringList kept;
    for (const Backup::Made &each : made) {
        const bool goes = std::any_of(gone.begin(), gone.end(), [&](const Backup::Made &other) {
            return other.folder == each.folder;
        });
        if (!goes)
            kept << each.folder;
    }
    // The newest six, then the last of each of the thirteen days before (20:00 of the day).
    QStringList wanted;
    for (const int hours :
         {0, 4, 8, 12, 16, 20, 40, 64, 88, 112, 136, 160, 184, 208, 232, 256, 280, 304})
        wanted << QString::number(hours);
    CHECK(kept == wanted);
    CHECK(Backup::surplus(made.mid(0, 3), 6, 14).isEmpty());
    CHECK(Backup::surplus({}, 6, 14).isEmpty());
}

TEST_CASE("Old backups are dropped after a new one is whole", "[backup]")
{
    Station station;
    Shelf shelf;
    for (int i = 0; i < 9; ++i) {
        REQUIRE(backupOf(station).make(shelf.path("target"), station.clock.now()));
        station.clock.advance(60'000);
    }
    const auto left = Backup::in(shelf.path("target"), QStringLiteral("350211001-A1"));
    CHECK(left.size() == 6);
    CHECK(left.first().folder.endsWith(QStringLiteral("-092000")));
    CHECK(Backup::in(shelf.path("target"), QStringLiteral("350211001-B1")).isEmpty());
    station.clock.advance(-3600'000); // and never the one just made, whatever the clock says
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
    REQUIRE(made);
    CHECK(QFile::exists(made->folder));
}

TEST_CASE("A restore refuses what is damaged, and touches nothing", "[backup]")
{
    Station station;
    for (int i = 0; i < 40; ++i)
        station.add();
    Shelf shelf;
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
    REQUIRE(made);
    REQUIRE(Backup::restore(made->folder, shelf.path("into"), shelf.open()));
    REQUIRE(shelf.open()(shelf.path("into"))); // which begins to note its end beside it
    const QStringList before = QDir(shelf.path("into")).entryList();
    const auto refused = [&] {
        const auto restored = Backup::restore(made->folder, shelf.path("into"), shelf.open());
        REQUIRE_FALSE(restored);
        CHECK(restored.error().reason == Reason::BackupUnfit);
        CHECK(QDir(shelf.path("into")).entryList() == before);
        CHECK((*shelf.open()(shelf.path("into")))->verify()->problems.isEmpty());
    };
    const QString store = made->folder + QStringLiteral("/store.db");
    SECTION("a flipped byte anywhere")
    {
        const qint64 size = QFileInfo(store).size();
        for (const qint64 at : {qint64(200), size / 5, size / 3, size / 2, size - 100}) {
            flipByte(store, at);
            refused();
            flipByte(store, at);
        }
        CHECK(Backup::restore(made->folder, shelf.path("into"), shelf.open()));
    }
    SECTION("cut short")
    {
        REQUIRE(QFile::resize(store, QFileInfo(store).size() / 2));
        refused();
    }
    SECTION("without its key")
    {
        REQUIRE(QFile::remove(made->folder + QStringLiteral("/keys.json")));
        refused();
    }
    SECTION("nothing there")
    {
        REQUIRE(QFile::remove(store));
        refused();
    }
}

TEST_CASE("A store in the place of a restore is set aside and can still be opened", "[backup]")
{
    Station station;
    station.add();
    Shelf shelf;
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
    REQUIRE(made);
    station.add();
    SECTION("not while a program works in it")
    {
        station.close();
        QProcess writer;
        writer.start(QStringLiteral(ONEDOOR_BINARY "/bin/store_writer"),
                     {station.folder(), QStringLiteral("99999")});
        REQUIRE(writer.waitForReadyRead());
        CHECK(Backup::restore(made->folder, station.folder(), shelf.open()).error().reason ==
              Reason::StoreBusy);
        writer.kill();
        writer.waitForFinished();
        CHECK(Backup::restore(made->folder, station.folder(), shelf.open()));
    }
    SECTION("then it is there under another name")
    {
        station.close();
        const auto restored = Backup::restore(made->folder, station.folder(), shelf.open());
        REQUIRE(restored);
        CHECK(restored->setAside == station.file() + QStringLiteral(".replaced-1"));
        station.reopen();
        CHECK(station->ledger.head(stationOf("A1"))->sequence == 1);
        station.close();
        auto old = Connection::open(restored->setAside, *KeyFile(station.folder()).open(),
                                    OpenMode::ReadOnly);
        REQUIRE(old);
        Query count(**old, QStringLiteral("SELECT count(*) FROM event"), QVariantList());
        REQUIRE(count.next());
        CHECK(count.number(0) == 2);
    }
}

TEST_CASE("A restored store with a hub records nothing before it has heard from it", "[backup]")
{
    Station station;
    station.add();
    const bool hub = GENERATE(true, false);
    if (hub)
        REQUIRE(station->exchange.put(QStringLiteral("hub_address"), QStringLiteral("host=a")));
    Shelf shelf;
    const auto made = backupOf(station).make(shelf.path("target"), station.clock.now());
    REQUIRE(made);
    station.add(); // may have been exchanged
    station.close();
    REQUIRE(Backup::restore(made->folder, station.folder(), shelf.open()));
    station.reopen();
    const auto event = registerIn(*station, PetitionId{station.ids.next()}, leakingIntake());
    CHECK(event.ok() == !hub);
    if (!event)
        CHECK(event.error().field == QStringLiteral("own_end"));
}
