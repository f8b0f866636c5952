// Mediation as a clerk goes it: in sessions and tiers, and entrusted both ways.
#include "tests/desk/ways.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A matter goes up after three sessions of its tier, or for a lawful reason", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    const char *const three = "本级已调解三次未成";
    at.session(id);
    at.session(id);
    at.session(id, "L2"); // of another tier: not counted
    CHECK(at.refusal(id, "raise-tier", at.up(three)).contains(text("不足三次")));
    CHECK(at.seen(id, "tasks[next-session].open").toBool());
    SECTION("three")
    {
        at.session(id);
        CHECK(at.refusal(id, "raise-tier", at.up(three)).isEmpty());
        CHECK(at.seen(id, "owner.unit") == text("劳动争议人民调解委员会"));
        CHECK(at.seen(id, "acts[mediation-session].count").toInt() == 4);
        CHECK_FALSE(at.seen(id, "tasks[next-session].open").toBool());
    }
    SECTION("a reason")
    {
        CHECK(at.refusal(id, "raise-tier", at.up("重大、疑难、复杂")).isEmpty());
    }
    SECTION("only upwards")
    {
        QJsonObject down = at.up("双方共同申请");
        down[text("to_tier")] = text("L1");
        CHECK(at.refusal(id, "raise-tier", down).contains(text("只能转到上一级")));
    }
}

TEST_CASE("The next session is due on the day that was agreed, wherever it is held", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    at.session(id);
    REQUIRE(at.seen(id, "tasks[next-session].due") == text("2026-11-25"));
    const char *unlinked =
        R"({"kind":"视频调解","held_on":"2026-11-27","hours":"9:00","told":"尚未通知"})";
    CHECK(at.refusal(id, "session-plan", unlinked).contains(text("视频会议号")));
    at.act(id, "session-plan",
           R"({"kind":"上门联调","place":"工地","held_on":"2026-11-27","hours":"9:00",
               "told":"双方","how":"C2","units":["集美街道办事处"]})");
    CHECK(at.seen(id, "tasks[next-session].due") == text("2026-11-27"));
    at.act(id, "end-mediation", R"({"ground":"G2"})");
    CHECK_FALSE(at.seen(id, "tasks[next-session].open").toBool());
}

TEST_CASE("Going up takes no more time than there was", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    const QJsonValue due = at.seen(id, "clock[mediation-month].due");
    REQUIRE(due == text("2026-12-23"));
    SECTION("to another kind of body")
    {
        at.clock.set(at.clock.now().addDays(10));
        CHECK(at.refusal(id, "raise-tier", at.up("双方共同申请", "industry-mediation")).isEmpty());
        CHECK(at.seen(id, "routes[people-mediation].last.outcome") == text("raised"));
        CHECK(at.seen(id, "state") == text("mediating"));
        CHECK(at.seen(id, "clock[mediation-finish].due") == due);
    }
    SECTION("and not once it is over")
    {
        at.clock.set(at.clock.now().addDays(40));
        CHECK(at.refusal(id, "raise-tier", at.up("双方共同申请")).contains(text("已经届满")));
    }
}

TEST_CASE("Who had to withdraw leads no agreement, and the body that took over signs it", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    REQUIRE(at.refusal(id, "raise-tier", at.up("双方共同申请")).isEmpty());
    QJsonObject agreement = QJsonDocument::fromJson(agreeing).object();
    CHECK(at.refusal(id, "agree", agreement).contains(text("由主持调解的组织签订")));
    agreement.remove(text("organisation")); // the one that has it is known
    const char *withdrawing =
        R"({"asked_by":"申请人","mediator":"曹劳谦","ground":"与纠纷有利害关系",
            "decided_by":"主任","decision":"同意回避","replacement":["李䶮"]})";
    at.act(id, "avoidance", withdrawing);
    CHECK(at.refusal(id, "agree", agreement).contains(text("已经回避")));
    agreement[text("mediators")] = QJsonArray{text("李䶮")};
    CHECK(at.refusal(id, "agree", agreement).isEmpty());
    CHECK(at.seen(id, "owner.unit") == text("劳动争议人民调解委员会"));
}

TEST_CASE("Facts are fixed only when both have signed them", "[ways]")
{
    Ways at;
    const PetitionId id = at.inMediation();
    const bool one = GENERATE(true, false), other = GENERATE(true, false);
    const QJsonObject signatures{{text("petitioner_signed"), one},
                                 {text("respondent_signed"), other}};
    QJsonObject fixing = signatures, ending = signatures;
    fixing.insert(text("facts"), text("货已收到"));
    ending.insert(text("undisputed"), text("货已收到"));
    ending.insert(text("ground"), text("G2"));
    CHECK(at.refusal(id, "fix-undisputed", fixing).isEmpty() == (one && other));
    CHECK(at.refusal(id, "end-mediation", ending).isEmpty() == (one && other));
}

TEST_CASE("What another body entrusts is answered by its day, as it truly ended", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("合同纠纷");
    const char *coming =
        R"({"kind":"E2","sender":"集美区人民法院（速裁团队）","number":"（2026）闽0211民初88号",
            "return_by":"2026-12-05","will":"没有征询","request":"请调解"})";
    at.act(id, "entrusted-in", coming);
    CHECK(at.refusal(id, "entrusted-in", coming).contains(text("先复函")));
    CHECK(at.seen(id, "clock[entrusted-return].due") == text("2026-12-05"));
    CHECK(at.seen(id, "figure[entrusted-number]") == text("（2026）闽0211民初88号"));
    at.act(id, "accept", R"({"route":"judicial-mediation","organisation":"商事调解中心"})");
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    at.act(id, "mediate",
           R"({"kind":"judicial-mediation","organisation":"商事调解中心","mediators":["李䶮"],
               "court":"简易程序","handover_on":"2026-11-23"})");
    CHECK(at.seen(id, "clock[court-entrusted-summary].due") == text("2026-11-30"));
    const char *agreed = R"({"result":"达成协议","agreement":"1号","number":"复1","returned":"无",
        "text":"已调成","how":"V1","receipt":"沈立言"})";
    const char *failed = R"({"result":"没有达成协议","number":"复1","returned":"起诉状",
        "text":"没有调成","how":"V1","receipt":"沈立言"})";
    CHECK_FALSE(at.refusal(id, "entrusted-reply", agreed).isEmpty());
    CHECK(at.refusal(id, "entrusted-reply", failed).contains(text("先终止调解")));
    at.act(id, "end-mediation", R"({"ground":"G2"})");
    CHECK(at.refusal(id, "entrusted-reply", agreed).contains(text("先登记协议")));
    at.act(id, "entrusted-reply", failed);
    CHECK_FALSE(at.runs(id, "entrusted-return"));
}

TEST_CASE("The hall's loop closes only after ours", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("", [](Intake &intake) {
        intake.kind = PetitionKind::Other;
        intake.subkind = text("service");
    });
    at.act(id, "entrusted-in",
           R"({"kind":"E8","sender":"政务服务中心","number":"政12","return_by":"2026-12-05",
               "will":"与调解无关","request":"查清后回告"})");
    at.act(id, "go-to", R"({"to":"service-handling","organisation":"集美区自然资源局"})");
    const char *back = R"({"result":"服务事项已办结","number":"复1","returned":"无","text":"办好了",
        "how":"V1","receipt":"收件人"})";
    CHECK(at.refusal(id, "entrusted-reply", back).contains(text("两个闭环都要完成")));
    at.act(id, "route-end", R"({"way":"service-handling","outcome":"served"})");
    at.act(id, "entrusted-reply", back);
    CHECK_FALSE(at.runs(id, "entrusted-return"));
}

TEST_CASE("A centre entrusts with consent, and waits for what comes back", "[ways]")
{
    Ways at;
    const PetitionId id = at.brought("合同纠纷", [](Intake &i) { i.willingToMediate.reset(); });
    const char *entrusting = R"({"organisation":"商事调解中心","matters":"货款","materials":"无",
        "respondent_will":"由受托组织征询","return_by":"2026-12-05"})";
    CHECK(at.refusal(id, "entrust-out", entrusting).contains(text("先征询意愿")));
    at.act(id, "consent", R"({"side":"申请人","answer":"同意","how":"C1"})");
    at.act(id, "entrust-out", entrusting);
    CHECK(at.seen(id, "tasks[entrusted-out].owner") == text("商事调解中心"));
    at.act(id, "entrust-out-result",
           R"({"result":"接受委托，开始调解","text":"已指派","next_on":"2026-12-20"})");
    CHECK(at.seen(id, "tasks[entrusted-out].due") == text("2026-12-20"));
    at.act(id, "entrust-out-result", R"({"result":"一方不同意调解","text":"对方不来"})");
    CHECK_FALSE(at.seen(id, "tasks[entrusted-out].open").toBool());
}
