#include "core/domain/path.h"
#include "core/domain/view_fields.h"
#include "tests/domain/declared_samples.h"

#include <catch2/catch.hpp>

#include <QJsonArray>

using namespace onedoor;
using declared::json;
using declared::text;

namespace
{

QJsonValue valueAt(const QJsonObject &view, const char *path)
{
    const auto parsed = Path::parse(text(path));
    REQUIRE(parsed.ok());
    return at(view, *parsed);
}

QString wrong(const char *path)
{
    const auto parsed = Path::parse(text(path));
    return parsed.ok() ? QStringLiteral("ok") : parsed.error().detail;
}

KnownNames names()
{
    const auto reading = declared::read();
    REQUIRE_FALSE(reading.refused);
    return reading.set.names();
}

QString use(const char *path, const QStringList &about = {})
{
    const auto parsed = Path::parse(text(path));
    REQUIRE(parsed.ok());
    const auto found = checkPath(*parsed, names(), about);
    return found.ok() ? fieldTypeWord(found->type) : QStringLiteral("!") + found.error().detail;
}

} // namespace

TEST_CASE("A path finds names, ids in brackets and places in a list")
{
    const QJsonObject view = json(R"({"state":"accepted","empty":null,
        "petitioners":[{"name":"王秀兰"},{"name":"李四"}],
        "routes":{"people-mediation":{"open":true,"last":{"outcome":"G1"}}}})");
    CHECK(valueAt(view, "state") == text("accepted"));
    CHECK(valueAt(view, "petitioners[1].name") == text("李四"));
    CHECK(valueAt(view, "routes[people-mediation].last.outcome") == text("G1"));
    CHECK(valueAt(view, "petitioners[7].name").isUndefined());
    CHECK(valueAt(view, "state.deeper").isUndefined());
    CHECK(valueAt(view, "empty").isUndefined());
}

TEST_CASE("A path that is none says where it goes wrong")
{
    CHECK(wrong("a.b_1[x-y][0].c") == text("ok"));
    CHECK(wrong("figure[涉案金额]") == text("ok"));
    CHECK(wrong("people-mediation") == text("7: -mediati"));
    CHECK(wrong("a..b") == text("3: .b"));
    CHECK(wrong("a.") == text("3: "));
    CHECK(wrong("[a]") == text("1: [a]"));
    CHECK(wrong("a[b") == text("2: [b"));
    CHECK(wrong("a[]") == text("2: []"));
    CHECK(wrong("a[ b]") == text("2: [ b]"));
    CHECK(wrong("a[1000]") == text("2: [1000]"));
    CHECK(wrong("a]") == text("2: ]"));
    CHECK_FALSE(Path::parse({}).ok());
    CHECK(Path::parse(QString(201, u'a')).error().reason == Reason::TooLong);
    CHECK(Path::parse(QStringLiteral("a") + QStringLiteral(".b").repeated(12)).error().reason ==
          Reason::TooLong);
}

TEST_CASE("A path is checked against the fields of the view and the ids that are known")
{
    CHECK(use("state") == text("text"));
    CHECK(use("petitioners[0].birth") == text("day"));
    CHECK(use("urgent_signals[0]") == text("text"));
    CHECK(use("routes[people-mediation].last.outcome") == text("text"));
    CHECK(use("clock[finish].due") == text("day"));
    CHECK(use("acts[agree].last.amount") == text("money"));
    CHECK(use("acts[agree].last.clauses[0].by") == text("day"));
    CHECK(use("acts[mediate].last.mediators[0]") == text("text"));
    CHECK(use("documents[notice].served") == text("yes-no"));
    CHECK(use("tasks[tell].due") == text("day"));
    CHECK(use("figure[agreed-amount]") == text("any"));
    CHECK(use("act.unit", {text("accept")}) == text("text"));
    CHECK(use("act.unit") == text("!act.unit"));
    CHECK(use("petitioner[0].name") == text("!petitioner"));
    CHECK(use("owner.name") == text("!owner.name"));
    CHECK(use("state[0]") == text("!state[0]"));
    CHECK(use("routes[court].open") == text("!途径 court"));
    CHECK(use("clock[nothing].due") == text("!期限规则 nothing"));
    CHECK(use("acts[agree].last.sum") == text("!acts[agree].last.sum"));
    CHECK(use("acts[agree].last.clauses[0].sum") == text("!acts[agree].last.clauses[0].sum"));
    CHECK(use("tasks[other].due") == text("!任务 other"));
}

TEST_CASE("A filled view is held against its table")
{
    const QJsonObject good =
        json(R"({"state":"accepted","registered_on":"2026-11-30","amount":"12.00",
        "headcount":2,"protected":false,"parties":[{"name":"王","age":3}],
        "clock":{"finish":{"running":true,"due":"2026-12-30"}},
        "acts":{"agree":{"count":1,"last":{"on":"2026-11-30","by":"林","amount":"1.00"}}},
        "figure":{"agreed-amount":"1.00"}})");
    CHECK(viewDifferences(good).isEmpty());
    CHECK(viewDifferences(json(R"({"state":1,"amount":"12,5","own":1,
        "clock":{"finish":{"due":"soon","ends":1}},"parties":[{"nmae":"王"}]})")) ==
          QStringList{text("amount: money"), text("clock[finish].due: day"),
                      text("clock[finish].ends"), text("own"), text("parties[].nmae"),
                      text("state: text")});
}

TEST_CASE("Every field of the view has a Chinese title and stands once")
{
    QSet<QString> seen;
    for (const ViewField &field : viewFields()) {
        INFO(field.path.toStdString());
        CHECK_FALSE(field.title.isEmpty());
        CHECK_FALSE(seen.contains(field.path));
        seen.insert(field.path);
    }
    CHECK(seen.size() > 150);
}
