#include "writer.h"

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");

} // namespace

TEST_CASE("the hub computes the very hash of the ledger, and takes a batch once")
{
    TestHub hub;
    Writer writer(hub, a1);
    const QJsonArray batch{writer.next(), writer.next(), writer.next()};
    const QJsonObject first = writer.push(chainStart(), batch);
    CHECK(first.value(QStringLiteral("new")).toInt() == 3);
    CHECK(first.value(QStringLiteral("hash")).toString() == writer.hash);
    const QJsonObject again = writer.push(chainStart(), batch);
    CHECK(again.value(QStringLiteral("ok")).toBool());
    CHECK(again.value(QStringLiteral("new")).toInt() == 0);

    SECTION("an overlapping batch adds only what is new")
    {
        const QJsonArray longer{batch[1], batch[2], writer.next()};
        const QString before = batch[0].toObject().value(QStringLiteral("h")).toString();
        CHECK(writer.push(before, longer).value(QStringLiteral("new")).toInt() == 1);
    }
    SECTION("a hole is named")
    {
        writer.next();
        const QString before = writer.hash;
        const QJsonObject answer = writer.push(before, {writer.next()});
        CHECK(codeOf(answer) == QStringLiteral("GAP"));
        CHECK(answer.value(QStringLiteral("want")).toInt() == 4);
    }
    SECTION(
        "other content under a used sequence is a fork: kept as evidence, and who offers it stops")
    {
        writer.sequence = 1;
        writer.hash = batch[0].toObject().value(QStringLiteral("h")).toString();
        const QString before = writer.hash;
        const QJsonObject other = writer.next(Writer::body(QStringLiteral("{\"other\":1}")));
        CHECK(codeOf(writer.push(before, {other})) == QStringLiteral("FORK"));
        CHECK(hub.sql("select seq, got_body::jsonb->'fact' from hub.fork") ==
              QStringList{QStringLiteral("2|{\"other\": 1}")});
        CHECK(codeOf(writer.push(before, {other})) == QStringLiteral("FORK"));
        CHECK(hub.sql("select count(*) from hub.fork") == QStringList{QStringLiteral("1")});
        // Whoever goes on with what is there is not stopped by it.
        const QString end = batch[2].toObject().value(QStringLiteral("h")).toString();
        writer.sequence = 3;
        writer.hash = end;
        CHECK(writer.push(end, {writer.next()}).value(QStringLiteral("new")).toInt() == 1);
    }
}

TEST_CASE("the good part before a bad event is stored, the bad one named")
{
    TestHub hub;
    Writer writer(hub, a1);
    const QJsonObject good = writer.next();
    QJsonObject bad = writer.next();
    struct Row {
        const char *key;
        QJsonValue value;
        const char *code;
    };
    const Row row = GENERATE(values<Row>({{"h", QStringLiteral("00"), "BAD_HASH"},
                                          {"k", QStringLiteral("Not A Kind"), "BAD_KIND"},
                                          {"b", QString(65537, u'a'), "TOO_BIG"},
                                          {"b", QJsonValue(), "MISSING_FIELD"},
                                          {"b", QStringLiteral("{}"), "BAD_PETITION"},
                                          {"q", 7, "NOT_CONTIGUOUS"}}));
    bad.insert(QLatin1String(row.key), row.value);
    const QJsonObject answer = writer.push(chainStart(), {good, bad});
    CHECK(answer.value(QStringLiteral("acked")).toInt() == 1);
    CHECK(
        answer.value(QStringLiteral("stop")).toObject().value(QStringLiteral("code")).toString() ==
        QLatin1String(row.code));
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("1")});
}

TEST_CASE("a login may call the wire and nothing else, and sees its own centre only")
{
    TestHub hub;
    Writer writer(hub, a1);
    Writer neighbour(hub, QStringLiteral("350211002-A1"));
    writer.push(chainStart(), {writer.next()});
    const auto county = hub.admin().enrolSupervisor(QStringLiteral("county_350211"),
                                                    QStringLiteral("35/3502/350211"));
    const auto cousin = hub.admin().enrolSupervisor(QStringLiteral("county_35021"),
                                                    QStringLiteral("35/3502/35021"));
    REQUIRE(county);
    REQUIRE(cousin);

    CHECK(neighbour.refusalOf("select * from hub.pull('350211001', 0)") == QStringLiteral("HB403"));
    CHECK(neighbour.refusalOf("select * from hub.keys_pull('350211001', 0)") ==
          QStringLiteral("HB403"));
    for (const char *statement :
         {"select * from hub.event", "select * from hub.person_key", "select * from hub.station",
          "insert into hub.meta (schema_version) values (2)", "select hub.digest('a')",
          "select hub.new_generation()", "select hub.stop_forked('350211001-A1', 1, '', '', '')",
          "do $$ begin end $$", "create temp table t (a int)", "create table public.t (a int)"}) {
        INFO(statement);
        CHECK(writer.refusalOf(statement) == QStringLiteral("42501"));
    }

    HubConnection reader;
    REQUIRE_FALSE(reader.open(hub.address().as(county->login), county->password));
    CHECK(joined(reader.call("select station_id, seq from hub.pull('350211001', 0)")) ==
          QStringList{QStringLiteral("350211001-A1|1")});
    CHECK(reader.call("select hub.push('{}')").failure->trouble == HubTrouble::Rights);
    HubConnection stranger;
    REQUIRE_FALSE(stranger.open(hub.address().as(cousin->login), cousin->password));
    CHECK(joined(stranger.call("select * from hub.heads()")).isEmpty());
}

TEST_CASE("a careless function still sees only what its caller may see")
{
    TestHub hub;
    Writer writer(hub, a1);
    Writer neighbour(hub, QStringLiteral("350211002-A1"));
    writer.push(chainStart(), {writer.next()});
    hub.sql("grant create on schema hub to hub_fn");
    hub.sql("create function hub.careless() returns bigint language sql security definer as "
            "'select count(*) from hub.event'");
    hub.sql("alter function hub.careless() owner to hub_fn");
    hub.sql("grant execute on function hub.careless() to hub_station");
    CHECK(joined(writer.connection.call("select hub.careless()")) ==
          QStringList{QStringLiteral("1")});
    CHECK(joined(neighbour.connection.call("select hub.careless()")) ==
          QStringList{QStringLiteral("0")});
}

TEST_CASE("the ledger at the hub is append-only, for the administrator too")
{
    TestHub hub;
    Writer writer(hub, a1);
    writer.push(chainStart(), {writer.next()});
    for (const char *statement :
         {"update hub.event set body = ''", "delete from hub.event", "truncate hub.event",
          "truncate hub.event_0", "truncate hub.event_7", "truncate hub.fork"}) {
        INFO(statement);
        CHECK(hub.refusal(statement) == QStringLiteral("HB405"));
    }
}

TEST_CASE("a feed that went back is noticed by the hash at the reader's place")
{
    TestHub hub;
    Writer writer(hub, a1);
    writer.push(chainStart(), {writer.next()});
    CHECK(writer.refusalOf("select * from hub.pull('350211001', 1, 'another')") ==
          QStringLiteral("HB409"));
    CHECK(writer.refusalOf("select * from hub.pull('350211001', 5, 'any')") ==
          QStringLiteral("HB409"));
}

TEST_CASE("installing again changes nothing, and a hub of a newer release is left alone")
{
    TestHub hub;
    Writer writer(hub, a1);
    writer.push(chainStart(), {writer.next()});
    const auto again = hub.admin().install();
    REQUIRE(again);
    CHECK(again->schema == hub.admin().latestVersion());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("1")});
    const auto twice = hub.admin().enrol({writer.station, a1, a1, QStringLiteral("350211001"), {}});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().reason == Reason::Duplicate);

    hub.sql("update hub.meta set schema_version = 99");
    const auto newer = hub.admin().install();
    REQUIRE_FALSE(newer);
    CHECK(newer.error().reason == Reason::HubWrong);
}
