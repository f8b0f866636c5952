#include <catch2/catch.hpp>

#include "core/domain/event.h"
#include "core/domain/lifting.h"
#include "tests/support/stations.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const PetitionId petition = idOf<PetitionId>(1);

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

Event envelope(const QString &kind, const QString &body)
{
    Event event;
    event.id = idOf<EventId>(7);
    event.station = stationOf("A1");
    event.sequence = 1;
    event.clock = Hlc::fromMilliseconds(1'795'000'000'000);
    event.kind = kind;
    event.body = body;
    return event;
}

struct Kept {
    QString kind;
    QString body;
};

/// The facts as this release first shipped them; the file is only ever added to.
QList<Kept> keptFacts()
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/domain/data/facts-v1.jsonl"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<Kept> kept;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        kept.append({line.value(QStringLiteral("kind")).toString(),
                     line.value(QStringLiteral("body")).toString()});
    }
    return kept;
}

/// A seal that knows the persons of the kept facts.
OpenSeal sealOfKeptFacts()
{
    OpenSeal seal;
    for (int person : {1, 2, 3})
        (void)seal.seal(idOf<PersonId>(person), {});
    return seal;
}

} // namespace

TEST_CASE("Facts as first shipped are read for ever", "[event]")
{
    OpenSeal seal = sealOfKeptFacts();
    QStringList kinds;
    for (const Kept &kept : keptFacts()) {
        INFO(kept.kind.toStdString());
        auto event = decodeBody(envelope(kept.kind, kept.body), seal);
        REQUIRE(event);
        CHECK_FALSE(std::holds_alternative<UnknownFact>(event->fact));
        CHECK(event->operatorName == QStringLiteral("林晓"));
        kinds.append(kept.kind);
        if (isLifted(kept.kind)) { // a decision: all that was written are its inputs
            const QJsonObject written = QJsonDocument::fromJson(kept.body.toUtf8()).object();
            CHECK(std::get<ActTaken>(event->fact).inputs == written.value(QStringLiteral("fact")));
            CHECK_FALSE(std::get<ActTaken>(event->fact).act.isEmpty());
            continue;
        }
        CHECK(kindOf(event->fact) == kept.kind);
        if (auto *registered = std::get_if<PetitionRegistered>(&event.value().fact);
            registered && !kept.body.contains(QStringLiteral("\"effects\"")))
            registered->effects.clear(); // what that release started by itself
        // Written again it is the same text: nothing was lost in reading.
        const auto again = encodeBody(event->fact, event->petition, event->operatorName, seal);
        REQUIRE(again);
        CHECK(again->toStdString() == kept.body.toStdString());
    }
    kinds.removeDuplicates();
    const auto old = std::count_if(kinds.begin(), kinds.end(), isLifted);
    CHECK(old == 11);
    CHECK(kinds.size() - old == int(std::variant_size_v<Fact>) - 1);
}

TEST_CASE("A fact of a newer release is kept byte for byte", "[event]")
{
    OpenSeal seal;
    const QString body =
        QStringLiteral(R"({"operator":"林晓","petition":"%1","fact":{"z":1,"a":[2.50,"\u4e2d"]}})")
            .arg(petition.text());

    const auto event = decodeBody(envelope(QStringLiteral("letter.sent.v2"), body), seal);

    REQUIRE(event);
    REQUIRE(std::holds_alternative<UnknownFact>(event->fact));
    CHECK(kindOf(event->fact) == QStringLiteral("letter.sent.v2"));
    CHECK(event->operatorName == QStringLiteral("林晓"));
    const auto again = encodeBody(event->fact, petition, event->operatorName, seal);
    REQUIRE(again);
    CHECK(*again == body);
}

TEST_CASE("A known fact with fields or words of a newer release", "[event]")
{
    OpenSeal seal;
    const auto read = [&](const char *fact) {
        const QString body = QStringLiteral(R"({"fact":%1,"operator":"a","petition":"%2"})")
                                 .arg(QString::fromUtf8(fact), petition.text());
        auto event = decodeBody(envelope(QStringLiteral("referral.sent"), body), seal);
        REQUIRE(event);
        CHECK(event->body == body); // what the chain covers is untouched
        return *event;
    };
    SECTION("a new field is passed over")
    {
        const Event event = read(R"({"organisation":"住建局","colour":"red",)"
                                 R"("referral":"00000001-0000-7000-8000-000000000001"})");
        REQUIRE(std::holds_alternative<ActTaken>(event.fact));
        const ActTaken act = std::get<ActTaken>(event.fact);
        CHECK(std::get<RouteOpened>(act.effects.first()).body == QStringLiteral("住建局"));
    }
    SECTION("a new word where one is needed makes the fact unknown")
    {
        CHECK(std::holds_alternative<UnknownFact>(read(R"({"mode":"telepathy",)"
                                                       R"("referral":"00000001-0000-7000-8000-)"
                                                       R"(000000000001"})")
                                                      .fact));
    }
    SECTION("so does another type")
    {
        CHECK(std::holds_alternative<UnknownFact>(read(R"({"organisation":7,)"
                                                       R"("referral":"00000001-0000-7000-8000-)"
                                                       R"(000000000001"})")
                                                      .fact));
    }
}

TEST_CASE("A body that names no petition is damage", "[event]")
{
    OpenSeal seal;
    for (const char *body : {"", "{", "[]", "{}", R"({"petition":"17"})", R"({"petition":null})"}) {
        INFO(body);
        const auto event = decodeBody(
            envelope(QStringLiteral("petition.closed"), QString::fromLatin1(body)), seal);
        REQUIRE_FALSE(event);
        CHECK(event.error().reason == Reason::StoreDamaged);
        CHECK_FALSE(petitionOf(QString::fromLatin1(body)));
    }
}

namespace
{

/// The leaking ceiling with a petitioner of whom everything is known.
Intake fullyKnownIntake()
{
    Intake intake = leakingIntake();
    Party &who = intake.petitioners.first();
    who.idType = IdType::ResidentId;
    who.idNumber = QStringLiteral("11010519491231002X");
    who.sex = Sex::Female;
    who.birth = QDate(1949, 12, 31);
    who.ethnicity = QStringLiteral("畲族");
    who.phone = QStringLiteral("13800000000");
    who.phoneNote = QStringLiteral("仅上午");
    who.address = QStringLiteral("集美街道×路1号");
    who.occupation = QStringLiteral("退休教师");
    who.contact = QStringLiteral("王小明");
    who.contactTitle = QStringLiteral("女婿");
    who.guardian = QStringLiteral("李大山");
    return intake;
}

QStringList secretsOf(const Party &who)
{
    return {who.name,
            who.idNumber,
            QStringLiteral("1949"),
            who.ethnicity,
            who.phone,
            who.phoneNote,
            who.address,
            who.occupation,
            who.contact,
            who.contactTitle,
            who.guardian,
            QStringLiteral("female"),
            QStringLiteral("resident-id"),
            QStringLiteral("陈国栋")};
}

} // namespace

TEST_CASE("Identities never stand in clear in a body", "[event]")
{
    OpenSeal seal;
    const Intake intake = fullyKnownIntake();
    const Party &who = intake.petitioners.first();

    const auto body =
        encodeBody(PetitionRegistered{codeOf(1), intake}, petition, QStringLiteral("林晓"), seal);

    REQUIRE(body);
    for (const QString &secret : secretsOf(who)) {
        INFO(secret.toStdString());
        CHECK_FALSE(body->contains(secret));
    }
    SECTION("read again they are all there")
    {
        const auto event = decodeBody(envelope(QStringLiteral("petition.registered"), *body), seal);
        REQUIRE(event);
        CHECK(std::get<PetitionRegistered>(event->fact).intake == intake);
    }
    SECTION("of an erased person only the identity is gone")
    {
        seal.boxes.erase(who.id.text());
        const auto event = decodeBody(envelope(QStringLiteral("petition.registered"), *body), seal);
        REQUIRE(event);
        const Intake read = std::get<PetitionRegistered>(event->fact).intake;
        CHECK(read.petitioners.first().erased);
        CHECK(read.petitioners.first().name.isEmpty());
        CHECK(read.petitioners.first().id == who.id);
        CHECK_FALSE(read.respondents.first().erased);
        CHECK(read.respondents.first().name == QStringLiteral("陈国栋"));
        CHECK(read.narrative == intake.narrative);
        // A correction of something else carries the erased person along without a new key.
        const auto again = encodeBody(PetitionCorrected{{QStringLiteral("petitioners")}, read, {}},
                                      petition, QStringLiteral("林晓"), seal);
        REQUIRE(again);
        CHECK(seal.boxes.count(who.id.text()) == 0);
    }
}

TEST_CASE("What a body refuses to hold", "[event]")
{
    OpenSeal seal;
    const auto encoded = [&](const QString &summary) {
        return encodeBody(AdviceGiven{{}, {}, summary, {}}, petition, QStringLiteral("林晓"), seal);
    };
    SECTION("more than 64 KiB of UTF-8")
    {
        CHECK(encoded(QString(21'000, QChar(u'字'))));
        const auto refused = encoded(QString(22'000, QChar(u'字')));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Reason::TooLong);
        CHECK(refused.error().field == QStringLiteral("body"));
    }
    SECTION("characters no database takes")
    {
        for (const char16_t bad : {u'\0', u'\x01', u'\x1b', u'\x7f', u'\x9f', char16_t(0xd83d)}) {
            const auto refused =
                encoded(QStringLiteral("办结") + QChar(bad) + QStringLiteral("。"));
            INFO(int(bad));
            REQUIRE_FALSE(refused);
            CHECK(refused.error().reason == Reason::BadCharacter);
            CHECK(refused.error().field == QStringLiteral("answer"));
        }
        CHECK(encoded(QStringLiteral("一行\n\t二行\r\n😀𬀩㛃")));
    }
    SECTION("those of an identity or an operator too")
    {
        const QString bad = QStringLiteral("王") + QChar(u'\0');
        Intake intake = leakingIntake();
        intake.petitioners.first().name = bad;
        CHECK_FALSE(encodeBody(PetitionRegistered{codeOf(1), intake}, petition, {}, seal));
        CHECK_FALSE(encodeBody(AdviceGiven{}, petition, bad, seal));
    }
    SECTION("an identity that could not be sealed")
    {
        seal.refuses = true;
        const auto refused =
            encodeBody(PetitionRegistered{codeOf(1), leakingIntake()}, petition, {}, seal);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().reason == Reason::DiskFull);
    }
}

TEST_CASE("Inputs are read strictly, and refused by name", "[event]")
{
    struct Row {
        const char *json;
        Reason reason;
        const char *field;
    };
    const auto row = GENERATE(
        Row{R"({"titel":"x"})", Reason::UnknownKey, "titel"},
        Row{R"({"place":{"street":"x"}})", Reason::UnknownKey, "place.street"},
        Row{R"({"petitioners":[{"name":"a"},{"nam":"b"}]})", Reason::UnknownKey,
            "petitioners[1].nam"},
        Row{R"({"petitioners":[{"sealed":"x"}]})", Reason::UnknownKey, "petitioners[0].sealed"},
        Row{R"({"title":7})", Reason::WrongType, "title"},
        Row{R"({"title":["x"]})", Reason::WrongType, "title"},
        Row{R"({"protected":"yes"})", Reason::WrongType, "protected"},
        Row{R"({"petitioners":{}})", Reason::WrongType, "petitioners"},
        Row{R"({"petitioners":["王"]})", Reason::WrongType, "petitioners[0]"},
        Row{R"({"place":"厦门"})", Reason::WrongType, "place"},
        Row{R"({"headcount":"3"})", Reason::WrongType, "headcount"},
        Row{R"({"headcount":1.5})", Reason::BadNumber, "headcount"},
        Row{R"({"headcount":99999999999})", Reason::BadNumber, "headcount"},
        Row{R"({"amount":12000})", Reason::WrongType, "amount"},
        Row{R"({"amount":"lots"})", Reason::BadAmount, "amount"},
        Row{R"({"occurred_on":"2026-02-30"})", Reason::BadDate, "occurred_on"},
        Row{R"({"occurred_on":"2026-2-3"})", Reason::BadDate, "occurred_on"},
        Row{R"({"received_at":"yesterday"})", Reason::BadDate, "received_at"},
        Row{R"({"received_at":"2026-11-23T25:00:00+08:00"})", Reason::BadDate, "received_at"},
        Row{R"({"kind":"quarrel"})", Reason::NotInCatalogue, "kind"},
        Row{R"({"petitioners":[{"id_type":"x"}]})", Reason::NotInCatalogue,
            "petitioners[0].id_type"});
    INFO(row.json);

    const auto read = readStrictly<Intake>(objectOf(row.json));

    REQUIRE_FALSE(read);
    CHECK(int(read.error().reason) == int(row.reason));
    CHECK(read.error().field.toStdString() == row.field);
}

TEST_CASE("What is written for a person can be read again", "[event]")
{
    Intake intake = leakingIntake();
    intake.amount = *Money::parse(QStringLiteral("12000.00"));
    intake.willingToMediate = false;
    intake.occurredOn = QDate(2026, 11, 2);
    intake.place = {QStringLiteral("350211001"), QStringLiteral("××花园3号楼")};
    intake.attachments = {{QStringLiteral("照片.jpg"), QString(64, u'a'), 5'000'000'000, {}}};

    const auto read = readStrictly<Intake>(writeClear(intake));

    REQUIRE(read);
    CHECK(*read == intake);
}

TEST_CASE("An instant without an offset is China Standard Time on every machine", "[event]")
{
    const auto received = [](const char *text) {
        const auto read = readStrictly<Intake>(
            QJsonObject{{QStringLiteral("received_at"), QString::fromLatin1(text)}});
        REQUIRE(read);
        return read->receivedAt.toString(Qt::ISODate).toStdString();
    };
    CHECK(received("2026-11-23T09:12:00+08:00") == "2026-11-23T01:12:00Z");
    CHECK(received("2026-11-23T01:12:00Z") == "2026-11-23T01:12:00Z");
    CHECK(received("2026-11-23T09:12:00") == "2026-11-23T01:12:00Z");
    CHECK(received("2026-11-23") == "2026-11-22T16:00:00Z");
    // Half past midnight did not exist in Shanghai that day; as a fixed offset it does.
    CHECK(received("1986-05-04T02:30:00") == "1986-05-03T18:30:00Z");
}

TEST_CASE("The chain covers every part of the envelope", "[event]")
{
    const Event event = envelope(QStringLiteral("petition.closed"), QStringLiteral("{}"));
    const QString hash = chainHash(chainStart(), event);
    CHECK(hash.size() == 64);
    CHECK(hash == chainHash(chainStart(), event));

    CHECK(hash != chainHash(hash, event));
    const auto changed = [&](auto change) {
        Event other = event;
        change(other);
        return chainHash(chainStart(), other);
    };
    CHECK(hash != changed([](Event &e) { e.id = idOf<EventId>(8); }));
    CHECK(hash != changed([](Event &e) { e.station = stationOf("A2"); }));
    CHECK(hash != changed([](Event &e) { e.sequence = 2; }));
    CHECK(hash != changed([](Event &e) { e.clock.value += 1; }));
    CHECK(hash != changed([](Event &e) { e.kind += u'x'; }));
    CHECK(hash != changed([](Event &e) { e.body += u' '; }));
}
