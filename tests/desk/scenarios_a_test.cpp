// Three matters from the window to the shelf: wages, a leaking garage, a neighbour who refuses.
#include "tests/desk/scenarios_a.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr const char *labourBody = "厦门市集美区劳动人事争议仲裁委员会";

/// Arrears of twelve migrant workers, at the window and onto the fast track to arbitration.
void wagesAccepted(WholeWay &at)
{
    at.begins(0, [](Intake &intake) { intake.urgentSignals = {QStringLiteral("unpaid-wages")}; });
    CHECK(at.due("centre-general") == "2026-11-30");
    CHECK(at.desk->petition(at.id)->openSignal(QStringLiteral("unpaid-wages")));
    CHECK(at.next("accept", "决定是否受理"));
    CHECK(at.refuses("go-to", R"({"to":"enforcement","organisation":"集美区人民法院（速裁团队）"})",
                     "申请执行须有"));
    at.does("accept", R"({"route":"labour-arbitration","employment_ended_on":"2026-10-31",
                          "organisation":"厦门市集美区劳动人事争议仲裁委员会",
                          "phone":"0592-6005001"})");
    CHECK(at.state() == State::Accepted);
    CHECK(at.is("owner.unit", labourBody));
    CHECK(at.due("labour-wage-limitation") == "2027-11-01"); // a year; the last day is a Sunday
    at.served("acceptance-notice", "陈大勇");
    at.does("mark-track", R"({"track":"简案","criteria":["事实清楚","权利义务关系明确",
        "争议不大","金钱给付"],"procedure":"仲裁速裁","by_whom":"吴勤"})");
    CHECK(at.is("figure[track-procedure]", "仲裁速裁"));
}

/// A lawyer for them, beside the arbitration: their means are not looked into.
void wagesAided(WholeWay &at)
{
    at.does("go-to", R"({"to":"legal-aid","organisation":"法律援助工作站"})");
    CHECK(at.refuses("onward-pack", R"({"way":"legal-aid","path":"无",
        "evidence":[{"text":"考勤表"}]})",
                     "hardship"));
    at.does("onward-pack", R"({"way":"legal-aid","path":"无","evidence":[{"text":"考勤表"}],
        "hardship":"依法免予核查"})");
    at.does("route-stage", R"({"way":"legal-aid","stage":"applied"})");
    CHECK(at.due("legal-aid-decide") == "2026-11-30");
    at.does("route-stage", R"({"way":"legal-aid","stage":"granted"})");
    CHECK(at.over("legal-aid-decide"));
    CHECK(at.due("legal-aid-assign") == "2026-11-26");
    at.does("route-stage", R"({"way":"legal-aid","stage":"assigned"})");
    CHECK(at.over("legal-aid-assign"));
    at.does("route-end", R"({"way":"legal-aid","outcome":"given"})");
    CHECK(at.is("owner.unit", labourBody)); // the arbitration went on all the while
    CHECK(at.is("route.id", "labour-arbitration"));
}

/// The arbitration, by its fast court.
void wagesAwarded(WholeWay &at)
{
    CHECK(
        at.refuses("onward-pack", R"({"evidence":[{"text":"考勤表"}],"path":"无"})", "employment"));
    at.does("onward-pack", R"({"evidence":[{"text":"考勤表"}],"path":"无",
        "employment":"2026年8月起木工，日薪三百八十元，欠8月至10月"})");
    CHECK(at.is("figure[pack]", "劳动人事争议仲裁：已备齐"));
    at.does("route-stage", R"({"stage":"applied"})");
    CHECK(at.over("labour-wage-limitation")); // who applied has kept it
    CHECK(at.due("labour-accept") == "2026-11-30");
    wagesAided(at);
    at.onDay(2026, 11, 24);
    at.does("route-stage", R"({"stage":"summary","number":"集劳人仲案〔2026〕88号"})");
    CHECK(at.over("labour-accept"));
    CHECK(at.due("labour-award") == "2027-01-08");
    CHECK(at.next("route-stage", "应当跟踪并登记进展"));
    constexpr const char *early =
        R"({"result":"05","summary":"裁决","evidence":"裁决书","matter":true,"people":true})";
    CHECK(at.refuses("close", early, "途径还没有结果"));
    at.onDay(2026, 12, 14);
    at.does("route-end", R"({"outcome":"award","number":"集劳人仲案〔2026〕88号",
        "papers_on":"2026-12-14","summary":"支付工资205200元"})");
    CHECK(at.over("labour-award"));
    CHECK(at.state() == State::Reported);
    CHECK(at.due("labour-sue") == "2026-12-29");
    CHECK(at.due("labour-set-aside") == "2027-01-13");
}

} // namespace

TEST_CASE("Wages owed to migrant workers go by the fast track to an award and its enforcement",
          "[scenario]")
{
    WholeWay at;
    wagesAccepted(at);
    wagesAwarded(at);
    CHECK(at.next("close", "审核后告知"));
    at.onDay(2027, 1, 14);
    at.does("go-to", R"({"to":"enforcement","organisation":"集美区人民法院（速裁团队）",
        "known_on":"2026-12-29","will":"本人要求"})");
    CHECK(at.is("owner.unit", "集美区人民法院（速裁团队）"));
    CHECK(at.due("civil-enforcement") == "2028-12-29");
    CHECK(at.is("figure[performance]", "申请执行"));
    CHECK(at.refuses("onward-pack", R"({"evidence":[{"text":"裁决书"}],"path":"仲裁裁决"})",
                     "instrument"));
    at.does("onward-pack", R"({"evidence":[{"text":"裁决书"}],"path":"仲裁裁决",
        "instrument":"集劳人仲案〔2026〕88号","unpaid":"205200.00"})");
    at.does("route-stage", R"({"stage":"applied"})");
    CHECK(at.over("civil-enforcement"));
    at.does("route-stage", R"({"stage":"accepted","number":"（2027）闽0211执12号"})");
    at.onDay(2027, 1, 28);
    at.does("route-end", R"({"outcome":"performed","summary":"工资全部发放"})");
    CHECK(at.state() == State::Reported);
    CHECK(at.desk->petition(at.id)->handler().isEmpty()); // back at the centre, for its review
    at.does("signal-close", R"({"signal":"unpaid-wages","finding":"工资已全部发放"})");
    constexpr const char *unproved =
        R"({"result":"08","summary":"执行完毕","matter":true,"people":true})";
    CHECK(at.refuses("close", unproved, "evidence"));
    at.does("close", R"({"result":"08","summary":"执行完毕","evidence":"（2027）闽0211执12号",
        "matter":true,"people":true,"level":"L3"})");
    at.isTold();
}

TEST_CASE("A quarrel with the property managers is settled and confirmed on one day", "[scenario]")
{
    WholeWay at;
    at.begins(2);
    at.does("accept", R"({"route":"people-mediation","organisation":"物业纠纷人民调解委员会"})");
    CHECK(at.is("owner.person", "冯宜居"));
    CHECK(at.due("mediation-consent") == "2026-11-25");
    at.served("acceptance-notice", "王秀兰");
    CHECK(at.next("consent", "双方都愿意才能调解"));
    constexpr const char *mediating = R"({"mediators":["冯宜居"]})";
    CHECK(at.refuses("mediate", mediating, "先征询意愿"));
    at.does("consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    CHECK(at.over("mediation-consent"));
    CHECK(at.next("mediate", "双方已同意"));
    at.does("mediate", mediating);
    CHECK(at.state() == State::Mediating);
    CHECK(at.due("mediation-month") == "2026-12-23");
    CHECK(at.next("mediation-session", "登记笔录"));
    at.does("mediation-session", R"({"tier":"L2","present":["双方"],"minutes":"同意限期修复",
        "confirmed":true,"result":"达成一致"})");
    at.does("agree",
            R"({"facts":"车库渗漏","clauses":[{"text":"修复防水并赔偿","amount":"3000.00"}],
        "performance":"转账","perform_by":"2026-12-10","amount":"3000.00","recorder":"李敏",
        "copies":4,"extra_copy_for":"集美区人民法院（速裁团队）"})");
    CHECK(at.state() == State::Agreed);
    CHECK(at.over("mediation-month"));
    CHECK(at.due("confirmation-request") == "2026-12-23");
    at.issued("people-mediation-agreement");
    constexpr const char *court = R"({"court":"集美区人民法院（速裁团队）","joint":false})";
    CHECK(at.next("confirm-apply", "三十日内共同申请"));
    CHECK(at.refuses("confirm-apply", court, "双方当事人共同申请"));
    at.does("confirm-apply", R"({"court":"集美区人民法院（速裁团队）","joint":true})");
    CHECK(at.over("confirmation-request"));
    CHECK(at.due("confirmation-accept") == "2026-11-26");
    at.does("route-stage", R"({"way":"judicial-confirmation","stage":"accepted"})");
    CHECK(at.due("confirmation-decide") == "2026-12-23");
    at.does("route-end", R"({"way":"judicial-confirmation","outcome":"confirmed",
        "number":"（2026）闽0211民特9号","papers_on":"2026-11-23"})");
    CHECK(at.over("confirmation-decide"));
    CHECK(at.due("confirmation-parties") == "2026-12-08");
    CHECK(at.desk->petition(at.id)->acts.last().at.date() == QDate(2026, 11, 23));
    at.onDay(2026, 12, 10);
    at.does("perform", R"({"performance":"P2","amount":"3000.00"})");
    CHECK(at.next("close", "协议已经履行"));
    at.does("close", R"({"result":"09","summary":"修复并赔偿","evidence":"（2026）闽0211民特9号",
        "matter":true,"people":true,"level":"L2"})");
    at.isTold();
}

namespace
{

/// The neighbour says no: no mediation, and the way on is shown.
void refused(WholeWay &at)
{
    at.begins(1);
    at.does("accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    at.served("acceptance-notice", "张𬀩㛃");
    at.does("consent", R"({"side":"申请人","answer":"同意","how":"C1"})");
    at.does("consent", R"({"side":"被申请人","answer":"不同意","how":"C2","reason":"不认可"})");
    CHECK(at.state() == State::Accepted);
    CHECK(at.over("mediation-month"));
    CHECK(at.due("lead-on") == "2026-11-26");
    CHECK(at.is("owner.unit", "厦门市集美区集美街道综治中心"));
    CHECK(at.refuses("mediate",
                     R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                         "mediators":["李䶮"]})",
                     "被申请人不同意调解"));
    CHECK(at.refuses("close", R"({"result":"04","summary":"不成","matter":false,"people":false})",
                     "先引导下一途径"));
    CHECK(at.next("lead-on", "首办单位应当引导下一途径"));
}

} // namespace

TEST_CASE("Who refuses mediation is not mediated with: the other goes to court, to a judgment",
          "[scenario]")
{
    WholeWay at;
    refused(at);
    at.does("expected-outcome", R"({"post":"法官","name":"沈立言","text":"可能支持",
        "told":"申请人","disclaimer":true})");
    at.does("lead-on", R"({"route":"litigation","organisation":"集美区人民法院（速裁团队）",
        "will":"本人要求","reason":"对方拒绝调解","known_on":"2026-10-08"})");
    CHECK(at.over("lead-on"));
    CHECK(at.is("owner.unit", "集美区人民法院（速裁团队）"));
    CHECK(at.due("limitation") == "2029-10-08");
    at.does("route-stage", R"({"stage":"applied"})");
    CHECK(at.over("limitation"));
    CHECK(at.due("civil-file") == "2026-11-30");
    at.onDay(2026, 11, 27);
    at.does("route-stage", R"({"stage":"summary","number":"（2026）闽0211民初901号"})");
    CHECK(at.over("civil-file"));
    CHECK(at.due("civil-first-instance-summary") == "2027-03-01"); // 27 February is a Saturday
    CHECK(at.refuses("accept",
                     R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})",
                     "不能再次受理"));
    constexpr const char *closing = R"({"result":"08","summary":"判赔","matter":true,
        "people":false,"evidence":"（2026）闽0211民初901号","level":"L3"})";
    CHECK(at.refuses("close", closing, "先登记其结果"));
    at.does("route-stage", R"({"stage":"heard"})");
    at.onDay(2027, 1, 20);
    at.does("route-end", R"({"outcome":"judged","number":"（2026）闽0211民初901号",
        "papers_on":"2027-01-20"})");
    CHECK(at.state() == State::Reported);
    CHECK(at.over("civil-first-instance-summary"));
    CHECK(at.due("civil-appeal") == "2027-02-04");
    CHECK(at.desk->petition(at.id)->handler().isEmpty());
    at.onDay(2027, 2, 5);
    at.does("close", closing);
    at.isTold();
}
