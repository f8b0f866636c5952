#include "test_station.h"

#include <catch2/catch.hpp>

#include "core/store/lost.h"
#include "core/sync/sync_status.h"

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
const QString a2 = QStringLiteral("350211001-A2");

std::string wordsOf(const RoundReport &report)
{
    return report.trouble
               ? (wordOf(report.trouble->trouble) + u' ' + report.trouble->detail).toStdString()
               : std::string("good");
}

} // namespace

#define REQUIRE_GOOD(report)                                                                       \
    do {                                                                                           \
        const RoundReport checked = (report);                                                      \
        INFO(wordsOf(checked));                                                                    \
        REQUIRE_FALSE(checked.trouble);                                                            \
    } while (false)

TEST_CASE("what a station recorded reaches the hub once, whatever is sent again")
{
    TestHub hub;
    TestStation station(hub, a1);
    for (int i = 0; i < 250; ++i)
        station.registerPetition(QStringLiteral("王秀兰"));
    const RoundReport first = station.exchange();
    INFO(wordsOf(first));
    REQUIRE_FALSE(first.trouble);
    CHECK(first.pushed == 250);
    CHECK(storedStatus(station.store())->waiting == 0);
    CHECK(storedStatus(station.store())->lastGood == station.clock.time);

    SECTION("a second exchange sends nothing")
    {
        const RoundReport second = station.exchange();
        CHECK(second.pushed == 0);
    }
    SECTION("the answer was lost, so the station does not know that the hub has them")
    {
        REQUIRE(ExchangeMarks(station.store().exchange).setAcknowledged(0));
        HubConnection connection;
        REQUIRE_FALSE(station.connect(connection));
        PushSide push(station.store(), connection);
        REQUIRE_FALSE(push.pushEvents(0, chainStart(), [] { return HubOutcome(); }));
        CHECK(push.pushed() == 0);
    }
    CHECK(hub.sql("select count(*), max(pos), max(seq) from hub.event") ==
          QStringList{QStringLiteral("250|250|250")});
}

TEST_CASE("two stations of a centre come to hold the same petitions")
{
    TestHub hub;
    TestStation one(hub, a1);
    TestStation two(hub, a2);
    const PetitionId first = one.registerPetition(QStringLiteral("王秀兰"));
    const PetitionId second = two.registerPetition(QStringLiteral("陈大文"));
    REQUIRE_GOOD(one.exchange());
    const RoundReport report = two.exchange();
    REQUIRE_GOOD(report);
    CHECK(report.pulled == 1);
    CHECK(report.touched == QList{first});
    REQUIRE_GOOD(one.exchange());

    CHECK(one.petitionerOf(second) == QStringLiteral("陈大文"));
    CHECK(two.petitionerOf(first) == QStringLiteral("王秀兰"));
    CHECK(one.store().ledger.petition(first)->intake == two.store().ledger.petition(first)->intake);
    const auto verified = two.store().verify();
    REQUIRE(verified);
    CHECK(verified->problems.isEmpty());
}

TEST_CASE("a fact of a kind this release does not know is kept and passed on")
{
    TestHub hub;
    TestStation newer(hub, a1);
    TestStation older(hub, a2);
    const PetitionId petition = newer.registerPetition(QStringLiteral("王秀兰"));
    const QString body =
        QStringLiteral("{\"fact\":{\"x\":1},\"operator\":\"\",\"petition\":\"%1\"}")
            .arg(petition.text());
    REQUIRE(newer.store().ledger.record(petition, {}, [&](const Petition &) -> Result<Fact> {
        return Fact(UnknownFact{QStringLiteral("petition.blessed.v2"), body});
    }));
    REQUIRE_GOOD(newer.exchange());
    REQUIRE_GOOD(older.exchange());
    const auto head = older.store().ledger.head(newer.id);
    REQUIRE(head);
    CHECK(head->sequence == 2);
    CHECK(head->hash == newer.store().ledger.head(newer.id)->hash);
    CHECK(older.petitionerOf(petition) == QStringLiteral("王秀兰"));
}

TEST_CASE("one event the hub refuses is found and stops nothing but its own chain")
{
    TestHub hub;
    TestStation station(hub, a1);
    TestStation other(hub, a2);
    const PetitionId petition = station.registerPetition(QStringLiteral("一"));
    for (int i = 0; i < 40; ++i)
        station.registerPetition(QStringLiteral("二"));
    const QString body =
        QStringLiteral("{\"fact\":{},\"operator\":\"\",\"petition\":\"%1\"}").arg(petition.text());
    REQUIRE(station.store().ledger.record(petition, {}, [&](const Petition &) -> Result<Fact> {
        return Fact(UnknownFact{QStringLiteral("Not A Kind"), body});
    }));
    for (int i = 0; i < 40; ++i)
        station.registerPetition(QStringLiteral("三"));
    const PetitionId others = other.registerPetition(QStringLiteral("四"));
    REQUIRE_GOOD(other.exchange());

    const RoundReport report = station.exchange();
    REQUIRE(report.trouble);
    CHECK(report.trouble->trouble == HubTrouble::Poison);
    CHECK(report.trouble->detail == QStringLiteral("BAD_KIND 42"));
    CHECK(report.pushed == 41);
    CHECK(station.petitionerOf(others) == QStringLiteral("四"));
    const auto status = storedStatus(station.store());
    CHECK(status->state == SyncStatus::State::Trouble);
    CHECK(status->waiting == 41);
    station.registerPetition(QStringLiteral("五")); // the desk works on
}

TEST_CASE("an event whose id is taken is bisected out of its batch")
{
    TestHub hub;
    TestStation station(hub, a1);
    for (int i = 0; i < 30; ++i)
        station.registerPetition(QStringLiteral("一"));
    const auto events = station.store().ledger.ownAfter(16, 1);
    hub.sql("insert into hub.event values ('350211001', 999, '350211001-Z9', 1, '" +
            events->first().id.text().toLatin1() + "', 1, 'a', '{}', 'x', now(), false)");
    const RoundReport report = station.exchange();
    REQUIRE(report.trouble);
    CHECK(report.trouble->trouble == HubTrouble::Poison);
    CHECK(report.pushed == 16);
}

TEST_CASE("a station restored from a backup gets its own later facts back")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation restored(TestStation::CopyOf::Folder, original, 7);
    const PetitionId later = original.registerPetition(QStringLiteral("后来"));
    REQUIRE_GOOD(original.exchange());
    original.close();

    REQUIRE_GOOD(restored.exchange());
    CHECK(restored.petitionerOf(later) == QStringLiteral("后来"));
    restored.registerPetition(QStringLiteral("继续"));
    REQUIRE_GOOD(restored.exchange());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("3")});
}

TEST_CASE("what a salvage could not read comes back from the hub, into its own place")
{
    TestHub hub;
    TestStation station(hub, a1), other(hub, a2);
    QList<PetitionId> own, others;
    for (int i = 0; i < 6; ++i) {
        own << station.registerPetition(QStringLiteral("甲"));
        others << other.registerPetition(QStringLiteral("乙"));
    }
    REQUIRE_GOOD(station.exchange());
    REQUIRE_GOOD(other.exchange());
    REQUIRE_GOOD(station.exchange());
    station.lose({{a1, 2, 4}, {a2, 1, 2}});
    CHECK(station.petitionerOf(own[2]) == QStringLiteral("?"));
    CHECK(station.petitionerOf(others[0]) == QStringLiteral("?"));
    station.registerPetition(QStringLiteral("继续"));

    REQUIRE_GOOD(station.exchange());
    CHECK(station.petitionerOf(own[2]) == QStringLiteral("甲"));
    CHECK(station.petitionerOf(others[0]) == QStringLiteral("乙"));
    CHECK(station.store().verify()->problems.isEmpty());
    CHECK(lostRanges(station.store().exchange).isEmpty());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("13")});
}

TEST_CASE("a station that doubts the end of its chain records nothing before an exchange showed it")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation salvaged(TestStation::CopyOf::Folder, original, 7);
    const auto refusal = [&] {
        const auto recorded =
            salvaged.store().ledger.record(PetitionId{QUuid::createUuid()}, QStringLiteral("李敏"),
                                           [](const Petition &) -> Result<Fact> {
                                               return Error{Reason::Cancelled, {}, {}};
                                           });
        return recorded.error();
    };
    REQUIRE(refusal().reason == Reason::Cancelled);
    REQUIRE(*doubtOwnEnd(salvaged.store().exchange));
    CHECK(refusal().reason == Reason::HubConflict);
    CHECK(refusal().field == QStringLiteral("own_end"));

    SECTION("the hub has more of it")
    {
        const PetitionId later = original.registerPetition(QStringLiteral("后来"));
        REQUIRE_GOOD(original.exchange());
        original.close();
        REQUIRE_GOOD(salvaged.exchange());
        CHECK(salvaged.petitionerOf(later) == QStringLiteral("后来"));
        salvaged.registerPetition(QStringLiteral("继续"));
        REQUIRE_GOOD(salvaged.exchange());
        CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("3")});
        CHECK(hub.sql("select count(*) from hub.fork") == QStringList{QStringLiteral("0")});
    }
    SECTION("the hub has just as much")
    {
        original.close();
        REQUIRE_GOOD(salvaged.exchange());
        salvaged.registerPetition(QStringLiteral("继续"));
    }
    SECTION("the hub cannot be asked")
    {
        CHECK(salvaged.exchangeAt(salvaged.address, QStringLiteral("wrong")).trouble);
        CHECK(refusal().field == QStringLiteral("own_end"));
        REQUIRE(trustOwnEnd(salvaged.store().exchange)); // as a person may decide
        CHECK(refusal().reason == Reason::Cancelled);
    }
}

TEST_CASE("two living copies of a station are told apart, and the evidence kept")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation copy(TestStation::CopyOf::Folder, original, 9);

    SECTION("both wrote: the second is a fork")
    {
        original.registerPetition(QStringLiteral("甲"));
        REQUIRE_GOOD(original.exchange());
        const int written = GENERATE(1, 2, 3);
        for (int i = 0; i < written; ++i)
            copy.registerPetition(QStringLiteral("乙"));
        const RoundReport report = copy.exchange();
        REQUIRE(report.trouble);
        CHECK(report.trouble->trouble == HubTrouble::Identity);
        CHECK(hub.sql("select station_id, seq from hub.fork") ==
              QStringList{QStringLiteral("350211001-A1|2")});
        // The copy that fits is not stopped by the one that does not.
        CHECK(hub.sql("select state from hub.station") == QStringList{QStringLiteral("active")});
        REQUIRE_GOOD(original.exchange());
        CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("2")});
    }
    SECTION("the copy took over, and the original comes back")
    {
        REQUIRE_GOOD(copy.exchange());
        REQUIRE_GOOD(original.exchange()); // an older state, to all appearance
        const RoundReport report = copy.exchange();
        REQUIRE(report.trouble);
        CHECK(report.trouble->trouble == HubTrouble::Identity);
        CHECK(report.trouble->detail == QStringLiteral("CLONE"));
    }
}

TEST_CASE("a hub restored from a backup gets back what it lost")
{
    TestHub hub;
    TestStation one(hub, a1);
    TestStation two(hub, a2);
    one.registerPetition(QStringLiteral("一"));
    two.registerPetition(QStringLiteral("二"));
    REQUIRE_GOOD(one.exchange());
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    // The backup, and what it does not hold.
    const PetitionId lostOne = one.registerPetition(QStringLiteral("丢一"));
    const PetitionId lostTwo = two.registerPetition(QStringLiteral("丢二"));
    const auto heads = hub.sql("select station_id, seq, hash from hub.station_head order by 1");
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    REQUIRE_GOOD(two.exchange());
    hub.sql("alter table hub.event disable trigger user");
    hub.sql("alter table hub.person_key disable trigger user");
    hub.sql("delete from hub.event where pos > 2");
    hub.sql("delete from hub.person_key where pos > 2");
    hub.sql("alter table hub.person_key enable trigger user");
    hub.sql("alter table hub.event enable trigger user");
    hub.sql("update hub.centre_head set pos = 2, key_pos = 2");
    for (const QString &head : heads) {
        const QStringList part = head.split(u'|');
        hub.sql(QStringLiteral(
                    "update hub.station_head set seq = %2, hash = '%3' where station_id = '%1'")
                    .arg(part[0], part[1], part[2])
                    .toUtf8());
    }
    if (GENERATE(true, false))
        hub.sql("select hub.new_generation()"); // else only the hash at the cursor tells

    // Others write first, so that positions are handed out again.
    REQUIRE_GOOD(one.exchange());
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    CHECK(hub.sql("select count(*), max(pos) from hub.event") ==
          QStringList{QStringLiteral("4|4")});
    CHECK(hub.sql("select count(*) from hub.person_key") == QStringList{QStringLiteral("4")});
    TestStation third(hub, QStringLiteral("350211001-A3"));
    REQUIRE_GOOD(third.exchange());
    CHECK(third.petitionerOf(lostOne) == QStringLiteral("丢一"));
    CHECK(third.petitionerOf(lostTwo) == QStringLiteral("丢二"));
}

TEST_CASE("a station whose chain in the feed is another than ours is set aside, the others go on")
{
    TestHub hub;
    TestStation one(hub, a1);
    TestStation two(hub, a2);
    TestStation three(hub, QStringLiteral("350211001-A3"));
    two.registerPetition(QStringLiteral("二"));
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    // Both the hub and station two were restored, and station two wrote something else.
    hub.sql("alter table hub.event disable trigger user");
    hub.sql("update hub.event set hash = repeat('f', 64)");
    hub.sql("select hub.new_generation()");
    const PetitionId petition = three.registerPetition(QStringLiteral("三"));
    REQUIRE(three.exchange().pushed == 1);

    const RoundReport report = one.exchange();
    REQUIRE(report.trouble);
    CHECK(report.trouble->trouble == HubTrouble::Identity);
    CHECK(report.trouble->detail == QStringLiteral("DIVERGED 350211001-A2"));
    CHECK(one.petitionerOf(petition) == QStringLiteral("三"));
}

TEST_CASE("only one program of a store talks to the hub at a time")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    {
        Lease another(station.store().folder());
        REQUIRE(*another.take());
        CHECK(station.exchange().busyElsewhere);
    } // however it ended
    CHECK(station.exchange().pushed == 1);
}

TEST_CASE("the centre's own records travel like any other fact, and two beginnings meet")
{
    TestHub hub;
    TestStation first(hub, a1), second(hub, a2);
    const QString unit = QStringLiteral("unit"), court = QStringLiteral("集美区人民法院");
    const auto put = [&](TestStation &station, const char *phone) {
        RecordPut fact;
        fact.kind = unit;
        fact.key = fact.title = court;
        fact.fields = {{QStringLiteral("phone"), QLatin1String(phone)}};
        return station.store()
            .ledger
            .recordOwn(recordStream(station.id.centre, unit, court), QStringLiteral("林晓"),
                       [&](const CentreRecord &record) { return putRecord(record, fact); })
            .ok();
    };
    REQUIRE(put(first, "1"));
    REQUIRE(put(second, "2"));
    for (TestStation *station : {&first, &second, &first})
        REQUIRE_GOOD(station->exchange());
    CHECK(first.digest() == second.digest());
    for (TestStation *station : {&first, &second}) {
        CHECK(station->store().records.ofKind(unit)->size() == 1);
        CHECK(station->store().records.doubtful()->size() == 1);
    }
    REQUIRE(put(first, "2"));
    for (TestStation *station : {&first, &second})
        REQUIRE_GOOD(station->exchange());
    CHECK(second.store().records.doubtful()->isEmpty());
}
