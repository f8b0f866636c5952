// What is held back of the log: that it comes in few calls, and never where it no longer belongs.
#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "tests/store/faulty_disk.h"
#include "tests/support/stores.h"

#include <QFile>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

qint64 rowsIn(Connection &connection)
{
    Query count(connection, QStringLiteral("SELECT count(*) FROM pile"), QVariantList());
    return count.next() ? count.number(0) : -1;
}

Result<Done> pileUp(Connection &connection, int rows, int size)
{
    return connection.run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                         "FROM n WHERE i < %1) "
                                         "INSERT INTO pile SELECT randomblob(%2) FROM n")
                              .arg(rows)
                              .arg(size));
}

} // namespace

TEST_CASE("A registration is given to the disk in a few calls", "[log]")
{
    Station station;
    station.add();
    station.close();
    FaultyDisk disk;
    station.reopen();
    station.add();
    disk.failAt(FaultyDisk::Fault::Write, 0, false); // counts from here
    const auto before = QFile(station.file() + QStringLiteral("-wal")).size();
    station.add();
    const auto written = QFile(station.file() + QStringLiteral("-wal")).size() - before;
    CHECK(written > 10 * 4096);
    CHECK(disk.chances() <= 1 + written / (100 * 1024));
}

TEST_CASE("Pages of a transaction taken back never overwrite another program's", "[log]")
{
    Station station;
    const auto ours = rawConnection(station.folder());
    const auto theirs = rawConnection(station.folder());
    REQUIRE(theirs->run(QStringLiteral("PRAGMA wal_autocheckpoint=0"))); // stays in the log
    REQUIRE(ours->run(QStringLiteral("CREATE TABLE pile(bytes BLOB)")));
    for (int round = 0; round < 4; ++round) {
        INFO("round " << round);
        // Else taking back reads the log, which writes what is held.
        REQUIRE(ours->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        REQUIRE(ours->run(QStringLiteral("BEGIN IMMEDIATE")));
        // More pages than the connection keeps: some are written before the transaction ends.
        REQUIRE(pileUp(*ours, 50'000 + round, 100));
        REQUIRE(ours->run(QStringLiteral("ROLLBACK")));
        REQUIRE(pileUp(*theirs, 1'500, 3'000)); // over the same places in the log
        CHECK(rowsIn(*ours) == 1'500 * (round + 1));
        CHECK(rowsIn(*theirs) == 1'500 * (round + 1));
    }
    const auto later = rawConnection(station.folder());
    CHECK(rowsIn(*later) == 6'000);
    Query check(*later, QStringLiteral("PRAGMA integrity_check"), QVariantList());
    REQUIRE(check.next());
    CHECK(check.text(0) == QStringLiteral("ok"));
}

TEST_CASE("A write that fails while pages come and go never commits half a transaction", "[log]")
{
    using Fault = FaultyDisk::Fault;
    Station station;
    station.close();
    int cases = 0, failures = 0;
    for (const Fault fault : {Fault::Full, Fault::Write}) {
        for (int call = 1;; ++call) {
            INFO("call " << call);
            QTemporaryDir folder;
            for (const char *name : {"/store.db", "/keys.json"})
                REQUIRE(QFile::copy(station.folder() + QLatin1String(name),
                                    folder.path() + QLatin1String(name)));
            bool failed = false, committed = false;
            {
                FaultyDisk disk;
                const auto ours = rawConnection(folder.path());
                REQUIRE(ours->run(QStringLiteral("PRAGMA cache_size=12")));
                REQUIRE(ours->run(QStringLiteral("CREATE TABLE pile(bytes BLOB)")));
                REQUIRE(pileUp(*ours, 120, 1'000));
                // Pages are written before the transaction ends, changed, and written again.
                disk.failAt(fault, call, false);
                Result<Done> done = ours->run(QStringLiteral("BEGIN IMMEDIATE"));
                for (int round = 0; done && round < 3; ++round)
                    done = ours->run(QStringLiteral("UPDATE pile SET bytes = randomblob(%1)")
                                         .arg(1'000 + round));
                if (done)
                    done = ours->run(QStringLiteral("COMMIT"));
                failed = disk.hasFailed();
                committed = done.ok();
                if (!done) {
                    ++failures;
                    CHECK(done.error().reason ==
                          (fault == Fault::Full ? Reason::DiskFull : Reason::StoreFailed));
                }
                if (ours->inTransaction())
                    (void)ours->run(QStringLiteral("ROLLBACK"));
                CHECK(rowsIn(*ours) == 120);
            }
            const auto later = rawConnection(folder.path());
            Query whole(*later, QStringLiteral("SELECT count(*) FROM pile WHERE length(bytes) = ?"),
                        committed ? 1'002 : 1'000);
            REQUIRE(whole.next());
            CHECK(whole.number(0) == 120);
            Query check(*later, QStringLiteral("PRAGMA integrity_check"), QVariantList());
            REQUIRE(check.next());
            CHECK(check.text(0) == QStringLiteral("ok"));
            if (!failed)
                break;
            ++cases;
        }
    }
    CHECK(cases > 50);
    CHECK(failures > 50);
}
