// Whose units a centre's acts name: its own records, by their kinds.
#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"
#include "core/desk/unit_book.h"
#include "core/domain/bodies.h"
#include "tests/desk/front.h"
#include "tests/support/acts.h"
#include "tests/support/stores.h"

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

struct House : Front {
    RecordFiles files = RecordFiles::load(resources(), {}).value();
    RecordKeeping recording{*store, files.kinds, ids, QStringLiteral("林晓")};

    /// All that stands against it, as it is said.
    QString said(const PetitionId &id, const char *act, const char *inputs)
    {
        const Acting acting(workplace());
        QStringList sentences;
        for (const Refusal &one :
             acting.problems(*desk->petition(id), *acting.find(QLatin1String(act)), json(inputs)))
            sentences << one.error.field + QStringLiteral(": ") + one.sentence;
        return sentences.join(u'\n');
    }
    QStringList offered(const PetitionId &id, const char *act, const char *ask)
    {
        const Acting acting(workplace());
        const AskSpec *spec = acting.find(QLatin1String(act))->ask(QString::fromLatin1(ask));
        QStringList names;
        for (const AskChoice &choice : acting.choices(*desk->petition(id), *spec))
            names << choice.key;
        return names;
    }
};

/// A sentence that names all of these.
void names(const QString &sentence, std::initializer_list<const char *> words)
{
    INFO(sentence.toStdString());
    for (const char *word : words) {
        INFO(word);
        CHECK(sentence.contains(QString::fromUtf8(word)));
    }
}

} // namespace

TEST_CASE("A people's mediation belongs to a people's committee, whoever else there is", "[units]")
{
    House at;
    const PetitionId id = at.registered(0).id;
    const char *const by = GENERATE("集美区民政局", "商事调解中心", "集美区人民法院（速裁团队）");
    const QByteArray unit(by);
    names(
        at.said(id, "accept",
                ("{\"route\":\"people-mediation\",\"organisation\":\"" + unit + "\"}").constData()),
        {"organisation: ", by, "“人民调解”", "调解组织（人民调解）", "没有记录任何内容",
         "record unit put"});
    CHECK_FALSE(at.take(
        id, "accept",
        json(("{\"route\":\"people-mediation\",\"organisation\":\"" + unit + "\"}").constData())));
    at.act(id, "accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    SECTION("also where the way is open already")
    {
        names(at.said(id, "mediate",
                      ("{\"kind\":\"people-mediation\",\"mediators\":[\"李䶮\"],"
                       "\"organisation\":\"" +
                       unit + "\"}")
                          .constData()),
              {by, "“人民调解”", "调解组织（人民调解）"});
    }
    SECTION("and an agreement is signed by who mediated")
    {
        at.act(id, "mediate",
               R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                   "mediators":["李䶮"]})");
        const QByteArray rest = R"(","facts":"渗漏。","performance":"转账。",
            "clauses":[{"text":"赔偿"}],"mediators":["李䶮"],"recorder":"李敏","mandate":true})";
        const auto agreed = [&](const QByteArray &who) {
            return "{\"organisation\":\"" + who + rest;
        };
        names(at.said(id, "agree", agreed(unit).constData()), {"协议由主持调解的组织签订"});
        CHECK(at.said(id, "agree", agreed("集美街道人民调解委员会").constData()).isEmpty());
    }
}

TEST_CASE("Courts judge and bureaus handle: each way by the kinds it names", "[units]")
{
    House at;
    struct Row {
        const char *route, *unit;
        bool lawful;
    };
    const Row row = GENERATE(Row{"litigation", "集美区人民法院（速裁团队）", true},
                             Row{"litigation", "集美区司法局", false},
                             Row{"commercial-mediation", "商事调解中心", true},
                             Row{"commercial-mediation", "集美街道人民调解委员会", false},
                             Row{"administrative-mediation", "集美区民政局", true},
                             Row{"administrative-mediation", "集美街道人民调解委员会", false},
                             Row{"labour-arbitration", "厦门仲裁委员会集美联络点", true},
                             Row{"labour-arbitration", "集美区人力资源和社会保障局", false},
                             Row{"department-handling", "集美街道办事处", true},
                             Row{"department-handling", "值班律师工作站", false});
    const ActSpec &act = *Acting(at.workplace()).find(QStringLiteral("accept"));
    const Scope scope{{}, {{QStringLiteral("route"), QLatin1String(row.route)}}, {}, {}, {}};
    const RouteSpec *route =
        routeFor(*act.ask(u"organisation"), act, scope, at.reference.declarations);
    REQUIRE(route);
    const UnitBook units = UnitBook::read(*at.store).value();
    const UnitEntry *unit = units.byName(QString::fromUtf8(row.unit));
    REQUIRE(unit);
    INFO(row.route << ' ' << row.unit);
    CHECK(mayWorkOn(*route, unit->bodies()) == row.lawful);
}

TEST_CASE("A unit outside the records is written where its kind does not matter", "[units]")
{
    House at;
    const PetitionId id = at.registered(0).id;
    CHECK(at.said(id, "decline",
                  R"({"ground":"D1","basis":"《条例》第十九条","competent_body":"厦门海事法院"})")
              .isEmpty());
    at.act(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})");
    names(at.said(id, "go-to", R"({"to":"litigation","organisation":"集美区民政局"})"),
          {"organisation: ", "“集美区民政局”不能办理“诉讼”", "人民法院"});
    // Another place's court is on nobody's list.
    CHECK(at.said(id, "go-to", R"({"to":"litigation","organisation":"厦门海事法院"})").isEmpty());
}

TEST_CASE("What is offered is what the centre has on record now", "[units]")
{
    House at;
    const PetitionId id = at.registered(0).id;
    const QString mine = QStringLiteral("杏林物业纠纷人民调解委员会");
    CHECK_FALSE(at.offered(id, "accept", "organisation").contains(mine));
    REQUIRE(at.recording.put(
        QStringLiteral("unit"),
        json(R"({"name":"杏林物业纠纷人民调解委员会","short_name":"杏林调委会","phone":"0592-7",
                 "kinds":["committee"],"mediates":["people"]})")));
    CHECK(at.offered(id, "accept", "organisation").contains(mine));
    const Acting acting(at.workplace());
    CHECK(acting
              .problems(*at.desk->petition(id), *acting.find(QStringLiteral("accept")),
                        json(R"({"route":"people-mediation","organisation":"杏林调委会"})"))
              .empty());
    REQUIRE(at.recording.retire(QStringLiteral("unit"), mine, QStringLiteral("撤销")));
    CHECK_FALSE(at.offered(id, "accept", "organisation").contains(mine));
    names(at.said(id, "set-owner", R"({"role":"A1","person":"王","unit":"杏林调委会"})"),
          {"unit: ", "“杏林调委会”不在本中心的单位名录中", "record unit put"});
}

TEST_CASE("What an earlier release recorded of a bureau that mediated stands", "[units]")
{
    House at;
    const PetitionId id = at.registered(0).id;
    RouteOpened route = opened(1, State::Mediating, QStringLiteral("集美区民政局"));
    route.route = QStringLiteral("people-mediation");
    route.title = QStringLiteral("人民调解");
    REQUIRE(
        at.store->ledger.record(id, QStringLiteral("林晓"), [&](const Petition &) -> Result<Fact> {
            return Fact(taken({route}));
        }));
    const Petition petition = *at.desk->petition(id);
    CHECK(petition.attention.isEmpty());
    REQUIRE(petition.openRoute(QStringLiteral("people-mediation")));
}

TEST_CASE("A centre without records has no units, and is told how to record them", "[units]")
{
    QTemporaryDir folder;
    StillClock clock;
    CountedIds ids;
    const QString data = folder.filePath(QStringLiteral("data"));
    StoreIdentity identity = rehearsalIdentity();
    identity.rehearsal = false;
    REQUIRE(Store::create(data, identity, Front::resources()));
    const Reference reference = Reference::load(Front::resources()).value();
    const auto store = Store::open(data, *KeyFile(data).open(), OpenMode::ReadWrite, clock, ids,
                                   Front::resources(), knowledgeOf(reference));
    REQUIRE(store);
    const Workplace at{**store, reference, clock, ids, {QStringLiteral("李敏"), {}}};
    Front front;
    const auto registered = Desk(at).registerPetition(front.ofDay(0), IntakeOrigin::Window);
    REQUIRE(registered);
    const Petition petition = *(*store)->ledger.petition(registered->id);
    const Acting acting(at);
    const ActSpec &accept = *acting.find(QStringLiteral("accept"));
    CHECK(acting.choices(petition, *accept.ask(u"organisation")).isEmpty());
    const auto wrong = acting.problems(
        petition, accept,
        json(R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})"));
    REQUIRE(wrong.size() == 1);
    names(wrong.front().sentence, {"不在本中心的单位名录中", "record unit put"});
    const QDate day(2026, 11, 23);
    CHECK(readingOf(**store, reference, day).areaCode.isEmpty());
    const RecordFiles files = RecordFiles::load(Front::resources(), {}).value();
    REQUIRE(RecordKeeping(**store, files.kinds, ids, QStringLiteral("林晓"))
                .put(QStringLiteral("unit"),
                     json(R"({"name":"民政局","kinds":["department"],"phone":"0592-6001013"})")));
    CHECK(readingOf(**store, reference, day).areaCode == QStringLiteral("0592"));
}
