// An exchange that has much to do tells how far it is, and can be stopped between two calls: what
// was exchanged stays, and the next one goes on from there.
#include "test_station.h"

#include "core/sync/sync_worker.h"

#include <QTest>
#include <QThread>

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
const QString a2 = QStringLiteral("350211001-A2");
constexpr int many = 1200; // more than a page of what is received

void registerMany(TestStation &station)
{
    REQUIRE(station.store().ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < many; ++i)
            station.registerPetition(QStringLiteral("王秀兰"));
        return Done{};
    }));
}

RoundReport roundOf(TestStation &station, const OnProgress &progress)
{
    HubConnection connection;
    REQUIRE_FALSE(station.connect(connection));
    return ExchangeRound(station.store(), connection, station.clock).run(progress);
}

/// Goes on until so many were exchanged.
OnProgress until(qint64 enough)
{
    return [enough](qint64 exchanged, qint64) { return exchanged < enough; };
}

/// The worker in its thread, as the desktop has it.
struct Exchanging {
    explicit Exchanging(TestStation &station)
        : worker(new SyncWorker(
              [&]() {
                  return Store::open(station.folder(), *KeyFile(station.folder()).open(),
                                     OpenMode::ReadWrite, station.clock, ids,
                                     QStringLiteral(ONEDOOR_SOURCE "/resources"),
                                     {[](const Petition &) { return QList<DeadlineRow>(); }, {}});
              },
              station.clock, Schedule(a1, [] { return 0.0; })))
    {
        station.close();
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    ~Exchanging()
    {
        worker->endWaiting();
        thread.quit();
        thread.wait();
    }

    CountedIds ids{77};
    QThread thread;
    SyncWorker *worker;
};

} // namespace

TEST_CASE("an exchange that is stopped while it sends goes on from there")
{
    TestHub hub;
    TestStation station(hub, a1);
    registerMany(station);
    const RoundReport stopped = roundOf(station, until(1));
    CHECK(stopped.stopped);
    CHECK_FALSE(stopped.trouble);
    CHECK(stopped.pushed > 0);
    CHECK(stopped.pushed < many);
    CHECK(hub.sql("select count(*) from hub.event") ==
          QStringList{QString::number(stopped.pushed)});
    CHECK(storedStatus(station.store())->waiting == many - stopped.pushed);
    CHECK_FALSE(storedStatus(station.store())->lastGood.isValid());

    QList<std::pair<qint64, qint64>> told;
    const RoundReport rest = roundOf(station, [&](qint64 exchanged, qint64 toSend) {
        told.append({exchanged, toSend});
        return true;
    });
    CHECK_FALSE(rest.stopped);
    CHECK(rest.pushed == many - stopped.pushed);
    CHECK(told.first() == std::pair<qint64, qint64>{0, rest.pushed});
    CHECK(told.last() == std::pair<qint64, qint64>{rest.pushed, 0}); // it listens now
    CHECK(hub.sql("select count(*), max(pos) from hub.event") ==
          QStringList{QStringLiteral("%1|%1").arg(many)});
    CHECK(storedStatus(station.store())->waiting == 0);
}

TEST_CASE("an exchange that is stopped while it receives goes on from there")
{
    TestHub hub;
    TestStation sender(hub, a2);
    registerMany(sender);
    REQUIRE_FALSE(sender.exchange().trouble);
    TestStation station(hub, a1);
    const RoundReport none = roundOf(station, until(0));
    CHECK(none.stopped);
    CHECK(none.pulled == 0);
    const RoundReport some = roundOf(station, until(1));
    CHECK(some.stopped);
    CHECK(some.pulled > 0);
    CHECK(some.pulled < many);
    CHECK(some.touched.size() == some.pulled);
    const RoundReport rest = station.exchange();
    CHECK_FALSE(rest.trouble);
    CHECK(some.pulled + rest.pulled == many);
    CHECK(station.store().petitions.count({}, many + 1)->number == many);
    CHECK(station.store().verify()->problems.isEmpty());
}

TEST_CASE("an exchange that is stopped still tells what is graver")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));
    REQUIRE_FALSE(station.exchange().trouble);
    TestStation copy(TestStation::CopyOf::Folder, station, 9);
    REQUIRE_FALSE(copy.exchange().trouble);
    REQUIRE_FALSE(station.exchange().trouble); // and is the station from now on
    TestStation sender(hub, a2);
    registerMany(sender);
    REQUIRE_FALSE(sender.exchange().trouble);

    const RoundReport stopped = roundOf(copy, until(1)); // in doubt it may still read
    CHECK(stopped.stopped);
    CHECK(stopped.pulled > 0);
    CHECK(stopped.pulled < many);
    REQUIRE(stopped.trouble);
    CHECK(stopped.trouble->trouble == HubTrouble::Identity);
    CHECK(storedStatus(copy.store())->trouble == HubTrouble::Identity);
}

TEST_CASE("an exchange that the closing desk breaks off is no trouble")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));
    HubConnection connection;
    REQUIRE_FALSE(station.connect(connection));
    connection.stop();
    const RoundReport report = ExchangeRound(station.store(), connection, station.clock).run();
    CHECK(report.stopped);
    CHECK_FALSE(report.trouble);
    CHECK(report.pushed == 0);
    CHECK(storedStatus(station.store())->state == SyncStatus::State::Idle);
    CHECK_FALSE(storedStatus(station.store())->lastGood.isValid());
    CHECK(station.exchange().pushed == 1);
}

TEST_CASE("the worker tells how far an exchange is, stops it, and takes it up again when asked")
{
    TestHub hub;
    TestStation station(hub, a1);
    registerMany(station);
    QList<SyncStatus> told;
    bool once = false;
    QObject here;
    const Exchanging exchanging(station); // goes first: what it tells goes to the ones above
    SyncWorker *worker = exchanging.worker;
    QObject::connect(worker, &SyncWorker::status, &here,
                     [&](const SyncStatus &status) { told.append(status); });
    QObject::connect(
        worker, &SyncWorker::status, worker,
        [&](const SyncStatus &status) {
            if (status.exchanged > 0 && !std::exchange(once, true))
                worker->stop();
        },
        Qt::DirectConnection); // in the midst of it
    QMetaObject::invokeMethod(worker, &SyncWorker::start);
    QMetaObject::invokeMethod(worker, [&] {
        worker->setAccess(SyncWorker::Access{station.address, station.password});
    });
    const auto rests = [&] {
        return !told.isEmpty() && told.last().state == SyncStatus::State::Idle &&
               told.last().lastGood.isValid() == (told.last().waiting == 0);
    };
    REQUIRE(QTest::qWaitFor(
        [&] { return rests() && told.last().waiting > 0 && told.last().waiting < many; }, 20'000));
    CHECK(std::any_of(told.begin(), told.end(), [](const SyncStatus &status) {
        return status.state == SyncStatus::State::Running && status.toSend == many;
    }));
    CHECK(told.last().exchanged == 0);

    QMetaObject::invokeMethod(worker, &SyncWorker::exchangeNow);
    REQUIRE(QTest::qWaitFor([&] { return rests() && told.last().waiting == 0; }, 20'000));
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QString::number(many)});
}
