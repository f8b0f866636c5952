// From the door to the ways outside: nobody is sent away, and what is outside is found again.
#include "core/domain/route_advice.h"
#include "tests/desk/capable.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("What is before a court is no petition, and the way to court stays", "[capable]")
{
    Capable at;
    const PetitionId suit = at.brought("合同纠纷", [](Intake &intake) {
        intake.kind = PetitionKind::Litigation;
        intake.subkind.clear();
    });
    const PetitionId other = at.brought("合同纠纷");
    constexpr const char *petition = R"({"to":"petition-procedure","organisation":"集美区信访局"})";
    CHECK(at.refuses(suit, "go-to", petition, "诉访分离"));
    for (const PetitionId &id : {suit, other}) {
        bool offered = false;
        for (const AdvisedRoute &way : adviseRoutes(
                 Acting(at.workplace()).view(*at.desk->petition(id)), at.reference.declarations))
            offered = offered || (way.route->route == text("litigation") && !way.refused);
        CHECK(offered);
    }
    at.does(other, "go-to", petition);
    at.does(suit, "refer",
            R"({"mode":"transfer","organisation":"集美区信访局","request":"请核查"})");
    at.does(suit, "sign-referral", R"({"signed_by":"叶听澜","duty":"是"})");
    CHECK(at.refuses(suit, "unit-accept", R"({"procedure":"信访程序"})", "不适用信访程序"));
}

TEST_CASE("What was fixed and tried goes along to the court, and the court's number is found",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.mediating("合同纠纷");
    at.does(id, "end-mediation", R"({"ground":"G2","undisputed":"货已收到",
        "petitioner_signed":true,"respondent_signed":true})");
    const QString applicant = at.desk->petition(id)->intake.petitioners.first().name;
    const QJsonObject pack{
        {text("way"), text("litigation")},
        {text("applicant"), applicant},
        {text("claim"), text("付货款")},
        {text("facts"), text("货已收到")},
        {text("evidence"), QJsonArray{QJsonObject{{text("text"), text("送货单")}}}},
        {text("path"), text("人民调解不成")},
        {text("undisputed"), true}};
    for (const char *key : {"evidence", "path"}) {
        QJsonObject bare = pack;
        bare.remove(text(key));
        const auto refused = at.take(id, "onward-pack", bare);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().field == text(key));
    }
    at.does(id, "onward-pack", pack);
    CHECK(at.seen(id, "acts[onward-pack].last.undisputed") == "true");
    at.does(id, "go-to", R"({"to":"litigation","organisation":"集美区人民法院（速裁团队）"})");
    at.does(id, "route-stage", R"({"way":"litigation","stage":"accepted",
        "number":"（2026）闽0211民初4321号"})");
    CHECK(at.on("ways", id, "（2026）闽0211民初4321号"));
    PetitionFilter filter;
    filter.typed = text("（2026）闽0211民初4321号");
    const auto found = at.desk->find(filter, 5, 0);
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->first().id == id);
}

TEST_CASE("A labour dispute is told that arbitration comes before the court, and what follows it",
          "[capable]")
{
    Capable at;
    const auto first = [&](const PetitionId &id) {
        for (const AdvisedRoute &way : adviseRoutes(
                 Acting(at.workplace()).view(*at.desk->petition(id)), at.reference.declarations)) {
            if (way.route->route == text("litigation"))
                return way.first.join(u'；');
        }
        return QString();
    };
    const PetitionId id = at.brought("其他劳动争议纠纷");
    CHECK(first(id).contains(text("劳动争议先申请劳动人事争议仲裁")));
    CHECK(first(at.brought("合同纠纷")).isEmpty());
    at.does(id, "go-to", R"({"to":"labour-arbitration","organisation":"厦门仲裁委员会集美联络点",
        "known_on":"2026-11-01"})");
    at.does(id, "route-stage", R"({"way":"labour-arbitration","stage":"applied"})");
    CHECK(at.due(id, "labour-accept") != "none");
    at.does(id, "route-stage",
            R"({"way":"labour-arbitration","stage":"accepted","number":"仲1号"})");
    CHECK(at.due(id, "labour-accept") == "none");
    at.does(id, "route-end", R"({"way":"labour-arbitration","outcome":"award",
        "papers_on":"2026-11-23"})");
    CHECK(at.due(id, "labour-sue").find("2026-12-08") == 0); // fifteen days from its receipt
}

TEST_CASE("Each service of the house is gone to, counted by itself, and brought to its end",
          "[capable]")
{
    Capable at;
    struct Service {
        const char *type, *route, *unit, *outcome;
    };
    const QList<Service> services{
        {"城市管理", "reconsideration", "集美区司法局", "decided"},
        {"其他劳动争议纠纷", "labour-arbitration", "厦门仲裁委员会集美联络点", "award"},
        {"合同纠纷", "commercial-arbitration", "厦门仲裁委员会集美联络点", "award"},
        {"合同纠纷", "litigation", "集美区人民法院（速裁团队）", "judged"},
        {"其他劳动争议纠纷", "legal-aid", "法律援助工作站", "given"},
        {"合同纠纷", "notary", "公证服务窗口", "certified"}};
    QList<PetitionId> all;
    for (const Service &service : services) {
        INFO(service.route);
        all << at.brought(service.type);
        at.does(all.last(), "go-to",
                {{text("to"), text(service.route)}, {text("organisation"), text(service.unit)}});
        const RouteSpec *route = at.reference.declarations.route(text(service.route));
        CHECK(at.listed("ways", {at.codeOf(all.last()), route->title, text(service.unit)}) == 1);
    }
    CHECK(at.rows("ways").size() == services.size());
    for (qsizetype i = 0; i < services.size(); ++i) {
        at.does(all[i], "route-end",
                {{text("way"), text(services[i].route)},
                 {text("outcome"), text(services[i].outcome)},
                 {text("papers_on"), text("2026-11-23")}});
        CHECK(at.listed("ways", {at.codeOf(all[i]), text(services[i].unit)}) == 0);
    }
}

TEST_CASE("Whoever is fast-tracked needs a plain case, and the judge who says so", "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("合同纠纷");
    CHECK(at.refuses(id, "mark-track", R"({"track":"简案","criteria":["事实清楚"],
        "procedure":"速裁快审（简易程序）","by_whom":"沈立言"})",
                     "第一百六十条"));
    CHECK(at.refuses(id, "mark-track", R"({"track":"简案","criteria":["事实清楚",
        "权利义务关系明确","争议不大"],"procedure":"速裁快审（简易程序）"})",
                     "by_whom"));
}

TEST_CASE("An application for arbitration may be made online, and names its clause or its work",
          "[capable]")
{
    Capable at;
    struct Pack {
        const char *type, *way, *key, *value;
    };
    const Pack pack =
        GENERATE(Pack{"其他劳动争议纠纷", "labour-arbitration", "employment", "2024年3月入职"},
                 Pack{"合同纠纷", "commercial-arbitration", "arbitration_clause", "合同第十二条"});
    INFO(pack.way);
    const PetitionId id = at.brought(pack.type);
    QJsonObject answers{{text("way"), text(pack.way)},
                        {text("applicant"), at.desk->petition(id)->intake.petitioners.first().name},
                        {text("claim"), text("付款")},
                        {text("facts"), text("拖欠")},
                        {text("evidence"), QJsonArray{QJsonObject{{text("text"), text("合同")}}}},
                        {text("path"), text("无")},
                        {text("online"), true}};
    const auto bare = at.take(id, "onward-pack", answers);
    REQUIRE_FALSE(bare);
    CHECK(bare.error().field == text(pack.key));
    answers.insert(text(pack.key), text(pack.value));
    at.does(id, "onward-pack", answers);
    CHECK(at.seen(id, "acts[onward-pack].last.online") == "true");
}

TEST_CASE("Who is not taken in is told where to go and why, and keeps a number", "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷");
    CHECK(at.refuses(id, "decline", R"({"ground":"D6","basis":"属地管辖"})", "competent_body"));
    CHECK(
        at.refuses(id, "decline", R"({"ground":"D6","competent_body":"漳州市综治中心"})", "basis"));
    const auto event = at.take(id, "decline", Capable::read(R"({"ground":"D6","basis":"属地管辖",
        "competent_body":"漳州市综治中心","competent_address":"漳州市龙海区"})"));
    REQUIRE(event);
    CHECK(at.seen(id, "state") == "declined");
    CHECK(at.seen(id, "acts[decline].last.competent_body") == "漳州市综治中心");
    CHECK(at.desk->petition(at.codeOf(id))->id == id);
}

TEST_CASE("Whoever changes the rules of the house changes what comes, and nothing that was",
          "[capable]")
{
    Capable at;
    const PetitionId before = at.brought("邻里纠纷");
    const std::string due = at.due(before, "centre-general");
    REQUIRE(due != "none");
    QTemporaryDir local;
    QDir().mkpath(local.filePath(QStringLiteral("rules")));
    QFile file(local.filePath(QStringLiteral("rules/own.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"title":"本中心","source":"本中心流转规程","rules":[{"id":"centre-general",
        "field":"综治中心","title":"一般事项办结","event":"accepted","starts":"自受理之日起",
        "count":2,"unit":"days","owner":"centre","warn":1,"promise":true}]})");
    file.close();
    auto changed = Reference::load(Front::resources(), local.path());
    REQUIRE(changed);
    for (const DeclarationFlaw &flaw : changed->flaws)
        FAIL(flaw.sentence().toStdString());
    at.reference = std::move(*changed);
    const PetitionId after = at.brought("邻里纠纷");
    CHECK(at.due(before, "centre-general") == due);
    CHECK(at.due(after, "centre-general") == "2026-11-25");
    CHECK(at.due(after, "centre-general") != due);
}
