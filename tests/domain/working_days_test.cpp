#include "core/domain/working_days.h"
#include "tests/support/resources.h"

#include <catch2/catch.hpp>

#include <random>

using namespace onedoor;

namespace
{

WorkingDays calendar()
{
    const auto days = WorkingDays::load(resourceBytes("calendar/state-council.json"),
                                        QStringLiteral("state-council.json"));
    REQUIRE(days.ok());
    return *days;
}

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromUtf8(iso), Qt::ISODate);
}

Error refusal(const char *json)
{
    const auto days = WorkingDays::load(json, QStringLiteral("own.json"));
    REQUIRE_FALSE(days.ok());
    return days.error();
}

} // namespace

TEST_CASE("The years have as many working days as the notices leave")
{
    const WorkingDays days = calendar();
    const std::pair<int, int> years[] = {{2024, 251}, {2025, 248}, {2026, 248}};
    for (const auto &[year, worked] : years)
        CHECK(days.count(QDate(year - 1, 12, 31), QDate(year, 12, 31)) == worked);
}

TEST_CASE("Working days are added over holidays and make-up days")
{
    const WorkingDays days = calendar();
    struct Vector {
        const char *from;
        int n;
        const char *due;
    };
    const Vector vectors[] = {{"2026-09-18", 5, "2026-09-24"},  {"2026-09-30", 5, "2026-10-13"},
                              {"2026-02-13", 5, "2026-02-27"},  {"2026-04-30", 3, "2026-05-08"},
                              {"2026-01-01", 15, "2026-01-22"}, {"2026-09-21", 15, "2026-10-19"}};
    for (const Vector &vector : vectors) {
        INFO(vector.from);
        CHECK(days.add(day(vector.from), vector.n) == day(vector.due));
        CHECK(days.count(day(vector.from), day(vector.due)) == vector.n);
    }
}

TEST_CASE("A day has the name of its holiday")
{
    const WorkingDays days = calendar();
    CHECK(days.dayName(day("2026-02-17")) == QStringLiteral("春节"));
    CHECK(days.dayName(day("2026-10-04")) == QStringLiteral("国庆节")); // a Sunday
    CHECK(days.dayName(day("2026-09-20")) == QStringLiteral("调休上班"));
    CHECK(days.dayName(day("2026-11-22")) == QStringLiteral("周末"));
    CHECK(days.dayName(day("2026-11-23")).isEmpty());
    CHECK(days.isMadeUp(day("2026-10-10")));
    CHECK_FALSE(days.isMadeUp(day("2026-10-09")));
}

TEST_CASE("A year without a notice knows its statutory days and weekends")
{
    const WorkingDays days = calendar();
    CHECK(days.announced(2004));
    CHECK(days.announced(2026));
    CHECK_FALSE(days.announced(2027));
    CHECK_FALSE(days.announced(2003));
    CHECK_FALSE(days.isWorkday(day("2027-02-08")));
    CHECK(days.dayName(day("2027-06-09")) == QStringLiteral("端午"));
    CHECK(days.isWorkday(day("2027-02-09")));
    CHECK_FALSE(days.isWorkday(day("2031-11-22")));
}

TEST_CASE("Adding and counting are each other's reverse")
{
    const WorkingDays days = calendar();
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const QDate from = QDate(2004, 1, 1).addDays(random() % 8400);
        const int n = int(random() % 400) - 200;
        const QDate due = days.add(from, n);
        CHECK(days.count(from, due) == n);
        CHECK((n == 0 || days.isWorkday(due)));
        CHECK(days.isWorkday(days.nextWorkday(from)));
    }
    CHECK(days.add(day("2026-11-22"), 0) == day("2026-11-22"));
}

TEST_CASE("A calendar file that is wrong is refused with its name and place")
{
    CHECK(refusal("{\n\n oops").detail.startsWith(QStringLiteral("own.json: 3: ")));
    CHECK(refusal("{\"years\":[]}").reason == Reason::Missing);
    const Error key = refusal("{\"years\":[{\"year\":2026,\"of\":[]}]}");
    CHECK(key.reason == Reason::UnknownKey);
    CHECK(key.field == QStringLiteral("years[0].of"));
    const Error date =
        refusal("{\"years\":[{\"year\":2026,\"off\":[{\"from\":\"2026-02-30\",\"name\":\"x\"}]}]}");
    CHECK(date.reason == Reason::BadDate);
    CHECK(date.detail == QStringLiteral("own.json: years[0].off[0].from: 2026-02-30"));
    const Error weekday = refusal("{\"years\":[{\"year\":2026,\"work\":[\"2026-11-23\"]}]}");
    CHECK(weekday.detail.endsWith(QStringLiteral("2026-11-23")));
    CHECK(refusal("{\"years\":[{\"year\":2026,\"off\":[{\"from\":\"2026-05-05\",\"to\":"
                  "\"2026-05-01\",\"name\":\"x\"}]}]}")
              .reason == Reason::BadDate);
}
