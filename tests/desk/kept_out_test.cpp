// What the law keeps out: whom a task may go to, who mediates, which level and which way.
#include "tests/desk/ways.h"

#include "core/desk/record_acting.h"
#include "core/desk/record_choices.h"
#include "core/desk/record_keeping.h"
#include "core/domain/route_advice.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr const char *accused = "集美区民政局";

struct KeptOut : Ways {
    /// One that complains of a unit.
    PetitionId against(const char *unit = accused)
    {
        return brought("合同纠纷", [&](Intake &intake) {
            intake.respondents.first().kind = PartyKind::Organisation;
            intake.respondents.first().name = text(unit);
        });
    }
    RecordKeeping records()
    {
        return {*store, reference.records, ids, text("李敏"), choicesOf(reference)};
    }
    QString code(const PetitionId &id) { return desk->petition(id)->code.text(); }
    QByteArray decided(const char *who)
    {
        return QByteArray(R"({"meeting":"会商〔2026〕9号","conclusion":"分头落实","decisions":[
            {"who":"集美公安分局","by":"2026-11-25","text":"核查"},{"who":")") +
               who + R"(","by":"2026-11-30","text":"救助"}]})";
    }
    void called(const QJsonObject &more = {})
    {
        QJsonObject meeting{{text("number"), text("会商〔2026〕9号")},
                            {text("title"), text("谁来办")}};
        for (auto it = more.begin(); it != more.end(); ++it)
            meeting.insert(it.key(), *it);
        REQUIRE(records().put(text("meeting"), meeting));
    }
};

} // namespace

TEST_CASE("Who is complained of is given no task by a meeting or a letter", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.against();
    at.called();
    CHECK(at.refusal(id, "decide-meeting", at.decided(accused).constData())
              .contains(text("不交给被反映的单位")));
    CHECK_FALSE(at.seen(id, "tasks[decided].open").toBool());
    at.act(id, "decide-meeting", at.decided("集美区司法局").constData());
    CHECK(at.seen(id, "tasks[decided].open").toBool());
    CHECK(at.refusal(id, "letter",
                     R"({"kind":"letter-assignment","unit":"集美公安分局","title":"交办",
                         "problem":"拖延","request":"限期","subtasks":[
                         {"who":"集美区民政局","by":"2026-12-01","text":"整改"}]})")
              .contains(text("分项任务不交给被反映的单位")));
}

TEST_CASE("Nor by a record of the centre that names the matter", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.against();
    QJsonObject letter{{text("number"), text("函9")},
                       {text("kind"), text("prompt")},
                       {text("title"), text("提示")},
                       {text("to"), text(accused)},
                       {text("matter"), at.code(id)}};
    RecordKeeping records = at.records();
    const auto refused = records.put(text("letter"), letter);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == text("to"));
    CHECK(refused.error().detail.contains(text("被反映的单位")));
    letter.insert(text("to"), text("集美公安分局"));
    letter.insert(text("subtasks"), QJsonArray{QJsonObject{{text("who"), text(accused)},
                                                           {text("text"), text("整改")}}});
    CHECK_FALSE(records.put(text("letter"), letter));
    letter.remove(text("subtasks"));
    CHECK(records.put(text("letter"), letter));

    at.called({{text("matter"), at.code(id)}});
    RecordActing acting(at.workplace(), records);
    const QJsonObject decided{
        {text("conclusion"), text("分头落实")},
        {text("decisions"), QJsonArray{QJsonObject{{text("who"), text(accused)},
                                                   {text("by"), text("2026-11-30")},
                                                   {text("text"), text("救助")}}}}};
    CHECK_FALSE(
        acting.take(text("meeting"), text("会商〔2026〕9号"), text("meeting-decide"), decided));
    CHECK_FALSE(at.seen(id, "tasks[decided].open").toBool());
}

TEST_CASE("A meeting whose decisions are carried out decides nothing more", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("合同纠纷");
    at.called({{text("state"), text("done")}});
    CHECK(at.refusal(id, "decide-meeting", at.decided("集美区司法局").constData())
              .contains(text("已经落实")));
    RecordKeeping records = at.records();
    CHECK(records.show(text("meeting"), text("会商〔2026〕9号"))->fields.value(text("state")) ==
          text("done"));
}

TEST_CASE("A decision without its day is named by the ask and its line", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("合同纠纷");
    at.called();
    const auto decided = [&](const char *second) {
        return at.refusal(id, "decide-meeting",
                          (QByteArray(R"({"meeting":"会商〔2026〕9号","conclusion":"分头落实",
            "decisions":[{"who":"集美公安分局","by":"2026-11-25","text":"核查"},)") +
                           second + "]}")
                              .constData());
    };
    CHECK(decided(R"({"who":"集美区司法局","text":"救助"})") ==
          text("“议定事项”第2项没有写日期，请补填"));
    CHECK(decided(R"({"who":"集美区司法局","by":"2026-11-30"})") ==
          text("“议定事项”第2项的内容没有填写，请补填"));
    CHECK(decided(R"({"by":"明天","text":"救助"})") ==
          text("“议定事项”第2项的日期“明天”写得不对，请改正"));
}

TEST_CASE("Who has withdrawn stays away, whoever withdraws after him", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.inMediation();
    const auto withdrawing = [](const char *who, const char *by) {
        return QJsonObject{{text("asked_by"), text("申请人")},
                           {text("mediator"), text(who)},
                           {text("ground"), text("与纠纷有利害关系")},
                           {text("decided_by"), text("主任")},
                           {text("decision"), text("同意回避")},
                           {text("replacement"), QJsonArray{text(by)}}};
    };
    CHECK(at.refusal(id, "avoidance", withdrawing("李䶮", "李䶮"))
              .contains(text("不能就是回避的人")));
    REQUIRE(at.refusal(id, "avoidance", withdrawing("李䶮", "曹劳谦")) == QString());
    CHECK(at.refusal(id, "avoidance", withdrawing("曹劳谦", "李䶮")).contains(text("已经回避")));
    REQUIRE(at.refusal(id, "avoidance", withdrawing("曹劳谦", "陈志远")) == QString());
    for (const char *gone : {"李䶮", "曹劳谦"}) {
        QByteArray signing(agreeing);
        signing.replace("曹劳谦", gone);
        CHECK(at.refusal(id, "agree", signing.constData()).contains(text("已经回避")));
        const QJsonObject change{{text("reason"), text("调解员因故不能继续")},
                                 {text("mediators"), QJsonArray{text(gone)}},
                                 {text("accepted"), true}};
        CHECK(at.refusal(id, "change-mediator", change).contains(text("已经回避")));
    }
    QByteArray signing(agreeing);
    signing.replace("曹劳谦", "陈志远");
    at.act(id, "agree", signing.constData());
}

TEST_CASE("A mediation that began earlier is dated so, not before it was registered", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("合同纠纷");
    at.clock.set(QDateTime(QDate(2026, 12, 1), QTime(2, 0), Qt::UTC));
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    const auto beginning = [](const char *on) {
        return QByteArray(R"({"kind":"people-mediation","mediators":["曹劳谦"],
            "organisation":"集美街道人民调解委员会","began_on":")") +
               on + "\"}";
    };
    CHECK_FALSE(at.refusal(id, "mediate", beginning("2026-11-22").constData()).isEmpty());
    CHECK_FALSE(at.refusal(id, "mediate", beginning("2026-12-02").constData()).isEmpty());
    at.act(id, "mediate", beginning("2026-11-25").constData());
    CHECK(at.seen(id, "clock[mediation-month].from") == text("2026-11-25"));
    QByteArray signing(agreeing);
    signing.replace(R"("copies":5)", R"("copies":5,"signed_on":"2026-11-24")");
    signing.replace(R"("perform_by":"2026-11-23")", R"("perform_by":"2026-12-05")");
    CHECK_FALSE(at.refusal(id, "agree", signing.constData()).isEmpty());
    signing.replace("2026-11-24", "2026-11-26");
    at.act(id, "agree", signing.constData());
    CHECK(at.seen(id, "clock[confirmation-request].from") == text("2026-11-26"));
}

TEST_CASE("What a court assigns before filing comes in from it, and may be confirmed", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("合同纠纷");
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    constexpr const char *begin =
        R"({"kind":"judicial-mediation","organisation":"商事调解中心","mediators":["曹劳谦"]})";
    CHECK_FALSE(at.refusal(id, "mediate", begin).isEmpty()); // of which of its procedures?
    at.act(
        id, "entrusted-in",
        R"({"kind":"E1","sender":"集美区人民法院（速裁团队）","number":"（2026）闽0211诉前调88号",
               "return_by":"2026-12-15","will":"没有征询","request":"请调解"})");
    at.act(id, "mediate", begin);
    CHECK(at.seen(id, "clock[entrusted-return].due") == text("2026-12-15"));
    QByteArray signing(agreeing);
    signing.replace("集美街道人民调解委员会", "商事调解中心");
    at.act(id, "agree", signing.constData());
    CHECK(at.seen(id, "figure[confirmation]") == text("可以申请"));
    const AskSpec *court = Acting(at.workplace()).find(text("mediate"))->ask(text("court"));
    CHECK_FALSE(court->choices.contains(text("立案前委派")));
}

TEST_CASE("Up is up and down is down, as the centre stands", "[kept-out]")
{
    KeptOut at; // of a township
    const PetitionId id = at.brought("合同纠纷");
    const auto to = [](const char *level, const char *ground) {
        return QJsonObject{{text("level"), QLatin1String(level)},
                           {text("organisation"), text("集美区信访局")},
                           {text("ground"), text(ground)},
                           {text("reason"), text("跨区")},
                           {text("request"), text("请办理")}};
    };
    for (const char *level : {"L0", "L1", "L2"})
        CHECK(at.refusal(id, "raise-up", to(level, "超出本级职权")).contains(text("高的层级")));
    for (const char *level : {"L2", "L3", "L4", "L5"})
        CHECK(at.refusal(id, "hand-down", to(level, "便于就地化解")).contains(text("低的层级")));
    CHECK(at.refusal(id, "split",
                     {{text("into"), at.code(id)},
                      {text("part"), text("一半")},
                      {text("reason"), text("两件事")}})
              .contains(text("就是本事项")));
    CHECK(at.refusal(id, "raise-up", to("L3", "超出本级职权")) == QString());
}

TEST_CASE("A dispute with those who take land is not one of commerce", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("征地拆迁纠纷");
    const auto advised = adviseRoutes(Acting(at.workplace()).view(*at.desk->petition(id)),
                                      at.reference.declarations);
    for (const AdvisedRoute &one : advised)
        CHECK((one.route->route != text("commercial-mediation") || one.refused));
    CHECK(at.refusal(id, "accept",
                     R"({"route":"commercial-mediation","organisation":"商事调解中心"})")
              .contains(text("不适用商事调解")));
}

TEST_CASE("A limit is lengthened or paused though a task comes first", "[kept-out]")
{
    KeptOut at;
    const PetitionId id = at.brought("合同纠纷");
    at.act(id, "ask-papers", R"({"missing":"合同","due_on":"2026-11-24","how":"C1"})");
    at.act(id, "papers-supplied", R"({"outcome":"已经补齐","received":"合同"})");
    at.act(id, "propose-meeting", R"({"reason":"疑难复杂","question":"谁来办","on":"2026-11-23"})");
    CHECK(at.seen(id, "next.rule").isUndefined());
    at.act(
        id, "extend",
        R"({"clock":"centre-general","approved_by":"主任","reason":"复杂","until":"2026-12-20"})");
    at.act(id, "pause", R"({"clock":"centre-general","reason":"等鉴定"})");
}

TEST_CASE("A condition that holds a figure against a code is a flaw: figures keep titles",
          "[kept-out]")
{
    const auto flawsOf = [](const char *value) {
        QTemporaryDir folder;
        REQUIRE(QDir(folder.path()).mkpath(text("acts")));
        QFile file(folder.filePath(text("acts/own.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(R"({"act":"own","version":"2027.1","title":"本地的","group":"本地",
            "by":["intake"],"says":"办了","when":[{"path":"figure[performance]","is":")") +
                   value + R"(","else":"还没有履行"}]})");
        file.close();
        const auto reference = Reference::load(Front::resources(), folder.path());
        REQUIRE(reference);
        QStringList said;
        for (const DeclarationFlaw &flaw : reference->flaws)
            said << flaw.sentence();
        return said.join(u'\n');
    };
    CHECK(flawsOf("P1").contains(text("“P1”是代码，这里记的是名称“即时履行”")));
    CHECK(flawsOf("即时履行") == QString());
}
