#include "test_station.h"

#include <catch2/catch.hpp>

#include "core/sync/sync_status.h"

using namespace onedoor;

namespace
{

Result<Event> retitle(TestStation &at, const PetitionId &id, const QString &title)
{
    return at.store().ledger.record(id, {}, [&](const Petition &p) {
        Intake intake = p.intake;
        intake.title = title;
        return correct(p, intake, QStringLiteral("来访人更正"));
    });
}

} // namespace

TEST_CASE("a clock off by more than five minutes is said, and stops nothing")
{
    TestHub hub;
    TestStation station(hub, QStringLiteral("350211001-A1"));
    const auto hubNow = [&] {
        return QDateTime::fromMSecsSinceEpoch(hub.sql("select hub.now_ms()").value(0).toLongLong(),
                                              Qt::UTC);
    };
    const qint64 behind = GENERATE(-3650 * 86'400, -601, 601, 3650 * 86'400);
    station.clock.time = hubNow().addSecs(-behind);
    station.registerPetition(QStringLiteral("王秀兰"));
    const RoundReport report = station.exchange();
    REQUIRE_FALSE(report.trouble);
    CHECK(report.pushed == 1);
    const auto off = storedStatus(station.store());
    REQUIRE(off);
    CHECK(off->isClockOff());
    CHECK(qAbs(off->hubAheadMs - behind * 1000) < 200'000); // a loaded machine takes its time
    CHECK(off->state == SyncStatus::State::Idle);
    station.clock.time = hubNow();
    REQUIRE_FALSE(station.exchange().trouble);
    CHECK_FALSE(storedStatus(station.store())->isClockOff());
}

TEST_CASE("what one decides on another's matter counts at both, by way of the hub, whatever the "
          "clocks say")
{
    TestHub hub;
    TestStation one(hub, QStringLiteral("350211001-A1")), two(hub, QStringLiteral("350211001-A2"));
    one.clock.time = one.clock.time.addSecs(GENERATE(-601, 601, 3650 * 86'400));
    const PetitionId id = one.registerPetition(QStringLiteral("王秀兰"));
    REQUIRE_FALSE(one.exchange().trouble);
    REQUIRE_FALSE(two.exchange().trouble);
    REQUIRE(retitle(two, id, QStringLiteral("第二次")));
    REQUIRE_FALSE(two.exchange().trouble);
    REQUIRE_FALSE(one.exchange().trouble);
    REQUIRE(retitle(one, id, QStringLiteral("第三次")));
    REQUIRE_FALSE(one.exchange().trouble);
    REQUIRE_FALSE(two.exchange().trouble);
    for (TestStation *station : {&one, &two}) {
        const auto petition = station->store().ledger.petition(id);
        CHECK(petition->intake.title == QStringLiteral("第三次"));
        CHECK(petition->attention.isEmpty());
        CHECK(petition->history.size() == 3);
    }
}
