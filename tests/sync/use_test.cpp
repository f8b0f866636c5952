// A rehearsal's people are invented: none of them may stand in a real hub, nor a real person in one
// that is there to practise.
#include "core/sync/sync_status.h"
#include "test_station.h"

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");

QString other(HubUse use)
{
    return use == HubUse::Real ? QStringLiteral("REHEARSAL") : QStringLiteral("REAL");
}

HubUse opposite(HubUse use)
{
    return use == HubUse::Real ? HubUse::Rehearsal : HubUse::Real;
}

QStringList factsAt(const TestHub &hub)
{
    return hub.sql("select count(*) from hub.event");
}

const QStringList none{QStringLiteral("0")};

} // namespace

TEST_CASE("a rehearsal and a real hub exchange nothing, nor a real centre and a rehearsal's hub")
{
    const HubUse use = GENERATE(HubUse::Real, HubUse::Rehearsal);
    TestHub hub(TestHub::Installed::Yes, opposite(use));
    TestStation theirs(hub, QStringLiteral("350211001-A2"), opposite(use));
    theirs.registerPetition(QStringLiteral("陈大文"));
    REQUIRE_FALSE(theirs.exchange().trouble);
    TestStation station(hub, a1, use);
    station.registerPetition(QStringLiteral("王秀兰"));

    const RoundReport report = station.exchange();
    REQUIRE(report.trouble);
    CHECK(report.trouble->trouble == HubTrouble::Purpose);
    CHECK(report.trouble->detail == other(use));
    CHECK(report.pushed == 0);
    CHECK(report.pulled == 0);
    CHECK(factsAt(hub) == QStringList{QStringLiteral("1")});
    CHECK(hub.sql("select coalesce(nonce, '') from hub.station_head where station_id like '%A1'") ==
          QStringList{QString()});

    const auto status = storedStatus(station.store());
    REQUIRE(status);
    CHECK(status->state == SyncStatus::State::Trouble);
    CHECK(status->waiting == 1);
    CHECK(status->trouble == HubTrouble::Purpose);

    // With a hub of its own kind the same store goes on with all it has.
    TestHub fitting(TestHub::Installed::Yes, use);
    const auto access = fitting.enrol(a1);
    CHECK(station.exchangeAt(fitting.address().as(access.login), access.password).pushed == 1);
}

TEST_CASE("who asks for a rehearsal's station at a real hub gets neither login nor new code")
{
    const HubUse use = GENERATE(HubUse::Real, HubUse::Rehearsal);
    TestHub hub(TestHub::Installed::Yes, opposite(use));
    TestStation station(hub, a1, use);
    const auto isApart = [&](const Error &error) {
        return error.reason == Reason::HubRefused && error.field == QStringLiteral("hub_use") &&
               error.detail == other(use);
    };
    const QString path = QStringLiteral("35/3502/350211/350211001");
    const auto enrolled = hub.admin().enrol(
        {*StationId::parse(QStringLiteral("350211001-A3")), a1, a1, path, {}, use});
    REQUIRE_FALSE(enrolled);
    CHECK(isApart(enrolled.error()));
    CHECK(hub.sql("select count(*) from hub.station") == QStringList{QStringLiteral("1")});

    const auto chain = HubAdmin::chainOf(station.store());
    REQUIRE(chain);
    const auto renewed = hub.admin().renewPassword(station.id, *chain, HubAdmin::TakeOver::Yes);
    REQUIRE_FALSE(renewed);
    CHECK(isApart(renewed.error()));

    const auto reissued = station.reissue(QStringLiteral("B2"));
    REQUIRE_FALSE(reissued);
    CHECK(isApart(reissued.error()));
    CHECK(station.id.text() == a1);
    CHECK(hub.sql("select count(*) from hub.continuation") == none);

    const auto standing = HubAdmin(station.address, station.password, TestHub::scripts())
                              .standing(*HubAdmin::chainOf(station.store()));
    CHECK_FALSE(standing.good);
    CHECK(standing.detail == other(use));
}

TEST_CASE("a hub that was never told what it is for is a real one, and is marked so when upgraded")
{
    TestHub hub(TestHub::Installed::Before);
    TestHub practice(TestHub::Installed::Yes, HubUse::Rehearsal);
    TestStation station(practice, a1, HubUse::Rehearsal);
    station.registerPetition(QStringLiteral("王秀兰"));
    const auto access = hub.enrolAsBefore(a1);
    const auto exchanged = [&] {
        return station.exchangeAt(hub.address().as(access.login), access.password);
    };
    const RoundReport before = exchanged();
    REQUIRE(before.trouble);
    CHECK(before.trouble->trouble == HubTrouble::Purpose);
    CHECK(factsAt(hub) == none);

    const auto remade = hub.admin().install(HubUse::Rehearsal);
    REQUIRE_FALSE(remade);
    CHECK(remade.error().reason == Reason::NotAllowed);
    CHECK(remade.error().field == QStringLiteral("hub_use"));
    CHECK(hub.sql("select schema_version from hub.meta") == QStringList{QStringLiteral("1")});

    const auto upgraded = hub.admin().install();
    REQUIRE(upgraded);
    CHECK(upgraded->use == HubUse::Real);
    CHECK(hub.sql("select rehearsal from hub.meta") == QStringList{QStringLiteral("f")});
    CHECK(exchanged().trouble->trouble == HubTrouble::Purpose);
    CHECK(factsAt(hub) == none);
}

TEST_CASE("what a hub is for is said once, when it is made")
{
    TestHub hub(TestHub::Installed::Yes, HubUse::Rehearsal);
    const auto again = hub.admin().install();
    REQUIRE(again);
    CHECK(again->use == HubUse::Rehearsal);
    TestHub real;
    CHECK_FALSE(real.admin().install(HubUse::Rehearsal));
    CHECK(real.sql("select rehearsal from hub.meta") == QStringList{QStringLiteral("f")});
}
