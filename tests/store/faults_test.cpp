#include <catch2/catch.hpp>

#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QFile>

#include <sqlite3.h>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Root may write anywhere; for as long as this lives the rights of files hold for root too.
class OrdinaryRights
{
public:
    OrdinaryRights()
    {
        syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct without[2] = {m_before[0], m_before[1]};
        without[0].effective &= ~((1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH));
        syscall(SYS_capset, &m_header, without);
    }
    ~OrdinaryRights() { syscall(SYS_capset, &m_header, m_before); }
    OrdinaryRights(const OrdinaryRights &) = delete;

private:
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct m_before[2] = {};
};

/// A folder that cannot be written, as on a medium that is write-protected.
class Protected
{
public:
    explicit Protected(const QString &folder) : m_folder(folder.toLocal8Bit())
    {
        for (const char *name : {"/store.db", "/keys.json"})
            chmod((m_folder + name).constData(), 0400);
        chmod(m_folder.constData(), 0500);
    }
    ~Protected()
    {
        chmod(m_folder.constData(), 0700);
        for (const char *name : {"/store.db", "/keys.json"})
            chmod((m_folder + name).constData(), 0600);
    }
    Protected(const Protected &) = delete;

private:
    QByteArray m_folder;
    OrdinaryRights m_rights;
};

qint64 bytesLeft = -1; ///< of the disk, while it is a small one

ssize_t writeOnSmallDisk(int file, const void *bytes, size_t count, off_t at)
{
    if (bytesLeft < qint64(count)) {
        errno = ENOSPC;
        return -1;
    }
    bytesLeft -= qint64(count);
    return ::pwrite(file, bytes, count, at);
}

/// Below SQLite: after so many bytes the disk is full.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes) : m_files(sqlite3_vfs_find("unix"))
    {
        bytesLeft = bytes;
        for (const char *call : {"pwrite", "pwrite64"})
            m_files->xSetSystemCall(m_files, call, sqlite3_syscall_ptr(writeOnSmallDisk));
    }
    ~SmallDisk()
    {
        for (const char *call : {"pwrite", "pwrite64"})
            m_files->xSetSystemCall(m_files, call, nullptr);
    }
    SmallDisk(const SmallDisk &) = delete;

private:
    sqlite3_vfs *m_files;
};

} // namespace

TEST_CASE("A folder that cannot be written", "[faults]")
{
    Station station;
    const PetitionId id = station.add();
    station.close();
    const QByteArray before = bytesOf(station.file());
    {
        const Protected folder(station.folder());
        const auto working = openStore(station.folder(), station.clock, station.ids);
        REQUIRE_FALSE(working);
        CHECK(working.error().reason == Reason::StoreReadOnly);
        const auto reading =
            openStore(station.folder(), station.clock, station.ids, OpenMode::ReadOnly);
        REQUIRE(reading);
        CHECK((*reading)->ledger.petition(id));
        CHECK((*reading)->petitions.page({}, 10)->size() == 1);
        CHECK((*reading)->repeats.find(leakingIntake(), 5)->size() == 1);
        CHECK((*reading)->verify()->problems.isEmpty());
        const auto refused = registerIn(**reading, PetitionId{station.ids.next()}, leakingIntake());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Reason::StoreReadOnly);
    }
    CHECK(bytesOf(station.file()) == before);
    SECTION("takes no new store")
    {
        const Protected folder(station.folder());
        StoreIdentity identity;
        identity.station = stationOf("A1");
        CHECK(
            Store::create(station.folder() + QStringLiteral("/inner"), identity, resourcesFolder())
                .error()
                .reason == Reason::StoreReadOnly);
    }
}

TEST_CASE("Opened for reading a store is never written", "[faults]")
{
    Station station;
    station.add();
    const auto reading =
        openStore(station.folder(), station.clock, station.ids, OpenMode::ReadOnly);
    REQUIRE(reading);
    CHECK(registerIn(**reading, PetitionId{station.ids.next()}, leakingIntake()).error().reason ==
          Reason::StoreReadOnly);
    CHECK_FALSE((*reading)->rebuild());
    CHECK_FALSE((*reading)->settings.put(QStringLiteral("printer"), QStringLiteral("HP")));
    station.add();
    CHECK((*reading)->petitions.page({}, 10)->size() == 2); // and sees what others write
}

TEST_CASE("A full disk refuses, keeps what was saved, and work goes on when there is room",
          "[faults]")
{
    Station station;
    const PetitionId id = station.add();
    for (qint64 room = 0; room < 200'000; room += 7'000) {
        INFO("room " << room);
        const qint64 saved = station->ledger.head(stationOf("A1"))->sequence;
        {
            const SmallDisk disk(room);
            Result<Event> event =
                registerIn(*station, PetitionId{station.ids.next()}, leakingIntake());
            while (event)
                event = registerIn(*station, PetitionId{station.ids.next()}, leakingIntake());
            REQUIRE(event.error().reason == Reason::DiskFull);
        }
        CHECK(station->ledger.head(stationOf("A1"))->sequence >= saved);
        REQUIRE(station->ledger.petition(id));
        REQUIRE_FALSE(station.add().isNull());
    }
    CHECK(station.problems() == "");
    station.reopen();
    CHECK(station.problems() == "");
}

TEST_CASE("When the disk fills in the middle of steps together, nothing of them stays", "[faults]")
{
    Station station;
    station.add();
    Result<Done> done = Done{};
    {
        const SmallDisk disk(60'000);
        done = station->ledger.together([&]() -> Result<Done> {
            // Goes on whatever happens, as an import does.
            for (int i = 0; i < 400; ++i) {
                if (!registerIn(*station, PetitionId{station.ids.next()}, leakingIntake()) &&
                    i > 300)
                    break;
            }
            return Done{};
        });
    }
    REQUIRE_FALSE(done);
    CHECK(station->ledger.head(stationOf("A1"))->sequence == 1);
    CHECK(station.problems() == "");
}

TEST_CASE("A store cannot be made on a full disk, and nothing is left there", "[faults]")
{
    QTemporaryDir place;
    StoreIdentity identity;
    identity.station = stationOf("A1");
    const QString folder = place.filePath(QStringLiteral("store"));
    {
        const SmallDisk disk(20'000);
        const auto made = Store::create(folder, identity, resourcesFolder());
        REQUIRE_FALSE(made);
        CHECK(made.error().reason == Reason::DiskFull);
    }
    CHECK(Store::create(folder, identity, resourcesFolder()));
}

TEST_CASE("Damage anywhere in the file is noticed and never made worse", "[faults]")
{
    Station station;
    for (int i = 0; i < 60; ++i)
        station.add();
    station.close();
    const QByteArray sound = bytesOf(station.file());
    std::mt19937 random(4);
    int readable = 0;
    for (int round = 0; round < 25; ++round) {
        QFile file(station.file());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sound);
        file.close();
        const qint64 at = 16 + qint64(random() % quint32(sound.size() - 16));
        flipByte(station.file(), at);
        const QByteArray damaged = bytesOf(station.file());
        INFO("byte " << at);
        const auto reading =
            openStore(station.folder(), station.clock, station.ids, OpenMode::ReadOnly);
        if (!reading) {
            CHECK(reading.error().reason == Reason::StoreDamaged);
            continue;
        }
        ++readable;
        const auto verified = (*reading)->verify();
        REQUIRE(verified);
        CHECK_FALSE(verified->problems.isEmpty());
        (void)(*reading)->petitions.page({}, 10);
        CHECK(bytesOf(station.file()) == damaged);
    }
    CHECK(readable > 15);
}

TEST_CASE("A damaged first page is told from a key that does not fit", "[faults]")
{
    Station station;
    station.add();
    station.close();
    const auto refusal = [&](OpenMode mode) {
        const auto opened = openStore(station.folder(), station.clock, station.ids, mode);
        return opened ? Reason::AlreadyDone : opened.error().reason;
    };
    const QByteArray sound = bytesOf(station.file());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        // In what is not enciphered, at the beginning, in the middle, in the seal at the end. (The
        // salt before it is of no use to a key of full length.)
        for (const qint64 at : {17, 30, 700, 4090}) {
            INFO("byte " << at);
            flipByte(station.file(), at);
            const QByteArray damaged = bytesOf(station.file());
            CHECK(refusal(mode) == Reason::StoreDamaged);
            CHECK(bytesOf(station.file()) == damaged);
            writeFile(station.file(), sound);
        }
    }
    SECTION("also when some of the others are damaged with it")
    {
        for (const qint64 page : {0, 2, 3, 5, 6, 7})
            flipByte(station.file(), page * 4096 + 700);
        CHECK(refusal(OpenMode::ReadWrite) == Reason::StoreDamaged);
    }
    SECTION("not when nothing is left to prove the key by")
    {
        for (const qint64 page : {0, 2, 3, 4, 5, 6, 7})
            flipByte(station.file(), page * 4096 + 700);
        CHECK(refusal(OpenMode::ReadWrite) == Reason::WrongKey);
    }
    SECTION("another store's file is no damaged one")
    {
        Station other("B2");
        other.add();
        other.close();
        writeFile(station.file(), bytesOf(other.file()));
        CHECK(refusal(OpenMode::ReadWrite) == Reason::WrongKey);
    }
}

TEST_CASE("A file cut short is damaged", "[faults]")
{
    Station station;
    for (int i = 0; i < 60; ++i)
        station.add();
    station.close();
    QFile::resize(station.file(), QFile(station.file()).size() / 2);
    const auto working = openStore(station.folder(), station.clock, station.ids);
    if (working) {
        const auto verified = (*working)->verify();
        CHECK((!verified || !verified->problems.isEmpty()));
    } else {
        CHECK(working.error().reason == Reason::StoreDamaged);
    }
}

TEST_CASE("On a full disk what was kept can be read, and the refusal to write says why", "[faults]")
{
    Station station;
    const PetitionId id = station.add();
    station.close();
    {
        const SmallDisk full(0);
        const auto working = openStore(station.folder(), station.clock, station.ids);
        REQUIRE_FALSE(working);
        CHECK(working.error().reason == Reason::DiskFull);
        const auto reading =
            openStore(station.folder(), station.clock, station.ids, OpenMode::ReadOnly);
        REQUIRE(reading);
        CHECK((*reading)->ledger.petition(id));
        CHECK((*reading)->petitions.page({}, 10)->size() == 1);
    }
    station.reopen();
    CHECK(station.problems() == "");
}

TEST_CASE("What the engine says of a failure stays with the developers", "[faults]")
{
    Station station;
    station.add();
    const auto raw = rawConnection(station.folder());
    const auto refused = [&](const char *statement) {
        const auto done = raw->run(QString::fromLatin1(statement));
        REQUIRE_FALSE(done);
        CHECK(done.error().detail.isEmpty());
        return done.error();
    };
    CHECK(refused("INSERT INTO person_key(person) VALUES('x')") ==
          Error{Reason::StoreFailed, {}, QStringLiteral("form")});
    CHECK(refused("DELETE FROM event") == Error{Reason::StoreFailed, {}, QStringLiteral("form")});
    CHECK(refused("SELECT nothing") == Error{Reason::StoreFailed, {}, QStringLiteral("engine")});
}
