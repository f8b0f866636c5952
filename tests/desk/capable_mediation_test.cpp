// Mediation as it is asked for, tried, and led on from when it comes to nothing.
#include "core/domain/route_advice.h"
#include "tests/desk/capable.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Whoever does not come to an agreement is led on by who took the matter first",
          "[capable]")
{
    Capable at;
    struct Way {
        const char *type, *route, *body;
    };
    const Way way =
        GENERATE(Way{"其他劳动争议纠纷", "labour-arbitration", "厦门仲裁委员会集美联络点"},
                 Way{"山林土地纠纷", "administrative-ruling", "集美街道办事处"},
                 Way{"城市管理", "reconsideration", "集美区司法局"},
                 Way{"合同纠纷", "litigation", "集美区人民法院（速裁团队）"});
    const bool begun = GENERATE(true, false);
    INFO(way.route << " " << begun);
    const PetitionId id = at.brought(way.type);
    at.accept(id);
    if (begun) {
        at.mediated(id);
        at.does(id, "end-mediation", R"({"ground":"G2"})");
    } else {
        at.does(id, "consent", R"({"side":"被申请人","answer":"不同意","how":"C1"})");
    }
    CHECK(at.due(id, "lead-on") == "2026-11-26 " + at.seen(id, "first_owner.unit"));
    CHECK(at.seen(id, "first_owner.person") == "李敏");
    CHECK(at.on("failed", id));
    CHECK(at.next(id, "lead-on", "首办单位应当引导"));
    CHECK(at.refuses(id, "close", R"({"result":"04","summary":"不成","matter":false,
        "people":false})",
                     "先引导下一途径"));
    at.does(id, "lead-on",
            {{text("route"), text(way.route)},
             {text("organisation"), text(way.body)},
             {text("will"), text("本人同意引导")},
             {text("reason"), text("调解没有达成协议")}});
    CHECK(at.due(id, "lead-on") == "none");
    CHECK_FALSE(at.on("failed", id));
    CHECK(at.seen(id, "owner.unit") == way.body);
    CHECK(at.on("ways", id, way.body));
    CHECK(at.seen(id, "acts[lead-on].last.will") == "本人同意引导");
}

TEST_CASE("Whether both want it is asked within the promised days", "[capable]")
{
    Capable at;
    struct Day {
        QDate accepted;
        const char *due;
    };
    const Day day = GENERATE(Day{QDate(2026, 11, 23), "2026-11-25"},
                             Day{QDate(2026, 11, 27), "2026-11-30"}, // over a weekend
                             Day{QDate(2026, 9, 30), "2026-10-08"}); // over the holiday
    at.onDay(day.accepted.year(), day.accepted.month(), day.accepted.day());
    const PetitionId id = at.brought("邻里纠纷", [&](Intake &intake) {
        intake.receivedAt = at.clock.now();
        intake.occurredOn = QDate(2026, 9, 1);
    });
    at.accept(id);
    CHECK(at.due(id, "mediation-consent").find(day.due) == 0);
    const Petition petition = *at.desk->petition(id);
    const RunningClock *asking = petition.runningClock(QStringLiteral("mediation-consent"));
    CHECK(asking->started.unit == Unit::Days);
    CHECK(asking->started.count == 2);
    CHECK(at.on("willing", id));
    at.does(id, "consent", R"({"side":"双方","answer":"同意","how":"C2"})");
    CHECK(at.due(id, "mediation-consent") == "none");
    CHECK_FALSE(at.on("willing", id));
}

TEST_CASE("What petition office, court, police and others hand in is answered by the agreed day",
          "[capable]")
{
    Capable at;
    struct From {
        const char *kind, *sender, *title;
    };
    const From from =
        GENERATE(From{"E2", "集美区人民法院（速裁团队）", "法院委托调解"},
                 From{"E3", "集美区信访局", "访调对接"}, From{"E4", "集美公安分局", "警调"},
                 From{"E5", "集美区人民检察院", "检调对接"});
    INFO(from.title);
    const PetitionId id = at.brought("邻里纠纷");
    at.does(id, "entrusted-in",
            {{text("kind"), text(from.kind)},
             {text("sender"), text(from.sender)},
             {text("number"), text("来〔2026〕1号")},
             {text("return_by"), text("2026-12-05")},
             {text("will"), text("没有征询")},
             {text("request"), text("请调解")}});
    CHECK(at.due(id, "entrusted-return").find("2026-12-05") == 0);
    CHECK(at.seen(id, "figure[entrusted-by]").find(from.title) != std::string::npos);
    at.accept(id);
    at.mediated(id);
    at.does(id, "end-mediation", R"({"ground":"G2"})");
    at.does(id, "entrusted-reply", R"({"result":"没有达成协议","number":"复1","returned":"材料",
        "text":"没有调成","how":"V1","receipt":"收件人"})");
    CHECK(at.due(id, "entrusted-return") == "none");
    CHECK(at.seen(id, "acts[entrusted-reply].last.receipt") == "收件人");
}

TEST_CASE("Mediation goes from people's to administrative to judicial in one file", "[capable]")
{
    Capable at;
    const PetitionId id = at.mediating("道路交通事故纠纷");
    at.does(id, "fix-undisputed", R"({"facts":"车损属实","petitioner_signed":true,
        "respondent_signed":true})");
    // The law gives each of these its own limit: one ends before the next begins.
    CHECK(at.refuses(id, "raise-tier", R"({"from_tier":"L2","to_tier":"L3",
        "kind":"administrative-mediation","organisation":"集美公安分局","mediators":["洪守安"],
        "ground":"双方共同申请","reason":"须认定责任","approved_by":"杜若谷","handed_over":true})",
                     "终止后另行调解"));
    const auto goesOn = [&](const char *kind, const char *body, const char *mediator) {
        at.does(id, "end-mediation", R"({"ground":"G2"})");
        QJsonObject beginning{{text("kind"), text(kind)},
                              {text("organisation"), text(body)},
                              {text("mediators"), QJsonArray{text(mediator)}}};
        if (kind == std::string("judicial-mediation")) {
            beginning.insert(text("court"), text("简易程序"));
            beginning.insert(text("handover_on"), text("2026-11-23"));
        }
        at.does(id, "mediate", beginning);
        CHECK(at.seen(id, "route.id") == kind);
        CHECK(at.seen(id, "owner.unit") == body);
    };
    goesOn("administrative-mediation", "集美公安分局", "洪守安");
    goesOn("judicial-mediation", "集美区人民法院（速裁团队）", "沈立言");
    const Petition petition = *at.desk->petition(id);
    CHECK(std::count_if(petition.routes.begin(), petition.routes.end(), [](const RouteRun &run) {
              return run.opened.route.endsWith(text("mediation"));
          }) == 3);
    CHECK(at.seen(id, "acts[fix-undisputed].count") == "1"); // what was fixed stays fixed
    at.does(id, "agree", R"({"facts":"车损属实","clauses":[{"text":"赔偿","amount":"10.00"}],
        "performance":"转账","perform_by":"2026-12-10","mediators":["沈立言"],"recorder":"李敏",
        "copies":3})");
    CHECK(at.seen(id, "state") == "agreed");
}

TEST_CASE("A session by video needs its number, and stands in the file with its minutes",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.mediating();
    constexpr const char *session = R"({"kind":"视频调解","tier":"L3","present":["双方"],
        "minutes":"各自在家","confirmed":true,"result":"继续调解","next_on":"2026-11-30")";
    CHECK(at.refuses(id, "mediation-session", (std::string(session) + "}").c_str(), "link"));
    at.does(id, "session-plan", R"({"kind":"视频调解","held_on":"2026-11-25","hours":"9:00",
        "link":"会议 123","told":"双方","how":"C4"})");
    CHECK(at.task(id, "next-session").find("2026-11-25") == 0);
    at.onDay(2026, 11, 25);
    at.does(id, "mediation-session", (std::string(session) + R"(,"link":"会议 123"})").c_str());
    CHECK(at.seen(id, "acts[mediation-session].last.link") == "会议 123");
    CHECK(at.desk->petition(id)->acts.last().taken.says.contains(text("视频调解")));
    CHECK(at.task(id, "next-session").find("2026-11-30") == 0);
}

TEST_CASE("A visit to the place is planned with its team, and its result is written down after",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.mediating();
    constexpr const char *visit = R"({"purpose":"联合上门调解","at":"2026-11-25T09:00:00+08:00",
        "place":"石鼓路123号","team":["李䶮","洪守安"],"units":["集美公安分局"]})";
    at.does(id, "visit-out", visit);
    CHECK(at.task(id, "visit-out").find("2026-11-25") == 0);
    CHECK(at.refuses(id, "visit-out", visit, "先登记结果"));
    CHECK(at.refuses(id, "visit-out-done", R"({"outcome":"已经上门"})", "found"));
    at.onDay(2026, 11, 25);
    at.does(id, "visit-out-done", R"({"outcome":"已经上门","found":"防水层破损"})");
    CHECK(at.task(id, "visit-out") == "none");
    CHECK(
        at.refuses(id, "visit-out-done", R"({"outcome":"已经上门","found":"又"})", "没有安排上门"));
}

TEST_CASE("What was explained and what was answered to it is kept, and what is not wanted, too",
          "[capable]")
{
    Capable at;
    const PetitionId id = at.brought("邻里纠纷", [](Intake &intake) {
        intake.willingToMediate = true;
        intake.nature = text("民事纠纷");
    });
    const auto advised = adviseRoutes(Acting(at.workplace()).view(*at.desk->petition(id)),
                                      at.reference.declarations);
    CHECK(advised.first().route->route == text("people-mediation")); // before all others
    CHECK_FALSE(advised.first().because.isEmpty());
    CHECK(at.refuses(id, "explain", R"({"topics":["费用"],"told":"申请人","text":"调解不收费"})",
                     "answer"));
    at.does(id, "explain", R"({"topics":["调解自愿，可以随时终止","起诉的权利和风险"],
        "told":"申请人","text":"调解不收费","answer":"听明白，再考虑","signed":true})");
    CHECK(at.seen(id, "figure[explained]") == "听明白，再考虑");
    CHECK(at.refuses(id, "refuse-way", R"({"way":"people-mediation","words":"我要起诉",
        "told":true,"signed":true})",
                     "ground"));
    CHECK(at.refuses(id, "refuse-way", R"({"way":"people-mediation","ground":"要求直接起诉",
        "words":"我要起诉","told":false,"signed":true})",
                     "先说明"));
    at.does(id, "refuse-way", R"({"way":"people-mediation","ground":"要求直接起诉",
        "words":"我要起诉","wants":"litigation","told":true,"signed":true})");
    CHECK(at.seen(id, "figure[refused-way]") == "人民调解");
    CHECK(at.seen(id, "acts[refuse-way].last.ground") == "要求直接起诉");
    at.does(id, "go-to", R"({"to":"litigation","organisation":"集美区人民法院（速裁团队）"})");
}

TEST_CASE("A judge, a notary and an expert are asked by a day, and what they answer is in the file",
          "[capable]")
{
    Capable at;
    struct Asked {
        const char *kind, *unit, *task;
    };
    const Asked asked = GENERATE(Asked{"公证意见", "公证服务窗口", "expert-opinion"},
                                 Asked{"专家意见", "值班律师工作站", "expert-opinion"},
                                 Asked{"法官指导调解", "集美区人民法院（速裁团队）", "guidance"});
    INFO(asked.kind);
    const PetitionId id = at.mediating();
    at.does(id, "guidance-ask",
            {{text("kind"), text(asked.kind)},
             {text("organisation"), text(asked.unit)},
             {text("question"), text("条款是否有效")},
             {text("how"), text("书面")},
             {text("answer_by"), text("2026-11-27")}});
    CHECK(at.task(id, asked.task) == std::string("2026-11-27 ") + asked.unit);
    CHECK(at.listed("tasks", {at.codeOf(id), text(asked.unit)}) == 1);
    at.does(id, "guidance-answer",
            {{text("task"), text(asked.task)},
             {text("answered_by"), text("公冶明")},
             {text("answer"), text("有效，可以赋强")},
             {text("told"), text("双方")}});
    CHECK(at.seen(id, "acts[guidance-answer].last.answer") == "有效，可以赋强");
    CHECK(at.task(id, asked.task) == "none");
}
