#include "tests/support/stores.h"

#include "core/store/lost.h"
#include "core/store/query.h"
#include "core/store/salvage.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Facts of B2, the third of which no store takes; all chained.
QList<Event> withOneUnfit(Station &there, const std::function<void(Event &)> &spoil)
{
    for (int i = 0; i < 5; ++i)
        there.add();
    QList<Event> events = there.written();
    spoil(events[2]);
    QString hash = chainStart();
    for (Event &event : events)
        event.hash = hash = chainHash(hash, event);
    return events;
}

void stopClock(Event &event)
{
    event.clock.value = 0;
}

} // namespace

TEST_CASE("A fact that cannot be taken is kept as it came, and what follows it is taken", "[aside]")
{
    Station here("A1"), there("B2");
    const QList<Event> events = withOneUnfit(there, stopClock);
    REQUIRE(here->ledger.admit(events));
    here.add();
    CHECK(here->aside.count() == 1);
    const auto kept = here->aside.all();
    CHECK(kept->first().event.hash == events[2].hash);
    CHECK(kept->first().event.body == events[2].body);
    CHECK(here->ledger.head(stationOf("B2"))->sequence == 5);
    CHECK(here->petitions.page({}, 10)->size() == 5);
    CHECK(here.problems() == "");
    REQUIRE(here->ledger.admit(events)); // again: known
    CHECK(here->aside.count() == 1);
    here.reopen();
    CHECK(here->aside.count() == 1);
    CHECK(here.problems() == "");

    SECTION("another history in its place is still another history")
    {
        QList<Event> forged = events;
        forged[2].clock.value = -1;
        forged[2].hash = chainHash(forged[1].hash, forged[2]);
        CHECK(here->ledger.admit({forged[2]}).error().reason == Reason::HubConflict);
    }
    SECTION("altered where it lies, the chain does not hold any more")
    {
        REQUIRE(rawConnection(here.folder())->run(QStringLiteral("UPDATE aside SET body = '{}'")));
        CHECK(here.problems() == "chain350211001-B2 3");
    }
    SECTION("nor when it is removed")
    {
        REQUIRE(rawConnection(here.folder())->run(QStringLiteral("DELETE FROM aside")));
        CHECK(here.problems() == "chain350211001-B2 3");
    }
}

TEST_CASE("A fact at the end of a chain that cannot be taken is the end all the same", "[aside]")
{
    Station here("A1"), there("B2");
    const QList<Event> events = withOneUnfit(there, stopClock);
    REQUIRE(here->ledger.admit(events.first(3)));
    here.add(); // its place in the ledger stays free
    CHECK(here->ledger.head(stationOf("B2"))->hash == events[2].hash);
    REQUIRE(here->ledger.admit(events.sliced(3)));
    CHECK(here->ledger.head(stationOf("B2"))->sequence == 5);
    CHECK(here.problems() == "");
    const auto raw = rawConnection(here.folder());
    Query doubled(*raw, QStringLiteral("SELECT count(*) FROM event JOIN aside USING(position)"));
    CHECK((doubled.next() && doubled.number(0) == 0));
}

TEST_CASE("A release that can take what was kept aside takes it up, in its place", "[aside]")
{
    Station here("A1"), there("B2");
    const QList<Event> events = withOneUnfit(there, [](Event &) {});
    const auto keys = there->keys.unpushed(10);
    for (const auto &key : *keys)
        REQUIRE(here->keys.admit(key));
    // As an older release left it, which did not know better.
    REQUIRE(here->ledger.admit(events.first(2)));
    REQUIRE(here->aside.put(events[2], Unfit::Kind, {}, here.clock.now()));
    REQUIRE(here->ledger.admit(events.sliced(3)));
    REQUIRE(here->petitions.page({}, 10)->size() == 4);
    REQUIRE(here.problems() == "");

    here.reopen();
    CHECK(here->aside.count() == 0);
    CHECK(here->petitions.page({}, 10)->size() == 5);
    CHECK(here.problems() == "");
    REQUIRE(here->rebuild());
    CHECK(here.problems() == "");
}

TEST_CASE("A salvage keeps what was kept aside", "[aside][salvage]")
{
    Station here("A1"), there("B2");
    here.add();
    REQUIRE(here->ledger.admit(withOneUnfit(there, stopClock)));
    here.add();
    here.close();
    const auto open = [&](const QString &folder) {
        return openStore(folder, here.clock, here.ids);
    };
    const auto report = Salvage(here.folder(), *KeyFile(here.folder()).open(), resourcesFolder(),
                                QStringLiteral("/nowhere"), open)
                            .run();
    INFO((report ? std::string() : report.error().detail.toStdString()));
    REQUIRE(report);
    CHECK(report->missing.isEmpty());
    here.reopen();
    CHECK(here->aside.count() == 1);
    CHECK(here->ledger.head(stationOf("B2"))->sequence == 5);
    CHECK(here.problems() == "");
}

TEST_CASE("A key that is here stays, whatever the hub says of it", "[aside][keys]")
{
    Station station;
    const PetitionId id = station.add();
    const PersonId person = leakingIntake().petitioners.first().id;
    const QByteArray own = [&] {
        const auto keys = station->keys.unpushed(10);
        for (const auto &key : *keys) {
            if (key.person == person)
                return key.key;
        }
        return QByteArray();
    }();
    REQUIRE(own.size() == 32);
    const auto petitioner = [&] {
        return station->ledger.petition(id)->intake.petitioners.first().name;
    };
    CHECK(station->keys.disputed() == 0);
    REQUIRE(station->keys.admit({person, GENERATE(QByteArray(), QByteArray(32, 'k'))}));
    CHECK(petitioner() == QStringLiteral("王秀兰"));
    CHECK(station->keys.disputed() == 1);
    REQUIRE(station->keys.admit({person, own})); // healed
    CHECK(station->keys.disputed() == 0);
    CHECK(petitioner() == QStringLiteral("王秀兰"));
}
