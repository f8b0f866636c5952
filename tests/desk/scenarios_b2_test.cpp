// Whole ways, from registration to a lawful end: who informs, who comes in numbers, who threatens.
#include "tests/desk/scenarios_b.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Somebody who tells what a bureau did, and must not be known to it.
PetitionId informed(WholeWay &at)
{
    return at.brought("", [](Intake &intake) {
        intake.kind = PetitionKind::Other;
        intake.subkind = text("petition");
        intake.nature = text("检举控告");
        intake.type.clear();
        intake.isProtected = true;
        Party bureau;
        bureau.kind = PartyKind::Organisation;
        bureau.name = text("集美区民政局");
        intake.respondents = {bureau};
    });
}

/// What would tell who informed.
QStringList telling(const Petition &petition)
{
    const Party &who = petition.intake.petitioners.first();
    return {who.name,
            who.idNumber,
            who.phone,
            who.address,
            petition.intake.title,
            petition.intake.narrative.left(10),
            petition.intake.claim.left(8)};
}

/// All of a matter that is in clear: what is read in timelines, lists and tasks.
QString clearLines(const Petition &petition)
{
    QStringList lines;
    for (const TakenAct &act : petition.acts)
        lines << act.taken.says << QString::fromUtf8(QJsonDocument(act.taken.inputs).toJson());
    for (const Task &task : petition.tasks)
        lines << task.set.title << task.set.owner << (task.done ? task.done->finding : QString());
    for (const RunningClock &clock : petition.clocks)
        lines << clock.started.owner;
    for (auto it = petition.figures.begin(); it != petition.figures.end(); ++it) {
        if (const auto *words = std::get_if<QString>(&*it))
            lines << *words;
    }
    return lines.join(u'\n');
}

void nowhere(const QStringList &words, const QString &in)
{
    for (const QString &word : words) {
        INFO(word.toStdString());
        CHECK(word.size() > 1);
        CHECK_FALSE(in.contains(word));
    }
}

void neverToTheAccused(WholeWay &at, const PetitionId &id)
{
    CHECK(at.refuses(id, "refer",
                     R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})",
                     "不得转给被检举"));
    CHECK(at.refuses(id, "refer",
                     R"({"mode":"transfer","organisation":"集美区信访局","request":"请核查",
                         "assisting":["集美区民政局"]})",
                     "协办单位"));
    CHECK(at.refuses(id, "letter",
                     R"({"kind":"letter-risk","unit":"集美区民政局","title":"一","problem":"二",
                         "request":"三"})",
                     "不向被反映的单位发函"));
    CHECK(at.refuses(id, "whistle",
                     R"({"units":["集美区民政局"],"reason":"一","place":"大厅",
                         "by":"2026-11-23T10:30:00+08:00"})",
                     "被反映的单位"));
    CHECK(at.refuses(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})", "不得调解"));
    CHECK(at.refuses(id, "set-owner", R"({"role":"A1","unit":"集美区民政局","person":"黄济民"})",
                     "被反映的单位"));
}

/// Letters and whistles in the clerk's own words, and one that quotes the informant.
void asked(WholeWay &at, const PetitionId &id)
{
    at.did(id, "whistle",
           R"({"units":["集美公安分局"],"reason":"核查线索","place":"大厅",
               "by":"2026-11-23T12:00:00+08:00"})");
    at.did(id, "arrive", R"({"outcome":"按时到场","at":"2026-11-23T11:40:00+08:00"})");
    at.did(id, "whistle-end", R"({"finding":"已核查","disposal":"移交材料"})");
    at.did(id, "letter",
           R"({"kind":"letter-assignment","unit":"集美区信访局","title":"线索核查",
               "problem":"有人反映作风问题","request":"限期核查","subtasks":[{"text":"调取台账",
               "who":"集美区信访局","by":"2026-11-27"}]})");
    at.did(id, "letter-answered", R"({"kind":"letter-assignment","text":"已核查"})");
    at.did(id, "letter-closed", R"({"finding":"属实","evidence":"核查报告"})");
    at.did(id, "decided-done", R"({"finding":"已调取","evidence":"台账"})");
}

/// Sixty of one site, who have chosen those who speak for them.
PetitionId sixty(WholeWay &at)
{
    Intake intake = at.ofDay(0);
    intake.headcount = 60;
    intake.urgentSignals = {text("group-30")};
    Intake six = intake;
    six.petitioners.append(six.petitioners.last());
    six.petitioners.last().name = text("第六人");
    six.petitioners.last().idType = IdType::None;
    six.petitioners.last().idNumber.clear();
    const auto refused = at.desk->registerPetition(six, IntakeOrigin::Window);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == QStringLiteral("petitioners"));
    const auto done = at.desk->registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(done);
    at.found(done->id);
    return done->id;
}

void reported(WholeWay &at, const PetitionId &id)
{
    CHECK(at.due(id, "petition-urgent-report") == "2026-11-23");
    CHECK(at.next(id, "report-danger", "立即报告"));
    at.did(id, "report-danger",
           R"({"to":["B1","B3"],"at":"2026-11-23T09:40:00+08:00","how":"C2","measures":"已疏导"})");
    CHECK(at.due(id, "petition-urgent-report") == "none");
    CHECK(at.due(id, "report-receipt") == "2026-11-23");
    at.did(id, "report-received",
           R"({"by":"集美公安分局","person":"洪守安","at":"2026-11-23T10:00:00+08:00"})");
    CHECK(at.due(id, "report-receipt") == "none");
}

} // namespace

TEST_CASE("Whom an informant accuses learns nothing, and the unit only what it needs", "[scenario]")
{
    WholeWay at;
    const PetitionId id = informed(at);
    const QStringList words = telling(*at.desk->petition(id));
    CHECK(at.due(id, "petition-transfer") == "2026-12-08");
    CHECK(at.due(id, "petition-direct-notice") == "2026-12-08");
    neverToTheAccused(at, id);
    at.did(id, "accept",
           R"({"route":"department-handling","organisation":"集美区信访局","phone":"0592-1"})");
    CHECK(at.printed(id, "acceptance-notice").contains(words.first())); // her own
    CHECK(at.next(id, "serve", "书面告知"));
    at.did(id, "serve",
           WholeWay::with(WholeWay::read(R"({"how":"V1","to":"本人","relation":"本人",
                                             "notifies":true})"),
                          "document", at.number));
    CHECK(at.next(id, "refer", "转送或者交办"));
    at.did(id, "refer",
           R"({"mode":"transfer","organisation":"集美区信访局","request":"依法核查",
               "assisting":["集美公安分局"]})");
    nowhere(words, at.printed(id, "transfer-order", R"({"ownSummary":"反映作风问题"})"));
    asked(at, id);
    nowhere(words, clearLines(*at.desk->petition(id)));
    at.did(id, "sign-referral", R"({"signed_by":"收件人","duty":"是"})");
    CHECK(at.due(id, "petition-unit-notice") == "2026-12-08");
    CHECK(at.refuses(id, "unit-accept", R"({"procedure":"信访程序"})", "不适用信访程序"));
    at.did(id, "unit-accept", R"({"procedure":"其他法定途径","promised_on":"2026-12-20"})");
    at.did(id, "notify-unit-done", R"({"how":"V6","proof":"回证"})");
    at.did(id, "co-report", R"({"outcome":"已经反馈","text":"已配合"})");
    at.did(id, "report-referral", R"({"result":"13","text":"已依纪处理"})");
    at.did(id, "close", R"({"result":"13","summary":"已处理","matter":true,"people":true})");
    for (const Reader reader : {Reader::Unit, Reader::Respondent})
        nowhere(words, at.view(id, reader));
    nowhere(words, clearLines(*at.desk->petition(id)));
    at.ended(id);
}

TEST_CASE("Even where a clerk writes the informant's name down, no unit reads it", "[scenario]")
{
    WholeWay at;
    const PetitionId id = informed(at);
    const Party who = at.desk->petition(id)->intake.petitioners.first();
    const QStringList words{who.name, who.phone, who.idNumber, who.address};
    const QString quoting = words.join(u'，') + text("反映");
    at.did(id, "refer",
           QJsonObject{{text("mode"), text("transfer")},
                       {text("organisation"), text("集美区信访局")},
                       {text("request"), quoting}});
    nowhere(words, at.printed(id, "transfer-order",
                              QJsonDocument(QJsonObject{{text("ownSummary"), quoting}}).toJson()));
    const QJsonObject part{{text("text"), quoting},
                           {text("who"), text("集美区信访局")},
                           {text("by"), text("2026-11-27")}};
    at.did(id, "letter",
           QJsonObject{{text("kind"), text("letter-assignment")},
                       {text("title"), quoting},
                       {text("problem"), quoting},
                       {text("request"), quoting},
                       {text("subtasks"), QJsonArray{part}}});
    at.did(id, "whistle",
           QJsonObject{{text("units"), QJsonArray{text("集美公安分局")}},
                       {text("reason"), quoting},
                       {text("place"), text("大厅")},
                       {text("by"), text("2026-11-23T12:00:00+08:00")}});
    CHECK(at.view(id, Reader::Desk).contains(quoting)); // the centre's own clerks read it
    for (const Reader reader : {Reader::Unit, Reader::Respondent})
        nowhere(words, at.view(id, reader));
}

TEST_CASE("Sixty come to an agreement by those they empowered", "[scenario]")
{
    WholeWay at;
    const PetitionId id = sixty(at);
    CHECK(at.desk->petition(id)->openSignal(text("group-30")));
    reported(at, id);
    at.did(id, "accept",
           R"({"route":"industry-mediation","organisation":"劳动争议人民调解委员会"})");
    CHECK(at.printed(id, "acceptance-notice").contains(text("等60人")));
    at.did(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    at.did(id, "mediate",
           R"({"kind":"industry-mediation","organisation":"劳动争议人民调解委员会",
               "mediators":["曹劳谦"]})");
    CHECK(at.due(id, "labour-mediation") == "2026-12-08");
    CHECK(at.due(id, "mediation-finish") == "2026-12-23");
    QJsonObject agreeing = WholeWay::read(
        R"({"facts":"欠薪属实","clauses":[{"text":"付清工资","amount":"205200.00"}],
            "performance":"转账到各人账户","perform_by":"2026-11-30","amount":"205200.00",
            "recorder":"李敏","organisation":"劳动争议人民调解委员会","mediators":["曹劳谦"],
            "copies":7,"mandate":true})");
    CHECK(at.refuses(id, "agree", WholeWay::with(agreeing, "mandate", QJsonValue::Undefined),
                     "mandate"));
    CHECK(at.refuses(id, "agree", WholeWay::with(agreeing, "mandate", false), "书面特别授权"));
    CHECK(at.refuses(id, "agree", WholeWay::with(agreeing, "copies", 6), "协议份数少了"));
    CHECK(at.state(id) == "mediating");
    at.did(id, "agree", agreeing);
    const QString paper = at.printed(id, "industry-mediation-agreement");
    for (const char *name : {"陈大勇", "王小兵", "刘成", "罗永贵", "吴启明"})
        CHECK(paper.contains(text(name)));
    CHECK(at.due(id, "followup-due") == "2026-12-03");
    at.onDay(2026, 11, 30);
    at.did(id, "perform", R"({"performance":"P2","amount":"205200.00"})");
    const char *closing = R"({"result":"01","summary":"已付清","matter":true,"people":true})";
    CHECK(at.refuses(id, "close", closing, "高风险信号"));
    at.did(id, "signal-close", R"({"signal":"group-30","finding":"已全部领到工资，散去"})");
    CHECK(at.next(id, "close", "已经履行"));
    at.did(id, "close", closing);
    at.ended(id);
}

TEST_CASE("A threat is answered at once, and no matter is closed over it", "[scenario]")
{
    WholeWay at;
    const PetitionId id = at.brought("邻里纠纷", [](Intake &intake) {
        intake.intensity = Intensity::High;
        intake.urgentSignals = {text("extreme")};
    });
    CHECK(at.desk->petition(id)->openSignal(text("extreme"))); // with its registration
    CHECK(at.seen(id, "signal[extreme].grade") == "high");
    at.did(id, "signal-raise", R"({"signal":"weapon","grade":"high","evidence":"包里有刀"})");
    CHECK_FALSE(clearLines(*at.desk->petition(id)).contains(text("包里有刀")));
    reported(at, id);
    at.did(id, "whistle",
           R"({"units":["集美公安分局","心理服务室"],"reason":"扬言报复","place":"大厅",
               "by":"2026-11-23T10:00:00+08:00"})");
    CHECK(at.next(id, "arrive", "到场时间"));
    at.did(id, "arrive", R"({"unit":"集美公安分局","outcome":"按时到场",
                             "at":"2026-11-23T09:50:00+08:00"})");
    CHECK(at.refuses(id, "whistle-end", R"({"finding":"平息","disposal":"陪护"})", "还有单位"));
    at.did(id, "arrive", R"({"outcome":"迟到","at":"2026-11-23T10:20:00+08:00"})");
    at.did(id, "accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    at.mediated(id);
    at.did(id, "agree",
           R"({"facts":"渗漏","clauses":[{"text":"修好","amount":"100.00"}],"performance":"当场",
               "recorder":"李敏","organisation":"集美街道人民调解委员会","mediators":["李䶮"],
               "copies":3})");
    CHECK(at.due(id, "followup-risk-30") == "2026-12-23");
    CHECK(at.due(id, "followup-risk-90") == "2027-02-22"); // no Sunday
    at.did(id, "perform", R"({"performance":"P1"})");
    const char *closing = R"({"result":"01","summary":"已履行","matter":true,"people":true})";
    CHECK(at.refuses(id, "close", closing, "高风险信号"));
    at.did(id, "signal-close", R"({"signal":"extreme","finding":"公安已训诫，情绪平稳"})");
    CHECK(at.refuses(id, "close", closing, "高风险信号")); // the other one
    at.did(id, "signal-close", R"({"signal":"weapon","finding":"刀具已收缴"})");
    CHECK(at.refuses(id, "close", closing, "联动处置"));
    at.did(id, "whistle-end", R"({"finding":"平息","disposal":"家属陪护，社区随访"})");
    at.did(id, "close", closing);
    at.ended(id);
}
