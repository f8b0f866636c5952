// What the law asks of the desk, and what a citizen must never hold in the hand.
#include "tests/desk/law_front.h"

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Law : LawFront {
    void refused(const PetitionId &id, const char *act, const char *json, const char *words)
    {
        INFO(json);
        const QString detail = refusal(id, act, json).detail;
        INFO(detail.toStdString());
        CHECK(detail.contains(QString::fromUtf8(words)));
    }
};

const char *const agreement =
    R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。","performance":"转账。",
        "clauses":[{"text":"赔偿，","amount":"100.00"}],"mediators":["李䶮"],"recorder":"李敏",
        "perform_by":"2026-12-05"})";

} // namespace

TEST_CASE("A complaint does not go to the unit that it accuses", "[law]")
{
    Law at;
    const PetitionId id = at.with(3, [](Intake &intake) {
        Party unit;
        unit.kind = PartyKind::Organisation;
        unit.name = QStringLiteral("集美区民政局");
        intake.respondents = {unit};
    });
    at.refused(id, "refer",
               R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})",
               "本中心不将诉求转给被反映");
    at.refused(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})",
               "本中心不将诉求转给被反映");
    at.act(id, "refer", R"({"mode":"transfer","organisation":"集美区教育局","request":"请核查"})");
}

TEST_CASE("The duty to tell a petitioner in writing is met by service, not by a decision", "[law]")
{
    Law at;
    const char *const duty = "petition-direct-notice";
    const PetitionId id = at.with(2, petition);
    REQUIRE(at.runs(id, duty));
    at.act(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})");
    CHECK(at.runs(id, duty));
    const auto issued = at.papers.issue(id, QStringLiteral("acceptance-notice"), {});
    if (!issued)
        FAIL(issued.error().detail.toStdString());
    CHECK(at.runs(id, duty)); // a paper in the drawer tells nobody
    QJsonObject service = answers(R"({"how":"V1","to":"王秀兰","on":"2026-11-23","relation":"本人",
                                        "notifies":true})");
    service.insert(QStringLiteral("document"), issued->number);
    REQUIRE(at.take(id, "serve", service));
    CHECK_FALSE(at.runs(id, duty));
}

TEST_CASE("Nobody is mediated whose consent was not asked, on either side", "[law]")
{
    Law at;
    const char *const start =
        R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会"})";
    const PetitionId id = at.with(1);
    at.refused(id, "mediate", start, "被申请人同意");
    at.act(id, "consent", R"({"side":"被申请人","answer":"不同意","how":"C1"})");
    at.refused(id, "mediate", start, "被申请人不同意");
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1"})");
    at.act(id, "mediate", start);
    const PetitionId unasked = at.with(1, [](Intake &i) { i.willingToMediate.reset(); });
    at.act(unasked, "consent", R"({"side":"被申请人","answer":"同意","how":"C2"})");
    at.refused(unasked, "mediate", start, "申请人同意");
}

TEST_CASE("No agreement without mediation, and none by a party's own mediator", "[law]")
{
    Law at;
    const PetitionId id = at.with(1);
    at.refused(id, "agree", agreement, "没有在进行的调解");
    at.mediated(id);
    QJsonObject own = answers(agreement);
    own.insert(QStringLiteral("mediators"), QJsonArray{at.now(id).intake.respondents.first().name});
    CHECK_FALSE(at.take(id, "agree", own));
    QJsonObject early = answers(agreement);
    early.insert(QStringLiteral("signed_on"), QStringLiteral("2020-01-01"));
    CHECK(at.take(id, "agree", early).error().field == QStringLiteral("signed_on"));
    at.act(id, "agree", agreement);
}

TEST_CASE("An agreement has a copy for each party and one for who mediated", "[law]")
{
    Law at;
    const PetitionId id = at.with(1, [](Intake &intake) {
        Party third = intake.respondents.first();
        third.name = QStringLiteral("丙");
        third.idType = IdType::None;
        third.idNumber.clear();
        intake.respondents.append(third);
    });
    at.act(id, "consent", R"({"side":"双方","answer":"同意","how":"C1","everyone":true})");
    at.act(id, "mediate", R"({"kind":"people-mediation",
                              "organisation":"集美街道人民调解委员会","mediators":["李䶮"]})");
    const auto agreed = [&](const QJsonObject &more) {
        QJsonObject all = answers(agreement);
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), *it);
        const ActSpec &act = *Acting(at.workplace()).find(QStringLiteral("agree"));
        const auto problems = Acting(at.workplace()).problems(at.now(id), act, all);
        return problems.empty() ? QString() : problems.front().sentence;
    };
    const QString copies = QStringLiteral("copies"), court = QStringLiteral("extra_copy_for");
    CHECK(agreed({}).isEmpty());            // as many as are needed, where nobody says otherwise
    CHECK(agreed({{copies, 4}}).isEmpty()); // three parties, and the committee
    CHECK(agreed({{copies, 3}}).contains(QStringLiteral("协议份数少了")));
    CHECK(agreed({{copies, QJsonValue()}}).contains(QStringLiteral("协议份数少了")));
    const QString named = QStringLiteral("集美区人民法院");
    CHECK(agreed({{copies, 4}, {court, named}}).contains(QStringLiteral("另存的单位")));
    CHECK(agreed({{copies, 5}, {court, named}}).isEmpty());
    CHECK(agreed({{QStringLiteral("written"), QStringLiteral("口头")}}).isEmpty());
    at.refused(id, "agree",
               R"({"organisation":"集美街道人民调解委员会","facts":"渗漏。","performance":"转账。",
                   "clauses":[{"text":"赔偿"}],"mediators":["李䶮"],"recorder":"李敏","copies":3})",
               "协议份数少了");
    CHECK(at.now(id).history.size() == 3); // registered, consent, mediation
    at.act(id, "agree", agreement);
    CHECK(Acting(at.workplace()).view(at.now(id)).value(QStringLiteral("least_copies")) == 4);
    CHECK(at.now(id).lastAct(QStringLiteral("agree"))->taken.inputs.value(copies) == 4);
}

TEST_CASE("What a protected petitioner told is on no paper for others", "[law]")
{
    Law at;
    const PetitionId id = at.with(7, [](Intake &intake) {
        intake.attachments.append({QStringLiteral("苏婉婷判决书.pdf"), QString(64, u'a'), 1, {}});
    });
    const Petition whole = at.now(id);
    const Party &she = whole.intake.petitioners.first();
    for (const char *mode : {"transfer", "assign"}) {
        INFO(mode);
        QJsonObject order =
            answers(R"({"organisation":"集美区民政局","request":"依法办理并反馈。"})");
        order.insert(QStringLiteral("mode"), QLatin1String(mode));
        const bool assigned = QLatin1String(mode) == QLatin1String("assign");
        if (assigned)
            order.insert(QStringLiteral("due_on"), QStringLiteral("2026-12-31"));
        const PetitionId each = at.with(7);
        REQUIRE(at.take(each, "refer", order));
        const auto issued =
            at.papers.issue(each, QLatin1String(assigned ? "assignment-order" : "transfer-order"),
                            answers(R"({"ownSummary":"家庭事务求助"})"));
        if (!issued)
            FAIL(issued.error().detail.toStdString());
        const QString printed = at.textOf(issued->pdf);
        CHECK(printed.contains(QStringLiteral("家庭事务求助")));
        for (const QString &hers : {she.name, she.idNumber, she.phone, QStringLiteral("石鼓路44"),
                                    whole.intake.title, whole.intake.narrative.left(12),
                                    whole.intake.claim.left(8), QStringLiteral("判决书")})
            CHECK_FALSE(printed.contains(hers));
        const auto other = at.papers.issue(
            each, QLatin1String(assigned ? "transfer-order" : "assignment-order"), {});
        CHECK(other.error().reason == Reason::NotAllowed); // the other kind of order is not offered
        const auto row = at.store->documents.byNumber(issued->number);
        CHECK(row->recipient == QStringLiteral("集美区民政局"));
    }
}

TEST_CASE("What the ledger knows is not the clerk's to say on paper", "[law]")
{
    Law at;
    const PetitionId id = at.with(7);
    at.act(id, "refer",
           R"({"mode":"transfer","organisation":"集美区民政局","request":"依法办理。"})");
    for (const char *key :
         {"isWithheld", "petitionCode", "petitionerName", "number", "issuedOn", "summary", "qr"}) {
        INFO(key);
        const auto forged = at.papers.issue(id, QStringLiteral("transfer-order"),
                                            {{QLatin1String(key), QStringLiteral("x")}});
        CHECK(forged.error().reason == Reason::UnknownKey);
    }
    CHECK(at.store->documents.newest(3)->isEmpty());
}

TEST_CASE("One valid notice tells of one decision, and a void one says so", "[law]")
{
    Law at;
    const Registered matter = at.accepted(1);
    const QString notice = QStringLiteral("acceptance-notice");
    const auto first = at.papers.issue(matter.id, notice, {});
    REQUIRE(first);
    const auto second = at.papers.issue(matter.id, notice, {});
    CHECK(second.error().reason == Reason::AlreadyDone);
    CHECK(second.error().detail == first->number);
    REQUIRE(at.papers.voidDocument(first->number, QStringLiteral("打印错纸")));
    const auto again = at.papers.stored(first->number);
    REQUIRE(again);
    CHECK(again->pdf != first->pdf);
    CHECK(at.textOf(again->pdf).contains(QStringLiteral("作废")));
    CHECK(at.papers.issue(matter.id, notice, {}));
}

TEST_CASE("A matter is not closed while a unit has it, nor before anybody took it", "[law]")
{
    Law at;
    const char *const close = R"({"result":"13","summary":"已办","matter":true,"people":true})";
    const PetitionId id = at.with(3);
    at.refused(id, "close", close, "登记后须先受理");
    at.act(id, "refer",
           R"({"mode":"transfer","organisation":"集美区民政局","request":"依法办理。"})");
    CHECK_FALSE(at.take(id, "close", answers(close)));
    constexpr const char *reported = R"({"result":"13","text":"已处理"})";
    at.refused(id, "report-referral", reported, "还没有签收");
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    at.act(id, "report-referral", reported);
    at.refused(id, "close", close, "承办单位尚未书面告知");
    at.act(id, "notify-unit-done", R"({"how":"V1","proof":"回证"})");
    at.act(id, "close", close);
    CHECK(at.now(id).state == State::Closed);
    CHECK(at.take(at.with(4), "close", answers(R"({"result":"随便"})")).error().reason !=
          Reason::Missing);
}

TEST_CASE("A threat is a signal and a report to be made from the moment it is registered", "[law]")
{
    Law at;
    const PetitionId id =
        at.with(1, [](Intake &i) { i.urgentSignals = QStringList{QStringLiteral("extreme")}; });
    CHECK(at.now(id).openSignal(QStringLiteral("extreme")));
    CHECK(at.runs(id, "petition-urgent-report"));
    const auto offers = Acting(at.workplace()).open(at.now(id));
    CHECK(std::any_of(offers.begin(), offers.end(), [](const ActOffer &offer) {
        return offer.act->act == QStringLiteral("report-danger") && !offer.because.isEmpty();
    }));
    CHECK_FALSE(at.runs(at.with(1), "petition-urgent-report"));
}

TEST_CASE("A call before performance is due does not count for the one that is owed after", "[law]")
{
    Law at;
    const PetitionId id = at.with(1);
    at.mediated(id);
    at.act(id, "agree", agreement); // to be performed by 5 December
    REQUIRE(at.runs(id, "followup-due"));
    at.act(id, "follow-up", R"({"method":"C2","on":"2026-11-23"})");
    CHECK(at.runs(id, "followup-due"));
    at.clock.set(QDateTime(QDate(2026, 12, 7), QTime(1, 30), Qt::UTC));
    at.act(id, "follow-up", R"({"method":"C2","on":"2026-12-07","performance":"P2"})");
    CHECK_FALSE(at.runs(id, "followup-due"));
}
