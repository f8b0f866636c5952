#include "test_station.h"
#include "writer.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
const QString a2 = QStringLiteral("350211001-A2");

/// Sessions of a station's login, as the server counts them.
QString sessions(const TestHub &hub, const Writer &writer)
{
    return hub
        .sql("select count(*) from pg_stat_activity a join hub.principal p on p.login = a.usename "
             "where p.station_id = '" +
             writer.station.text().toLatin1() + "' and a.datname = current_database()")
        .value(0);
}

/// Waits until an ended session is gone.
bool comesTo(const TestHub &hub, const Writer &writer, const QString &count)
{
    QElapsedTimer timer;
    timer.start();
    while (sessions(hub, writer) != count) {
        if (timer.hasExpired(20'000))
            return false;
    }
    return true;
}

bool canConnect(const HubAddress &address, const HubAdmin::Access &access)
{
    HubConnection connection;
    return !connection.open(address.as(access.login), access.password);
}

} // namespace

TEST_CASE("a login writes no large objects, takes no locks of its own, and shouts at nobody")
{
    TestHub hub;
    Writer writer(hub, a1);
    for (const char *statement : {"select lo_create(0)",
                                  "select lo_creat(-1)",
                                  "select lo_from_bytea(0, 'a')",
                                  "select lo_put(1, 0, 'a')",
                                  "select lo_open(1, 131072)",
                                  "select lowrite(0, 'a')",
                                  "select loread(0, 1)",
                                  "select lo_unlink(1)",
                                  "select lo_get(1)",
                                  "select lo_truncate(0, 1)",
                                  "select pg_advisory_lock(1)",
                                  "select pg_advisory_lock(1, 2)",
                                  "select pg_try_advisory_lock(1)",
                                  "select pg_advisory_xact_lock(1)",
                                  "select pg_advisory_lock_shared(1)",
                                  "select pg_notify('a', 'b')",
                                  "select pg_logical_emit_message(false, 'a', 'b')",
                                  "select pg_sleep(1)",
                                  "select pg_current_xact_id()",
                                  "select pg_export_snapshot()",
                                  "set temp_file_limit = -1",
                                  "select hub.end_overlong()",
                                  "select hub.make_login('a', 'b', 'hub_station')",
                                  "select hub.login_named('350211001-A1')",
                                  "select hub.fact_fault(1, null, 1, 'a', '{}')"}) {
        INFO(statement);
        CHECK(writer.refusalOf(statement) == QStringLiteral("42501"));
    }
    CHECK(hub.sql("select count(*) from pg_largeobject_metadata") ==
          QStringList{QStringLiteral("0")});
}

TEST_CASE("a call is bounded in size, number and time")
{
    TestHub hub;
    Writer writer(hub, a1);
    SECTION("bytes")
    {
        QJsonArray batch;
        for (int i = 0; i < 70; ++i)
            batch.append(writer.next(Writer::body(u'"' + QString(65'000, u'a') + u'"')));
        CHECK(codeOf(writer.push(chainStart(), batch)) == QStringLiteral("TOO_MANY"));
    }
    SECTION("facts")
    {
        QJsonArray batch;
        for (int i = 0; i < 1001; ++i)
            batch.append(writer.next());
        CHECK(codeOf(writer.push(chainStart(), batch)) == QStringLiteral("TOO_MANY"));
    }
    SECTION("depth of the call itself")
    {
        CHECK(writer.refusalOf("select hub.push($1::jsonb)",
                               {QByteArray(200'000, '[') + QByteArray(200'000, ']')}) ==
              QStringLiteral("54001"));
    }
    SECTION("keys")
    {
        QJsonArray keys;
        for (int i = 0; i < 1001; ++i)
            keys.append(QJsonObject{
                {QStringLiteral("p"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                {QStringLiteral("k"), QString(64, u'a')}});
        CHECK(writer.refusalOf("select hub.keys_push($1::jsonb)",
                               {QJsonDocument(keys).toJson(QJsonDocument::Compact)}) ==
              QStringLiteral("54000"));
    }
    SECTION("time, though the login lifts its own")
    {
        hub.sql("update hub.meta set call_ms = 0");
        REQUIRE_FALSE(writer.connection.run("set statement_timeout = 0"));
        CHECK(writer.pushRaw(chainStart(), {writer.next()}).failure->trouble == HubTrouble::Shape);
    }
    SECTION("what is answered")
    {
        for (int i = 0; i < 120; i += 40) {
            const QString start = writer.hash;
            QJsonArray batch;
            for (int j = 0; j < 40; ++j)
                batch.append(writer.next(Writer::body(u'"' + QString(65'000, u'a') + u'"')));
            REQUIRE(writer.push(start, batch).value(QStringLiteral("new")).toInt() == 40);
        }
        Writer reader(hub, a2);
        CHECK(joined(reader.connection.call("select count(*), max(pos) from hub.pull("
                                            "'350211001', 0, null, 1000000, 1000000000000)")) ==
              QStringList{QStringLiteral("65|65")});
        CHECK(joined(writer.connection.call("select count(*) from hub.mine(0, 1000000)")) ==
              QStringList{QStringLiteral("65")});
        TestStation other(hub, QStringLiteral("350211001-A3")); // gets all of it, page by page
        REQUIRE_FALSE(other.exchange().trouble);
        CHECK(other.store().ledger.head(writer.station)->sequence == 120);
    }
}

TEST_CASE("a login that holds its centre's row is ended by the next who waits for it")
{
    TestHub hub;
    hub.sql("update hub.meta set idle_ms = 0");
    hub.sql("alter function hub.push(jsonb) set lock_timeout = '300ms'");
    hub.sql("alter function hub.keys_push(jsonb) set lock_timeout = '300ms'");
    Writer holder(hub, a2);
    TestStation victim(hub, a1);
    victim.registerPetition(QStringLiteral("王秀兰"));
    REQUIRE_FALSE(holder.connection.run("set statement_timeout = 0; set lock_timeout = 0; set "
                                        "idle_in_transaction_session_timeout = 0; begin"));
    holder.push(chainStart(), {holder.next()});
    REQUIRE(sessions(hub, holder) == QStringLiteral("1"));

    SECTION("whoever reads the feed ends it")
    {
        TestStation reader(hub, QStringLiteral("350211001-A3"));
        CHECK_FALSE(reader.exchange().trouble);
    }
    SECTION("whoever waits in vain ends it, and may try again")
    {
        HubConnection line;
        REQUIRE_FALSE(victim.connect(line));
        PushSide push(victim.store(), line);
        const auto keep = [] { return HubOutcome(); };
        const HubOutcome waited = push.pushKeys(keep);
        REQUIRE(waited);
        CHECK(waited->trouble == HubTrouble::Retry);
        CHECK(waited->detail.startsWith(QStringLiteral("55P03")));
    }
    REQUIRE(comesTo(hub, holder, QStringLiteral("0")));
    const RoundReport after = victim.exchange();
    CHECK_FALSE(after.trouble);
    CHECK(hub.sql("select station_id from hub.event") == QStringList{a1});
}

TEST_CASE("a session that goes on and on is ended, an ordinary one is not")
{
    TestHub hub;
    Writer endless(hub, a2);
    TestStation other(hub, a1);
    REQUIRE_FALSE(endless.connection.run("set idle_in_transaction_session_timeout = 0; begin"));
    REQUIRE_FALSE(other.exchange().trouble);
    CHECK(sessions(hub, endless) == QStringLiteral("1"));
    hub.sql("update hub.meta set overlong_ms = 0");
    REQUIRE_FALSE(other.exchange().trouble);
    CHECK(comesTo(hub, endless, QStringLiteral("0")));
}

TEST_CASE("two hubs on one server share no login, though their stations bear the same names")
{
    TestHub one, two;
    const auto first = one.enrol(a1);
    const auto second = two.enrol(a1);
    CHECK(first.login != second.login);
    CHECK(canConnect(one.address(), first));
    CHECK(canConnect(two.address(), second));
    CHECK_FALSE(canConnect(two.address(), first));
    CHECK_FALSE(canConnect(one.address(), second));

    const auto renewed = two.admin().renewPassword(*StationId::parse(a1));
    REQUIRE(renewed);
    CHECK(renewed->login == second.login);
    CHECK(canConnect(one.address(), first));
    CHECK(canConnect(two.address(), *renewed));
    CHECK_FALSE(canConnect(two.address(), second));

    SECTION("a supervisor's name that is another hub's, or nobody's of ours, is refused")
    {
        const QString county = QStringLiteral("county_of_two_hubs");
        const auto mine = one.admin().enrolSupervisor(county, QStringLiteral("35"));
        REQUIRE(mine);
        for (const QString &name : {county, one.address().login(), QStringLiteral("hub_owner")}) {
            const auto refused = two.admin().enrolSupervisor(name, QStringLiteral("35"));
            REQUIRE_FALSE(refused);
            CHECK(refused.error().reason == Reason::Duplicate);
        }
        CHECK(canConnect(one.address(), *mine));
        CHECK_FALSE(canConnect(two.address(), *mine));
    }
}

TEST_CASE(
    "a hub of the last release is upgraded, again and again, and its stations log in as before")
{
    TestHub one(TestHub::Installed::Before), two(TestHub::Installed::Before);
    const auto shared = one.enrolAsBefore(a1);
    (void)two.enrolAsBefore(a1);
    {
        Writer before(one, a1, shared);
        before.push(chainStart(), {before.next(), before.next()});
    }
    for (int times = 0; times < 3; ++times) {
        const auto version = one.admin().install();
        INFO((version ? std::string() : version.error().detail.toStdString()));
        REQUIRE(version);
        CHECK(version->schema == one.admin().latestVersion());
    }
    REQUIRE(two.admin().install());
    CHECK(one.sql("select count(*) from hub.event") == QStringList{QStringLiteral("2")});

    Writer after(one, a1, shared);
    (void)after.next(), after.next();
    const QJsonObject later = after.next();
    CHECK(after.push(after.before, {later}).value(QStringLiteral("new")).toInt() == 1);
    CHECK(after.refusalOf("select lo_create(0)") == QStringLiteral("42501"));
    CHECK(canConnect(two.address(), shared)); // the older release made it for both

    // With the next password they part.
    const auto renewed = two.admin().renewPassword(*StationId::parse(a1));
    REQUIRE(renewed);
    CHECK(renewed->login != shared.login);
    CHECK(canConnect(two.address(), *renewed));
    CHECK(canConnect(one.address(), shared));
    const auto own = one.admin().renewPassword(*StationId::parse(a1));
    REQUIRE(own);
    CHECK(own->login == shared.login);
}

TEST_CASE("a database that is not in UTF-8 is refused: there a body need not be a text")
{
    const TestHub server(TestHub::Installed::No);
    const QByteArray name =
        "latin_" + server.address().options().value(QStringLiteral("dbname")).toLatin1();
    server.sql("create database " + name +
               " template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'");
    const auto there = HubAddress::parse(server.address().text() + QStringLiteral(" dbname=") +
                                         QString::fromLatin1(name));
    const auto refused = HubAdmin(*there, server.adminPassword(), TestHub::scripts()).install();
    server.sql("drop database " + name + " with (force)");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == Reason::HubWrong);
}

TEST_CASE("calls full of nonsense are refused each for itself, and the line and the hub go on")
{
    TestHub hub;
    Writer writer(hub, a1);
    const QByteArrayList nonsense{
        "null",
        "1",
        "\"a\"",
        "[]",
        "{}",
        "[1]",
        "[null]",
        "[{}]",
        "[{\"p\":1}]",
        "{\"v\":\"x\"}",
        "{\"v\":1e99}",
        "{\"v\":1,\"st\":\"350211001-A1\",\"ev\":7}",
        "{\"v\":1,\"st\":\"350211001-A1\",\"ev\":[7]}",
        "{\"v\":1,\"st\":\"350211001-A1\",\"ev\":[{}]}",
        "{\"v\":1,\"st\":\"350211001-A1\",\"ev\":[{\"q\":9223372036854775807}]}",
        "{\"v\":1,\"st\":\"350211001-A1\",\"ev\":[{\"q\":\"x\",\"i\":\"y\"}]}",
        "[{\"p\":\"01930000-0000-7000-8000-000000000001\",\"k\":\"zz\"}]",
        "[{\"p\":\"01930000-0000-7000-8000-000000000001\",\"k\":\"aa\"}]"};
    for (const char *call : {"select hub.push($1::jsonb)", "select hub.keys_push($1::jsonb)",
                             "select hub.hello($1::jsonb)"}) {
        for (const QByteArray &what : nonsense) {
            INFO(call << " " << what.toStdString());
            (void)writer.connection.call(call, {what});
            REQUIRE(writer.connection.isOpen());
        }
    }
    CHECK(hub.sql("select (select count(*) from hub.event), (select count(*) from hub.person_key), "
                  "(select count(*) from hub.fork)") == QStringList{QStringLiteral("0|0|0")});
    CHECK(writer.push(chainStart(), {writer.next()}).value(QStringLiteral("new")).toInt() == 1);
}
