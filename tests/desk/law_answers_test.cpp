// What an answer may be: the days, the people and the steps that the law and the matter leave open.
#include "tests/desk/law_front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Answered : LawFront {
    QString notice(const PetitionId &id)
    {
        const auto issued = papers.issue(id, QStringLiteral("acceptance-notice"), {});
        REQUIRE(issued);
        return issued->number;
    }
    Result<Event> serve(const PetitionId &id, const QString &number, const char *on)
    {
        return take(id, "serve",
                    {{QStringLiteral("document"), number},
                     {QStringLiteral("how"), QStringLiteral("V1")},
                     {QStringLiteral("to"), QStringLiteral("王秀兰")},
                     {QStringLiteral("relation"), QStringLiteral("本人")},
                     {QStringLiteral("notifies"), true},
                     {QStringLiteral("on"), QLatin1String(on)}});
    }
};

constexpr const char *duty = "petition-direct-notice";

QJsonObject agreement()
{
    return answers(R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。",
                       "performance":"转账。","clauses":[{"text":"赔偿","amount":"100.00"}],
                       "mediators":["李䶮"],"recorder":"李敏"})");
}

} // namespace

TEST_CASE("A paper is not served before it was issued, and a void one told nobody", "[law]")
{
    Answered at;
    const PetitionId id = at.with(2, [](Intake &intake) {
        petition(intake);
        intake.receivedAt = intake.receivedAt.addDays(-3);
    });
    at.act(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})");
    const QString first = at.notice(id);
    const auto early = at.serve(id, first, "2026-11-22");
    REQUIRE_FALSE(early);
    CHECK(early.error().field == QStringLiteral("on"));
    REQUIRE(at.serve(id, first, "2026-11-23"));
    CHECK_FALSE(at.runs(id, duty));
    REQUIRE(at.papers.voidDocument(first, QStringLiteral("途径写错")));
    CHECK(at.runs(id, duty));
    const QString second = at.notice(id);
    REQUIRE(at.serve(id, second, "2026-11-23"));
    CHECK_FALSE(at.runs(id, duty));
}

TEST_CASE("A matter whose petitioner was not told yet is not merged away", "[law]")
{
    Answered at;
    const PetitionId id = at.with(2, petition);
    const Registered main = at.registered(0);
    const QJsonObject into{{QStringLiteral("into"), main.code.text()},
                           {QStringLiteral("reason"), QStringLiteral("同一事项")}};
    CHECK(at.refusal(id, "merge", into).detail.contains(QStringLiteral("书面告知")));
    at.act(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})");
    REQUIRE(at.serve(id, at.notice(id), "2026-11-23"));
    CHECK(at.take(id, "merge", into));
}

TEST_CASE("A unit that said the matter is its own does not return it", "[law]")
{
    Answered at;
    const PetitionId id = at.with(3);
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
    at.act(id, "sign-referral", R"({"signed_by":"李四","duty":"是"})");
    const QJsonObject back{{QStringLiteral("reason"), QStringLiteral("不属本单位职权")}};
    CHECK(at.take(id, "return-referral", back)); // who has no post does everything, the lead's too
    const ActSpec &act = *Acting(at.workplace()).find(QStringLiteral("return-referral"));
    const PetitionId other = at.with(4);
    at.act(other, "refer",
           R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
    at.act(other, "sign-referral", R"({"signed_by":"李四","duty":"是"})");
    const QJsonObject view = Acting(at.workplace()).view(*at.desk->petition(other));
    const auto refused = allows(view, act, {QStringLiteral("dispatcher")});
    REQUIRE(refused);
    CHECK(refused->sentence.contains(QStringLiteral("已确认属于其职责")));
}

TEST_CASE("An end that no route reached needs what proves it", "[law]")
{
    Answered at;
    const PetitionId id = at.with(3);
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    at.act(id, "report-referral", R"({"result":"13","text":"已处理"})");
    at.act(id, "notify-unit-done", R"({"how":"V1","proof":"回证"})");
    const auto closing = [](const char *result, const QJsonObject &more = {}) {
        QJsonObject all{{QStringLiteral("result"), QLatin1String(result)},
                        {QStringLiteral("summary"), QStringLiteral("已办")},
                        {QStringLiteral("matter"), true},
                        {QStringLiteral("people"), true}};
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), *it);
        return all;
    };
    CHECK(at.refusal(id, "close", closing("15")).detail.contains(QStringLiteral("途径结局")));
    CHECK(at.refusal(id, "close", closing("18")).field == QStringLiteral("tried"));
    CHECK(at.refusal(id, "close", closing("20")).field == QStringLiteral("handed_to"));
    CHECK(at.take(id, "close",
                  closing("18", {{QStringLiteral("tried"),
                                  QStringLiteral("11月20日、21日、23日电话三次无人接听")}})));
}

TEST_CASE("No instalment falls due before the agreement", "[law]")
{
    Answered at;
    const PetitionId id = at.with(1);
    at.mediated(id);
    QJsonObject early = agreement();
    early.insert(QStringLiteral("instalments"),
                 QJsonArray{answers(R"({"on":"2026-12-01","amount":"50.00"})"),
                            answers(R"({"on":"2026-11-01","amount":"50.00"})")});
    const Error refused = at.refusal(id, "agree", early);
    CHECK(refused.reason == Reason::BadDate);
    CHECK(refused.field == QStringLiteral("instalments[1].on"));
    CHECK(at.take(id, "agree", agreement()));
}

TEST_CASE("Of several respondents each is asked", "[law]")
{
    Answered at;
    const PetitionId id = at.with(1, [](Intake &intake) {
        Party third = intake.respondents.first();
        third.name = QStringLiteral("丙");
        third.idType = IdType::None;
        third.idNumber.clear();
        intake.respondents.append(third);
    });
    QJsonObject consent = answers(R"({"side":"被申请人","answer":"同意","how":"C1"})");
    CHECK(at.refusal(id, "consent", consent).field == QStringLiteral("everyone"));
    consent.insert(QStringLiteral("everyone"), false);
    CHECK(at.refusal(id, "consent", consent).detail.contains(QStringLiteral("先征询其余各方")));
    consent.insert(QStringLiteral("everyone"), true);
    CHECK(at.take(id, "consent", consent));
}

TEST_CASE("Nobody agrees for a child against himself, nor mediates for his ward", "[law]")
{
    Answered at;
    QString father;
    const PetitionId id = at.with(1, [&](Intake &intake) {
        father = intake.respondents.first().name;
        intake.petitioners.first().guardian = father;
    });
    at.mediated(id);
    CHECK(at.refusal(id, "agree", agreement()).detail.contains(QStringLiteral("另一监护人")));
    const PetitionId other = at.with(
        1, [](Intake &intake) { intake.petitioners.first().guardian = QStringLiteral("李䶮"); });
    at.act(other, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    CHECK(at.refusal(other, "mediate",
                     R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会",
                         "mediators":["李䶮"]})")
              .detail.contains(QStringLiteral("监护人")));
}

TEST_CASE("What was filed in time may be written down late", "[law]")
{
    Answered at;
    const PetitionId id = at.with(1);
    at.mediated(id);
    REQUIRE(at.take(id, "agree", agreement()));
    at.clock.set(QDateTime(QDate(2027, 1, 11), QTime(1, 30), Qt::UTC));
    QJsonObject filed =
        answers(R"({"court":"集美区人民法院（速裁团队）","joint":true,"on":"2026-12-10"})");
    CHECK(at.refusal(id, "confirm-apply", filed).field == QStringLiteral("in_time"));
    filed.insert(QStringLiteral("in_time"), false);
    CHECK(at.refusal(id, "confirm-apply", filed).detail.contains(QStringLiteral("三十日")));
    filed.insert(QStringLiteral("in_time"), true);
    filed.insert(QStringLiteral("on"), QStringLiteral("2027-01-08"));
    CHECK(at.refusal(id, "confirm-apply", filed).field == QStringLiteral("on"));
    filed.insert(QStringLiteral("on"), QStringLiteral("2026-12-10"));
    CHECK(at.take(id, "confirm-apply", filed));
}

TEST_CASE("A step is one of the route's own, by its id or as people call it")
{
    Answered at;
    const PetitionId id = at.with(1);
    at.act(id, "go-to", R"({"to":"litigation","organisation":"集美区人民法院"})");
    const auto come = [&](const char *stage) {
        return at.take(id, "route-stage",
                       {{QStringLiteral("way"), QStringLiteral("litigation")},
                        {QStringLiteral("stage"), QString::fromUtf8(stage)},
                        {QStringLiteral("on"), QStringLiteral("2026-11-23")}});
    };
    CHECK(come("investigating").error().field == QStringLiteral("stage"));
    REQUIRE(come("已提交申请"));
    CHECK(at.desk->petition(id)->openRoute(QStringLiteral("litigation"))->stages.last().stage ==
          QStringLiteral("applied"));
    const Acting acting(at.workplace());
    const ActSpec &act = *acting.find(QStringLiteral("route-end"));
    QStringList ends;
    for (const AskChoice &choice :
         acting.choices(*at.desk->petition(id), *act.ask(QStringLiteral("outcome"))))
        ends << choice.title;
    CHECK(ends.contains(QStringLiteral("判决")));
    CHECK_FALSE(ends.contains(QStringLiteral("作出裁决")));
}

TEST_CASE("A task is one of the matter's that is open")
{
    Answered at;
    const PetitionId id = at.with(3);
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
    CHECK(at.refusal(id, "task-done", R"({"task":"rectify","finding":"已改"})").field ==
          QStringLiteral("task"));
    at.act(id, "task-done", R"({"task":"承办单位签收","finding":"电话确认"})");
    CHECK_FALSE(at.desk->petition(id)->openTask(QStringLiteral("sign-off")));
}
