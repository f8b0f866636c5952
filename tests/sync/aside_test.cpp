#include "test_station.h"
#include "writer.h"

#include <catch2/catch.hpp>

#include "core/sync/sync_status.h"

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
const QString a2 = QStringLiteral("350211001-A2");
const QString a3 = QStringLiteral("350211001-A3");

QString troubleOf(const RoundReport &report)
{
    return report.trouble ? wordOf(report.trouble->trouble) + u' ' + report.trouble->detail
                          : QString();
}

/// What the last release's hub took and no store could keep, with good facts around it.
void pushHostile(Writer &writer)
{
    const QString start = writer.hash;
    QJsonArray batch{writer.next()};
    Event event = writer.event();
    event.clock.value = 0;
    batch.append(writer.chained(event));
    batch.append(writer.next());
    batch.append(writer.next(QStringLiteral("{\"x\":\"a\nb\"}")));
    batch.append(writer.next(QString(1010, u'[') + QString(1010, u']')));
    event = writer.event();
    event.clock.value = -5;
    batch.append(writer.chained(event));
    batch.append(writer.next());
    const QJsonObject answer = writer.push(start, batch);
    REQUIRE(answer.value(QStringLiteral("new")).toInt() == 7);
}

} // namespace

TEST_CASE("facts no store can keep, on an older hub, hinder neither their own chain nor the others")
{
    TestHub hub(TestHub::Installed::Before);
    Writer hostile(hub, a2, hub.enrolAsBefore(a2));
    pushHostile(hostile);
    REQUIRE(hub.admin().install());
    TestStation other(hub, a3);
    const PetitionId theirs = other.registerPetition(QStringLiteral("陈大文"));
    REQUIRE(troubleOf(other.exchange()).isEmpty());

    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));
    CHECK(troubleOf(station.exchange()).isEmpty());
    CHECK(station.petitionerOf(theirs) == QStringLiteral("陈大文"));
    CHECK(station.store().aside.count() == 4);
    CHECK(station.store().aside.at(a2, 4)->value().body == QStringLiteral("{\"x\":\"a\nb\"}"));
    const auto status = storedStatus(station.store());
    CHECK(status->state == SyncStatus::State::Idle);
    CHECK(status->aside == 4);
    CHECK(status->asideStations == QStringList{a2});
    CHECK(station.store().verify()->problems.isEmpty());

    // The chain goes on behind them, for who has them and who begins.
    const QJsonObject later = hostile.next();
    REQUIRE(hostile.push(hostile.before, {later}).value(QStringLiteral("new")).toInt() == 1);
    CHECK(troubleOf(station.exchange()).isEmpty());
    const auto head = station.store().ledger.head(hostile.station);
    CHECK(head->sequence == 8);
    CHECK((head->hash == hostile.hash));
    CHECK(station.store().aside.count() == 4);
    TestStation late(hub, QStringLiteral("350211001-A4"));
    CHECK(troubleOf(late.exchange()).isEmpty());
    CHECK(late.store().ledger.head(hostile.station)->sequence == 8);
    station.close();
    station.open();
    CHECK(station.store().verify()->problems.isEmpty());
}

TEST_CASE("what was kept aside comes again when the hub went back, and is known")
{
    TestHub hub(TestHub::Installed::Before);
    Writer hostile(hub, a2, hub.enrolAsBefore(a2));
    pushHostile(hostile);
    REQUIRE(hub.admin().install());
    TestStation station(hub, a1);
    REQUIRE(troubleOf(station.exchange()).isEmpty());
    hub.sql("select hub.new_generation()");
    REQUIRE(ExchangeMarks(station.store().exchange).setCursor({}));
    CHECK(troubleOf(station.exchange()).isEmpty());
    CHECK(station.store().aside.count() == 4);
    CHECK(station.store().ledger.head(hostile.station)->sequence == 7);
}

TEST_CASE("a fact under the name of another that is here is kept aside, its chain goes on")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("王秀兰"));
    const EventId taken = station.store().ledger.ownAfter(0, 1)->first().id;
    Writer thief(hub, a2);
    Event event = thief.event();
    event.id = taken; // the hub has not seen the first yet
    const QString start = thief.hash;
    const QJsonObject stolen = thief.chained(event);
    thief.push(start, {stolen, thief.next()});
    REQUIRE(station.exchange().trouble); // its own fact is refused there: the hub knows no better
    CHECK(station.store().aside.count() == 1);
    CHECK(station.store().ledger.head(thief.station)->sequence == 2);
}
