#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sqlite3.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Result<Done> createIn(const QString &folder)
{
    StoreIdentity identity;
    identity.station = stationOf("A1");
    return Store::create(folder, identity, resourcesFolder());
}

} // namespace

TEST_CASE("A new store knows what it is", "[store]")
{
    Station station;
    CHECK(station->identity().station == stationOf("A1"));
    CHECK(station->identity().centreName == QStringLiteral("集美区社会矛盾纠纷调处化解中心"));
    CHECK_FALSE(station->identity().rehearsal);
    CHECK(station.problems() == "");
}

TEST_CASE("Making a store never overwrites one", "[store]")
{
    Station station;
    const PetitionId id = station.add();
    const QByteArray keys = bytesOf(station.folder() + QStringLiteral("/keys.json"));

    const auto again = createIn(station.folder());

    REQUIRE_FALSE(again);
    CHECK(again.error().reason == Reason::StoreExists);
    CHECK(bytesOf(station.folder() + QStringLiteral("/keys.json")) == keys);
    station.reopen();
    CHECK(station->ledger.petition(id));
    SECTION("not even over a lonely key")
    {
        QTemporaryDir other;
        QFile::copy(station.folder() + QStringLiteral("/keys.json"),
                    other.filePath(QStringLiteral("keys.json")));
        CHECK(createIn(other.path()).error().reason == Reason::StoreExists);
    }
}

TEST_CASE("A store that could not be made leaves the place free", "[store]")
{
    QTemporaryDir place;
    const auto failed = Store::create(place.path(), StoreIdentity{}, QStringLiteral("/nowhere"));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().reason == Reason::FileUnreadable);
    CHECK(QDir(place.path()).isEmpty());
    CHECK(createIn(place.path()));
}

TEST_CASE("Where no store is, none is opened or made", "[store]")
{
    QTemporaryDir place;
    StillClock clock;
    CountedIds ids;
    const auto none = openStore(place.path(), clock, ids);
    REQUIRE_FALSE(none);
    CHECK(none.error().reason == Reason::StoreMissing);
    CHECK(QDir(place.path()).isEmpty());
}

TEST_CASE("The key lies in a file only its user can read", "[store]")
{
    Station station;
    const auto rights = QFile::permissions(station.folder() + QStringLiteral("/keys.json"));
    CHECK((rights & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)) ==
          0);
}

TEST_CASE("Nothing in the files can be read without the key", "[store]")
{
    Station station;
    Intake intake = leakingIntake();
    intake.title = QStringLiteral("TITLE-IN-CLEAR 楼上漏水");
    intake.petitioners.first().name = QStringLiteral("NAME-IN-CLEAR 王秀兰");
    for (int i = 0; i < 30; ++i)
        station.add(intake);
    Draft draft;
    draft.id = draft.page = QStringLiteral("intake");
    draft.content = QJsonObject{{QStringLiteral("name"), QStringLiteral("DRAFT-IN-CLEAR")}};
    REQUIRE(station->drafts.save(draft));
    const auto searchFiles = [&] {
        for (const char *end : {"", "-wal", "-shm"}) {
            const QByteArray bytes = bytesOf(station.file() + QLatin1String(end));
            for (const char *secret : {"IN-CLEAR", "in-clear", "王秀兰", "漏水",
                                       "petition.registered", "CREATE TABLE", "350211001"}) {
                INFO(end << " " << secret);
                CHECK_FALSE(bytes.contains(secret));
            }
        }
    };
    REQUIRE(QFile(station.file() + QStringLiteral("-wal")).size() > 0);
    searchFiles();
    station.close();
    searchFiles();
    CHECK(bytesOf(station.file()).size() > 20'000);
    CHECK_FALSE(bytesOf(station.file()).startsWith("SQLite format 3"));
}

TEST_CASE("Another key does not open the store", "[store]")
{
    Station station, other("B2");
    station.add();
    station.close();
    const QByteArray before = bytesOf(station.file());
    const QString keys = station.folder() + QStringLiteral("/keys.json");
    const auto refused = [&] {
        const auto store = openStore(station.folder(), station.clock, station.ids);
        REQUIRE_FALSE(store);
        CHECK(store.error().reason == Reason::WrongKey);
        CHECK(bytesOf(station.file()) == before);
    };
    QFile::remove(keys);
    SECTION("none")
    {
        refused();
    }
    SECTION("another store's")
    {
        QFile::copy(other.folder() + QStringLiteral("/keys.json"), keys);
        refused();
    }
    SECTION("half a file")
    {
        QFile file(keys);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytesOf(other.folder() + QStringLiteral("/keys.json")).left(90));
        file.close();
        refused();
    }
    SECTION("a cipher this engine does not have")
    {
        QFile file(keys);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(R"({"cipher":"rot13","slots":[{"kind":"file","key":")" + QByteArray(64, 'a') +
                   R"("}]})");
        file.close();
        refused();
    }
}

TEST_CASE("Slots of kinds yet to come are passed over", "[store]")
{
    Station station;
    station.close();
    const QString path = station.folder() + QStringLiteral("/keys.json");
    QByteArray keys = bytesOf(path);
    keys.replace("\"slots\": [", R"("slots": [{"kind":"recovery","wrapped":"x"},)");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(keys);
    file.close();
    CHECK(openStore(station.folder(), station.clock, station.ids));
}

TEST_CASE("A store of a newer release is left alone", "[store]")
{
    Station station;
    station.add();
    REQUIRE(rawConnection(station.folder())->run(QStringLiteral("PRAGMA user_version = 99")));
    station.close();
    const QByteArray before = bytesOf(station.file());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto store = openStore(station.folder(), station.clock, station.ids, mode);
        REQUIRE_FALSE(store);
        CHECK(store.error().reason == Reason::StoreNewer);
    }
    CHECK(bytesOf(station.file()) == before);
}

TEST_CASE("Qt's plugin speaks to the engine linked here", "[store]")
{
    Station station;
    const auto raw = rawConnection(station.folder());
    Query source(*raw, QStringLiteral("SELECT sqlite_source_id()"));
    REQUIRE(source.next());
    CHECK(source.text(0) == QLatin1String(sqlite3_sourceid()));
    CHECK(sqlite3_libversion_number() >= 3051003); // without the WAL-reset fault
}

TEST_CASE("A program linked to another engine is refused before it writes", "[store]")
{
    QTemporaryDir place;
    QProcess program;
    program.start(QStringLiteral(ONEDOOR_BINARY "/bin/store_wrong_engine"),
                  {place.filePath(QStringLiteral("store"))});
    REQUIRE(program.waitForFinished());
    CHECK(program.readAllStandardOutput().trimmed() == "1");
    CHECK(program.exitCode() == 0);
    CHECK(QDir(place.filePath(QStringLiteral("store"))).isEmpty());
}
