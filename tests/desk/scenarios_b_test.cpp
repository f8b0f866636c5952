// Whole ways, from registration to a lawful end: the hall, a hospital, a loan.
#include "tests/desk/scenarios_b.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

void fromTheHall(WholeWay &at, const PetitionId &id)
{
    at.did(id, "entrusted-in",
           R"({"kind":"E8","sender":"集美区政务服务中心","number":"政务转〔2026〕12号",
               "return_by":"2026-12-10","will":"与调解无关","request":"查清后回告"})");
    CHECK(at.due(id, "entrusted-return") == "2026-12-10");
    CHECK(at.seen(id, "figure[entrusted-from]") == "集美区政务服务中心");
}

constexpr const char *answered =
    R"({"result":"达成协议","number":"集综治复〔2026〕1号","agreement":"1号","returned":"无",
        "text":"已达成协议","how":"V1","receipt":"窗口签收"})";

void aService(Intake &intake)
{
    intake.kind = PetitionKind::Other;
    intake.subkind = text("service");
    intake.nature = text("政务服务、咨询求助");
    intake.type.clear();
    intake.respondents.clear();
}

void aHospital(Intake &intake)
{
    Party hospital = intake.respondents.first();
    hospital = {};
    hospital.kind = PartyKind::Organisation;
    hospital.name = text("厦门杏林医院");
    hospital.contact = text("林院长");
    hospital.contactTitle = text("院长");
    hospital.phone = text("0592-6010021");
    hospital.address = text("厦门市集美区杏滨路18号");
    hospital.idType = IdType::Uscc;
    hospital.idNumber = text("91350211MA2XJ31B9W");
    intake.respondents = {hospital};
    intake.amount = Money::parse(text("80000.00")).value();
}

} // namespace

TEST_CASE("What the hall passes in is settled here and answered there", "[scenario]")
{
    WholeWay at;
    const PetitionId id = at.brought("邻里纠纷");
    fromTheHall(at, id);
    CHECK(at.next(id, "accept", "受理"));
    at.did(id, "accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    CHECK(at.due(id, "mediation-month") == "2026-12-23");
    CHECK(at.due(id, "mediation-consent") == "2026-11-25");
    CHECK(at.unit(id) == "集美街道人民调解委员会");
    CHECK(at.printed(id, "acceptance-notice").contains(text("集美街道人民调解委员会")));
    CHECK(at.next(id, "consent", "双方都愿意"));
    at.did(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    CHECK(at.next(id, "mediate", "双方已同意"));
    at.did(id, "mediate",
           R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
               "mediators":["杜若谷"]})");
    CHECK(at.refuses(id, "entrusted-reply", answered, "先登记协议"));
    at.did(id, "agree",
           R"({"facts":"渗漏属实","clauses":[{"text":"赔偿","amount":"3000.00"}],
               "performance":"当场付清","amount":"3000.00","recorder":"李敏",
               "organisation":"集美街道人民调解委员会","mediators":["杜若谷"],"copies":3})");
    CHECK(at.printed(id, "people-mediation-agreement").contains(text("人民调解协议书")));
    CHECK(at.due(id, "confirmation-request") == "2026-12-23");
    at.did(id, "perform", R"({"performance":"P1","amount":"3000.00"})");
    const char *closing = R"({"result":"01","summary":"已调成","matter":true,"people":true})";
    CHECK(at.refuses(id, "close", closing, "先复函"));
    CHECK(at.next(id, "entrusted-reply", "复函"));
    at.did(id, "entrusted-reply", answered);
    CHECK(at.due(id, "entrusted-return") == "none");
    CHECK(at.refuses(id, "entrusted-reply", answered, "没有等待复函"));
    at.did(id, "close", closing);
    at.ended(id);
}

TEST_CASE("What needs the hall goes out to it and comes back before ours is answered", "[scenario]")
{
    WholeWay at;
    const PetitionId id = at.brought("", aService);
    fromTheHall(at, id);
    at.did(id, "accept",
           R"({"route":"service-handling","organisation":"集美区政务服务中心","phone":"0592-1"})");
    CHECK(at.state(id) == "accepted");
    CHECK(at.unit(id) == "集美区政务服务中心");
    CHECK(at.printed(id, "acceptance-notice").contains(text("集美区政务服务中心")));
    CHECK(at.due(id, "centre-track") == "2026-12-23");
    CHECK(at.next(id, "route-stage", "跟踪"));
    at.did(
        id, "route-stage",
        R"({"way":"service-handling","stage":"accepted","number":"服12","next_on":"2026-12-04"})");
    CHECK(at.due(id, "centre-track") == "2026-12-04");
    const QJsonObject back = WholeWay::read(
        R"({"result":"服务事项已办结","number":"集综治复〔2026〕1号","returned":"无","text":"办好了",
            "how":"V1","receipt":"窗口签收"})");
    const char *closing = R"({"result":"14","summary":"已办","matter":true,"people":true})";
    CHECK(at.refuses(id, "entrusted-reply", back, "两个闭环都要完成"));
    CHECK(at.refuses(id, "close", closing, "途径还没有结果"));
    at.did(id, "route-end", R"({"way":"service-handling","outcome":"served","number":"证1"})");
    CHECK(at.state(id) == "reported");
    CHECK(at.unit(id).empty());
    CHECK(at.due(id, "centre-general") == "2026-11-30");
    CHECK(at.refuses(id, "close", closing, "先复函"));
    CHECK(at.next(id, "entrusted-reply", "复函"));
    at.did(id, "entrusted-reply", back);
    CHECK(at.next(id, "close", "告知"));
    at.did(id, "close", closing);
    at.ended(id);
}

TEST_CASE("A medical dispute waits for the expert, and its limit with it", "[scenario]")
{
    WholeWay at;
    const PetitionId id = at.brought("医疗纠纷", aHospital);
    at.did(id, "accept",
           R"({"route":"industry-mediation","organisation":"医疗纠纷人民调解委员会"})");
    CHECK(at.due(id, "medical-mediation") == "2027-01-05");
    CHECK(at.due(id, "mediation-finish") == "none"); // the law's limit stands for the centre's
    const QJsonObject sealing = WholeWay::read(
        R"({"action":"封存","list":"住院病历三十页","both_present":true,"signed":true,
            "kept_by":"厦门杏林医院"})");
    CHECK(
        at.refuses(id, "seal-records", WholeWay::with(sealing, "both_present", false), "双方在场"));
    at.did(id, "seal-records", sealing);
    CHECK(at.seen(id, "figure[medical-records]") == "已封存");
    at.did(id, "consent", R"({"side":"双方","answer":"同意","how":"C6"})");
    at.did(id, "mediate",
           R"({"kind":"industry-mediation","organisation":"医疗纠纷人民调解委员会",
               "mediators":["孟仁心"]})");
    const QJsonObject asking = WholeWay::read(
        R"({"kind":"鉴定、评估","organisation":"厦门市医学会","question":"有无因果关系",
            "how":"书面","answer_by":"2026-12-18","agreed":true})");
    CHECK(at.refuses(id, "guidance-ask", WholeWay::with(asking, "agreed", false), "双方同意"));
    CHECK(at.refuses(id, "guidance-ask",
                     WholeWay::with(asking, "organisation", text("厦门杏林医院")), "被反映的单位"));
    at.did(id, "guidance-ask", asking);
    CHECK(at.seen(id, "tasks[appraisal].due") == "2026-12-18");
    at.did(id, "pause", R"({"clock":"medical-mediation","reason":"等待鉴定"})");
    CHECK(at.due(id, "medical-mediation") == "paused");
    CHECK(at.due(id, "centre-track") == "2026-12-23"); // so that nobody forgets it
    CHECK(at.unit(id) == "医疗纠纷人民调解委员会");
    CHECK(at.refuses(id, "pause", R"({"clock":"centre-track","reason":"等待"})", "没有中止的规定"));
    CHECK_FALSE(at.next(id, "resume", "")); // not before the opinion is there
    at.onDay(2026, 12, 14);                 // after fourteen workdays
    CHECK(at.next(id, "guidance-answer", "收到后登记"));
    at.did(id, "guidance-answer",
           R"({"task":"appraisal","answered_by":"鉴定专家组","answer":"次要责任","told":"双方"})");
    CHECK(at.next(id, "resume", "恢复"));
    at.did(id, "resume", R"({"clock":"medical-mediation"})");
    CHECK(at.due(id, "medical-mediation") == "2027-01-25");
    at.did(id, "mediation-session",
           R"({"kind":"当面调解","tier":"L3","present":["双方"],"minutes":"依意见协商",
               "confirmed":true,"result":"达成一致"})");
    at.did(id, "agree",
           R"({"facts":"次要责任","clauses":[{"text":"赔偿","amount":"40000.00"}],
               "performance":"转账","perform_by":"2026-12-21","amount":"40000.00","copies":3,
               "recorder":"李敏","organisation":"医疗纠纷人民调解委员会","mediators":["孟仁心"]})");
    CHECK(at.due(id, "medical-mediation") == "none");
    const QString paper = at.printed(id, "industry-mediation-agreement");
    CHECK(paper.contains(text("厦门杏林医院")));
    CHECK_FALSE(paper.contains(text("住院病历三十页"))); // under the patient's key
    CHECK(at.due(id, "confirmation-request") == "2027-01-13");
    at.onDay(2026, 12, 21);
    CHECK(at.next(id, "perform", "到期"));
    at.did(id, "perform", R"({"performance":"P2","amount":"40000.00"})");
    at.did(id, "seal-records", WholeWay::with(sealing, "action", text("启封")));
    CHECK(at.seen(id, "figure[medical-records]") == "已启封");
    at.did(id, "close", R"({"result":"01","summary":"已履行","matter":true,"people":true})");
    at.ended(id);
}

TEST_CASE("A loan is agreed with its interest and made enforceable by a notary", "[scenario]")
{
    WholeWay at;
    const PetitionId id = at.brought("借贷及担保", [](Intake &intake) {
        intake.amount = Money::parse(text("106000.00")).value();
    });
    at.did(id, "accept",
           R"({"route":"people-mediation","organisation":"金融借贷纠纷人民调解委员会"})");
    at.did(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    at.did(id, "mediate",
           R"({"kind":"people-mediation","organisation":"金融借贷纠纷人民调解委员会",
               "mediators":["钱衡"]})");
    at.did(id, "agree",
           R"({"facts":"借款属实","clauses":[{"text":"本金","amount":"100000.00"},
               {"text":"利息","amount":"6000.00"}],"performance":"分两期","amount":"106000.00",
               "instalments":[{"on":"2026-12-10","amount":"53000.00"},
               {"on":"2026-12-20","amount":"53000.00"}],"copies":4,"extra_copy_for":"公证服务窗口",
               "recorder":"李敏","organisation":"金融借贷纠纷人民调解委员会",
               "mediators":["钱衡"]})");
    CHECK(at.printed(id, "people-mediation-agreement").contains(text("公证服务窗口")));
    const char *enforcing = R"({"to":"enforcement","organisation":"集美区人民法院（速裁团队）"})";
    CHECK(at.refuses(id, "go-to", enforcing, "赋强公证书"));
    const QJsonObject pack = WholeWay::read(
        R"({"way":"enforceable-notary","evidence":[{"text":"借条"}],"path":"调解协议",
            "principal":"100000.00","interest":"年利率6%，2025-11-23至2026-11-22",
            "interest_amount":"6000.00","pay_by":"2026-12-20","submits":true})");
    CHECK(
        at.refuses(id, "onward-pack", WholeWay::with(pack, "submits", false), "愿意接受强制执行"));
    CHECK(at.refuses(id, "onward-pack", WholeWay::with(pack, "interest", QJsonValue::Undefined),
                     "interest"));
    at.did(id, "onward-pack", pack);
    CHECK(at.seen(id, "figure[pack]").find("已备齐") != std::string::npos);
    CHECK(at.seen(id, "figure[principal]") == "100000.00");
    CHECK(at.seen(id, "figure[interest]") == "6000.00");
    CHECK(at.seen(id, "figure[interest-terms]") == "年利率6%，2025-11-23至2026-11-22");
    at.did(id, "go-to", R"({"to":"enforceable-notary","organisation":"公证服务窗口"})");
    CHECK(at.state(id) == "agreed");
    CHECK(at.unit(id) == "金融借贷纠纷人民调解委员会"); // who watches over the agreement
    at.did(id, "route-stage", R"({"way":"enforceable-notary","stage":"accepted","number":"公1"})");
    CHECK(at.due(id, "notary-certificate") == "2026-12-14");
    const char *closing =
        R"({"result":"10","summary":"赋强并已还清","evidence":"公证书","matter":true,"people":true})";
    CHECK(at.refuses(id, "close", closing, "还有途径在办"));
    at.did(id, "route-end",
           R"({"way":"enforceable-notary","outcome":"enforceable","number":"〔2026〕厦证执1号"})");
    CHECK(at.due(id, "notary-certificate") == "none");
    CHECK(at.state(id) == "agreed");
    at.onDay(2026, 12, 10);
    at.did(id, "perform", R"({"performance":"P3","amount":"53000.00","next_on":"2026-12-20"})");
    CHECK(at.waits(id, "perform"));
    at.onDay(2026, 12, 20);
    at.did(id, "perform", R"({"performance":"P2","amount":"53000.00","total":"106000.00"})");
    CHECK(at.seen(id, "figure[received-amount]") == "106000.00");
    CHECK_FALSE(at.waits(id, "perform"));
    at.did(id, "close", closing);
    at.ended(id);
}
