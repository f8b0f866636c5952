#include "test_station.h"
#include "writer.h"

#include <catch2/catch.hpp>

#include "core/sync/sync_status.h"

#include <QJsonDocument>

using namespace onedoor;

namespace
{

const QString a1 = QStringLiteral("350211001-A1");
const QString a2 = QStringLiteral("350211001-A2");

PersonId petitionerOf(TestStation &station, const PetitionId &petition)
{
    return station.store().ledger.petition(petition)->intake.petitioners.first().id;
}

QStringList offer(Writer &writer, const PersonId &person, const QJsonValue &key)
{
    const QJsonArray keys{
        QJsonObject{{QStringLiteral("p"), person.text()}, {QStringLiteral("k"), key}}};
    const auto answer = writer.connection.call(
        "select hub.keys_push($1::jsonb)", {QJsonDocument(keys).toJson(QJsonDocument::Compact)});
    INFO((answer.failure ? answer.failure->detail.toStdString() : std::string()));
    REQUIRE_FALSE(answer.failure);
    return joined(answer);
}

const QByteArray keysAtHub = "select person, encode(key, 'hex') from hub.person_key "
                             "where centre_id = '350211001' order by 1";

} // namespace

TEST_CASE("no login empties or replaces a key, its own or another's")
{
    TestHub hub;
    TestStation station(hub, a1);
    const PetitionId petition = station.registerPetition(QStringLiteral("王秀兰"));
    REQUIRE_FALSE(station.exchange().trouble);
    const PersonId person = petitionerOf(station, petition);
    const QStringList before = hub.sql(keysAtHub);
    REQUIRE(before.size() == 1);
    Writer hostile(hub, a2);
    HubConnection own;
    REQUIRE_FALSE(station.connect(own));
    for (const QJsonValue &key : {QJsonValue(), QJsonValue(QString(64, u'b'))})
        CHECK(offer(hostile, person, key) == QStringList{QStringLiteral("0")});
    CHECK(joined(own.call("select hub.keys_push($1::jsonb)",
                          {"[{\"p\":\"" + person.text().toLatin1() + "\",\"k\":null}]"})) ==
          QStringList{QStringLiteral("0")});
    for (const char *statement :
         {"update hub.person_key set key = null", "delete from hub.person_key",
          "update hub.person_key set key = decode(repeat('aa', 32), 'hex')",
          "truncate hub.person_key"}) {
        INFO(statement);
        CHECK(hub.refusal(statement) == QStringLiteral("HB405"));
    }
    CHECK(hub.sql(keysAtHub) == before);
    // Nor does an empty one take the place of a key to come.
    const PersonId next{QUuid::createUuidV5(QUuid(), a1)};
    CHECK(offer(hostile, next, QJsonValue()) == QStringList{QStringLiteral("0")});
    CHECK(hub.sql(keysAtHub) == before);

    TestStation late(hub, QStringLiteral("350211001-A3"));
    REQUIRE_FALSE(late.exchange().trouble);
    CHECK(late.petitionerOf(petition) == QStringLiteral("王秀兰"));
}

TEST_CASE("keys are of one centre: another's station reaches none of them")
{
    TestHub hub;
    TestStation station(hub, a1);
    const PetitionId petition = station.registerPetition(QStringLiteral("王秀兰"));
    REQUIRE_FALSE(station.exchange().trouble);
    const QStringList before = hub.sql(keysAtHub);
    Writer neighbour(hub, QStringLiteral("350211002-A1"));
    CHECK(offer(neighbour, petitionerOf(station, petition), QString(64, u'b')) ==
          QStringList{QStringLiteral("1")}); // in its own centre, where it harms itself
    CHECK(hub.sql(keysAtHub) == before);
    REQUIRE_FALSE(station.exchange().trouble);
    CHECK(storedStatus(station.store())->disputedKeys == 0);
}

TEST_CASE("a station that is told of another key, or none, keeps its own and says so")
{
    TestHub hub;
    TestStation station(hub, a1);
    const PetitionId petition = station.registerPetition(QStringLiteral("王秀兰"));
    const PetitionId other = station.registerPetition(QStringLiteral("陈大文"));
    REQUIRE_FALSE(station.exchange().trouble);
    hub.sql("alter table hub.person_key disable trigger user");
    const QByteArray news = GENERATE("null", "decode(repeat('bb', 32), 'hex')");
    hub.sql("update hub.person_key set key = " + news + ", pos = 3 where person = '" +
            petitionerOf(station, petition).text().toLatin1() + "'");
    hub.sql("update hub.centre_head set key_pos = 3");

    REQUIRE_FALSE(station.exchange().trouble);
    CHECK(station.petitionerOf(petition) == QStringLiteral("王秀兰"));
    CHECK(station.petitionerOf(other) == QStringLiteral("陈大文"));
    CHECK(storedStatus(station.store())->disputedKeys == 1);
    CHECK(storedStatus(station.store())->state == SyncStatus::State::Idle);
    REQUIRE_FALSE(station.exchange().trouble); // and goes on saying so
    CHECK(storedStatus(station.store())->disputedKeys == 1);
    CHECK(station.store().verify()->problems.isEmpty());
}

TEST_CASE("a key that a hub of the last release let somebody empty stays with who has it")
{
    TestHub hub(TestHub::Installed::Before);
    REQUIRE(hub.admin().install());
    TestStation station(hub, a1);
    const PetitionId petition = station.registerPetition(QStringLiteral("王秀兰"));
    const PersonId person = petitionerOf(station, petition);
    // Emptied before this station had sent its own.
    hub.sql("insert into hub.person_key values ('350211001', 1, '" + person.text().toLatin1() +
            "', null, '350211001-A1')");
    hub.sql("update hub.centre_head set key_pos = 1");
    REQUIRE_FALSE(station.exchange().trouble);
    CHECK(station.petitionerOf(petition) == QStringLiteral("王秀兰"));
    CHECK(storedStatus(station.store())->disputedKeys == 1);
}
