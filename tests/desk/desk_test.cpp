#include <catch2/catch.hpp>

#include "tests/desk/front.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A day of twenty varied petitions is registered, each under its own code")
{
    Front front;
    QStringList codes;
    for (int line = 0; line < 20; ++line) {
        INFO("line " << line + 1);
        const auto registered =
            front.desk->registerPetition(front.ofDay(line), IntakeOrigin::Window);
        if (!registered)
            FAIL(registered.error().field.toStdString() << ": " << int(registered.error().reason)
                                                        << registered.error().detail.toStdString());
        codes << registered->code.text();
    }
    CHECK(codes.removeDuplicates() == 0);
    CHECK(codes.first().startsWith(QStringLiteral("350211001-261123-A1-0001-")));
    CHECK(codes.last().startsWith(QStringLiteral("350211001-261123-A1-0020-")));
    const auto verified = front.store->verify();
    REQUIRE(verified.ok());
    CHECK(verified->problems.isEmpty());
}

TEST_CASE("A resident ID tells sex and birth date, and the same ID is the same person")
{
    Front front;
    const auto first = front.desk->petition(front.registered(2).id);
    Intake again = front.ofDay(3);
    again.petitioners[0] = front.ofDay(2).petitioners[0];
    const auto registered = front.desk->registerPetition(again, IntakeOrigin::Window);
    REQUIRE(registered.ok());
    const auto second = front.desk->petition(registered->id);
    const Party person = first->intake.petitioners[0];
    CHECK(person.sex == Sex::Female);
    CHECK(person.birth == QDate(1968, 2, 14));
    CHECK(second->intake.petitioners[0].id == person.id);
    CHECK(second->intake.respondents[0].id != first->intake.respondents[0].id);
}

TEST_CASE("What is wrong with an intake is named by field and reason")
{
    Front front;
    struct Row {
        const char *field;
        Reason reason;
        void (*spoil)(Intake &);
    };
    const Row rows[] = {
        {"channel", Reason::NotInCatalogue,
         [](Intake &i) { i.channel = QStringLiteral("pigeon"); }},
        {"petitioners", Reason::Missing, [](Intake &i) { i.petitioners.clear(); }},
        {"petitioners[0].id_number", Reason::BadCheckDigit,
         [](Intake &i) { i.petitioners[0].idNumber = QStringLiteral("110105199001010012"); }},
        {"petitioners[0].id_number", Reason::BadDate,
         [](Intake &i) { i.petitioners[0].idNumber = QStringLiteral("110105194902300021"); }},
        {"petitioners[0].phone", Reason::BadFormat,
         [](Intake &i) { i.petitioners[0].phone = QStringLiteral("12345"); }},
        {"petitioners[0].name", Reason::BadCharacter,
         [](Intake &i) { i.petitioners[0].name = QStringLiteral("王\u202e兰"); }},
        {"title", Reason::Missing, [](Intake &i) { i.title = QStringLiteral("  "); }},
        {"narrative", Reason::TooLong,
         [](Intake &i) { i.narrative = QString(5 * 1024 * 1024, u'字'); }},
        {"narrative", Reason::BadCharacter,
         [](Intake &i) { i.narrative = QStringLiteral("前") + QChar(0) + QStringLiteral("后"); }},
        {"type", Reason::Missing, [](Intake &i) { i.type.clear(); }},
        {"type", Reason::NotInCatalogue, [](Intake &i) { i.type = QStringLiteral("天气纠纷"); }},
        {"content_class", Reason::NotInCatalogue,
         [](Intake &i) {
             i.contentClass = QStringList{QStringLiteral("城乡建设"), QStringLiteral("无")};
         }},
        {"headcount", Reason::BadNumber, [](Intake &i) { i.headcount = 0; }},
        {"place.division", Reason::BadDivision,
         [](Intake &i) { i.place.division = QStringLiteral("990011"); }},
        {"occurred_on", Reason::BadDate, [](Intake &i) { i.occurredOn = QDate(2027, 1, 1); }},
        {"received_at", Reason::BadDate,
         [](Intake &i) { i.receivedAt = QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC); }},
    };
    for (const Row &row : rows) {
        INFO(row.field);
        Intake intake = front.ofDay(2);
        row.spoil(intake);
        const auto registered = front.desk->registerPetition(intake, IntakeOrigin::Window);
        REQUIRE_FALSE(registered.ok());
        CHECK(registered.error().field == QLatin1String(row.field));
        CHECK(int(registered.error().reason) == int(row.reason));
    }
    CHECK(front.store->petitions.count({})->number == 0);
}

TEST_CASE("More than five representatives are refused")
{
    Front front;
    Intake group = front.ofDay(0);
    group.petitioners.append(group.petitioners.first());
    group.petitioners.last().idNumber.clear();
    group.petitioners.last().idType = IdType::None;
    const auto registered = front.desk->registerPetition(group, IntakeOrigin::Window);
    REQUIRE_FALSE(registered.ok());
    CHECK(registered.error().field == QStringLiteral("petitioners"));
}

TEST_CASE("Accepting fills in the organisation's contact and the date the centre promises")
{
    Front front;
    const Registered petition = front.registered(0);
    front.act(petition.id, "accept",
              R"({"route":"department-handling","organisation":"集美区人力资源和社会保障局"})");
    const auto accepted = front.desk->petition(petition.id);
    REQUIRE(accepted->owner());
    CHECK(accepted->handler() == QStringLiteral("集美区人力资源和社会保障局"));
    CHECK_FALSE(accepted->owner()->phone.isEmpty());
    const QJsonObject view = Acting(front.workplace()).view(*accepted);
    const QJsonObject next = view.value(QStringLiteral("next")).toObject();
    CHECK(next.value(QStringLiteral("rule")).toString().toStdString() == "centre-track");
    CHECK(next.value(QStringLiteral("promise")).toBool());
    const auto due = front.store->petitions.due({}, {});
    REQUIRE(due.ok());
    REQUIRE(due->size() == 1);
    CHECK(due->first().owner == QStringLiteral("集美区人力资源和社会保障局"));
}

TEST_CASE("A correction is a later fact; the original stays readable")
{
    Front front;
    const Registered petition = front.registered(8);
    Intake intake = front.desk->petition(petition.id)->intake;
    intake.claim = QStringLiteral("要求赔偿误工费");
    intake.petitioners[0].phone = QStringLiteral("18950140012");
    REQUIRE(front.desk->correct(petition.id, intake, QStringLiteral("来访人更正电话")).ok());
    const auto corrected = front.desk->petition(petition.id);
    CHECK(corrected->intake.claim == QStringLiteral("要求赔偿误工费"));
    CHECK(corrected->history.size() == 2);
    const auto &original = std::get<PetitionRegistered>(corrected->history[0].fact);
    CHECK(original.intake.claim.startsWith(QStringLiteral("要求赔偿误工费、护理费")));
    const auto &fact = std::get<PetitionCorrected>(corrected->history[1].fact);
    CHECK(fact.fields == QStringList{QStringLiteral("claim"), QStringLiteral("petitioners")});
}

TEST_CASE("Opening a record is logged with its reason")
{
    Front front;
    const Registered petition = front.registered(1);
    REQUIRE(front.desk->look(petition.id, QStringLiteral("查询进度")).ok());
    const auto log = front.store->lookups.newest(5);
    REQUIRE(log.ok());
    REQUIRE(log->size() == 1);
    CHECK(log->first().operatorName == QStringLiteral("李敏"));
    CHECK(log->first().subject == petition.code.text());
    CHECK(log->first().reason == QStringLiteral("查询进度"));
}

TEST_CASE("The rehearsal centre is furnished, and no other store is")
{
    Front front;
    const auto furnished = furnishRehearsal(front.workplace());
    if (!furnished)
        FAIL(furnished.error().field.toStdString()
             << " " << furnished.error().detail.toStdString());
    CHECK(front.store->petitions.count({})->number == 6);
    const auto standing = [&](State state) {
        PetitionFilter filter;
        filter.states = {state};
        return front.store->petitions.count(filter)->number;
    };
    CHECK(standing(State::Agreed) == 1);
    CHECK(standing(State::Referred) == 2);

    QTemporaryDir folder;
    StoreIdentity real = rehearsalIdentity();
    real.rehearsal = false;
    const QString data = folder.filePath(QStringLiteral("real"));
    REQUIRE(Store::create(data, real, Front::resources()).ok());
    auto store = Store::open(data, *KeyFile(data).open(), OpenMode::ReadWrite, front.clock,
                             front.ids, Front::resources(),
                             {[](const Petition &) { return QList<DeadlineRow>(); }, {}});
    REQUIRE(store.ok());
    const auto refused = furnishRehearsal(front.workplaceOn(**store));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().reason == Reason::NotAllowed);
}

namespace
{

Intake ofMany(Front &front, int count, const QString &address)
{
    Intake intake = front.ofDay(1);
    intake.petitioners.clear();
    intake.headcount = count;
    for (int i = 0; i < count; ++i) {
        Party one;
        one.name = QStringLiteral("工友%1").arg(i + 1);
        one.phone = QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0'));
        one.address = address;
        intake.petitioners << one;
    }
    return intake;
}

} // namespace

TEST_CASE("Two hundred stand in one matter; a roll beyond what its record holds is refused whole")
{
    Front front;
    const auto whole = front.desk->registerPetition(
        ofMany(front, 200, QStringLiteral("集美区杏林街道宁宝世家")), IntakeOrigin::Window);
    if (!whole)
        FAIL(whole.error().field.toStdString() << ": " << whole.error().detail.toStdString());
    const Petition petition = *front.desk->petition(whole->id);
    CHECK(petition.intake.petitioners.size() == 200);
    CHECK(petition.intake.petitioners.last().phone == QStringLiteral("13800000199"));
    const auto beyond =
        front.desk->registerPetition(ofMany(front, 300, QString(150, u'路')), IntakeOrigin::Window);
    REQUIRE_FALSE(beyond.ok());
    CHECK(beyond.error().reason == Reason::TooLong);
    CHECK(beyond.error().field == QStringLiteral("body"));
    CHECK(front.store->petitions.count({})->number == 1);
}
