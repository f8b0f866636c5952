#include "relay.h"
#include "test_station.h"

#include <catch2/catch.hpp>

#include "core/sync/hub_secret.h"
#include "core/sync/sync_status.h"
#include "core/sync/sync_worker.h"

#include <QSignalSpy>
#include <QThread>

using namespace onedoor;
using namespace std::chrono_literals;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
constexpr HubConnection::Patience impatient{1000ms, 1000ms};

/// The same hub through another option of its address.
HubAddress with(const HubAddress &address, const QString &option)
{
    return *HubAddress::parse(address.text() + u' ' + option);
}

HubAddress through(const HubAddress &address, const Relay &relay)
{
    return with(address, QStringLiteral("port=%1").arg(relay.port()));
}

int portOf(const HubAddress &address)
{
    return address.options().value(QStringLiteral("port")).toInt();
}

HubTrouble troubleOf(const RoundReport &report)
{
    REQUIRE(report.trouble);
    INFO(report.trouble->detail.toStdString());
    return report.trouble->trouble;
}

} // namespace

TEST_CASE("a hub that is down, wrong or older leaves the facts where they are")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));

    SECTION("down")
    {
        const auto down = with(station.address, QStringLiteral("port=9"));
        CHECK(troubleOf(station.exchangeAt(down, station.password)) == HubTrouble::Retry);
    }
    SECTION("wrong password")
    {
        CHECK(troubleOf(station.exchangeAt(station.address, QStringLiteral("wrong"))) ==
              HubTrouble::Credentials);
    }
    SECTION("a certificate is asked for and there is none")
    {
        const auto strict = with(station.address, QStringLiteral("sslmode=verify-full"));
        CHECK(troubleOf(station.exchangeAt(strict, station.password)) == HubTrouble::Credentials);
    }
    SECTION("no such database")
    {
        const auto none = with(station.address, QStringLiteral("dbname=nowhere"));
        CHECK(troubleOf(station.exchangeAt(none, station.password)) == HubTrouble::Version);
    }
    SECTION("a database that is no hub")
    {
        const TestHub empty(TestHub::Installed::No);
        const auto other = empty.address().as(station.address.login());
        CHECK(troubleOf(station.exchangeAt(other, station.password)) == HubTrouble::Version);
    }
    SECTION("a hub that speaks another protocol")
    {
        hub.sql("update hub.meta set proto_min = 2, proto_max = 3");
        CHECK(troubleOf(station.exchange()) == HubTrouble::Version);
    }
    SECTION("a login that was disabled")
    {
        hub.sql("update hub.principal set active = false");
        CHECK(troubleOf(station.exchange()) == HubTrouble::Credentials);
    }
    SECTION("a login of another station")
    {
        TestStation other(hub, QStringLiteral("350211001-A2"));
        CHECK(troubleOf(station.exchangeAt(other.address, other.password)) == HubTrouble::Identity);
    }
    SECTION("read-only, as after a failover")
    {
        hub.sql("alter role " + station.address.login().toLatin1() +
                " set default_transaction_read_only = on");
        CHECK(troubleOf(station.exchange()) == HubTrouble::Retry);
        hub.sql("alter role " + station.address.login().toLatin1() +
                " reset default_transaction_read_only");
    }
    CHECK(storedStatus(station.store())->waiting == 1);
    hub.sql("update hub.meta set proto_min = 1");
    hub.sql("update hub.principal set active = true");
    CHECK(station.exchange().pushed == 1);
}

TEST_CASE("a line that breaks anywhere loses nothing and doubles nothing")
{
    TestHub hub;
    TestStation station(hub, a1);
    for (int i = 0; i < 5; ++i)
        station.registerPetition(QStringLiteral("王秀兰"));
    // What a whole exchange passes, then one cut at each twelfth of it.
    qint64 whole = 0;
    {
        TestStation measured(hub, QStringLiteral("350211002-A1"));
        for (int i = 0; i < 5; ++i)
            measured.registerPetition(QStringLiteral("王秀兰"));
        const Relay relay(QStringLiteral("127.0.0.1"), portOf(measured.address), {});
        REQUIRE_FALSE(
            measured.exchangeAt(through(measured.address, relay), measured.password).trouble);
        whole = relay.passed();
    }
    for (int part = 1; part < 12; ++part) {
        const Relay relay(QStringLiteral("127.0.0.1"), portOf(station.address),
                          {0, whole * part / 12, -1});
        station.registerPetition(QStringLiteral("陈大文"));
        CHECK(troubleOf(station.exchangeAt(through(station.address, relay), station.password,
                                           impatient)) == HubTrouble::Retry);
        CHECK(hub.sql("select count(*) = max(seq) and max(pos) = max(seq) from hub.event "
                      "where centre_id = '350211001' having count(*) > 0")
                  .value(0, QStringLiteral("t")) == QStringLiteral("t"));
    }
    REQUIRE_FALSE(station.exchange().trouble);
    CHECK(hub.sql("select count(*), max(seq) from hub.event where centre_id = '350211001'") ==
          QStringList{QStringLiteral("16|16")});
}

TEST_CASE("a hub that answers slowly is waited for, one that swallows everything is not")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));
    SECTION("slow")
    {
        const Relay relay(QStringLiteral("127.0.0.1"), portOf(station.address), {20, -1, -1});
        CHECK(station.exchangeAt(through(station.address, relay), station.password).pushed == 1);
    }
    SECTION("swallows from the start, or in the middle of an exchange")
    {
        const qint64 from = GENERATE(0, 2000);
        const Relay relay(QStringLiteral("127.0.0.1"), portOf(station.address), {0, -1, from});
        CHECK(troubleOf(station.exchangeAt(through(station.address, relay), station.password,
                                           {300ms, 300ms})) == HubTrouble::Retry);
        CHECK(station.exchange().pushed == 1);
    }
}

TEST_CASE("the check of a hub names what is wrong")
{
    TestHub hub;
    TestStation station(hub, a1);
    const auto badAspects = [](HubAdmin admin, const Clock &clock) {
        QList<HubAdmin::Aspect> bad;
        for (const auto &finding : admin.check(clock)) {
            if (!finding.good)
                bad.append(finding.aspect);
        }
        return bad;
    };
    using Aspect = HubAdmin::Aspect;
    const auto at = [](const HubAddress &address, const QString &password) {
        return HubAdmin(address, password, TestHub::scripts());
    };
    const auto nowMs = hub.sql("select hub.now_ms()").value(0).toLongLong();
    station.clock.time = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);

    CHECK(badAspects(at(station.address, station.password), station.clock).isEmpty());
    CHECK(badAspects(at(station.address, QStringLiteral("wrong")), station.clock) ==
          QList{Aspect::LoggedIn});
    CHECK(badAspects(at(with(station.address, QStringLiteral("port=9")), {}), station.clock) ==
          QList{Aspect::Reachable});
    const TestHub empty(TestHub::Installed::No);
    CHECK(badAspects(empty.admin(), station.clock) == QList{Aspect::IsHub});
    hub.sql("update hub.meta set schema_version = 0");
    station.clock.time = station.clock.time.addSecs(3600);
    CHECK(badAspects(at(station.address, station.password), station.clock) ==
          QList{Aspect::Version, Aspect::ClockAgrees});
}

TEST_CASE(
    "an address is kept without its password, and asks for a certificate beyond this computer")
{
    const auto far = HubAddress::parse(QStringLiteral(
        "postgresql://station_a1:secret@hub.example:5433/county?application_name=a%20b"));
    REQUIRE(far);
    CHECK(far->password() == QStringLiteral("secret"));
    CHECK_FALSE(far->text().contains(QStringLiteral("secret")));
    CHECK(HubAddress::parse(far->text())->options() == far->options());
    CHECK(far->options().value(QStringLiteral("sslmode")) == QStringLiteral("verify-full"));
    const auto near = HubAddress::parse(QStringLiteral("host=127.0.0.1 dbname=hub"));
    CHECK(near->options().value(QStringLiteral("sslmode")) == QStringLiteral("prefer"));
    const auto own =
        HubAddress::parse(QStringLiteral("host=hub.example dbname=hub sslmode=require"));
    CHECK(own->options().value(QStringLiteral("sslmode")) == QStringLiteral("require"));

    for (const auto &[text, reason] :
         {std::pair("", Reason::Missing), std::pair("host=a", Reason::Missing),
          std::pair("dbname=a", Reason::Missing), std::pair("host=a hobby=b", Reason::BadFormat),
          std::pair("host", Reason::BadFormat)}) {
        INFO(text);
        const auto bad = HubAddress::parse(QString::fromUtf8(text));
        REQUIRE_FALSE(bad);
        CHECK(bad.error().reason == reason);
    }
}

TEST_CASE("without a keyring the password lies sealed in a file only its user can read")
{
    const QTemporaryDir folder;
    const DataKey key{Secret::random(32), {}};
    const HubSecret secret(folder.path(), *StationId::parse(a1), key);
    CHECK(secret.read().error().reason == Reason::NotFound);
    REQUIRE(secret.write(QStringLiteral("s3cret")));
    CHECK(*secret.read() == QStringLiteral("s3cret"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QString path = folder.filePath(QStringLiteral("hub.password"));
    CHECK_FALSE(QFile::permissions(path) & others);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    CHECK_FALSE(content().contains("s3cret"));
    const DataKey another{Secret::random(32), {}};
    CHECK_FALSE(HubSecret(folder.path(), *StationId::parse(a1), another).read());

    // One left in clear by an earlier release is read, and sealed by that.
    QFile clear(path);
    REQUIRE(clear.open(QIODevice::WriteOnly));
    clear.write("older\n");
    clear.close();
    CHECK(*secret.read() == QStringLiteral("older"));
    CHECK_FALSE(content().contains("older"));
    CHECK(*secret.read() == QStringLiteral("older"));
}

TEST_CASE("the worker exchanges by itself and tells what it does")
{
    TestHub hub;
    TestStation station(hub, a1);
    TestStation other(hub, QStringLiteral("350211001-A2"));
    station.registerPetition(QStringLiteral("王秀兰"));
    const PetitionId theirs = other.registerPetition(QStringLiteral("陈大文"));
    REQUIRE_FALSE(other.exchange().trouble);
    station.close();

    CountedIds ids(77);
    QThread thread;
    thread.start();
    auto *worker = new SyncWorker(
        [&]() {
            return Store::open(station.folder(), *KeyFile(station.folder()).open(),
                               OpenMode::ReadWrite, station.clock, ids,
                               QStringLiteral(ONEDOOR_SOURCE "/resources"),
                               {[](const Petition &) { return QList<DeadlineRow>(); }, {}});
        },
        station.clock, Schedule(a1, [] { return 0.0; }));
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    QList<SyncStatus> told;
    QList<PetitionId> admitted;
    QObject here;
    QObject::connect(worker, &SyncWorker::status, &here,
                     [&](const SyncStatus &s) { told.append(s); });
    QObject::connect(worker, &SyncWorker::admitted, &here,
                     [&](const QList<PetitionId> &petitions) { admitted = petitions; });
    QSignalSpy news(worker, &SyncWorker::admitted);
    QMetaObject::invokeMethod(worker, &SyncWorker::start);
    QMetaObject::invokeMethod(worker, [&] {
        worker->setAccess(SyncWorker::Access{station.address, station.password});
    });
    const bool heard = news.wait(20'000);
    worker->endWaiting();
    thread.quit();
    thread.wait();

    CHECK(heard);
    CHECK(admitted == QList{theirs});
    REQUIRE_FALSE(told.isEmpty());
    CHECK(told.last().state == SyncStatus::State::Idle);
    CHECK(told.last().waiting == 0);
    CHECK(told.last().lastGood == station.clock.time);
    CHECK(told.last().nextTry > station.clock.time);
}
