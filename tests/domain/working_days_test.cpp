#include "core/domain/working_days.h"

#include "core/domain/statutory_days.h"
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
    for (int year = 2027; year <= 2199; year += 43) {
        for (const QDate &fixed : {QDate(year, 1, 1), QDate(year, 5, 1), QDate(year, 5, 2),
                                   QDate(year, 10, 1), QDate(year, 10, 2), QDate(year, 10, 3)})
            CHECK_FALSE(days.isWorkday(fixed));
    }
}

TEST_CASE("The days of moon and sun are computed")
{
    struct Feasts {
        const char *spring; ///< 正月初一
        const char *clear;
        const char *dragon;
        const char *autumn;
    };
    // 2027 and 2030: new moons minutes from midnight. 2028 and 2033 have leap months.
    const Feasts known[] = {{"2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"},
                            {"2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03"},
                            {"2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22"},
                            {"2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12"},
                            {"2033-01-31", "2033-04-04", "2033-06-01", "2033-09-08"},
                            {"2034-02-19", "2034-04-05", "2034-06-20", "2034-09-27"}};
    const WorkingDays days = calendar();
    for (const Feasts &feast : known) {
        INFO(feast.spring);
        CHECK(lunarYear(day(feast.spring).year()).first == day(feast.spring));
        CHECK(days.dayName(day(feast.spring).addDays(-1)) == QStringLiteral("春节")); // 除夕
        CHECK(days.dayName(day(feast.spring).addDays(2)) == QStringLiteral("春节"));
        CHECK(days.dayName(day(feast.spring).addDays(3)) != QStringLiteral("春节"));
        CHECK(days.dayName(day(feast.clear)) == QStringLiteral("清明"));
        CHECK(days.dayName(day(feast.dragon)) == QStringLiteral("端午"));
        CHECK(days.dayName(day(feast.autumn)) == QStringLiteral("中秋"));
    }
}

TEST_CASE("What is computed stands in every notice since these days are holidays")
{
    const WorkingDays days = calendar();
    for (int year = 2008; year <= 2026; ++year) {
        INFO(year);
        const LunarYear moon = lunarYear(year);
        CHECK(days.dayName(moon.first) == QStringLiteral("春节"));
        CHECK(days.dayName(solarTerm(year, 15)) == QStringLiteral("清明"));
        CHECK_FALSE(days.isWorkday(moon.fifth.addDays(4)));
        CHECK_FALSE(days.isWorkday(moon.eighth.addDays(14)));
    }
}

TEST_CASE("A notice that is brought in takes the place of what was computed")
{
    const QByteArray notice = R"({"years":[{"year":2027,"off":[
        {"from":"2027-01-01","to":"2027-01-03","name":"元旦"},
        {"from":"2027-02-05","to":"2027-02-11","name":"春节"}],
        "work":["2026-12-27","2027-02-20"]}]})";
    const auto both = WorkingDays::load(QList<ResourceFile>{
        {QStringLiteral("state-council.json"), resourceBytes("calendar/state-council.json")},
        {QStringLiteral("2027.json"), notice}});
    REQUIRE(both.ok());
    CHECK(both->announced(2027));
    CHECK_FALSE(both->isWorkday(day("2027-02-11")));
    CHECK(both->isMadeUp(day("2026-12-27")));
    CHECK(both->isWorkday(day("2027-06-09"))); // as the notice has it, not as it was computed
    CHECK_FALSE(both->isWorkday(day("2028-05-28")));
    const auto second = WorkingDays::load(QList<ResourceFile>{
        {QStringLiteral("a.json"), notice},
        {QStringLiteral("b.json"), R"({"years":[{"year":2027,"off":[{"from":"x"}]}]})"}});
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().detail.startsWith(QStringLiteral("b.json: years[0].off[0]")));
}

TEST_CASE("A day is firm when no notice to come can change it")
{
    const WorkingDays days = calendar();
    CHECK(days.isFirm(day("2026-12-25")));
    CHECK_FALSE(days.isFirm(day("2026-12-29"))); // 2018-12-29 was worked for 2019's new year
    CHECK(days.isFirm(day("2025-12-31")));
    CHECK_FALSE(days.isFirm(day("2027-03-03")));
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
    }
    CHECK(days.add(day("2026-11-22"), 0) == day("2026-11-22"));
}

TEST_CASE("A calendar file that is wrong is refused with its name and place")
{
    CHECK(refusal("{\n\n oops").detail.startsWith(QStringLiteral("own.json: 3: ")));
    CHECK(refusal("{\"years\":[]}").reason == Reason::Missing);
    CHECK(refusal("{\"years\":[{\"year\":2027},{\"year\":2027}]}").detail ==
          QStringLiteral("own.json: years[1].year: 2027"));
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
