#include "core/sync/schedule.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace onedoor;

namespace
{

const QDateTime nine(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);

Schedule with(double chance)
{
    return Schedule(QStringLiteral("350211001-A1"), [chance] { return chance; });
}

qint64 secondsTo(const Schedule &schedule, const QDateTime &from = nine)
{
    return from.msecsTo(schedule.nextTry()) / 1000;
}

} // namespace

TEST_CASE("the morning's first exchange is spread over a minute")
{
    for (const auto &[chance, seconds] :
         {std::pair(0.0, 0), std::pair(0.5, 30), std::pair(0.999, 59)}) {
        Schedule schedule = with(chance);
        schedule.started(nine);
        CHECK(secondsTo(schedule) == seconds);
    }
}

TEST_CASE("after success the next exchange is the station's own moment of five minutes")
{
    Schedule schedule = with(0.5);
    schedule.succeeded(nine);
    const QDateTime first = schedule.nextTry();
    CHECK(first > nine);
    CHECK(first <= nine.addSecs(300));
    schedule.succeeded(first);
    CHECK(schedule.nextTry() == first.addSecs(300));

    QSet<qint64> moments;
    for (int i = 1; i <= 9; ++i) {
        Schedule other(QStringLiteral("350211001-A%1").arg(i), [] { return 0.5; });
        other.succeeded(nine);
        moments.insert(other.nextTry().toMSecsSinceEpoch());
    }
    CHECK(moments.size() == 9);
}

TEST_CASE("failures back off by doubling, with chance, up to five minutes")
{
    struct Row {
        int failures;
        double chance;
        qint64 seconds;
    };
    const auto row = GENERATE(values<Row>({{1, 1.0, 2},
                                           {2, 1.0, 4},
                                           {3, 1.0, 8},
                                           {8, 1.0, 256},
                                           {9, 1.0, 300},
                                           {60, 1.0, 300},
                                           {9, 0.5, 150},
                                           {9, 0.0, 2}}));
    Schedule schedule = with(row.chance);
    for (int i = 0; i < row.failures; ++i)
        schedule.failed(nine, HubTrouble::Retry);
    CHECK(secondsTo(schedule) == row.seconds);
    schedule.succeeded(nine);
    schedule.failed(nine, HubTrouble::Retry);
    CHECK(secondsTo(schedule) == 2);
}

TEST_CASE("a fact goes out two seconds after it was recorded")
{
    Schedule schedule = with(0.5);
    schedule.succeeded(nine.addSecs(-2));
    schedule.appended(nine);
    CHECK(secondsTo(schedule) == 2);
    schedule.appended(nine.addSecs(1)); // does not push the first one back
    CHECK(secondsTo(schedule) == 2);

    SECTION("but not while the line is down")
    {
        for (int i = 0; i < 9; ++i)
            schedule.failed(nine, HubTrouble::Retry);
        schedule.appended(nine.addSecs(1));
        CHECK(secondsTo(schedule) == 150);
    }
}

TEST_CASE("the line's return is answered at once, but never more often than every two seconds")
{
    Schedule schedule = with(0.5);
    for (int i = 0; i < 9; ++i)
        schedule.failed(nine, HubTrouble::Retry);
    const QDateTime later = nine.addSecs(30);
    schedule.lineBack(later);
    CHECK(later.msecsTo(schedule.nextTry()) == 1100);

    // The link flaps: an hour of ups, each followed by a failing try.
    QDateTime now = later;
    int tries = 0;
    for (int i = 0; i < 36'000; ++i, now = now.addMSecs(100)) {
        schedule.lineBack(now);
        if (now >= schedule.nextTry()) {
            ++tries;
            schedule.failed(now, HubTrouble::Retry);
        }
    }
    CHECK(tries <= 1800);
    CHECK(tries > 100);
}

TEST_CASE("trouble that only a person can mend is not tried again and again")
{
    for (const HubTrouble trouble :
         {HubTrouble::Credentials, HubTrouble::Rights, HubTrouble::Version, HubTrouble::Purpose}) {
        Schedule schedule = with(0.5);
        schedule.failed(nine, trouble);
        CHECK(secondsTo(schedule) == 15 * 60);
        schedule.appended(nine);
        schedule.lineBack(nine);
        CHECK(secondsTo(schedule) == 15 * 60);
        schedule.asked(nine);
        CHECK(secondsTo(schedule) == 0);
    }
}

TEST_CASE("trouble of our own chain leaves the usual rhythm, to hear the others")
{
    for (const HubTrouble trouble : {HubTrouble::Poison, HubTrouble::Identity}) {
        Schedule schedule = with(0.5);
        for (int i = 0; i < 9; ++i)
            schedule.failed(nine, trouble);
        Schedule good = with(0.5);
        good.succeeded(nine);
        CHECK(schedule.nextTry() == good.nextTry());
    }
}
