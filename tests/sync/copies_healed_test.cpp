#include "copies.h"

#include <random>

using namespace copies;

TEST_CASE("what was put right at the hub heals the readers by itself", "[copies]")
{
    TestHub hub;
    TestStation one(hub, a1), two(hub, a2);
    two.registerPetition(QStringLiteral("二"));
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    const QStringList hash = hub.sql("select hash from hub.event");
    hub.sql("alter table hub.event disable trigger user");
    hub.sql("update hub.event set hash = repeat('f', 64)");
    hub.sql("update hub.station_head set hash = repeat('f', 64) where station_id like '%A2'");
    hub.sql("select hub.new_generation()");
    const PetitionId own = one.registerPetition(QStringLiteral("一"));
    const RoundReport report = one.exchange();
    CHECK(report.trouble->detail == QStringLiteral("DIVERGED 350211001-A2"));
    // All of its own went, and it is told so.
    CHECK(report.pushed == 1);
    CHECK(storedStatus(one.store())->waiting == 0);
    CHECK(storedStatus(one.store())->lastGood == one.clock.time);
    CHECK(errorOf(*report.trouble).field == QStringLiteral("diverged"));
    CHECK(refusalOf(one).isEmpty());

    hub.sql("update hub.event set hash = '" + hash.first().toUtf8() +
            "' where station_id like '%A2'");
    hub.sql("update hub.station_head set hash = '" + hash.first().toUtf8() +
            "' where station_id like '%A2'");
    if (GENERATE(true, false))
        hub.sql("select hub.new_generation()");
    const PetitionId later = two.registerPetition(QStringLiteral("后来"));
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    CHECK(one.petitionerOf(later) == QStringLiteral("后来"));
    CHECK(two.petitionerOf(own) == QStringLiteral("一"));
    CHECK(storedStatus(one.store())->state == SyncStatus::State::Idle);
}

TEST_CASE("the check of a hub and a second enrolment say what a store is to it", "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    TestStation copy(TestStation::CopyOf::Folder, station, 9);
    const auto standing = [&](TestStation &asking) {
        return HubAdmin(asking.address, asking.password, TestHub::scripts())
            .standing(*HubAdmin::chainOf(asking.store()));
    };
    CHECK(standing(station).good);
    copy.registerPetition(QStringLiteral("副本"));
    station.registerPetition(QStringLiteral("二"));
    station.registerPetition(QStringLiteral("三"));
    REQUIRE_GOOD(station.exchange());
    CHECK(standing(copy).detail == QStringLiteral("FORK"));
    CHECK_FALSE(standing(copy).good);
    // Asking changes nothing.
    CHECK(hub.sql("select count(*) from hub.fork") == QStringList{QStringLiteral("0")});
    REQUIRE_GOOD(station.exchange());

    const auto again = hub.admin().enrol({station.id, a1, a1, QStringLiteral("350211001"), {}});
    REQUIRE_FALSE(again);
    CHECK(again.error() == Error{Reason::Duplicate, a1, QStringLiteral("enrolled")});
    const auto mine = *HubAdmin::chainOf(station.store());
    const auto theirs = *HubAdmin::chainOf(copy.store());
    const auto refused = hub.admin().renewPassword(station.id, theirs);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Reason::Duplicate, a1, QStringLiteral("in_use")});
    REQUIRE_GOOD(station.exchange()); // the real one is not locked out
    const auto renewed = hub.admin().renewPassword(station.id, mine);
    REQUIRE(renewed);
    station.password = renewed->password;
    REQUIRE_GOOD(station.exchange());
    CHECK(hub.admin().renewPassword(station.id, theirs, HubAdmin::TakeOver::Yes));
}

TEST_CASE("copies, setbacks, restores and exchanges in any order lose nothing and double nothing",
          "[copies]")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
    INFO(seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    TestHub hub;
    std::vector<std::unique_ptr<TestStation>> stations;
    stations.push_back(std::make_unique<TestStation>(hub, a1));
    stations.push_back(std::make_unique<TestStation>(hub, a2));
    std::vector<std::shared_ptr<QTemporaryDir>> kept(2);
    QSet<PetitionId> acknowledged; // recorded, and not set back before it was sent
    QMap<size_t, QSet<PetitionId>> unsent;
    ushort ids = 50;
    const auto exchange = [&](size_t i) {
        const RoundReport report = stations[i]->exchange();
        if (!report.trouble)
            unsent[i].clear();
        else if (needsNewStation(*report.trouble))
            REQUIRE(stations[i]->reissue());
        return !report.trouble;
    };
    for (int step = 0; step < 60; ++step) {
        const size_t i = size_t(below(int(stations.size())));
        const int what = below(10);
        stations[i]->clock.time = stations[i]->clock.time.addSecs(60);
        if (what < 4) {
            if (!refusalOf(*stations[i]).isEmpty())
                continue;
            const PetitionId id = stations[i]->registerPetition(QString::number(step));
            acknowledged.insert(id);
            unsent[i].insert(id);
        } else if (what < 7) {
            exchange(i);
        } else if (what == 7) {
            kept[i] = stations[i]->putAside();
        } else if (what == 8 && kept[i]) {
            // What was recorded since and not sent is gone with the folder: nobody has it.
            for (const PetitionId &id : std::as_const(unsent[i])) {
                bool elsewhere = false;
                for (size_t j = 0; j < stations.size(); ++j)
                    elsewhere = elsewhere || (j != i && unsent[j].contains(id));
                if (!elsewhere)
                    acknowledged.remove(id);
            }
            unsent[i].clear();
            stations[i]->takeBack(*kept[i]);
            kept[i].reset();
            // What the older state held that was never sent, is acknowledged again.
            const auto own = stations[i]->store().ledger.ownAfter(0, 1000);
            for (const Event &event : *own) {
                const auto petition = petitionOf(event.body);
                acknowledged.insert(*petition);
                unsent[i].insert(*petition);
            }
        } else if (what == 9 && stations.size() < 5) {
            stations.push_back(
                std::make_unique<TestStation>(TestStation::CopyOf::Folder, *stations[i], ++ids));
            kept.push_back({});
            unsent[stations.size() - 1] = unsent[i];
        }
    }
    for (int round = 0; round < 4; ++round) {
        for (size_t i = 0; i < stations.size(); ++i) {
            for (int tries = 0; tries < 4 && !exchange(i); ++tries)
                ;
        }
    }
    const QStringList atHub =
        hub.sql("select substring(body from '\"petition\":\"([^\"]+)\"') from hub.event");
    CHECK(QSet<QString>(atHub.begin(), atHub.end()).size() == atHub.size());
    for (const PetitionId &id : std::as_const(acknowledged))
        CHECK(atHub.contains(id.text()));
    QSet<QString> names;
    for (const auto &station : stations) {
        INFO(station->id.text().toStdString());
        CHECK_FALSE(names.contains(station->id.text()));
        names.insert(station->id.text());
        REQUIRE_GOOD(station->exchange());
        const auto verified = station->store().verify();
        REQUIRE(verified);
        CHECK(verified->problems.isEmpty());
        CHECK(verified->events == atHub.size());
        CHECK(storedStatus(station->store())->waiting == 0);
    }
}
