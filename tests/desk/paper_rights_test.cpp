// What papers say of rights, limits and chosen things comes from routes and clocks, never by hand.
#include "core/desk/paper_view.h"
#include "core/domain/path.h"
#include <QJsonDocument>
#include "tests/desk/paper_front.h"

#include <QJsonArray>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Rights : PaperFront {
    QJsonValue seen(const PetitionId &id, const char *path)
    {
        const auto parsed = Path::parse(QLatin1String(path));
        REQUIRE(parsed);
        return at(Acting(workplace()).view(*desk->petition(id)), *parsed);
    }
    QJsonArray rows(const PetitionId &id, const char *path) { return seen(id, path).toArray(); }
    void onDay(int month, int day)
    {
        clock.set(QDateTime(QDate(2026, month, day), QTime(2, 0), Qt::UTC));
    }
    /// A petition that a unit decided under the petition procedure; its opinion is served.
    PetitionId decided()
    {
        Intake intake = ofDay(3);
        intake.kind = PetitionKind::Other;
        intake.subkind = QStringLiteral("petition");
        intake.type.clear();
        const auto done = desk->registerPetition(intake, IntakeOrigin::Window);
        REQUIRE(done);
        act(done->id, "refer",
            R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})");
        act(done->id, "sign-referral", R"({"signed_by":"黄济民","duty":"是"})");
        act(done->id, "unit-accept", R"({"procedure":"信访程序","accepted_on":"2026-11-23"})");
        act(done->id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
        act(done->id, "report-referral",
            R"({"result":"124","text":"不支持","basis":"有关规定","number":"集民信〔2026〕1号",
                "opinion_served_on":"2026-11-23"})");
        return done->id;
    }
    QString printed(const PetitionId &id, const char *form, const QJsonObject &given = {})
    {
        const auto issued = papers.issue(id, QLatin1String(form), given);
        if (!issued)
            FAIL(form << ": " << issued.error().field.toStdString() << " "
                      << issued.error().detail.toStdString());
        return textOf(issued->pdf);
    }
};

} // namespace

TEST_CASE("After a decision the route's own sentence and the last day are there to be printed")
{
    Rights at;
    const PetitionId id = at.decided();
    const QJsonArray remedies = at.rows(id, "remedies");
    REQUIRE(remedies.size() == 1);
    CHECK(remedies[0][QLatin1String("text")].toString().contains(
        QStringLiteral("请求上一级机关、单位复查")));
    CHECK(remedies[0][QLatin1String("outcome")] == QStringLiteral("不支持"));
    const QJsonArray rights = at.rows(id, "rights");
    REQUIRE(rights.size() == 1);
    CHECK(rights[0][QLatin1String("due")] == QStringLiteral("2026-12-23"));
    CHECK(rights[0][QLatin1String("basis")].toString().startsWith(
        QStringLiteral("《信访工作条例》第三十五条")));

    at.onDay(12, 24); // the last day is over
    CHECK(at.rows(id, "rights").isEmpty());
}

TEST_CASE("What was gone on from is no longer offered")
{
    Rights at;
    const PetitionId id = at.decided();
    at.act(id, "lead-on", R"({"route":"petition-review","organisation":"集美区信访局",
        "will":"本人要求","reason":"不服处理意见"})");
    for (const QJsonValue remedy : at.rows(id, "remedies"))
        CHECK(remedy[QLatin1String("route")] != QStringLiteral("信访程序"));
}

TEST_CASE("An ended mediation tells the other ways, an agreement its own right")
{
    Rights at;
    const PetitionId ended = at.accepted(1).id;
    at.mediated(ended);
    at.act(ended, "end-mediation", R"({"ground":"G2"})");
    CHECK(at.seen(ended, "act.ground_title") == QStringLiteral("未达成协议"));
    const QString notice = at.printed(ended, "mediation-ended-notice");
    CHECK(notice.contains(QStringLiteral("未达成协议")));
    CHECK(notice.contains(QStringLiteral("可以依法通过仲裁、行政、司法等途径维护权利")));
    CHECK(notice.contains(QStringLiteral("诉讼"))); // among the ways

    const PetitionId agreed = at.accepted(2).id;
    at.mediated(agreed);
    at.act(agreed, "agree",
           R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。","performance":"转账。",
               "clauses":[{"text":"赔偿，","amount":"100.00"}],"mediators":["李䶮"],
               "recorder":"李敏","perform_by":"2026-12-05","copies":3,"signed_on":"2026-11-23"})");
    CHECK(at.rows(agreed, "remedies").isEmpty()); // nothing failed
    const QJsonArray rights = at.rows(agreed, "rights");
    REQUIRE_FALSE(rights.isEmpty());
    CHECK(rights[0][QLatin1String("title")] == QStringLiteral("双方共同申请司法确认"));
    CHECK(rights[0][QLatin1String("due")] == QStringLiteral("2026-12-23"));
}

TEST_CASE("An extension tells the limit as it was and as it is")
{
    Rights at;
    const PetitionId id = at.decided(); // its handling is over: another limit
    Rights other;
    const PetitionId open = other.registered(1).id;
    other.act(open, "refer", R"({"mode":"assign","organisation":"集美区民政局","request":"请核查",
        "due_on":"2026-12-20"})");
    const QString rule = QStringLiteral("centre-track");
    const QString before = other.seen(open, "clock[centre-track].due").toString();
    const auto event = other.take(open, "extend",
                                  {{QStringLiteral("clock"), rule},
                                   {QStringLiteral("approved_by"), QStringLiteral("周垚")},
                                   {QStringLiteral("reason"), QStringLiteral("鉴定未完")},
                                   {QStringLiteral("until"), QStringLiteral("2026-12-28")}});
    if (!event)
        FAIL(rule.toStdString() << ": " << event.error().field.toStdString() << ": "
                                << event.error().detail.toStdString());
    INFO(QJsonDocument(other.seen(open, "act").toObject()).toJson().toStdString());
    CHECK(other.seen(open, "act.clock_before") == before);
    CHECK(other.seen(open, "act.clock_due") == QStringLiteral("2026-12-28"));
    CHECK_FALSE(other.seen(open, "act.clock_title").toString().isEmpty());
    CHECK(other.printed(open, "extension-notice").contains(QStringLiteral("2026年12月28日")));
    CHECK(at.seen(id, "act.clock_due").isUndefined());
}

TEST_CASE("A letter's own subject is beside the act's title, and days are counted when late")
{
    Rights at;
    const PetitionId id = at.registered(1).id;
    at.act(id, "refer", R"({"mode":"assign","organisation":"集美区民政局","request":"请核查",
        "due_on":"2026-11-27"})");
    at.act(id, "letter", R"({"kind":"letter-prompt","unit":"集美区民政局","title":"及时答复",
        "problem":"没有答复","request":"请答复","answer_by":"2026-12-04"})");
    CHECK(at.seen(id, "act.title") == QStringLiteral("发函"));
    CHECK(at.seen(id, "act.asked_title") == QStringLiteral("及时答复"));
    const QString letter = at.printed(id, "prompt-letter");
    CHECK(letter.contains(QStringLiteral("关于及时答复的工作提示函")));
    CHECK(letter.contains(QStringLiteral("请于2026年12月4日前（含当日）")));

    at.act(id, "urge", R"({"unit":"集美区民政局","how":"C1","reason":"没有反馈"})");
    const auto early = at.papers.issue(id, QStringLiteral("supervision-order"), {});
    REQUIRE_FALSE(early);
    CHECK(early.error().detail.contains(QStringLiteral("请出具催办单")));
    CHECK(at.printed(id, "urge-order").contains(QStringLiteral("未超期")));
    at.onDay(12, 30);
    CHECK(at.seen(id, "route.clock.late").toInt() > 0);
    CHECK(at.printed(id, "supervision-order").contains(QStringLiteral("现予督办")));
}

TEST_CASE("A proof of service lists what nobody was handed yet")
{
    Rights at;
    const PetitionId id = at.accepted(1).id;
    const auto refused = at.papers.issue(id, QStringLiteral("service-proof"), {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.contains(QStringLiteral("没有尚未送达的文书")));
    const auto notice = at.papers.issue(id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(notice);
    CHECK(at.rows(id, "unserved").size() == 1);
    CHECK(at.printed(id, "service-proof").contains(notice->number));
    CHECK(at.rows(id, "unserved").size() == 1); // the proof itself is the desk's own
    at.act(id, "serve",
           QStringLiteral(R"({"document":"%1","how":"V1","to":"本人","on":"2026-11-23",
               "notifies":true})")
               .arg(notice->number)
               .toUtf8()
               .constData());
    CHECK(at.rows(id, "unserved").isEmpty());
}
