#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "tests/support/repeat_trial.h"
#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A centre that has taken in `count` petitions.
QList<Stored> fill(Station &station, Population &population, int count)
{
    QList<Stored> stored;
    const auto done = station->ledger.together([&]() -> Result<Done> {
        while (stored.size() < count) {
            const Intake intake = population.next();
            const PetitionId id = station.add(intake);
            if (id.isNull())
                return Error{};
            stored.append({id, intake});
        }
        return Done{};
    });
    REQUIRE(done);
    return stored;
}

} // namespace

TEST_CASE("Retold matters are seen, and others are not taken for them", "[repeats]")
{
    Station station;
    Population population(20261124);
    const QList<Stored> stored = fill(station, population, 2000);
    const RepeatTrial trial = tryRepeats(station->repeats, population, stored.mid(500, 300));
    for (int level = 0; level < 4; ++level)
        UNSCOPED_INFO("level " << level << ": " << trial.bySamePerson[level].share() << " "
                               << trial.byAnother[level].share());
    UNSCOPED_INFO("false " << trial.whole.ofAnother.share() << " "
                           << trial.whole.ofSamePerson.share());
    for (int part = 0; part < 2; ++part)
        UNSCOPED_INFO("part " << part << ": " << trial.partBySamePerson[part].share() << " "
                              << trial.partByAnother[part].share() << " false "
                              << trial.part[part].ofAnother.share() << " "
                              << trial.part[part].ofSamePerson.share());
    // The reach of storage.md 2.5, by text alone; who tells it again himself is seen more surely.
    const double reach[] = {0.95, 0.98, 0.80};
    for (int level = 0; level < 3; ++level) {
        CHECK(trial.byAnother[level].share() >= reach[level]);
        CHECK(trial.bySamePerson[level].share() >= 0.95);
    }
    // Much of what is half told has no rare fact in it yet.
    const double reachOfPart[] = {0.85, 0.5};
    for (int part = 0; part < 2; ++part) {
        CHECK(trial.partByAnother[part].share() >= reachOfPart[part]);
        CHECK(trial.partBySamePerson[part].share() >= trial.partByAnother[part].share());
    }
    for (const False &alarms : {trial.whole, trial.part[0], trial.part[1]}) {
        CHECK(alarms.ofAnother.share() <= 0.01);
        CHECK(alarms.ofSamePerson.share() <= 0.01);
    }
}

TEST_CASE("Who comes again with another matter is recognised", "[repeats]")
{
    Station station;
    Population population(20261125);
    const QList<Stored> stored = fill(station, population, 2000);
    const PersonTrial trial = tryPersons(station->repeats, population, stored.mid(500, 300));
    UNSCOPED_INFO(trial.byIdNumber.share()
                  << " " << trial.byPhone.share() << " " << trial.byName.share() << " "
                  << trial.byNameWrittenOtherwise.share() << " false " << trial.falselySure.share()
                  << " " << trial.falsely.share());
    CHECK(trial.byIdNumber.share() >= 0.99);
    CHECK(trial.byPhone.share() >= 0.99);
    CHECK(trial.byNameWrittenOtherwise.found == trial.byName.found);
    CHECK(trial.falselySure.found == 0);
}

TEST_CASE("A large store is counted in the background and asked by what was counted", "[repeats]")
{
    Station station;
    Population population(7);
    const QList<Stored> stored = fill(station, population, 3100);
    Intake told = population.retold(stored[1500].intake, Population::Retelling::Typos, false);
    const auto sees = [&] {
        const auto found = station->repeats.find(told, 8);
        return found && !found->isEmpty() && found->first().petition == stored[1500].id;
    };
    CHECK_FALSE(sees()); // nobody has counted yet: only persons are compared
    CHECK(*station->repeats.mustLearn());

    const auto stopped = station->repeats.learn(station.clock.now(), [] { return true; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK(*station->repeats.mustLearn());

    REQUIRE(station->repeats.learn(station.clock.now()));
    CHECK_FALSE(*station->repeats.mustLearn());
    CHECK(sees());
    SECTION("what came since is seen, too")
    {
        told = leakingIntake();
        const PetitionId fresh = station.add(told);
        const auto found = station->repeats.find(told, 8);
        REQUIRE(found);
        REQUIRE_FALSE(found->isEmpty());
        CHECK(found->first().petition == fresh);
    }
    SECTION("what cannot be read is counted anew")
    {
        REQUIRE(station->learned.put(QStringLiteral("rarity"), {1, station.clock.now(), "?"}));
        station.reopen();
        CHECK(*station->repeats.mustLearn());
        CHECK_FALSE(sees());
    }
}

TEST_CASE("Counts of pairs are right within a tenth", "[repeats]")
{
    Station station;
    Population population(3);
    fill(station, population, 300);
    const auto rarity = Rarity::learned(*rawConnection(station.folder()));
    REQUIRE(rarity);
    CHECK(rarity->petitions() == 300);
    const auto again = Rarity::fromBytes(rarity->toBytes());
    REQUIRE(again);
    const auto connection = rawConnection(station.folder());
    REQUIRE(Rarity::openCounts(*connection));
    Query rows(*connection,
               QStringLiteral("SELECT term, doc FROM temp.search_counts WHERE term >= '㐀'"),
               QVariantList());
    int terms = 0, wrong = 0;
    for (; rows.next(); ++terms) {
        const double count = double(rows.number(1));
        wrong += std::abs(again->count(rows.text(0)) - count) > 0.1 * count + 0.1 ? 1 : 0;
    }
    REQUIRE(terms > 1000);
    CHECK(wrong <= terms / 1000); // where two pairs meet in both their cells
    CHECK(again->count(QStringLiteral("龘龘")) == 0);
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("RAR1"), rarity->toBytes().chopped(1), rarity->toBytes() + '!'})
        CHECK_FALSE(Rarity::fromBytes(bad));
}
