#include "tests/store/apart.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A answers what B, 601 seconds ahead, has registered", "[clocks]")
{
    Apart apart(2);
    apart[0].clock.advance(601 * second);
    const PetitionId id = apart[0].add();
    apart.carry(0, 1);
    REQUIRE(acceptIt(apart[1], id));
    CHECK(acceptIt(apart[1], id).error().reason == Reason::AlreadyDone);
    REQUIRE(issueIn(apart[1], id));
    REQUIRE(issueIn(apart[1], id));
    apart.carry(1, 0);
    for (int station : {0, 1}) {
        const auto petition = apart[station]->ledger.petition(id);
        CHECK(petition->state == State::Accepted);
        CHECK(petition->attention.isEmpty());
        REQUIRE(petition->documents.size() == 2);
        CHECK(petition->documents[0].issued.number != petition->documents[1].issued.number);
        CHECK(apart[station]->documents.newest(10)->size() == 2);
        CHECK(petition->answeredAt == apart[1].clock.now()); // the wall, not the stamp
        CHECK(apart[station].problems() == "");
    }
}

TEST_CASE("A clock ten years ahead neither beats what comes later nor binds who was put right",
          "[clocks]")
{
    Apart apart(2);
    const QDateTime today = apart[0].clock.now();
    const PetitionId id = apart[1].add();
    apart.carry(1, 0);
    apart[0].clock.advance(10 * year);
    REQUIRE(retitle(apart[0], id, QStringLiteral("十年以后")));
    apart.carry(0, 1);
    REQUIRE(retitle(apart[1], id, QStringLiteral("今天更正")));
    apart.carry(1, 0);
    apart[0].clock.set(today.addSecs(60));
    REQUIRE(retitle(apart[0], id, QStringLiteral("校准之后")));
    apart.carry(0, 1);
    for (int station : {0, 1}) {
        const auto petition = apart[station]->ledger.petition(id);
        CHECK(petition->intake.title == QStringLiteral("校准之后"));
        CHECK(petition->attention.isEmpty());
        CHECK(petition->history.last().at() == today.addSecs(60));
        CHECK(petition->history[1].at().date().year() == 2036);
    }
    // Elsewhere nothing hangs on that stamp.
    const PetitionId next = apart[0].add();
    const Event fresh = apart[0]->ledger.petition(next)->history.first();
    CHECK(fresh.clock.instant() == today.addSecs(60));
    CHECK_FALSE(fresh.body.contains(QStringLiteral("\"at\"")));
    CHECK(apart[1]->ledger.petition(apart[1].add())->registeredAt == today);
}

TEST_CASE("A fast neighbour does not move a registration of 23:57 to the next day", "[clocks]")
{
    Apart apart(2);
    const QDateTime late(QDate(2026, 11, 23), QTime(15, 57), Qt::UTC); // 23:57 in China
    apart[0].clock.set(late.addSecs(9 * 60));
    apart[1].clock.set(late);
    const PetitionId theirs = apart[0].add();
    apart.carry(0, 1);
    const PetitionId own = apart[1].add();
    CHECK(apart[1]->ledger.petition(own)->registeredAt == late);
    REQUIRE(acceptIt(apart[1], theirs)); // in his own stream, where the stamp must follow
    CHECK(apart[1]->ledger.petition(theirs)->answeredAt == late);
    PetitionFilter today;
    today.from = today.to = QDate(2026, 11, 23);
    const auto found = apart[1]->petitions.page(today, 10);
    REQUIRE(found->size() == 1);
    CHECK(found->first().id == own);
}

TEST_CASE("Stamps follow their own stream and nothing else", "[clocks]")
{
    Apart apart(2);
    const QDateTime started = apart[0].clock.now();
    const PetitionId id = apart[0].add();
    const auto stampOf = [&](const Result<Event> &event) { return event.value().clock; };
    SECTION("a clock set back")
    {
        apart[0].clock.advance(-3600 * second);
        const auto event = retitle(apart[0], id, QStringLiteral("甲"));
        CHECK(stampOf(event).milliseconds() == started.toMSecsSinceEpoch());
        CHECK(stampOf(event) > apart[0]->ledger.petition(id)->history.first().clock);
        CHECK(event->at() == started.addSecs(-3600));
    }
    SECTION("others ahead, by little or much")
    {
        apart[1].clock.advance(GENERATE(120 * second, 3600 * second, 10 * year));
        apart[1].add();
        apart.carry(1, 0);
        CHECK(stampOf(retitle(apart[0], id, QStringLiteral("甲"))).milliseconds() ==
              started.toMSecsSinceEpoch());
    }
    SECTION("the end of what can be counted")
    {
        Event hostile = *retitle(apart[0], id, QStringLiteral("甲"));
        hostile.station = stationOf("Z9");
        hostile.sequence = 1;
        hostile.id = idOf<EventId>(99);
        hostile.clock = Hlc{Hlc::bound - 1};
        hostile.hash = chainHash(chainStart(), hostile);
        REQUIRE(apart[0]->ledger.admit({hostile}));
        const auto refused = retitle(apart[0], id, QStringLiteral("乙"));
        CHECK(refused.error().reason == Reason::WouldNotCount);
        CHECK(refused.error().field == QStringLiteral("clock"));
        CHECK_FALSE(apart[0].add().isNull());
        QString before = hostile.hash;
        int aside = 0;
        hostile.sequence = 2;
        for (const qint64 none :
             {qint64(0), qint64(-5), Hlc::bound, std::numeric_limits<qint64>::max()}) {
            hostile.id = idOf<EventId>(100 + aside);
            hostile.clock = Hlc{none};
            hostile.hash = chainHash(before, hostile);
            before = hostile.hash;
            REQUIRE(apart[0]->ledger.admit({hostile}));
            CHECK(apart[0]->aside.count() == ++aside);
            ++hostile.sequence;
        }
    }
    CHECK(apart[0].problems() == "");
}

TEST_CASE("What would not count is refused, and nothing of it is written", "[clocks]")
{
    Station station;
    const PetitionId id = station.add();
    const auto refused = station.record(id, signedFor(5));
    CHECK(refused.error().reason == Reason::WouldNotCount);
    CHECK(
        station.record(id, PetitionCorrected{{QStringLiteral("colour")}, {}, {}}).error().reason ==
        Reason::WouldNotCount);
    CHECK(station.written().size() == 1);
    CHECK(station->ledger.petition(id)->attention.isEmpty());
    SECTION("in a larger whole it alone is undone")
    {
        REQUIRE(station->ledger.together([&]() -> Result<Done> {
            REQUIRE(acceptIt(station, id));
            REQUIRE_FALSE(station.record(id, accepting()));
            REQUIRE(retitle(station, id, QStringLiteral("甲")));
            return Done{};
        }));
        CHECK(station.written().size() == 3);
    }
    CHECK(station.problems() == "");
}
