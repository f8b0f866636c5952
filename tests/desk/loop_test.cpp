// 接单、派单、管单、评单: the closed loop, and what urges it on.
#include "tests/desk/paper_front.h"

#include "core/desk/record_acting.h"
#include "core/desk/record_files.h"
#include "core/desk/record_keeping.h"

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Loop : PaperFront {
    QString refusal(const PetitionId &id, const char *act, const char *json)
    {
        const auto event = take(id, act, QJsonDocument::fromJson(json).object());
        return event ? QString() : event.error().field + u'|' + event.error().detail;
    }
    bool refuses(const PetitionId &id, const char *act, const char *json, const char *because)
    {
        return refusal(id, act, json).contains(QString::fromUtf8(because));
    }
    /// Why an act is the next step; empty where it is not.
    QString because(const PetitionId &id, const char *act)
    {
        for (const ActOffer &offer : Acting(workplace()).open(*desk->petition(id))) {
            if (offer.act->act == QLatin1String(act))
                return offer.because;
        }
        return {};
    }
    QStringList openTasks(const PetitionId &id, const char *key)
    {
        QStringList out;
        const auto petition = desk->petition(id);
        for (const Task &task : petition->tasks) {
            if (task.open() && task.set.key == QLatin1String(key))
                out << task.set.owner + u' ' + task.set.due.toString(Qt::ISODate);
        }
        return out;
    }
    QString figure(const PetitionId &id, const char *name)
    {
        const FigureValue value = desk->petition(id)->figures.value(QLatin1String(name));
        if (const auto *count = std::get_if<qint64>(&value))
            return QString::number(*count);
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    }
    bool runs(const PetitionId &id, const char *rule)
    {
        return desk->petition(id)->runningClock(QLatin1String(rule)) != nullptr;
    }
    /// One that runs.
    RunningClock clockOf(const PetitionId &id, const char *rule)
    {
        const auto petition = desk->petition(id);
        const RunningClock *found = petition->runningClock(QLatin1String(rule));
        REQUIRE(found);
        return *found;
    }
    void onDay(int month, int day)
    {
        clock.set(QDateTime(QDate(2026, month, day), QTime(2, 0), Qt::UTC));
    }
    /// A quarrel that is with a unit which has signed for it.
    PetitionId signedFor(const char *more = "")
    {
        const PetitionId id = registered(1).id;
        const QByteArray answers =
            QByteArray(R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查")") +
            more + '}';
        act(id, "refer", answers.constData());
        act(id, "sign-referral", R"({"signed_by":"黄济民","duty":"待核实"})");
        return id;
    }
    /// One that was answered, told and closed.
    PetitionId closed(const char *more = "")
    {
        const PetitionId id = signedFor();
        act(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
        act(id, "report-referral", R"({"result":"13","text":"已办理"})");
        const QByteArray answers =
            QByteArray(R"({"result":"13","summary":"已办","matter":true,"people":true)") + more +
            '}';
        act(id, "close", answers.constData());
        return id;
    }
};

} // namespace

TEST_CASE("Missing papers are asked for once, and no refusal rests on what nobody asked", "[loop]")
{
    Loop at;
    const PetitionId id = at.registered(1).id;
    constexpr const char *unsupplied =
        R"({"ground":"D7","basis":"无","competent_body":"集美区信访局"})";
    CHECK(at.refuses(id, "decline", unsupplied, "没有一次性告知补正"));
    at.act(id, "ask-papers", R"({"missing":"合同一份","due_on":"2026-12-01","how":"C1"})");
    CHECK(at.openTasks(id, "supplement") == QStringList{QStringLiteral("诉求人 2026-12-01")});
    CHECK(at.clockOf(id, "centre-general").paused());
    CHECK(at.refuses(id, "ask-papers", R"({"missing":"又一份","due_on":"2026-12-01","how":"C1"})",
                     "只告知一次"));
    CHECK(at.refuses(id, "papers-supplied", R"({"outcome":"已经补齐"})", "received"));
    at.act(id, "papers-supplied", R"({"outcome":"已经补齐","received":"合同一份"})");
    CHECK_FALSE(at.clockOf(id, "centre-general").paused());
    CHECK(at.openTasks(id, "supplement").isEmpty());

    const PetitionId other = at.registered(2).id;
    at.act(other, "ask-papers", R"({"missing":"合同一份","due_on":"2026-12-01","how":"C1"})");
    at.act(other, "decline", unsupplied);
    CHECK(at.desk->petition(other)->attention.isEmpty());
}

TEST_CASE("Each of several co-handlers answers before a matter is closed", "[loop]")
{
    Loop at;
    const PetitionId id = at.signedFor(R"(,"assisting":["集美区城市管理局","集美公安分局"])");
    const QString first = at.desk->petition(id)->owner(OwnerRole::First)->person;
    CHECK(at.openTasks(id, "co-handle").size() == 2);
    at.act(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
    at.act(id, "report-referral", R"({"result":"13","text":"已办理"})");
    constexpr const char *closing =
        R"({"result":"13","summary":"已办","matter":true,"people":true})";
    CHECK(at.refuses(id, "close", closing, "协办单位还没有反馈"));
    at.act(id, "co-report", R"({"outcome":"已经反馈","text":"已巡查"})"); // known: the first
    CHECK(at.refuses(id, "close", closing, "协办单位还没有反馈"));
    CHECK(at.refuses(id, "co-report",
                     R"({"unit":"集美区城市管理局","outcome":"已经反馈","text":"又"})",
                     "没有未办结的任务"));
    at.act(id, "co-report", R"({"outcome":"不再需要协办","text":"无需出警"})");
    at.act(id, "close", closing);
    CHECK(at.desk->petition(id)->owner(OwnerRole::First)->person == first);
}

TEST_CASE("The centre decides who a matter belongs to, within its own promise", "[loop]")
{
    Loop at;
    const PetitionId id = at.signedFor();
    at.act(id, "object-referral", R"({"reason":"属城管职责"})");
    CHECK_FALSE(at.runs(id, "petition-objection")); // made in time
    REQUIRE(at.runs(id, "remit-decide"));
    CHECK(at.clockOf(id, "remit-decide").started.promise);
    CHECK(at.clockOf(id, "remit-decide").started.article.isEmpty());
    CHECK(at.because(id, "decide-remit").contains(QStringLiteral("裁定")));
    CHECK(at.refuses(id, "object-referral", R"({"reason":"再提"})", "正在由中心裁定"));
    at.act(id, "decide-remit",
           R"({"ruling":"异议不成立，由原单位继续办理","reason":"职责清单","basis":"三定规定"})");
    CHECK(at.desk->petition(id)->handler() == QStringLiteral("集美区民政局"));

    const PetitionId other = at.signedFor();
    at.act(other, "object-referral", R"({"reason":"属城管职责"})");
    at.act(other, "decide-remit",
           R"({"ruling":"异议成立，退回中心另行确定","unit":"集美区城市管理局",
               "reason":"占道","basis":"职责清单"})");
    CHECK(at.desk->petition(other)->handler().isEmpty());
    CHECK(at.because(other, "refer").contains(QStringLiteral("裁定")));
}

TEST_CASE("A referral is withdrawn, or goes to another unit with its paper", "[loop]")
{
    Loop at;
    const PetitionId id = at.signedFor();
    CHECK(at.refuses(id, "re-route", R"({"organisation":"集美区民政局","reason":"误"})",
                     "换一个承办单位"));
    at.act(id, "re-route", R"({"organisation":"集美区城市管理局","reason":"属城管"})");
    CHECK(at.desk->petition(id)->handler() == QStringLiteral("集美区城市管理局"));
    CHECK(at.desk->petition(id)->state == State::Referred);
    const auto paper = at.papers.issue(id, QStringLiteral("transfer-order"), {});
    REQUIRE(paper);
    CHECK(at.textOf(paper->pdf).contains(QStringLiteral("集美区城市管理局")));
    CHECK(at.refuses(id, "withdraw-referral", R"({"reason":"误","told":false})", "先通知"));
    at.act(id, "withdraw-referral", R"({"reason":"误","told":true})");
    CHECK(at.desk->petition(id)->handler().isEmpty());
    CHECK(at.runs(id, "lead-on"));
    CHECK(at.openTasks(id, "sign-off").isEmpty());
}

TEST_CASE("Silence leads from urging to a letter, and from a letter to the level above", "[loop]")
{
    Loop at;
    const PetitionId id = at.signedFor();
    at.act(id, "urge", R"({"how":"C2","reason":"没有进展"})");
    CHECK(at.clockOf(id, "urge-answer").started.owner == QStringLiteral("集美区民政局"));
    CHECK(at.because(id, "letter").isEmpty());
    at.onDay(11, 27);
    CHECK(at.because(id, "letter").contains(QStringLiteral("督办函")));
    constexpr const char *letter =
        R"({"kind":"letter-supervision","title":"逾期","problem":"超期","request":"限期办结"})";
    at.act(id, "letter", letter);
    at.onDay(12, 7);
    CHECK(at.because(id, "letter").contains(QStringLiteral("提级督办")));
    CHECK(at.refuses(id, "letter",
                     R"({"kind":"letter-raised","title":"逾期","problem":"超期","request":"办结"})",
                     "leader"));
    at.act(id, "letter",
           R"({"kind":"letter-raised","leader":"区领导","title":"逾期","problem":"超期",
               "request":"办结"})");
    CHECK_FALSE(at.runs(id, "letter-supervision"));
    CHECK(at.figure(id, "supervision") == QStringLiteral("提级督办"));
    CHECK(at.refuses(id, "letter-answered",
                     R"({"kind":"letter-risk","by":"集美区民政局","text":"已办"})", "这种函"));
    at.act(id, "letter-answered", R"({"kind":"letter-raised","by":"集美区民政局","text":"已办"})");
    CHECK(at.refuses(id, "letter-closed", R"({"finding":"属实"})", "evidence"));
    at.act(id, "letter-closed", R"({"finding":"属实","evidence":"验收单"})");
    CHECK(at.openTasks(id, "letter-close").isEmpty());
}

TEST_CASE("No letter goes to the other side, and none of its units is whistled for", "[loop]")
{
    Loop at;
    Intake intake = at.ofDay(1);
    Party accused;
    accused.kind = PartyKind::Organisation;
    accused.name = QStringLiteral("集美区民政局");
    intake.respondents = {accused};
    const PetitionId id = at.desk->registerPetition(intake, IntakeOrigin::Window)->id;
    CHECK(at.refuses(id, "letter",
                     R"({"kind":"letter-risk","unit":"集美区民政局","title":"一","problem":"二",
                         "request":"三"})",
                     "不向被反映的单位发函"));
    CHECK(at.refuses(id, "whistle",
                     R"({"units":["集美公安分局","集美区民政局"],"reason":"一","place":"大厅",
                         "by":"2026-11-23T10:30:00+08:00"})",
                     "被反映的单位"));
}

TEST_CASE("Who was whistled for is awaited by name until he is there or known not to come",
          "[loop]")
{
    Loop at;
    const PetitionId id = at.registered(1).id;
    at.act(id, "whistle",
           R"({"units":["集美公安分局","心理服务室"],"reason":"情绪激动","place":"大厅",
               "by":"2026-11-23T10:30:00+08:00"})");
    CHECK(at.openTasks(id, "arrive") == QStringList{QStringLiteral("集美公安分局 2026-11-23"),
                                                    QStringLiteral("心理服务室 2026-11-23")});
    CHECK(at.refuses(id, "arrive", R"({"outcome":"按时到场"})", "at|"));
    at.act(id, "arrive", R"({"outcome":"迟到","at":"2026-11-23T10:45:00+08:00"})");
    CHECK(at.refuses(id, "whistle-end", R"({"finding":"平息","disposal":"陪护"})", "还有单位"));
    CHECK(at.refuses(id, "arrive", R"({"outcome":"没有到场"})", "reason"));
    at.act(id, "arrive", R"({"outcome":"没有到场","reason":"无人接听"})");
    at.act(id, "whistle-end", R"({"finding":"平息","disposal":"陪护"})");
    const auto petition = at.desk->petition(id);
    const TakenAct *last = petition->lastAct(QStringLiteral("arrive"));
    REQUIRE(last);
    CHECK(last->taken.inputs.value(QStringLiteral("unit")) == QStringLiteral("心理服务室"));
    CHECK(at.openTasks(id, "whistle").isEmpty());
}

TEST_CASE("What a meeting decides becomes dated tasks of those who must do it", "[loop]")
{
    Loop at;
    const PetitionId id = at.signedFor();
    at.act(id, "hard-case",
           R"({"reason":"久拖未决","leader":"陈志远","plan":"一案一策","review_on":"2026-12-15"})");
    CHECK(at.desk->petition(id)->owner(OwnerRole::Lead)->person == QStringLiteral("陈志远"));
    CHECK(at.because(id, "propose-meeting").contains(QStringLiteral("疑难")));
    at.act(id, "propose-meeting", R"({"reason":"疑难复杂","question":"谁来办","on":"2026-11-23"})");
    at.act(id, "decide-meeting",
           R"({"meeting":"会商〔2026〕1号","conclusion":"分头落实","decisions":[
               {"who":"集美公安分局","by":"2026-11-25","text":"核查"},
               {"who":"集美区民政局","by":"2026-11-30","text":"救助"}]})");
    CHECK(at.openTasks(id, "agenda").isEmpty());
    CHECK(at.openTasks(id, "decided") == QStringList{QStringLiteral("集美公安分局 2026-11-25"),
                                                     QStringLiteral("集美区民政局 2026-11-30")});
    at.act(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
    at.act(id, "report-referral", R"({"result":"13","text":"已办理"})");
    CHECK(at.refuses(id, "close", R"({"result":"13","summary":"已办","matter":true,"people":true})",
                     "议定事项"));
    CHECK(at.refuses(id, "decided-done", R"({"finding":"已核查"})", "evidence"));
    at.act(id, "decided-done", R"({"finding":"已核查","evidence":"核查记录"})");
    at.act(id, "decided-done", R"({"finding":"已救助","evidence":"救助单"})");
    at.act(id, "hard-case-lifted", R"({"reason":"化解"})");
    CHECK(at.figure(id, "hard") == QStringLiteral("否"));
    at.act(id, "close", R"({"result":"13","summary":"已办","matter":true,"people":true})");
}

TEST_CASE("Between levels a matter goes with its reason, and loses neither owner nor loop",
          "[loop]")
{
    Loop at;
    const PetitionId id = at.registered(1).id;
    constexpr const char *two =
        R"({"level":"L3","organisation":"集美区信访局","ground":"本级调解三次以上没有成功",
            "tries":2,"reason":"未成","request":"请办理"})";
    CHECK(at.refuses(id, "raise-up", two, "tries"));
    CHECK(at.refuses(id, "raise-up",
                     R"({"level":"L3","organisation":"集美区信访局","ground":"超出本级职权",
                         "request":"请办理"})",
                     "reason"));
    at.act(id, "raise-up",
           R"({"level":"L3","organisation":"集美区信访局","ground":"超出本级职权",
               "reason":"涉及几个街道","request":"请办理"})");
    CHECK(at.figure(id, "level-now") == QStringLiteral("县（区）"));
    CHECK(at.desk->petition(id)->state == State::Referred);
    at.act(id, "sign-referral", R"({"signed_by":"叶听澜","duty":"是"})");
    at.act(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
    at.act(id, "report-referral", R"({"result":"13","text":"交街道就地化解"})");
    at.act(id, "hand-down",
           R"({"level":"L1","organisation":"集美街道办事处","ground":"便于就地化解",
               "reason":"就地","request":"请办理"})");
    CHECK(at.desk->petition(id)->handler() == QStringLiteral("集美街道办事处"));
    CHECK(at.desk->petition(id)->owner(OwnerRole::First)->person == QStringLiteral("李敏"));
}

TEST_CASE("The result is told with proof, and written off only with evidence", "[loop]")
{
    Loop at;
    const PetitionId id = at.closed();
    CHECK(at.clockOf(id, "result-told").started.promise);
    CHECK(at.refuses(id, "write-off", R"({"evidence":"验收单","approved_by":"陈志远"})", "先告知"));
    CHECK(at.refuses(id, "tell-result", R"({"how":"V2","relation":"本人"})", "凭证"));
    at.act(id, "tell-result", R"({"how":"V2","relation":"本人","proof":"EMS1"})");
    CHECK(at.refuses(id, "write-off", R"({"approved_by":"陈志远"})", "evidence"));
    at.act(id, "write-off", R"({"evidence":"验收单","approved_by":"陈志远"})");
    constexpr const char *filing = R"({"number":"2026-1","pages":12,"kept":"长期"})";
    CHECK(at.refuses(id, "archive", filing, "先回访"));
    CHECK(at.refuses(id, "follow-up", R"({"method":"C2","reached":false})", "next_on"));
    at.act(id, "follow-up", R"({"method":"C2","reached":false,"next_on":"2026-11-30"})");
    CHECK(at.openTasks(id, "call-back").size() == 1); // again
    at.act(id, "follow-up", R"({"method":"C2","satisfaction":"S2"})");
    at.act(id, "archive", filing);
    at.act(id, "reopen", R"({"reason":"又坏了"})");
    CHECK(at.figure(id, "written-off") == QStringLiteral("否"));
    CHECK(at.figure(id, "archived") == QStringLiteral("否"));
    const PetitionId told = at.closed(R"(,"told":"C1","told_on":"2026-11-23")");
    CHECK_FALSE(at.runs(told, "result-told"));
}

TEST_CASE("One rating a service, and whose hand gave it; each who reviews gives his own score",
          "[loop]")
{
    Loop at;
    const PetitionId id = at.closed();
    at.act(id, "rate", R"({"channel":"own-device","grade":"S5","items":["办事效率"]})");
    CHECK(at.figure(id, "rated-by").contains(QStringLiteral("本人")));
    CHECK(at.runs(id, "bad-rating-rectified"));
    CHECK(at.because(id, "reopen").contains(QStringLiteral("不满意")));
    CHECK(at.refuses(id, "rate", R"({"channel":"noted-desk","grade":"S1"})", "评价一次"));
    CHECK(at.refuses(id, "review", R"({"by":"中心","score":6})", "score"));
    at.act(id, "review", R"({"by":"来访人","score":2})");
    at.act(id, "review", R"({"by":"中心","score":4})");
    at.act(id, "review", R"({"by":"上级","score":5})");
    CHECK(at.figure(id, "review-visitor") == QStringLiteral("2"));
    CHECK(at.figure(id, "review-centre") == QStringLiteral("4"));
    CHECK(at.figure(id, "review-upper") == QStringLiteral("5"));
}

TEST_CASE("A promise of the centre is none of law, whatever it urges", "[loop]")
{
    const Loop at;
    for (const char *rule : {"remit-decide", "urge-answer", "letter-prompt", "letter-risk",
                             "letter-supervision", "letter-cross-region", "letter-assignment",
                             "letter-raised", "result-told", "report-receipt"}) {
        INFO(rule);
        const DeadlineRule *found = at.reference.rules.find(QString::fromLatin1(rule));
        REQUIRE(found);
        CHECK(found->promise);
        CHECK(found->article.isEmpty());
    }
}

TEST_CASE("A rehearsal shows some of every kind of record, and nothing is cleared without evidence",
          "[loop]")
{
    Loop at;
    const auto files = RecordFiles::load(Front::resources(), {});
    REQUIRE(files);
    for (const RecordKind &kind : files->kinds.all()) {
        INFO(kind.kind.toStdString());
        const bool ofMatters = kind.kind == QStringLiteral("loan") || // of a file, of a sitting
                               kind.kind == QStringLiteral("booking") ||
                               kind.kind == QStringLiteral("blank") || // of a stack printed
                               kind.kind == QStringLiteral("receipt"); // of a reminder
        CHECK((ofMatters || !at.store->records.ofKind(kind.kind)->isEmpty()));
    }
    RecordKeeping recording(*at.store, files->kinds, at.ids, QStringLiteral("李敏"));
    RecordActing acting(at.workplace(), recording);
    const QString hazard = QStringLiteral("hazard"), number = QStringLiteral("隐患〔2026〕1号");
    QJsonObject cleared{{QStringLiteral("finding"), QStringLiteral("已化解")},
                        {QStringLiteral("on"), QStringLiteral("2026-11-23")},
                        {QStringLiteral("approved_by"), QStringLiteral("陈志远")}};
    const auto bare = acting.take(hazard, number, QStringLiteral("hazard-clear"), cleared);
    REQUIRE_FALSE(bare);
    CHECK(bare.error().field == QStringLiteral("evidence"));
    cleared.insert(QStringLiteral("evidence"), QStringLiteral("对账单"));
    CHECK(acting.take(hazard, number, QStringLiteral("hazard-clear"), cleared));
    CHECK(recording.show(hazard, number)->fields.value(QStringLiteral("state")) ==
          QStringLiteral("cleared"));
}
