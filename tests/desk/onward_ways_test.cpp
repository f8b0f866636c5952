// From mediation to the ways outside, each gone to each of its ends.
#include "core/domain/running_clock.h"
#include "tests/desk/ways.h"
#include "tests/support/reference.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A breach leads to enforcement where a court stands behind the agreement", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    at.act(id, "agree", agreeing);
    at.clock.set(at.clock.now().addDays(2));
    const char *enforcing = R"({"kind":"没有履行","due_on":"2026-11-23","unpaid":"100.00",
        "reason":"拒不履行","urged":true,"remedy":"申请强制执行"})";
    CHECK(at.refusal(id, "breach", enforcing).contains(text("支付令")));
    at.act(id, "confirm-apply", R"({"court":"集美区人民法院（速裁团队）","joint":true})");
    const bool confirmed = GENERATE(true, false);
    at.act(id, "route-end",
           confirmed ? R"({"way":"judicial-confirmation","outcome":"confirmed"})"
                     : R"({"way":"judicial-confirmation","outcome":"refused"})");
    CHECK(at.refusal(id, "breach", enforcing).isEmpty() == confirmed);
    const char *there = R"({"to":"enforcement","organisation":"集美区人民法院（速裁团队）"})";
    CHECK(at.refusal(id, "go-to", there).isEmpty() == confirmed);
    CHECK(at.seen(id, "figure[performance]") == text(confirmed ? "申请执行" : "申请司法确认"));
    CHECK_FALSE(at.seen(id, "tasks[breach].open").toBool());
    if (!confirmed)
        CHECK(at.refusal(id, "confirm-apply",
                         R"({"court":"集美区人民法院（速裁团队）","joint":true})")
                  .contains(text("已经驳回")));
}

TEST_CASE("What a judge expects is told as advice, and a refusal is kept with the way to court",
          "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("合同纠纷");
    const char *telling = R"({"post":"法官","name":"沈立言","text":"可能支持","told":"双方",
        "disclaimer":true})";
    at.act(id, "expected-outcome", telling);
    CHECK(at.desk->petition(id)->acts.last().taken.says.contains(text("不是裁判意见")));
    at.act(id, "refuse-way", R"({"way":"commercial-mediation","ground":"要求直接起诉",
        "words":"我要起诉","wants":"litigation","told":true,"signed":true})");
    CHECK_FALSE(at.desk->petition(id)->acts.last().taken.inputs.contains(text("words")));
    CHECK(at.refusal(id, "go-to", R"({"to":"litigation","organisation":"外地法院"})").isEmpty());
}

TEST_CASE("A unit that declines has told the person, and the centre leads on", "[ways]")
{
    Ways at;
    const char *declining =
        R"({"ground":"超过申请时限","basis":"《工伤保险条例》第十七条","how":"V1",
        "proof":"送达回证"})";
    const PetitionId id = at.brought("社会保险");
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区人力资源和社会保障局",
        "assisting":["集美区民政局"],"request":"请核查"})");
    CHECK(at.refusal(id, "unit-decline", declining).contains(text("签收后")));
    at.act(id, "sign-referral", R"({"signed_by":"吴勤","duty":"是"})");
    REQUIRE(at.runs(id, "petition-unit-notice"));
    at.act(id, "unit-decline", declining);
    CHECK(at.seen(id, "routes[department-handling].last.outcome") == text("rejected"));
    CHECK_FALSE(at.runs(id, "petition-unit-notice"));
    CHECK(at.runs(id, "lead-on"));
    CHECK(at.desk->petition(id)->handler().isEmpty());
    CHECK_FALSE(at.desk->petition(id)->openTask(text("co-handle")));
    CHECK_FALSE(isOrphan(*at.desk->petition(id), at.reference.calendar));

    const PetitionId other = at.brought("社会保险");
    at.act(other, "refer", R"({"mode":"transfer","organisation":"集美区人力资源和社会保障局",
        "request":"请核查"})");
    at.act(other, "sign-referral", R"({"signed_by":"吴勤","duty":"是"})");
    at.act(other, "unit-accept", R"({"procedure":"其他法定途径"})");
    CHECK(at.refusal(other, "unit-decline", declining).contains(text("已经受理")));
}

TEST_CASE("Guidance that was asked for is answered, once", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    at.act(id, "guidance-ask",
           R"({"kind":"法官指导调解","organisation":"集美区人民法院（速裁团队）",
               "question":"违约金","how":"视频","answer_by":"2026-11-26"})");
    const char *opinion = R"({"task":"expert-opinion","answered_by":"闻达","answer":"可以",
        "told":"双方"})";
    CHECK(at.refusal(id, "guidance-answer", opinion).contains(text("没有在等待答复")));
    const char *answer = R"({"task":"guidance","answered_by":"沈立言","answer":"可以",
        "told":"双方"})";
    at.act(id, "guidance-answer", answer);
    CHECK(at.refusal(id, "guidance-answer", answer).contains(text("没有等待答复")));
}

TEST_CASE("What is simple goes by the shorter promise, and only what is simple goes fast", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("合同纠纷");
    REQUIRE(at.runs(id, "centre-general"));
    QJsonObject marking{{text("track"), text("简案")},
                        {text("criteria"), QJsonArray{text("事实清楚")}},
                        {text("procedure"), text("速裁快审（简易程序）")},
                        {text("by_whom"), text("沈立言")}};
    CHECK(at.refusal(id, "mark-track", marking).contains(text("第一百六十条")));
    marking[text("criteria")] =
        QJsonArray{text("事实清楚"), text("权利义务关系明确"), text("争议不大")};
    CHECK(at.refusal(id, "mark-track", marking).isEmpty());
    CHECK(at.runs(id, "centre-simple"));
    CHECK_FALSE(at.runs(id, "centre-general"));
    marking[text("procedure")] = text("小额诉讼");
    CHECK(at.refusal(id, "mark-track", marking).contains(text("金钱给付")));
}

TEST_CASE("Another unit than the recommended one has jurisdiction only with a reason", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("合同纠纷");
    QJsonObject deciding{
        {text("class"), text("行政机关")}, {text("territory"), text("本辖区")},
        {text("level"), text("L3")},       {text("organisation"), text("集美区民政局")},
        {text("basis"), text("三定规定")}, {text("override"), true}};
    CHECK_FALSE(at.refusal(id, "jurisdiction", deciding).isEmpty());
    deciding.insert(text("suggested"), text("集美区市场监督管理局"));
    deciding.insert(text("reason"), text("实际由民政局主管"));
    CHECK(at.refusal(id, "jurisdiction", deciding).isEmpty());
    CHECK(at.seen(id, "figure[jurisdiction]") == text("集美区民政局"));
}

TEST_CASE("Medical records are sealed with both sides present, each with a list", "[ways]")
{
    Ways at;
    const char *sealing = R"({"action":"封存","list":"住院病历三十页","both_present":true,
        "signed":true,"kept_by":"某医院"})";
    CHECK(at.refusal(at.brought("合同纠纷"), "seal-records", sealing).contains(text("医疗纠纷")));
    const PetitionId id = at.brought("医疗纠纷");
    CHECK(at.refusal(id, "seal-records", R"({"action":"封存","list":"病历","both_present":false,
        "signed":true,"kept_by":"某医院"})")
              .contains(text("双方在场")));
    at.act(id, "seal-records", sealing);
    CHECK(at.seen(id, "figure[medical-records]") == text("已封存"));
}

TEST_CASE("An application has what its way asks for, and no way has another's", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("借贷及担保");
    const QString applicant = at.desk->petition(id)->intake.petitioners.first().name;
    QJsonObject pack{{text("way"), text("enforceable-notary")},
                     {text("applicant"), applicant},
                     {text("evidence"), QJsonArray{QJsonObject{{text("text"), text("借条")}}}},
                     {text("path"), text("无")},
                     {text("principal"), text("100000.00")},
                     {text("pay_by"), text("2027-01-01")},
                     {text("submits"), false}};
    CHECK(at.refusal(id, "onward-pack", pack).contains(text("愿意接受强制执行")));
    pack[text("submits")] = true;
    CHECK(at.refusal(id, "onward-pack", pack).isEmpty());
    const QJsonObject kept = at.desk->petition(id)->acts.last().taken.inputs;
    CHECK_FALSE(kept.contains(text("applicant"))); // a person's: under that person's key
    pack[text("way")] = text("litigation");
    CHECK_FALSE(at.refusal(id, "onward-pack", pack).isEmpty()); // no loan terms are asked there
}

namespace
{

/// Ways that open only after another.
QList<std::pair<QString, QString>> before(const QString &route)
{
    const std::pair<QString, QString> opinion{text("petition-procedure"), text("unsupported")};
    if (route == text("enforcement"))
        return {{text("enforceable-notary"), text("enforceable")}};
    if (route == text("petition-review"))
        return {opinion};
    if (route == text("petition-recheck"))
        return {opinion, {text("petition-review"), text("reviewed")}};
    return {};
}

const char *typeFor(const QString &route)
{
    return route == text("labour-arbitration") ? "其他劳动争议纠纷"
           : route == text("land-arbitration") ? "土地承包经营"
                                               : "合同纠纷";
}

} // namespace

TEST_CASE("Each way outside is gone through its stages to each of its ends, and nobody is lost",
          "[ways]")
{
    Ways at;
    const QStringList otherwise{text("department-handling"), text("judicial-confirmation")};
    int ends = 0;
    for (const RouteSpec &route : at.reference.declarations.routes()) {
        if (!route.outside || route.group == text("旧版途径") || otherwise.contains(route.route))
            continue;
        bool staged = false;
        for (const RouteEndSpec &end : route.ends) {
            INFO(route.route.toStdString() << " " << end.id.toStdString());
            const PetitionId id = at.brought(typeFor(route.route));
            QList<std::pair<QString, QString>> way = before(route.route);
            way << std::pair(route.route, end.id);
            for (const auto &[to, outcome] : way) {
                REQUIRE(at.refusal(id, "go-to",
                                   QJsonObject{{text("to"), to},
                                               {text("organisation"), text("外地的机关")},
                                               {text("known_on"), text("2026-11-01")}}) ==
                        QString());
                for (const RouteStageSpec &stage : route.stages) {
                    if (staged || to != route.route || stage.id == text("told"))
                        continue;
                    INFO(stage.id.toStdString());
                    REQUIRE(at.refusal(id, "route-stage",
                                       QJsonObject{{text("way"), to},
                                                   {text("stage"), stage.id},
                                                   {text("number"), text("1号")}}) == QString());
                }
                REQUIRE(at.refusal(id, "route-end",
                                   QJsonObject{{text("way"), to},
                                               {text("outcome"), outcome},
                                               {text("papers_on"), text("2026-11-23")}}) ==
                        QString());
            }
            staged = true;
            ++ends;
            const Petition petition = *at.desk->petition(id);
            CHECK(petition.attention.isEmpty());
            CHECK_FALSE(isOrphan(petition, at.reference.calendar));
            for (const RouteClock &limit : route.limits) // who applied has kept it
                CHECK((end.id != route.ends.first().id || !petition.runningClock(limit.rule)));
        }
    }
    CHECK(ends > 80);
}

TEST_CASE("Each way has its card", "[ways]")
{
    for (const RouteSpec &route : houseReference().declarations.routes()) {
        INFO(route.route.toStdString());
        for (const QString &said : {route.cost, route.time, route.force, route.told, route.remedy})
            CHECK_FALSE(said.isEmpty());
        CHECK_FALSE(route.source.isEmpty());
    }
}
