// What is still owed, by whom and from which day: after a matter is closed too.
#include "tests/desk/ways.h"

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Owed : Ways {
    void onDay(int month, int day)
    {
        clock.set(QDateTime(QDate(2026, month, day), QTime(2, 0), Qt::UTC));
    }
    qsizetype open(const PetitionId &id, const char *key)
    {
        const QList<Task> tasks = desk->petition(id)->tasks;
        return std::count_if(tasks.begin(), tasks.end(), [&](const Task &task) {
            return task.open() && task.set.key == QLatin1String(key);
        });
    }
    /// Of two instalments, closed before either is due.
    PetitionId closedOwing()
    {
        const PetitionId id = inMediation();
        act(id, "agree",
            R"({"facts":"欠薪属实","clauses":[{"text":"付清","amount":"200.00"}],"recorder":"李敏",
                "performance":"分两期","mediators":["曹劳谦"],"copies":5,
                "instalments":[{"on":"2026-12-10","amount":"100.00","text":"首期"},
                               {"on":"2027-01-10","amount":"100.00","text":"末期"}],
                "organisation":"集美街道人民调解委员会"})");
        act(id, "close", R"({"result":"01","summary":"已达成协议","matter":true,"people":true})");
        return id;
    }
    /// A matter in the petition procedure, answered: the day its opinion reached the person is
    /// not known yet.
    PetitionId answered(const char *route, const char *outcome)
    {
        const PetitionId id = brought("合同纠纷");
        const QString way = QLatin1String(route);
        REQUIRE(
            refusal(id, "go-to", {{text("to"), way}, {text("organisation"), text("外地的机关")}}) ==
            QString());
        REQUIRE(refusal(id, "route-end",
                        {{text("way"), way}, {text("outcome"), QLatin1String(outcome)}}) ==
                QString());
        return id;
    }
    Result<Event> correct(const PetitionId &id, const std::function<void(Intake &)> &change)
    {
        Intake intake = desk->petition(id)->intake;
        change(intake);
        return desk->correct(id, intake, text("登记有误"));
    }
};

} // namespace

TEST_CASE("Instalments are still waited for when the matter is closed", "[owed]")
{
    Owed at;
    const PetitionId id = at.closedOwing();
    CHECK(at.open(id, "perform") == 2);
    at.onDay(12, 10);
    at.act(id, "perform", R"({"performance":"P3","amount":"100.00","next_on":"2027-01-10"})");
    CHECK(at.open(id, "perform") == 1);
    CHECK(at.seen(id, "tasks[perform].due") == text("2027-01-10"));
    at.clock.set(QDateTime(QDate(2027, 1, 12), QTime(2, 0), Qt::UTC));
    at.act(id, "perform", R"({"performance":"P5","next_on":"2027-01-20"})"); // not paid: still owed
    CHECK(at.open(id, "perform") == 1);
    at.act(id, "perform", R"({"performance":"P2","amount":"100.00","total":"200.00"})");
    CHECK(at.open(id, "perform") == 0);
}

TEST_CASE("A breach that goes to court ends the waiting for instalments, a day of grace does not",
          "[owed]")
{
    Owed at;
    const PetitionId id = at.closedOwing();
    at.onDay(12, 12);
    at.act(id, "breach",
           R"({"kind":"没有履行","due_on":"2026-12-10","reason":"没有履行能力","urged":true,
               "remedy":"再给期限","grace_on":"2026-12-20"})");
    CHECK(at.open(id, "perform") == 2); // the other one, and that of grace
    at.act(id, "breach",
           R"({"kind":"没有履行","due_on":"2026-12-10","reason":"拒不履行","urged":true,
               "remedy":"起诉"})");
    CHECK(at.open(id, "perform") == 0);
    CHECK(at.open(id, "breach") == 1);
}

TEST_CASE("One visit meets one of the visits that a grave matter calls for", "[owed]")
{
    Owed at;
    const PetitionId id =
        at.brought("其他劳动争议纠纷", [](Intake &intake) { intake.intensity = Intensity::High; });
    at.act(id, "accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    at.mediated(id);
    at.act(id, "agree", agreeing);
    constexpr const char *visiting = R"({"method":"C1","satisfaction":"S2"})";
    at.act(id, "follow-up", visiting);
    CHECK_FALSE(at.runs(id, "followup-risk-30"));
    CHECK(at.runs(id, "followup-risk-90"));
    at.act(id, "follow-up", visiting);
    CHECK_FALSE(at.runs(id, "followup-risk-90"));
}

TEST_CASE("A unit that answers has signed first, from which day its notice is owed", "[owed]")
{
    Owed at;
    const PetitionId id = at.brought("合同纠纷");
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
    constexpr const char *reporting = R"({"result":"13","text":"已办理"})";
    CHECK(at.refusal(id, "report-referral", reporting).contains(text("第二十三条第三款")));
    CHECK_FALSE(at.runs(id, "petition-unit-notice"));
    at.act(id, "sign-referral", R"({"signed_by":"黄济民"})");
    at.act(id, "report-referral", reporting);
    CHECK(at.seen(id, "clock[petition-unit-notice].due") == text("2026-12-08"));
}

TEST_CASE("A matter is not filed while somebody must still be told in writing", "[owed]")
{
    Owed at;
    const PetitionId id = at.brought("", [](Intake &intake) {
        intake.kind = PetitionKind::Other;
        intake.subkind = text("petition");
        intake.channel = text("visit");
    });
    at.act(id, "decline", R"({"ground":"D6","basis":"管辖","competent_body":"集美区信访局"})");
    constexpr const char *filing = R"({"number":"1","pages":9,"kept":"长期"})";
    REQUIRE(at.runs(id, "petition-direct-notice"));
    CHECK(at.refusal(id, "archive", filing).contains(text("书面告知诉求人的期限还在计算")));
}

TEST_CASE("What may be done against a result runs from the day its papers came, told later too",
          "[owed]")
{
    Owed at;
    const PetitionId id = at.answered("petition-procedure", "explained");
    CHECK_FALSE(at.runs(id, "petition-review-request"));
    at.onDay(12, 3);
    constexpr const char *came =
        R"({"way":"petition-procedure","on":"2026-11-25","proof":"邮寄签收"})";
    at.act(id, "papers-received", came);
    CHECK(at.seen(id, "clock[petition-review-request].from") == text("2026-11-25"));
    CHECK(at.seen(id, "clock[petition-review-request].due") == text("2026-12-25"));
    CHECK(at.refusal(id, "papers-received", came).contains(text("已经在计算")));
    CHECK(at.refusal(id, "papers-received",
                     R"({"way":"petition-review","on":"2026-11-25","proof":"回证"})")
              .contains(text("还没有结果")));
}

TEST_CASE("Wages owed while the employment lasts are under no limit of a year", "[owed]")
{
    Owed at;
    constexpr const char *going =
        R"({"to":"labour-arbitration","organisation":"仲裁委","known_on":"2026-10-31")";
    const PetitionId wages = at.brought("拖欠农民工工资纠纷");
    at.act(wages, "go-to", (QByteArray(going) + '}').constData());
    CHECK_FALSE(at.runs(wages, "labour-limitation"));
    CHECK_FALSE(at.runs(wages, "labour-wage-limitation"));

    const PetitionId ended = at.brought("拖欠农民工工资纠纷");
    at.act(ended, "go-to",
           (QByteArray(going) + R"(,"employment_ended_on":"2026-11-02"})").constData());
    CHECK(at.seen(ended, "clock[labour-wage-limitation].due") == text("2027-11-02"));

    const PetitionId other = at.brought("其他劳动争议纠纷");
    CHECK(at.refusal(other, "go-to", (QByteArray(going) + R"(,"wages":true})").constData())
              .contains(text("第二十七条第四款")));
    at.act(other, "go-to", (QByteArray(going) + R"(,"wages":false})").constData());
    CHECK(at.runs(other, "labour-limitation"));
}

TEST_CASE("A correction of the kind, or of who was anonymous, starts what hangs on it", "[owed]")
{
    Owed at;
    const PetitionId id = at.brought("合同纠纷");
    CHECK(at.runs(id, "centre-general"));
    const auto petition = [](Intake &intake) {
        intake.kind = PetitionKind::Other;
        intake.subkind = text("petition");
        intake.channel = text("visit");
        intake.anonymous = true;
    };
    REQUIRE(at.correct(id, petition));
    CHECK(at.runs(id, "petition-transfer"));
    CHECK_FALSE(at.runs(id, "centre-general"));
    CHECK_FALSE(at.runs(id, "petition-direct-notice"));
    at.onDay(11, 25);
    REQUIRE(at.correct(id, [](Intake &intake) { intake.anonymous = false; }));
    CHECK(at.runs(id, "petition-direct-notice"));
    CHECK(at.seen(id, "clock[petition-direct-notice].from") == at.seen(id, "received_on"));
    CHECK(at.desk->petition(id)->attention.isEmpty());

    const auto back = at.correct(id, [](Intake &intake) {
        intake.kind = PetitionKind::Dispute;
        intake.subkind.clear();
    });
    REQUIRE_FALSE(back);
    CHECK(back.error().detail.contains(text("先告知并登记")));
    CHECK(at.desk->petition(id)->intake.kind == PetitionKind::Other);
    REQUIRE(at.correct(id, [](Intake &intake) { intake.claim += text("（补充）"); }));
}

TEST_CASE("A matter is not closed while who entrusted it waits for an answer", "[owed]")
{
    Owed at;
    const PetitionId id = at.inMediation();
    at.act(id, "entrusted-in",
           R"({"kind":"E2","sender":"集美区人民法院（速裁团队）","number":"（2026）闽0211民初88号",
               "return_by":"2026-12-05","will":"没有征询","request":"请调解"})");
    at.act(id, "agree", agreeing);
    constexpr const char *closing =
        R"({"result":"01","summary":"已达成协议","matter":true,"people":true})";
    CHECK(at.refusal(id, "close", closing).contains(text("先复函")));
    at.act(id, "entrusted-reply",
           R"({"result":"达成协议","agreement":"1号","number":"复1","returned":"无","text":"已调成",
               "how":"V1","receipt":"沈立言"})");
    at.act(id, "close", closing);
}

TEST_CASE("Papers that are waited for are told of by the act that lets the limit run on", "[owed]")
{
    Owed at;
    const PetitionId id = at.brought("合同纠纷");
    at.act(id, "ask-papers", R"({"missing":"合同","due_on":"2026-12-01","how":"C1"})");
    CHECK(at.refusal(id, "task-done", R"({"task":"supplement","finding":"收到了"})")
              .contains(text("登记补正结果")));
    at.act(id, "papers-supplied", R"({"outcome":"已经补齐","received":"合同"})");
    CHECK_FALSE(at.desk->petition(id)->runningClock(text("centre-general"))->paused());
}
