#include "core/domain/deadline.h"
#include "tests/support/resources.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

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
    const auto loaded = DeadlineRules::load(resourceBytes("rules/deadlines.json"),
                                            QStringLiteral("deadlines.json"));
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

TEST_CASE("Hours run through and never roll")
{
    CHECK(derived(72, Unit::Hours, "2026-02-13").legal == day("2026-02-16"));
    CHECK(derived(24, Unit::Hours, "2026-02-14").legal == day("2026-02-15"));
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

TEST_CASE("A pause that has not ended leaves no date, only what remains")
{
    const Pause open{day("2026-07-11"), {}, QStringLiteral("鉴定")};
    const Derivation result = derived(30, Unit::Days, "2026-07-01", {open});
    CHECK_FALSE(result.legal.isValid());
    CHECK(result.remaining == 21);
    CHECK(result.toJson().value(QLatin1String("legal")).isNull());
}

TEST_CASE("Time before an event counts backwards and does not roll")
{
    const Derivation notice = derived(-5, Unit::Days, "2026-10-12");
    CHECK(notice.legal == day("2026-10-07"));
    CHECK(derived(-3, Unit::Workdays, "2026-10-09").legal == day("2026-09-29"));
}

TEST_CASE("What rests on an unannounced year is provisional")
{
    CHECK(derived(60, Unit::Days, "2026-11-23").provisional);
    CHECK(derived(30, Unit::Workdays, "2026-11-23").provisional);
    CHECK_FALSE(derived(30, Unit::Days, "2026-11-23").provisional);
    CHECK_FALSE(derived(72, Unit::Hours, "2026-12-30").provisional);
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
        CHECK(plain.legal == days.nextWorkday(plain.unrolled));
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
                         {"petition-handle-extended", 90, Unit::Days},
                         {"petition-review-request", 30, Unit::Days},
                         {"mediation-month", 1, Unit::Months},
                         {"confirmation-request", 30, Unit::Days},
                         {"medical-mediation", 30, Unit::Workdays},
                         {"labour-award-extended", 60, Unit::Days},
                         {"labour-hearing-notice", -5, Unit::Days},
                         {"arbitration-set-aside", 3, Unit::Months},
                         {"reconsideration-apply", 60, Unit::Days},
                         {"reconsideration-examine", 5, Unit::Workdays},
                         {"civil-enforcement", 2, Unit::Years},
                         {"protection-order", 72, Unit::Hours},
                         {"disclosure-answer-extended", 40, Unit::Workdays},
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

TEST_CASE("A rule that is wrong is refused with its place")
{
    auto refusal = [](const char *rule) {
        const QByteArray json = QByteArrayLiteral("{\"rules\":[") + rule + "]}";
        const auto loaded = DeadlineRules::load(json, QStringLiteral("own.json"));
        REQUIRE_FALSE(loaded.ok());
        return loaded.error();
    };
    const char *good = "{\"id\":\"a\",\"field\":\"f\",\"title\":\"t\",\"event\":\"e\",\"count\":1,"
                       "\"unit\":\"days\",\"article\":\"x\"}";
    CHECK(DeadlineRules::load(QByteArrayLiteral("{\"rules\":[") + good + "]}", {}).ok());
    CHECK(refusal((QByteArray(good) + "," + good).constData()).reason == Reason::Duplicate);
    const QByteArray unit = QByteArray(good).replace("days", "weeks");
    CHECK(refusal(unit.constData()).detail == QStringLiteral("own.json: rules[0].unit: weeks"));
    CHECK(refusal(QByteArray(good).replace(":1,", ":1.5,").constData()).reason ==
          Reason::BadNumber);
    CHECK(refusal(QByteArray(good).replace("article", "artikel").constData()).reason ==
          Reason::UnknownKey);
    CHECK(
        refusal(QByteArray(good).replace("\"x\"}", "\"x\",\"extends\":\"b\"}").constData()).field ==
        QStringLiteral("rules[0].extends"));
}
