#include "core/domain/deadline.h"
#include "tests/domain/shipped_rules.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

#include <algorithm>
#include <random>

using namespace onedoor;
using Kind = DerivationStep::Kind;

namespace
{

WorkingDays calendar()
{
    return *WorkingDays::load(resourceBytes("calendar/state-council.json"),
                              QStringLiteral("state-council.json"));
}

DeadlineRules rules()
{
    const auto loaded = DeadlineRules::load(shippedRules());
    if (!loaded.ok())
        FAIL(loaded.error().detail.toStdString());
    return *loaded;
}

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromUtf8(iso), Qt::ISODate);
}

DeadlineRule rule(int count, Unit unit)
{
    DeadlineRule out;
    out.id = QStringLiteral("test");
    out.count = count;
    out.unit = unit;
    return out;
}

/// What was its own time has run before.
DeadlineRule lengthened(DeadlineRule rule, Term more)
{
    rule.before.append({rule.count, rule.unit});
    rule.count = more.count;
    rule.unit = more.unit;
    return rule;
}

Derivation derived(int count, Unit unit, const char *from, const QList<Pause> &pauses = {})
{
    return derive(rule(count, unit), day(from), pauses, calendar());
}

int sumOf(const Derivation &derivation, Kind kind)
{
    int days = 0;
    for (const DerivationStep &step : derivation.steps)
        days += step.kind == kind ? step.days : 0;
    return days;
}

QStringList kindsOf(const Derivation &derivation)
{
    QStringList out;
    for (const DerivationStep &step : derivation.steps)
        out << stepWord(step.kind);
    return out;
}

} // namespace

TEST_CASE("Periods of days end on the counted day and roll over days off")
{
    struct Vector {
        const char *from;
        int count;
        const char *unrolled;
        const char *legal;
    };
    const Vector vectors[] = {{"2026-09-18", 15, "2026-10-03", "2026-10-08"},
                              {"2026-03-02", 60, "2026-05-01", "2026-05-06"},
                              {"2026-01-30", 15, "2026-02-14", "2026-02-14"},
                              {"2026-08-26", 30, "2026-09-25", "2026-09-28"},
                              {"2026-02-13", 2, "2026-02-15", "2026-02-24"},
                              {"2026-07-01", 30, "2026-07-31", "2026-07-31"}};
    for (const Vector &vector : vectors) {
        INFO(vector.from);
        const Derivation result = derived(vector.count, Unit::Days, vector.from);
        CHECK(result.unrolled == day(vector.unrolled));
        CHECK(result.legal == day(vector.legal));
        CHECK_FALSE(result.provisional);
    }
}

TEST_CASE("Periods of working days skip days off and count make-up days")
{
    const Derivation autumn = derived(5, Unit::Workdays, "2026-09-18");
    CHECK(autumn.legal == day("2026-09-24"));
    CHECK(kindsOf(autumn) == QStringList{QStringLiteral("start"), QStringLiteral("skipped"),
                                         QStringLiteral("made-up"), QStringLiteral("counted")});
    CHECK(autumn.steps[2].from == day("2026-09-20"));
    const Derivation spring = derived(5, Unit::Workdays, "2026-02-13");
    CHECK(spring.legal == day("2026-02-27"));
    CHECK(spring.steps[1].name == QStringLiteral("调休上班"));
    CHECK(spring.steps[2].name == QStringLiteral("春节"));
    CHECK(spring.steps[2].days == 9);
}

TEST_CASE("Months and years end on the corresponding day or the month's last")
{
    CHECK(derived(1, Unit::Months, "2026-03-16").legal == day("2026-04-16"));
    const Derivation february = derived(1, Unit::Months, "2025-01-31");
    CHECK(february.unrolled == day("2025-02-28"));
    CHECK(february.legal == day("2025-02-28"));
    CHECK(kindsOf(february).contains(QStringLiteral("month-end")));
    CHECK(derived(6, Unit::Months, "2025-08-31").unrolled == day("2026-02-28"));
    CHECK(derived(1, Unit::Years, "2024-02-29").unrolled == day("2025-02-28"));
    CHECK(derived(3, Unit::Years, "2022-11-23").legal == day("2025-11-24")); // a Sunday rolls
}

TEST_CASE("Hours run from the instant through days off and keep it")
{
    const auto at = [](const char *iso) {
        return QDateTime::fromString(QString::fromUtf8(iso), Qt::ISODate);
    };
    const Derivation order =
        derive(*rules().find(u"protection-order"), at("2026-11-23T14:00:00+08:00"), {}, calendar());
    CHECK(order.due == at("2026-11-26T14:00:00+08:00"));
    CHECK(order.legal == day("2026-11-26"));
    CHECK_FALSE(order.hourAssumed);
    const QJsonObject json = order.toJson();
    CHECK(json.value(QLatin1String("due")) == QStringLiteral("2026-11-26T14:00:00+08:00"));
    CHECK(json.value(QLatin1String("began")) == QStringLiteral("2026-11-23T14:00:00+08:00"));
    // The same instant told in another zone is the same limit, on Beijing's day.
    const Derivation told =
        derive(rule(24, Unit::Hours), at("2026-02-13T20:30:00Z"), {}, calendar());
    CHECK(told.toJson().value(QLatin1String("due")) == QStringLiteral("2026-02-15T04:30:00+08:00"));
    CHECK(told.from == day("2026-02-14"));
    CHECK(told.legal == day("2026-02-15")); // a Sunday in the holiday
}

TEST_CASE("From a bare day hours run from its 24:00, and say so")
{
    const Derivation result = derived(72, Unit::Hours, "2026-02-13");
    CHECK(result.legal == day("2026-02-16"));
    CHECK(result.from == day("2026-02-13"));
    CHECK(result.hourAssumed);
    CHECK(derived(24, Unit::Hours, "2026-02-14").legal == day("2026-02-15"));
}

TEST_CASE("Paused days do not run for hours")
{
    const auto began =
        QDateTime::fromString(QStringLiteral("2026-07-01T14:00:00+08:00"), Qt::ISODate);
    const Pause two{day("2026-07-02"), day("2026-07-03"), {}};
    const Pause within{day("2026-07-03"), day("2026-07-03"), {}};
    const Derivation result = derive(rule(24, Unit::Hours), began, {within, two}, calendar());
    CHECK(result.due == began.addDays(3));
    const Derivation open =
        derive(rule(24, Unit::Hours), began, {{day("2026-07-02"), {}, {}}}, calendar());
    CHECK_FALSE(open.due.isValid());
    CHECK(open.remaining == 14);
    CHECK(open.pausedOn == day("2026-07-02"));
}

TEST_CASE("A unit other than hours takes the legal day of an instant")
{
    const auto late = QDateTime::fromString(QStringLiteral("2026-07-01T17:00:00Z"), Qt::ISODate);
    CHECK(derive(rule(30, Unit::Days), late, {}, calendar()).from == day("2026-07-02"));
}

TEST_CASE("A pause adds its days, and the steps name them")
{
    const Pause pause{day("2026-07-06"), day("2026-07-15"), QStringLiteral("鉴定")};
    const Derivation days = derived(30, Unit::Days, "2026-07-01", {pause});
    CHECK(days.unrolled == day("2026-08-10"));
    CHECK(sumOf(days, Kind::Paused) == 10);
    CHECK(days.steps[2].name == QStringLiteral("鉴定"));
    CHECK(derived(5, Unit::Workdays, "2026-07-01", {pause}).legal == day("2026-07-20"));
    CHECK(derived(1, Unit::Months, "2026-07-01", {pause}).unrolled == day("2026-08-11"));
    const QList<Pause> overlapping{pause,
                                   {day("2026-07-10"), day("2026-07-17"), QStringLiteral("听证")}};
    CHECK(derived(30, Unit::Days, "2026-07-01", overlapping).unrolled == day("2026-08-12"));
    const Pause later{day("2026-09-01"), day("2026-09-10"), {}};
    CHECK(derived(30, Unit::Days, "2026-07-01", {later}).legal == day("2026-07-31"));
}

TEST_CASE("Several pauses count each paused day once, in whatever order they come")
{
    const DeadlineRules all = rules();
    const DeadlineRule handle = *all.find(u"petition-handle");
    const Pause may{day("2024-05-10"), day("2024-05-20"), {}};
    const Pause june{day("2024-06-01"), day("2024-06-03"), {}};
    const Pause within{day("2024-05-12"), day("2024-05-14"), {}};
    const Pause across{day("2024-05-15"), day("2024-05-22"), {}};
    const QDate from = day("2024-05-01");
    const WorkingDays days = calendar();
    const QDate both = derive(handle, from, {may, june}, days).legal;
    CHECK(both == day("2024-07-15"));
    CHECK(derive(handle, from, {june, may}, days).legal == both);
    CHECK(derive(handle, from, {june, within, may, within}, days).legal == both);
    CHECK(derive(handle, from, {across, june, may}, days).unrolled == day("2024-07-16"));
    CHECK(derive(handle, from, {may}, days).legal == day("2024-07-11"));
}

TEST_CASE("Random pauses are worth the days they cover")
{
    const WorkingDays days = calendar();
    std::mt19937 random(85);
    for (int round = 0; round < 300; ++round) {
        const QDate from = QDate(2012, 1, 1).addDays(random() % 4000);
        const int count = 1 + int(random() % 60);
        QList<Pause> pauses;
        for (int i = int(random() % 5); i > 0; --i) {
            const QDate first = from.addDays(int(random() % 90) - 10);
            pauses << Pause{first, first.addDays(random() % 20), {}};
        }
        const Derivation result = derive(rule(count, Unit::Days), from, pauses, days);
        int ran = 0;
        for (QDate at = from.addDays(1); at <= result.unrolled; at = at.addDays(1))
            ran += std::none_of(pauses.begin(), pauses.end(), [at](const Pause &pause) {
                return at >= pause.from && at <= pause.to;
            });
        CHECK(ran == count);
    }
}

TEST_CASE("A lengthened limit is counted from the old one, before it rolled")
{
    const WorkingDays days = calendar();
    const DeadlineRules all = rules();
    // 60 days end on Labour Day, 2026-05-01; the extension starts the day after that.
    const DeadlineRule *extended = all.find(u"petition-handle-extended");
    REQUIRE(extended);
    const Derivation result = derive(*extended, day("2026-03-02"), {}, days);
    CHECK(result.unrolled == day("2026-05-31"));
    CHECK(result.legal == day("2026-06-01"));
    CHECK(kindsOf(result).contains(QStringLiteral("extended")));
    const DeadlineRule *handle = all.find(u"petition-handle");
    CHECK(derive(lengthened(*handle, {30, Unit::Days}), day("2026-03-02"), {}, days).legal ==
          result.legal);
    // Where only the old limit is known it is the day counted from.
    CHECK(derive(rule(30, Unit::Days), day("2026-05-01"), {}, days).legal == result.legal);
    // Three months and one are four: no second month's end.
    CHECK(derive(lengthened(rule(3, Unit::Months), {1, Unit::Months}), day("2026-01-31"), {}, days)
              .unrolled == day("2026-05-31"));
    // Units may differ, and pauses count in both parts.
    const DeadlineRule mixed = lengthened(rule(5, Unit::Workdays), {10, Unit::Days});
    CHECK(derive(mixed, day("2026-09-18"), {}, days).unrolled == day("2026-10-04"));
    const Pause pause{day("2026-03-10"), day("2026-03-12"), {}};
    const Pause late{day("2026-05-10"), day("2026-05-11"), {}};
    CHECK(derive(*extended, day("2026-03-02"), {pause, late}, days).unrolled == day("2026-06-05"));
}

TEST_CASE("A pause that has not ended leaves no date, only what remains")
{
    const Pause open{day("2026-07-11"), {}, QStringLiteral("鉴定")};
    const Derivation result = derived(30, Unit::Days, "2026-07-01", {open});
    CHECK_FALSE(result.legal.isValid());
    CHECK(result.remaining == 21);
    CHECK(result.pausedOn == day("2026-07-11"));
    const QJsonObject json = result.toJson();
    CHECK(json.value(QLatin1String("legal")).isNull());
    CHECK(json.value(QLatin1String("remaining")) == 21);
    CHECK(json.value(QLatin1String("paused_on")) == QStringLiteral("2026-07-11"));
    const Pause around{day("2026-07-05"), day("2026-07-20"), {}};
    CHECK(derived(30, Unit::Days, "2026-07-01", {around, open}).remaining == 27);
    CHECK(derive(lengthened(rule(30, Unit::Days), {15, Unit::Days}), day("2026-07-01"), {open},
                 calendar())
              .remaining == 36);
}

TEST_CASE("Time before an event counts backwards and does not roll")
{
    const Derivation notice = derived(-5, Unit::Days, "2026-10-12");
    CHECK(notice.legal == day("2026-10-07"));
    CHECK(derived(-3, Unit::Workdays, "2026-10-09").legal == day("2026-09-29"));
    CHECK(derived(-1, Unit::Months, "2026-03-31").legal == day("2026-02-28"));
    CHECK(kindsOf(derived(-1, Unit::Months, "2026-03-31")).contains(QStringLiteral("month-end")));
    CHECK(derived(-1, Unit::Years, "2024-02-29").legal == day("2023-02-28"));
}

TEST_CASE("What must happen so long before moves back to a working day")
{
    const WorkingDays days = calendar();
    DeadlineRule hearing = rule(-5, Unit::Days);
    hearing.rolls = Rolls::Back;
    const Derivation golden = derive(hearing, day("2026-10-12"), {}, days); // 10-07 is a holiday
    CHECK(golden.unrolled == day("2026-10-07"));
    CHECK(golden.legal == day("2026-09-30"));
    CHECK(sumOf(golden, Kind::Rolled) == 7);
    CHECK(derive(hearing, day("2026-10-15"), {}, days).legal ==
          day("2026-10-10")); // worked in lieu
    CHECK(derive(*rules().find(u"civil-hearing-notice"), day("2026-11-25"), {}, days).legal ==
          day("2026-11-20"));
    CHECK(derive(*rules().find(u"labour-hearing-notice"), day("2026-11-25"), {}, days).legal ==
          day("2026-11-18"));
}

TEST_CASE("What rests on an unannounced year is provisional")
{
    CHECK(derived(60, Unit::Days, "2026-11-23").provisional);
    CHECK(derived(30, Unit::Workdays, "2026-11-23").provisional);
    CHECK_FALSE(derived(30, Unit::Days, "2026-11-23").provisional);
    CHECK_FALSE(derived(72, Unit::Hours, "2026-12-30").provisional);
    CHECK(derived(5, Unit::Days, "2028-06-01").provisional);
    CHECK(derived(-5, Unit::Workdays, "2027-01-08").provisional);
    DeadlineRule stays = rule(20, Unit::Years);
    stays.rolls = Rolls::Stay;
    CHECK_FALSE(derive(stays, day("2026-01-05"), {}, calendar()).provisional);
    CHECK(derived(1, Unit::Days, "2028-09-30").legal == day("2028-10-04")); // 中秋 is the 3rd
}

TEST_CASE("Derivations of random days obey the law's own words")
{
    const WorkingDays days = calendar();
    std::mt19937 random(203);
    for (int round = 0; round < 1000; ++round) {
        const QDate from = QDate(2010, 1, 1).addDays(random() % 5900);
        const int count = 1 + int(random() % 90);
        const Derivation plain = derive(rule(count, Unit::Days), from, {}, days);
        CHECK(plain.unrolled == from.addDays(count));
        CHECK(plain.legal == days.add(plain.unrolled.addDays(-1), 1));
        CHECK(sumOf(plain, Kind::Counted) == count);
        CHECK(sumOf(plain, Kind::Rolled) == plain.unrolled.daysTo(plain.legal));
        const Derivation worked = derive(rule(count, Unit::Workdays), from, {}, days);
        CHECK(worked.legal == days.add(from, count));
        CHECK(sumOf(worked, Kind::Counted) + sumOf(worked, Kind::MadeUp) == count);
        CHECK(sumOf(worked, Kind::Counted) + sumOf(worked, Kind::MadeUp) +
                  sumOf(worked, Kind::Skipped) ==
              from.daysTo(worked.legal));
    }
}

TEST_CASE("A derivation is told in JSON day range by day range")
{
    const QJsonObject json = derived(15, Unit::Days, "2026-09-18").toJson();
    CHECK(json.value(QLatin1String("legal")).toString() == QStringLiteral("2026-10-08"));
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    REQUIRE(steps.size() == 3);
    const QJsonObject rolled = steps[2].toObject();
    CHECK(rolled.value(QLatin1String("kind")).toString() == QStringLiteral("rolled"));
    CHECK(rolled.value(QLatin1String("from")).toString() == QStringLiteral("2026-10-03"));
    CHECK(rolled.value(QLatin1String("to")).toString() == QStringLiteral("2026-10-07"));
    CHECK(rolled.value(QLatin1String("name")).toString() == QStringLiteral("国庆节"));
}

TEST_CASE("The shipped rules state the statutes' numbers")
{
    const DeadlineRules all = rules();
    struct Row {
        const char *id;
        int count;
        Unit unit;
    };
    const Row table[] = {{"petition-transfer", 15, Unit::Days},
                         {"petition-objection", 5, Unit::Workdays},
                         {"petition-handle", 60, Unit::Days},
                         {"petition-handle-extended", 30, Unit::Days},
                         {"petition-review-request", 30, Unit::Days},
                         {"mediation-month", 1, Unit::Months},
                         {"confirmation-request", 30, Unit::Days},
                         {"medical-mediation", 30, Unit::Workdays},
                         {"labour-award-extended", 15, Unit::Days},
                         {"labour-hearing-notice", -5, Unit::Workdays},
                         {"labour-accept", 5, Unit::Workdays},
                         {"labour-wage-limitation", 1, Unit::Years},
                         {"labour-mediation-review", 15, Unit::Days},
                         {"confirmation-third-party", 6, Unit::Months},
                         {"confirmation-parties", 15, Unit::Days},
                         {"market-mediation", 60, Unit::Days},
                         {"traffic-review", 3, Unit::Workdays},
                         {"protection-order-reconsideration", 5, Unit::Days},
                         {"land-accept", 5, Unit::Workdays},
                         {"land-serve", 5, Unit::Workdays},
                         {"civil-second-instance", 3, Unit::Months},
                         {"arbitration-set-aside", 3, Unit::Months},
                         {"reconsideration-apply", 60, Unit::Days},
                         {"reconsideration-examine", 5, Unit::Workdays},
                         {"civil-enforcement", 2, Unit::Years},
                         {"protection-order", 72, Unit::Hours},
                         {"disclosure-answer-extended", 20, Unit::Workdays},
                         {"limitation", 3, Unit::Years}};
    for (const Row &row : table) {
        INFO(row.id);
        const DeadlineRule *found = all.find(QString::fromUtf8(row.id));
        REQUIRE(found);
        CHECK(found->count == row.count);
        CHECK(found->unit == row.unit);
        CHECK_FALSE(found->article.isEmpty());
    }
    CHECK(all.all().size() > 90);
    CHECK_FALSE(all.find(u"none"));
}
