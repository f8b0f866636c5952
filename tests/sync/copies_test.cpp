#include "copies.h"

#include "core/sync/hub_secret.h"

using namespace copies;

TEST_CASE("a copy that syncs first does not lock the original out with its unsent facts",
          "[copies]")
{
    TestHub hub;
    TestStation original(hub, a1), other(hub, a2);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation copy(TestStation::CopyOf::Folder, original, 9);
    const PetitionId unsent = original.registerPetition(QStringLiteral("未送"));
    const QString code = original.store().ledger.petition(unsent)->code.text();

    SECTION("the copy wrote nothing: the original's facts simply follow")
    {
        REQUIRE_GOOD(copy.exchange());
        REQUIRE_GOOD(original.exchange());
        CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("2")});
        // The copy, still alive, is told, and goes on as a station of its own.
        CHECK(detailOf(copy.exchange()) == QStringLiteral("CLONE"));
        CHECK(refusalOf(copy) == QStringLiteral("own_end_copied"));
        CHECK(reissued(copy).station.text() == QStringLiteral("350211001-A3"));
        REQUIRE_GOOD(copy.exchange());
        CHECK(copy.petitionerOf(unsent) == QStringLiteral("未送"));
        copy.registerPetition(QStringLiteral("副本"));
        REQUIRE_GOOD(copy.exchange());
        REQUIRE_GOOD(original.exchange());
        CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("3")});
    }
    SECTION("the copy wrote: the original carries its own over")
    {
        const PetitionId theirs = copy.registerPetition(QStringLiteral("副本"));
        REQUIRE_GOOD(copy.exchange());
        const RoundReport report = original.exchange();
        CHECK(detailOf(report) == QStringLiteral("FORK"));
        CHECK(storedStatus(original.store())->waiting == 1);
        CHECK(refusalOf(original) == QStringLiteral("own_end_copied"));
        // The copy that the hub knows is not stopped by it.
        copy.registerPetition(QStringLiteral("继续"));
        REQUIRE_GOOD(copy.exchange());

        const Reissue::Report done = reissued(original);
        CHECK(done.carried == 1);
        CHECK(done.from.text() == a1);
        CHECK(QFile::exists(done.setAside));
        REQUIRE_GOOD(original.exchange());
        REQUIRE_GOOD(other.exchange());
        REQUIRE_GOOD(copy.exchange());
        for (TestStation *station : {&original, &other, &copy}) {
            CHECK(station->petitionerOf(unsent) == QStringLiteral("未送"));
            CHECK(station->petitionerOf(theirs) == QStringLiteral("副本"));
            CHECK(station->store().ledger.petition(unsent)->code.text() == code);
            CHECK(station->store().verify()->problems.isEmpty());
        }
        CHECK(hub.sql("select count(*), count(distinct id) from hub.event") ==
              QStringList{QStringLiteral("4|4")});
        CHECK(hub.sql("select station_id, body::jsonb->>'reissued_from' from hub.event "
                      "where body like '%reissued_from%'") ==
              QStringList{QStringLiteral("350211001-A3|350211001-A1 2")});
        CHECK(hub.sql("select reissued_from from hub.station where station_id like '%A3'") ==
              QStringList{a1});
        const PetitionId next = original.registerPetition(QStringLiteral("新号"));
        CHECK(original.store().ledger.petition(next)->code.station() == QStringLiteral("A3"));
        REQUIRE_GOOD(original.exchange());
    }
}

TEST_CASE("a fact both copies carried is at the hub once", "[copies]")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    const PetitionId shared = original.registerPetition(QStringLiteral("都有"));
    TestStation copy(TestStation::CopyOf::Folder, original, 9);
    TestStation third(TestStation::CopyOf::Folder, original, 11);
    original.registerPetition(QStringLiteral("甲"));
    copy.registerPetition(QStringLiteral("乙"));
    third.store();
    // A third one wrote something else under the place of what the two have in common.
    hub.sql("update hub.station_head set seq = 2, hash = repeat('a', 64)");
    hub.sql(
        "insert into hub.event select centre_id, 2, station_id, 2, gen_random_uuid(), hlc, kind, "
        "body, repeat('a', 64), recv, ahead from hub.event");
    hub.sql("update hub.centre_head set pos = 2");
    for (TestStation *station : {&original, &copy}) {
        CHECK(detailOf(station->exchange()) == QStringLiteral("FORK"));
        const auto report = reissued(*station);
        CHECK(report.carried + report.known == 2);
        CHECK(station->exchange().pushed == report.carried);
    }
    CHECK(
        hub.sql("select count(*) from hub.event where id in (select id from hub.event group by id "
                "having count(*) > 1)") == QStringList{QStringLiteral("0")});
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("5")});
    CHECK(copy.petitionerOf(shared) == QStringLiteral("都有"));
}

TEST_CASE("a folder that was set back in place gets its facts back and goes on", "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    const auto kept = station.putAside();
    const PetitionId later = station.registerPetition(QStringLiteral("后来"));
    REQUIRE_GOOD(station.exchange());

    SECTION("nothing was recorded in it before the next exchange")
    {
        station.takeBack(*kept);
        REQUIRE_GOOD(station.exchange());
        CHECK(station.petitionerOf(later) == QStringLiteral("后来"));
        station.registerPetition(QStringLiteral("继续"));
        REQUIRE_GOOD(station.exchange());
    }
    SECTION("something was")
    {
        station.takeBack(*kept);
        const PetitionId mistaken = station.registerPetition(QStringLiteral("同号"));
        CHECK(detailOf(station.exchange()) == QStringLiteral("FORK"));
        CHECK(refusalOf(station) == QStringLiteral("own_end_copied"));
        CHECK(reissued(station).carried == 1);
        REQUIRE_GOOD(station.exchange());
        CHECK(station.petitionerOf(later) == QStringLiteral("后来"));
        CHECK(station.petitionerOf(mistaken) == QStringLiteral("同号"));
    }
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("3")});
}

TEST_CASE("ten restores in a row need nobody: password and facts come back by themselves",
          "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    const QTemporaryDir shelf, keyring;
    const QDateTime start = station.clock.time;
    const auto secret = [&] {
        return HubSecret(station.folder(), station.id, *KeyFile(station.folder()).open());
    };
    REQUIRE(secret().write(station.password));
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    const auto made =
        Backup(station.folder(), *KeyFile(station.folder()).open()).make(shelf.path(), start);
    REQUIRE(made);
    for (int i = 0; i < 10; ++i) {
        INFO(i);
        const PetitionId after = station.registerPetition(QString::number(i));
        REQUIRE_GOOD(station.exchange());
        station.close();
        QFile::remove(station.folder() + QStringLiteral("/hub.password"));
        const auto restored = Backup::restore(made->folder, station.folder(), station.opening());
        REQUIRE(restored);
        station.open();
        CHECK(refusalOf(station) == QStringLiteral("own_end"));
        const auto password = secret().read();
        REQUIRE(password);
        REQUIRE_GOOD(station.exchangeAt(station.address, *password));
        CHECK(refusalOf(station).isEmpty());
        CHECK(station.petitionerOf(after) == QString::number(i));
    }
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("11")});
    CHECK(hub.sql("select count(*) from hub.fork") == QStringList{QStringLiteral("0")});
}

TEST_CASE("a restore beside the living original is told apart from one in its place", "[copies]")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation restored(TestStation::CopyOf::Folder, original, 9);
    REQUIRE(beginAfterRestore(restored.store().exchange));
    REQUIRE_GOOD(restored.exchange());
    restored.registerPetition(QStringLiteral("新机"));
    REQUIRE_GOOD(restored.exchange());
    original.registerPetition(QStringLiteral("旧机"));
    // Known here until the restored one took its place, and alive: two of them.
    CHECK(detailOf(original.exchange()) == QStringLiteral("CLONE"));
    REQUIRE_GOOD(restored.exchange());
    CHECK(reissued(original).carried == 1);
    REQUIRE_GOOD(original.exchange());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("3")});
}

TEST_CASE("an answer that was lost makes nobody a copy", "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    // The hub took the next nonce, and the station never heard.
    const QString next = *ExchangeMarks(station.store().exchange).nextNonce();
    hub.sql("update hub.station_head set nonce = '" + next.toUtf8() + "'");
    for (int i = 0; i < 3; ++i)
        REQUIRE_GOOD(station.exchange());
    CHECK(hub.sql("select cardinality(old_nonces) from hub.station_head") ==
          QStringList{QStringLiteral("0")});
}

TEST_CASE("a station goes on as another only where it must, and as the one it asked for",
          "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1), other(hub, a2);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    const auto refused = station.reissue();
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Reason::NotAllowed, a1, QStringLiteral("reissue")});
    CHECK(station.id.text() == a1);
    const auto taken = station.reissue(QStringLiteral("A2"));
    REQUIRE_FALSE(taken);
    CHECK(taken.error() ==
          Error{Reason::Duplicate, QStringLiteral("A2"), QStringLiteral("new_station")});

    const PetitionId unsent = station.registerPetition(QStringLiteral("未送"));
    const Reissue::Report report = reissued(station, QStringLiteral("B2"));
    CHECK(report.station.text() == QStringLiteral("350211001-B2"));
    CHECK(report.carried == 1);
    REQUIRE_GOOD(station.exchange());
    REQUIRE_GOOD(other.exchange());
    CHECK(other.petitionerOf(unsent) == QStringLiteral("未送"));
    CHECK(hub.sql("select station_id, count(*) from hub.event group by 1 order by 1") ==
          QStringList{QStringLiteral("350211001-A1|1"), QStringLiteral("350211001-B2|1")});
}

TEST_CASE("a login speaks for its own stations only", "[copies]")
{
    TestHub hub;
    TestStation one(hub, a1), two(hub, a2);
    HubConnection connection;
    REQUIRE_FALSE(one.connect(connection));
    const auto hello = [&](const QString &station) {
        return connection
            .callJson("hub.hello", {{QStringLiteral("v"), 1},
                                    {QStringLiteral("st"), station},
                                    {QStringLiteral("seq"), 0},
                                    {QStringLiteral("hash"), chainStart()}})
            .object.value(QStringLiteral("code"))
            .toString();
    };
    CHECK(hello(a2) == QStringLiteral("WRONG_STATION"));
    REQUIRE_FALSE(connection.run("set hub.station = '350211001-A2'"));
    CHECK(joined(connection.call("select station from hub.who()")).isEmpty()); // not for logins
    CHECK(connection.callJson("hub.push", {{QStringLiteral("v"), 1}, {QStringLiteral("st"), a2}})
              .object.value(QStringLiteral("code")) == QStringLiteral("WRONG_STATION"));
    // Nor does one of them take all labels of its centre.
    int given = 0;
    for (int i = 0; i < 40; ++i) {
        const auto answer = connection.callJson(
            "hub.reissue",
            {{QStringLiteral("st"), a1},
             {QStringLiteral("token"), QStringLiteral("0123456789abcdef%1").arg(i)}});
        given += answer.object.value(QStringLiteral("ok")).toBool();
    }
    CHECK(given == 30);
}

TEST_CASE("one whose chain is longer and does not fit takes nobody's place", "[copies]")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation copy(TestStation::CopyOf::Folder, original, 9);
    copy.registerPetition(QStringLiteral("副本"));
    REQUIRE_GOOD(copy.exchange());
    for (int i = 0; i < 3; ++i)
        original.registerPetition(QStringLiteral("未送"));
    CHECK(detailOf(original.exchange()) == QStringLiteral("FORK"));
    REQUIRE_GOOD(copy.exchange());
    CHECK(reissued(original).carried == 3);
    REQUIRE_GOOD(original.exchange());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("5")});
}
