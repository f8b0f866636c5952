#include "tests/store/apart.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Result<Event> mergeInto(Station &at, const PetitionId &from, const PetitionId &into)
{
    return at->ledger.record(from, {}, [&](const Petition &p) {
        return merge(p, {into, at->ledger.petition(into)->code.text(), why});
    });
}

Result<Event> closeIt(Station &at, const PetitionId &id)
{
    return at->ledger.record(id, {}, [](const Petition &p) { return fitting(p, closed()); });
}

State listed(Station &at, const PetitionId &id)
{
    const auto rows = at->petitions.page({}, 100);
    for (const PetitionRow &row : *rows) {
        if (row.id == id)
            return row.state;
    }
    return State::Closed;
}

void checkAdrift(Apart &apart, const PetitionId &id, bool adrift)
{
    for (int station = 0; station < apart.size(); ++station) {
        INFO("at station " << station);
        const auto petition = apart[station]->ledger.petition(id);
        REQUIRE(petition);
        CHECK(petition->adrift == adrift);
        CHECK(petition->state == State::Merged);
        CHECK(petition->standsAs() == (adrift ? State::Registered : State::Merged));
        CHECK(listed(apart[station], id) == petition->standsAs());
        CHECK(petition->attention.size() == (adrift ? 1 : 0));
    }
}

void checkWell(Apart &apart, qint64 attention)
{
    for (int station = 0; station < apart.size(); ++station) {
        INFO("at station " << station);
        CHECK(*apart[station]->petitions.countAttention() == attention);
        PetitionFilter filter;
        filter.attention = true;
        CHECK(apart[station]->petitions.page(filter, 100)->size() == attention);
        CHECK(apart[station]->petitions.count(filter)->number == attention);
        CHECK(apart[station].problems() == ""); // tables rebuilt equal those kept
    }
}

} // namespace

TEST_CASE("A ring of merges leaves every matter of it open and seen, until one is taken back",
          "[merges]")
{
    const int length = GENERATE(2, 3, 4, 5, 6);
    Apart apart(length);
    QList<PetitionId> ring;
    for (int i = 0; i < length; ++i)
        ring << apart[i].add();
    apart.exchangeAll();
    for (int i = 0; i < length; ++i)
        REQUIRE(mergeInto(apart[i], ring[i], ring[(i + 1) % length]));
    CHECK_FALSE(apart[0]->ledger.petition(ring[0])->adrift); // each alone has done nothing wrong
    apart.exchangeAll();
    for (int i = 0; i < length; ++i)
        checkAdrift(apart, ring[i], true);
    checkWell(apart, length);
    const auto first = apart[0]->ledger.petition(ring[0]);
    const auto next = apart[0]->ledger.petition(ring[1]);
    CHECK(first->attention.first().event == first->mergeEvent()->id);
    CHECK(first->attention.first().against == next->mergeEvent()->id);
    PetitionFilter open;
    open.states = {State::Registered};
    CHECK(apart[length - 1]->petitions.page(open, 100)->size() == length);

    REQUIRE(apart[0]->ledger.record(ring[1], {}, [](const Petition &p) {
        return unmerge(p, {{}, {}, why});
    }));
    apart.exchangeAll();
    for (int i = 0; i < length; ++i) {
        if (i != 1)
            checkAdrift(apart, ring[i], false);
    }
    checkWell(apart, 0);
}

TEST_CASE("What leads into a ring is handled with what became open there", "[merges]")
{
    Apart apart(2);
    const PetitionId one = apart[0].add(), two = apart[1].add();
    apart.exchangeAll();
    const PetitionId tail = apart[0].add();
    REQUIRE(mergeInto(apart[0], tail, one));
    REQUIRE(mergeInto(apart[0], one, two));
    REQUIRE(mergeInto(apart[1], two, one));
    apart.exchangeAll();
    checkAdrift(apart, one, true);
    checkAdrift(apart, two, true);
    checkAdrift(apart, tail, false);
    checkWell(apart, 2);
}

TEST_CASE("Merged into a matter that was closed elsewhere without knowing of it", "[merges]")
{
    Apart apart(2);
    const PetitionId one = apart[0].add(), two = apart[0].add();
    apart.exchangeAll();
    SECTION("it is open again")
    {
        apart[GENERATE(0, 1)].clock.advance(-86'400'000);
        REQUIRE(mergeInto(apart[0], one, two));
        REQUIRE(closeIt(apart[1], two));
        apart.exchangeAll();
        checkAdrift(apart, one, true);
        checkWell(apart, 1);
        CHECK(apart[1]->ledger.petition(one)->attention.first().against ==
              apart[1]->ledger.petition(two)->endEvent()->id);
    }
    SECTION("with all that hangs on it, by the one that is open")
    {
        const PetitionId zero = apart[0].add();
        REQUIRE(mergeInto(apart[0], zero, one));
        REQUIRE(mergeInto(apart[0], one, two));
        REQUIRE(closeIt(apart[1], two));
        apart.exchangeAll();
        checkAdrift(apart, one, true);
        checkAdrift(apart, zero, false);
        checkWell(apart, 1);
    }
    SECTION("but closing what it knew of ends both")
    {
        REQUIRE(mergeInto(apart[0], one, two));
        apart.exchangeAll();
        REQUIRE(closeIt(apart[1], two));
        apart.exchangeAll();
        checkAdrift(apart, one, false);
        checkWell(apart, 0);
    }
}

TEST_CASE("Merged into a matter that is not here yet", "[merges]")
{
    Apart apart(3);
    const PetitionId far = apart[2].add();
    apart.carry(2, 0);
    const PetitionId one = apart[0].add();
    REQUIRE(mergeInto(apart[0], one, far));
    apart.carry(0, 1);
    const auto missing = apart[1]->ledger.petition(one);
    CHECK(missing->adrift);
    REQUIRE(missing->attention.size() == 1);
    CHECK(missing->attention.first().against.isNull());
    CHECK(listed(apart[1], one) == State::Registered);
    CHECK(apart[1].problems() == "");
    CHECK_FALSE(apart[0]->ledger.petition(one)->adrift);
    apart.exchangeAll();
    checkAdrift(apart, one, false);
    checkWell(apart, 0);
}

TEST_CASE("A ring of very many matters is walked through", "[merges]")
{
    Apart apart(2);
    QList<PetitionId> ring;
    for (int i = 0; i < 40; ++i)
        ring << apart[0].add();
    apart.exchangeAll();
    for (int i = 0; i + 1 < ring.size(); ++i)
        REQUIRE(mergeInto(apart[0], ring[i], ring[i + 1]));
    REQUIRE(mergeInto(apart[1], ring.last(), ring.first()));
    apart.exchangeAll();
    checkWell(apart, ring.size());
}
