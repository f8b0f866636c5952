// Three matters more: a petition to its last instance, one a court entrusts, one up three tiers.
#include "tests/desk/scenarios_a.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A petition that the department takes up under the petition procedure.
void petitionTakenUp(WholeWay &at)
{
    at.begins(2, [](Intake &intake) {
        intake.kind = PetitionKind::Other;
        intake.subkind = QStringLiteral("petition");
        intake.type.clear();
    });
    CHECK(at.due("petition-transfer") == "2026-12-08");
    CHECK(at.due("petition-direct-notice") == "2026-12-08");
    at.does("accept", R"({"route":"department-handling","organisation":"集美区建设与交通局"})");
    CHECK(at.next("serve", "书面告知"));
    at.served("acceptance-notice", "王秀兰");
    CHECK(at.over("petition-direct-notice"));
    CHECK(at.next("refer", "应当转送或者交办"));
    CHECK(at.refuses("refer", R"({"mode":"transfer","request":"请核查","due_on":"2026-12-20",
                                  "organisation":"集美区建设与交通局"})",
                     "due_on")); // what is passed on has no limit of the centre's
    at.does("refer", R"({"mode":"assign","request":"请核查","due_on":"2027-03-01",
                         "organisation":"集美区建设与交通局"})");
    CHECK(at.state() == State::Referred);
    at.issued("assignment-order");
    CHECK(at.next("sign-referral", "等待承办单位签收"));
    at.onDay(2026, 11, 24);
    at.does("sign-referral", R"({"signed_by":"郑安居","duty":"待核实"})");
    CHECK(at.due("petition-unit-notice") == "2026-12-09");
    CHECK(at.due("petition-objection") == "2026-12-01");
    CHECK(at.next("unit-accept", "应当决定办理途径和程序"));
    at.onDay(2026, 11, 25);
    at.does("unit-accept", R"({"procedure":"信访程序","number":"集建信受〔2026〕5号"})");
    CHECK(at.over("petition-objection"));
    CHECK(at.due("petition-handle") == "2027-01-25"); // the sixtieth day is a Sunday
    CHECK(at.next("notify-unit-done", "十五日内书面告知"));
    at.does("notify-unit-done", R"({"how":"V1","proof":"告知书回证"})");
    CHECK(at.over("petition-unit-notice"));
}

/// Sixty days, thirty more with the reasons told, and an opinion.
void petitionAnswered(WholeWay &at)
{
    at.onDay(2027, 1, 20);
    CHECK(at.refuses("close",
                     R"({"result":"124","summary":"不支持","matter":false,"people":false})",
                     "先有反馈"));
    constexpr const char *untold = R"({"clock":"petition-handle","approved_by":"局长",
        "reason":"须检测渗漏","told":false})";
    CHECK(at.refuses("extend", untold, "延期须告知"));
    constexpr const char *told = R"({"clock":"petition-handle","approved_by":"局长",
        "reason":"须检测渗漏","told":true})";
    at.does("extend", told);
    CHECK(at.due("petition-handle") == "2027-02-23");
    CHECK(at.refuses("extend", told, "延长"));
    CHECK(at.refuses("go-to", R"({"to":"petition-review","organisation":"集美区信访局"})",
                     "先由有权处理机关出具"));
    at.onDay(2027, 2, 18);
    CHECK(at.refuses("report-referral",
                     R"({"result":"13","text":"已查","number":"集建信意〔2027〕2号",
                         "opinion_served_on":"2027-02-18"})",
                     "信访程序的结果"));
    at.does("report-referral", R"({"result":"124","text":"公共收益使用须业主共同决定",
        "basis":"民法典第二百八十一条","opinion_served_on":"2027-02-18",
        "number":"集建信意〔2027〕2号"})");
    CHECK(at.state() == State::Reported);
    CHECK(at.over("petition-handle"));
    CHECK(at.due("petition-review-request") == "2027-03-22"); // 20 March is a Saturday
}

/// Reviewed by the level above, and reviewed again.
void petitionReviewed(WholeWay &at)
{
    CHECK(at.refuses("go-to", R"({"to":"petition-recheck","organisation":"厦门市信访局"})",
                     "先请求复查"));
    at.onDay(2027, 3, 1);
    at.does("go-to", R"({"to":"petition-review","organisation":"集美区信访局","will":"本人要求"})");
    CHECK(at.is("owner.unit", "集美区信访局"));
    CHECK(at.next("onward-pack", "备齐申请材料"));
    CHECK(at.refuses("onward-pack", R"({"evidence":[{"text":"意见书"}],"path":"信访程序"})",
                     "opinion"));
    at.does("onward-pack", R"({"evidence":[{"text":"意见书"}],"path":"信访程序",
        "opinion":"集建信意〔2027〕2号","opinion_on":"2027-02-18"})");
    at.does("route-stage", R"({"stage":"applied"})");
    CHECK(at.over("petition-review-request"));
    CHECK(at.due("petition-review") == "2027-03-31");
    at.onDay(2027, 3, 26);
    at.does("route-end", R"({"outcome":"reviewed","number":"集政信复查〔2027〕1号",
        "papers_on":"2027-03-26"})");
    CHECK(at.over("petition-review"));
    CHECK(at.due("petition-recheck-request") == "2027-04-26"); // 25 April is a Sunday
    at.onDay(2027, 4, 1);
    at.does("go-to",
            R"({"to":"petition-recheck","organisation":"厦门市信访局","will":"本人要求"})");
    at.does("route-stage", R"({"stage":"applied"})");
    CHECK(at.over("petition-recheck-request"));
    const std::string limit = at.due("petition-recheck");
    CHECK(limit == "2027-05-03"); // 1 May is a holiday on a Saturday
    at.does("route-stage", R"({"stage":"hearing"})");
    at.onDay(2027, 4, 10);
    at.does("pause", R"({"clock":"petition-recheck","from":"2027-04-10","reason":"听证"})");
    CHECK(at.due("petition-recheck") == "paused");
    at.onDay(2027, 4, 20);
    at.does("resume", R"({"clock":"petition-recheck"})");
    CHECK(at.due("petition-recheck") > limit); // a hearing's days are not counted
}

} // namespace

TEST_CASE("A petition is handled in sixty days and thirty more, reviewed, and reviewed again",
          "[scenario]")
{
    WholeWay at;
    petitionTakenUp(at);
    petitionAnswered(at);
    petitionReviewed(at);
    at.onDay(2027, 5, 6);
    at.does("route-end", R"({"outcome":"rechecked","number":"厦政信复核〔2027〕3号",
        "papers_on":"2027-05-06"})");
    CHECK(at.over("petition-recheck"));
    CHECK(at.state() == State::Reported);
    CHECK(at.desk->petition(at.id)->handler().isEmpty());
    CHECK(at.refuses("go-to", R"({"to":"petition-procedure","organisation":"集美区建设与交通局"})",
                     "不再受理")); // it is at its end: same facts, same reasons
    at.does("close", R"({"result":"124","summary":"复核维持","evidence":"厦政信复核〔2027〕3号",
        "matter":false,"people":true,"level":"L4"})");
    at.isTold();
}

namespace
{

void entrusted(WholeWay &at)
{
    at.begins(17, [](Intake &intake) {
        intake.channel = QStringLiteral("court_after_filing");
        intake.sourceNo = QStringLiteral("（2026）闽0211民初88号");
    });
    constexpr const char *unproved =
        R"({"kind":"E2","sender":"集美区人民法院（速裁团队）","number":"（2026）闽0211民初88号",
            "return_by":"2027-01-08","will":"双方同意","request":"请调解"})";
    CHECK(at.refuses("entrusted-in", unproved, "请附意愿记录"));
    at.does("entrusted-in", R"({"kind":"E2","sender":"集美区人民法院（速裁团队）",
        "number":"（2026）闽0211民初88号","return_by":"2027-01-08","will":"没有征询",
        "request":"请调解","materials":"起诉状副本"})");
    CHECK(at.due("entrusted-return") == "2027-01-08");
    at.does("accept", R"({"route":"judicial-mediation","organisation":"商事调解中心"})");
    at.served("acceptance-notice", "翟海涛");
    at.does("consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    at.does("mediate", R"({"mediators":["商允"],"court":"普通程序","handover_on":"2026-11-23"})");
    CHECK(at.due("court-entrusted-ordinary") == "2026-12-08");
    CHECK(at.over("mediation-finish")); // the court's limit is the only one
    CHECK(at.refuses("entrusted-in", unproved, "|"));
}

constexpr const char *reply = R"({"result":"没有达成协议","number":"集综复〔2026〕7号",
    "returned":"起诉状副本","text":"没有达成协议","undisputed":true,"how":"V1",
    "receipt":"沈立言"})";

} // namespace

TEST_CASE("What a court entrusts goes back to it with the report, and is judged there",
          "[scenario]")
{
    WholeWay at;
    entrusted(at);
    at.does("mediation-session", R"({"tier":"L3","present":["双方"],"minutes":"差额不大",
        "confirmed":true,"result":"继续调解","next_on":"2026-12-07"})");
    at.onDay(2026, 12, 7);
    at.does("extend", R"({"clock":"court-entrusted-ordinary","approved_by":"沈立言",
        "reason":"双方当事人同意延长"})");
    CHECK(at.due("court-entrusted-ordinary") == "2027-01-07");
    CHECK(at.next("mediation-session", "已约定下次调解"));
    at.does("mediation-session", R"({"tier":"L3","present":["双方"],"minutes":"仍有分歧",
        "confirmed":true,"result":"未达成一致"})");
    QByteArray early(reply);
    early.replace("\"undisputed\":true,", "");
    CHECK(at.refuses("entrusted-reply", early.constData(), "先终止调解"));
    at.onDay(2026, 12, 21);
    at.does("end-mediation", R"({"ground":"G2","undisputed":"工程已经交付",
        "petitioner_signed":true,"respondent_signed":true})");
    CHECK(at.over("court-entrusted-ordinary"));
    CHECK(at.due("lead-on") == "2026-12-24");
    CHECK(at.next("entrusted-reply", "移回材料"));
    constexpr const char *closing = R"({"result":"08","summary":"判决付款","matter":true,
        "people":false,"evidence":"（2026）闽0211民初88号","level":"L3"})";
    CHECK(at.refuses("close", closing, "先复函"));
    at.does("entrusted-reply", reply);
    CHECK(at.over("entrusted-return"));
    CHECK(at.is("figure[entrusted-result]", "没有达成协议"));
    at.does("lead-on", R"({"route":"litigation","organisation":"集美区人民法院（速裁团队）",
        "will":"依法应当转入","reason":"委托调解不成，移回受诉法院"})");
    at.does("route-stage", R"({"stage":"heard","number":"（2026）闽0211民初88号"})");
    CHECK(at.refuses("close", closing, "先登记其结果"));
    at.onDay(2027, 2, 10);
    at.does("route-end", R"({"outcome":"judged","number":"（2026）闽0211民初88号",
        "papers_on":"2027-02-10"})");
    CHECK(at.due("civil-appeal") == "2027-02-25");
    at.does("close", closing);
    at.isTold();
}

TEST_CASE("What was agreed under a court's entrusting goes back to that court", "[scenario]")
{
    WholeWay at;
    entrusted(at);
    at.does("mediation-session", R"({"tier":"L3","present":["双方"],"minutes":"同意付款",
        "confirmed":true,"result":"达成一致"})");
    constexpr const char *agreeing = R"({"facts":"欠工程款",
        "clauses":[{"text":"付款","amount":"30000.00"}],"performance":"转账","amount":"30000.00",
        "perform_by":"2026-12-10","recorder":"李敏","copies":3,
        "extra_copy_for":"集美区人民法院（速裁团队）"})";
    CHECK(at.refuses("agree", agreeing, "协议份数少了"));
    QByteArray enough(agreeing);
    enough.replace("\"copies\":3", "\"copies\":4");
    at.does("agree", enough.constData());
    CHECK(at.over("court-entrusted-ordinary"));
    CHECK(at.refuses("confirm-apply", R"({"court":"集美区人民法院（速裁团队）","joint":true})",
                     "受诉人民法院"));
    CHECK(at.next("entrusted-reply", "应当在约定日期前复函"));
    at.does("entrusted-reply",
            R"({"result":"达成协议","agreement":"1号","number":"集综复〔2026〕8号",
        "returned":"起诉状副本","text":"已达成协议","how":"V1","receipt":"沈立言"})");
    at.does("perform", R"({"performance":"P1","amount":"30000.00"})");
    at.does("close", R"({"result":"01","summary":"已付款","matter":true,"people":true,
        "level":"L3"})");
    at.isTold();
}

namespace
{

/// Three sittings of one tier that come to nothing, from a day of November on.
void triedThrice(WholeWay &at, const char *tier, int day)
{
    for (int sitting = 0; sitting < 3; ++sitting) {
        at.onDay(2026, day + sitting > 30 ? 12 : 11, (day + sitting - 1) % 30 + 1);
        at.does("mediation-session",
                {{QStringLiteral("tier"), QLatin1String(tier)},
                 {QStringLiteral("present"), QJsonArray{QStringLiteral("双方")}},
                 {QStringLiteral("minutes"), QStringLiteral("没有谈拢")},
                 {QStringLiteral("confirmed"), true},
                 {QStringLiteral("result"), QStringLiteral("继续调解")},
                 {QStringLiteral("next_on"), QStringLiteral("2026-12-10")}});
    }
}

constexpr const char *toTown = R"({"from_tier":"L1","to_tier":"L2","kind":"people-mediation",
    "organisation":"集美街道人民调解委员会","mediators":["杜若谷"],"ground":"本级已调解三次未成",
    "reason":"对责任有分歧","approved_by":"颜老实","handed_over":true})";
constexpr const char *toCounty = R"({"from_tier":"L2","to_tier":"L3","kind":"industry-mediation",
    "organisation":"物业纠纷人民调解委员会","mediators":["冯宜居"],"ground":"本级已调解三次未成",
    "reason":"须查防水","approved_by":"杜若谷","handed_over":true})";
constexpr const char *back = R"({"from_tier":"L2","to_tier":"L1","kind":"people-mediation",
    "organisation":"后溪村人民调解委员会","ground":"双方共同申请","reason":"就地",
    "approved_by":"杜若谷","handed_over":true})";

} // namespace

TEST_CASE("Three tries at each of three tiers, and the county's professional body settles it",
          "[scenario]")
{
    WholeWay at;
    at.begins(1);
    at.does("accept", R"({"route":"people-mediation","organisation":"后溪村人民调解委员会"})");
    at.served("acceptance-notice", "张𬀩㛃");
    at.does("consent", R"({"side":"双方","answer":"同意","how":"C5"})");
    at.does("mediate", R"({"mediators":["颜老实"]})");
    CHECK(at.due("mediation-month") == "2026-12-23");
    CHECK(at.refuses("raise-tier", toTown, "不足三次"));
    triedThrice(at, "L1", 24);
    CHECK(at.is("figure[tries-village]", "3"));
    CHECK(at.refuses("raise-up", R"({"level":"L3","organisation":"集美区信访局","tries":3,
        "ground":"本级调解三次以上没有成功","reason":"未成","request":"请办理"})",
                     "先登记其结果"));
    at.does("raise-tier", toTown);
    CHECK(at.is("owner.unit", "集美街道人民调解委员会"));
    CHECK(at.due("mediation-month") == "2026-12-23"); // no tier has a month of its own
    CHECK_FALSE(at.desk->petition(at.id)->openTask(QStringLiteral("next-session")));
    CHECK(at.refuses("raise-tier", back, "只能转到上一级"));
    CHECK(at.refuses("raise-tier", toCounty, "不足三次"));
    triedThrice(at, "L2", 27);
    QByteArray bare(toCounty);
    bare.replace("\"handed_over\":true", "\"handed_over\":false");
    CHECK(at.refuses("raise-tier", bare.constData(), "先移交调解笔录"));
    at.does("raise-tier", toCounty);
    CHECK(at.is("owner.unit", "物业纠纷人民调解委员会"));
    CHECK(at.is("owner.person", "冯宜居"));
    CHECK(at.is("figure[mediation-tier]", "县（区）"));
    CHECK(at.over("mediation-month"));
    CHECK(at.due("mediation-finish") == "2026-12-23");
    triedThrice(at, "L3", 31);
    CHECK(at.is("figure[tries-county]", "3"));
    constexpr const char *agreeing = R"({"facts":"防水破损",
        "clauses":[{"text":"修复并赔偿","amount":"9000.00"}],"performance":"转账",
        "perform_by":"2026-12-20","mediators":["冯宜居"],"recorder":"李敏","copies":3})";
    at.does("agree", agreeing);
    CHECK(at.state() == State::Agreed);
    CHECK(at.over("mediation-finish"));
    at.issued("people-mediation-agreement"); // a people's committee's, whatever its trade
    at.onDay(2026, 12, 20);
    CHECK(at.next("perform", "到期应当核实"));
    at.does("perform", R"({"performance":"P2","amount":"9000.00"})");
    at.does("close", R"({"result":"01","summary":"修复并赔偿","matter":true,"people":true,
        "level":"L3"})");
    at.isTold();
}
