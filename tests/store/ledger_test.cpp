#include <catch2/catch.hpp>

#include "tests/support/stores.h"

#include <QSet>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

Fact acceptance()
{
    return accepted();
}

/// The whole exchange: keys, then facts.
Result<QList<PetitionId>> handOver(Station &from, Station &to)
{
    const auto keys = from->keys.unpushed(10'000);
    REQUIRE(keys);
    for (const auto &key : *keys)
        REQUIRE(to->keys.admit(key));
    return to->ledger.admit(from.written());
}

} // namespace

TEST_CASE("What was recorded is there after reopening", "[ledger]")
{
    Station station;
    const PetitionId id = station.add();
    REQUIRE(station.record(id, acceptance()));
    station.reopen();

    const auto petition = station->ledger.petition(id);

    REQUIRE(petition);
    CHECK(petition->state == State::Accepted);
    CHECK(petition->intake == leakingIntake());
    CHECK(petition->code == codeOf(1));
    CHECK(petition->history.first().operatorName == QStringLiteral("林晓"));
    CHECK(petition->registeredAt == station.clock.now());
}

TEST_CASE("A refused decision leaves nothing", "[ledger]")
{
    Station station;
    const PetitionId id{station.ids.next()};
    const auto refused =
        station->ledger.record(id, {}, [](const Petition &p) { return fitting(p, acceptance()); });
    REQUIRE_FALSE(refused);
    CHECK(station.written().isEmpty());
    CHECK(station->ledger.petition(id).error().reason == Reason::NotFound);
    CHECK(station->ledger.head(stationOf("A1"))->sequence == 0);
}

TEST_CASE("The ledger's rows cannot be changed or removed", "[ledger]")
{
    Station station;
    station.add();
    REQUIRE(station->lookups.add({station.clock.now(), {}, {}, {}, {}}));
    const auto raw = rawConnection(station.folder());
    for (const char *statement :
         {"UPDATE event SET body = '{}'", "DELETE FROM event", "UPDATE lookup SET reason = ''",
          "DELETE FROM lookup", "INSERT OR REPLACE INTO event SELECT * FROM event"}) {
        INFO(statement);
        CHECK_FALSE(raw->run(QString::fromLatin1(statement)));
    }
    CHECK(station.problems() == "");
}

TEST_CASE("One changed byte of a body is found and named", "[ledger]")
{
    Station station;
    for (int i = 0; i < 20; ++i)
        station.add();
    const auto raw = rawConnection(station.folder());
    REQUIRE(raw->run(QStringLiteral("DROP TRIGGER event_no_update")));
    REQUIRE(raw->run(QStringLiteral("DROP TRIGGER event_no_delete")));
    const auto damage = [&](const char *statement) {
        REQUIRE(raw->run(QString::fromUtf8(statement)));
        const auto verified = station->verify();
        REQUIRE(verified);
        CHECK(verified->problems.contains(QStringLiteral("chain")));
        return verified->badEvent.toStdString();
    };
    SECTION("a body")
    {
        CHECK(damage("UPDATE event SET body = replace(body, '漏水', '漏氷') WHERE sequence = 13") ==
              "350211001-A1 13");
    }
    SECTION("a clock")
    {
        CHECK(damage("UPDATE event SET clock = clock + 1 WHERE sequence = 5") == "350211001-A1 5");
    }
    SECTION("a body with a hash made to fit")
    {
        CHECK(damage("UPDATE event SET hash = substr(hash, 2) || '0' WHERE sequence = 7") ==
              "350211001-A1 7");
    }
    SECTION("an event taken out")
    {
        CHECK(damage("DELETE FROM event WHERE sequence = 9") == "350211001-A1 9");
    }
    SECTION("an event laid to another petition")
    {
        CHECK(damage("UPDATE event SET stream = 1 WHERE sequence = 11") == "350211001-A1 11");
    }
    SECTION("a store damaged that late does not open for work")
    {
        damage("UPDATE event SET kind = 'petition.closed' WHERE sequence = 13");
        station.close();
        const auto refused = openStore(station.folder(), station.clock, station.ids);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Reason::StoreDamaged);
        CHECK(refused.error().detail == QStringLiteral("350211001-A1 13"));
        const auto readable =
            openStore(station.folder(), station.clock, station.ids, OpenMode::ReadOnly);
        REQUIRE(readable);
        CHECK((*readable)->petitions.page({}, 50)->size() == 20);
        CHECK((*readable)->verify()->badEvent == QStringLiteral("350211001-A1 13"));
    }
}

TEST_CASE("Steps together are committed together", "[ledger]")
{
    Station station;
    int announced = 0;
    station->ledger.recorded = [&](const QList<Event> &events) { announced += int(events.size()); };
    const PetitionId first{station.ids.next()}, second{station.ids.next()};
    SECTION("all of them")
    {
        const auto done = station->ledger.together([&]() -> Result<Done> {
            CHECK(registerIn(*station, first, leakingIntake()));
            CHECK(registerIn(*station, second, leakingIntake()));
            CHECK(announced == 0); // not news before it is safe
            return Done{};
        });
        CHECK(done);
        CHECK(announced == 2);
        CHECK(station->ledger.petition(second)->code == codeOf(2));
    }
    SECTION("or none")
    {
        const auto done = station->ledger.together([&]() -> Result<Done> {
            CHECK(registerIn(*station, first, leakingIntake()));
            return Error{Reason::Cancelled, {}, {}};
        });
        CHECK(done.error().reason == Reason::Cancelled);
        CHECK(announced == 0);
        CHECK(station.written().isEmpty());
    }
    SECTION("one that fails is undone alone")
    {
        Intake broken = leakingIntake();
        broken.narrative = QString(40'000, QChar(u'字')); // over the limit of a body
        const auto done = station->ledger.together([&]() -> Result<Done> {
            CHECK(registerIn(*station, first, leakingIntake()));
            CHECK(registerIn(*station, second, broken).error().reason == Reason::TooLong);
            return Done{};
        });
        CHECK(done);
        CHECK(announced == 1);
        CHECK(station.written().size() == 1);
        CHECK(station->ledger.petition(second).error().reason == Reason::NotFound);
    }
    CHECK(station.problems() == "");
}

TEST_CASE("The search index takes a whole transaction in one part", "[ledger]")
{
    Station station;
    station.add();
    const auto parts = [&] {
        const auto raw = rawConnection(station.folder());
        Query row(*raw, QStringLiteral("SELECT count(DISTINCT segid) FROM search_idx"));
        return row.next() ? row.number(0) : -1;
    };
    const auto before = parts();
    Intake broken = leakingIntake();
    broken.narrative = QString(40'000, QChar(u'字'));
    REQUIRE(station->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 3; ++i) {
            const PetitionId id{station.ids.next()};
            CHECK(registerIn(*station, id, leakingIntake()));
            CHECK(station.record(id, acceptance())); // stands twice in what waits
            CHECK_FALSE(registerIn(*station, PetitionId{station.ids.next()}, broken));
        }
        return Done{};
    }));
    CHECK(parts() == before + 1);
    CHECK(station.problems() == ""); // nor does it hold more or less than a rebuild would
}

TEST_CASE("Facts of another station are taken in its order", "[ledger]")
{
    Station here("A1"), there("B2");
    const PetitionId id = there.add();
    REQUIRE(there.record(id, acceptance()));
    there.add();

    SECTION("whole")
    {
        const auto touched = handOver(there, here);
        REQUIRE(touched);
        CHECK(touched->size() == 2);
        const auto petition = here->ledger.petition(id);
        REQUIRE(petition);
        CHECK(petition->state == State::Accepted);
        CHECK(petition->intake.petitioners.first().name == QStringLiteral("王秀兰"));
        CHECK(here->petitions.page({}, 10)->size() == 2);
        CHECK(here->ledger.ownAfter(0, 10)->isEmpty()); // they are not ours to push
    }
    SECTION("twice is once")
    {
        REQUIRE(handOver(there, here));
        const auto again = handOver(there, here);
        REQUIRE(again);
        CHECK(again->isEmpty());
        CHECK(here->ledger.petition(id)->history.size() == 2);
    }
    SECTION("in overlapping parts")
    {
        const QList<Event> all = there.written();
        REQUIRE(here->ledger.admit(all.mid(0, 2)));
        REQUIRE(here->ledger.admit(all.mid(1)));
        CHECK(here->ledger.head(stationOf("B2"))->sequence == 3);
    }
    CHECK(here.problems() == "");
}

TEST_CASE("Facts that do not continue their station's chain are refused", "[ledger]")
{
    Station here("A1"), there("B2");
    REQUIRE(there.record(there.add(), acceptance()));
    there.add();

    SECTION("not with a gap, and nothing of such a delivery is kept")
    {
        QList<Event> gap = there.written();
        gap.removeAt(1);
        const auto refused = here->ledger.admit(gap);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Reason::HubConflict);
        CHECK(here->ledger.head(stationOf("B2"))->sequence == 0);
        CHECK(here->petitions.page({}, 10)->isEmpty());
    }
    SECTION("not out of order")
    {
        QList<Event> reversed = there.written();
        std::reverse(reversed.begin(), reversed.end());
        CHECK(here->ledger.admit(reversed).error().reason == Reason::HubConflict);
    }
    SECTION("not forged")
    {
        QList<Event> forged = there.written();
        forged[1].body.replace(QStringLiteral("住建局"), QStringLiteral("住建司"));
        CHECK(here->ledger.admit(forged).error().reason == Reason::HubConflict);
    }
    SECTION("not another history of the same station")
    {
        REQUIRE(handOver(there, here));
        Station clone("B2");
        clone.add();
        CHECK(here->ledger.admit(clone.written()).error().reason == Reason::HubConflict);
    }
    CHECK(here.problems() == "");
}

TEST_CASE("Facts that arrive without their key open when it comes", "[ledger]")
{
    Station here("A1"), there("B2");
    const PetitionId id = there.add();
    REQUIRE(here->ledger.admit(there.written()));
    CHECK(here->ledger.petition(id)->intake.petitioners.first().erased);
    CHECK(here->petitions.page({}, 10)->first().petitioner.isEmpty());

    const auto keys = there->keys.unpushed(10);
    for (const auto &key : *keys)
        REQUIRE(here->keys.admit(key));
    REQUIRE(here->ledger.refold({id}));

    CHECK(here->petitions.page({}, 10)->first().petitioner == QStringLiteral("王秀兰"));
    PetitionFilter byName;
    byName.typed = QStringLiteral("王秀兰");
    CHECK(here->petitions.page(byName, 10)->size() == 1);
    CHECK(here.problems() == "");
}

TEST_CASE("An erased person is gone everywhere, and the chain holds", "[ledger]")
{
    Station station;
    const PetitionId id = station.add();
    const PersonId person = leakingIntake().petitioners.first().id;
    REQUIRE(station->people.petitionsOf(person)->contains(id));

    REQUIRE(station->keys.erase(person));
    REQUIRE(station->ledger.refold({id}));

    const auto petition = station->ledger.petition(id);
    CHECK(petition->intake.petitioners.first().erased);
    CHECK(petition->intake.petitioners.first().name.isEmpty());
    CHECK(petition->intake.respondents.first().name == QStringLiteral("陈国栋"));
    PetitionFilter byName;
    byName.typed = QStringLiteral("王秀兰");
    CHECK(station->petitions.page(byName, 10)->isEmpty());
    CHECK(station.problems() == "");
    SECTION("a copy of the key from elsewhere does not bring it back")
    {
        REQUIRE(station->keys.admit({person, QByteArray(32, 'k')}));
        CHECK(station->ledger.petition(id)->intake.petitioners.first().erased);
    }
    SECTION("nobody is sealed under the name of the erased again")
    {
        CHECK(
            registerIn(*station, PetitionId{station.ids.next()}, leakingIntake()).error().reason ==
            Reason::NotAllowed);
    }
    SECTION("the petition goes on")
    {
        CHECK(station.record(id, acceptance()));
        Intake intake = petition->intake;
        intake.claim = QStringLiteral("改为只要修复");
        CHECK(station->ledger.record(id, {}, [&](const Petition &p) {
            return correct(p, intake, QStringLiteral("当事人来电"));
        }));
        CHECK(station.problems() == "");
    }
}

TEST_CASE("Two programs on one store keep one chain and lose no serial", "[ledger]")
{
    Station station;
    CountedIds otherIds(777);
    auto other = openStore(station.folder(), station.clock, otherIds);
    REQUIRE(other);
    for (int i = 0; i < 30; ++i) {
        REQUIRE_FALSE(station.add().isNull());
        REQUIRE(registerIn(**other, PetitionId{otherIds.next()}, leakingIntake()));
    }
    QSet<QString> codes;
    const auto page = station->petitions.page({}, 100);
    for (const PetitionRow &row : *page)
        codes.insert(row.code);
    CHECK(codes.size() == 60);
    CHECK(codes.contains(codeOf(60).text()));
    CHECK(station->ledger.head(stationOf("A1"))->sequence == 60);
    SECTION("one decides on what the other wrote")
    {
        const PetitionId id = station.add();
        REQUIRE((*other)->ledger.record(
            id, {}, [](const Petition &p) { return fitting(p, acceptance()); }));
        const auto late = station->ledger.record(
            id, {}, [](const Petition &p) { return fitting(p, acceptance()); });
        CHECK(late.error().reason == Reason::AlreadyDone);
    }
    CHECK(station.problems() == "");
}

TEST_CASE("A store held by another program too long says so", "[ledger]")
{
    Station station;
    const auto raw = rawConnection(station.folder());
    REQUIRE(raw->run(QStringLiteral("BEGIN IMMEDIATE")));
    const auto event = registerIn(*station, PetitionId{station.ids.next()}, leakingIntake());
    REQUIRE_FALSE(event);
    CHECK(event.error().reason == Reason::StoreBusy);
    REQUIRE(raw->run(QStringLiteral("ROLLBACK")));
    CHECK_FALSE(station.add().isNull());
}
