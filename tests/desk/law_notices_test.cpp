// Who must be told, of what, and until when that is owed.
#include "tests/desk/law_front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Told : LawFront {
    /// A petition that somebody brought himself.
    PetitionId brought(const std::function<void(Intake &)> &change = [](Intake &) {})
    {
        return with(3, [&](Intake &intake) {
            petition(intake);
            change(intake);
        });
    }
    QString refusal(const PetitionId &id, const char *act, const char *json)
    {
        return LawFront::refusal(id, act, json).detail;
    }
};

constexpr const char *referring =
    R"({"mode":"transfer","organisation":"集美区民政局","request":"请核查"})";

} // namespace

TEST_CASE("To decline ends neither the duty to say so in writing nor the urgent report", "[law]")
{
    Told at;
    const PetitionId id =
        at.brought([](Intake &intake) { intake.urgentSignals = {QStringLiteral("weapon")}; });
    at.act(id, "decline",
           R"({"ground":"D1","basis":"《信访工作条例》第十九条","competent_body":"厦门海事法院"})");
    CHECK(at.desk->petition(id)->state == State::Declined);
    CHECK(at.runs(id, "petition-direct-notice"));
    CHECK(at.runs(id, "petition-urgent-report"));
    CHECK_FALSE(at.runs(id, "petition-transfer"));
}

TEST_CASE("The unit's duty to tell is its own, and goes back with the matter", "[law]")
{
    Told at;
    const PetitionId id =
        at.brought([](Intake &intake) { intake.channel = QStringLiteral("superior"); });
    REQUIRE(at.runs(id, "petition-transferred-notice")); // the centre's
    at.act(id, "refer", referring);
    CHECK(at.refusal(id, "route-stage",
                     R"({"way":"department-handling","stage":"accepted","on":"2026-11-23"})")
              .contains(QStringLiteral("先登记签收")));
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    CHECK(at.runs(id, "petition-unit-notice"));
    at.act(id, "return-referral", R"({"reason":"不属本单位职权"})");
    CHECK_FALSE(at.runs(id, "petition-unit-notice"));
    CHECK(at.runs(id, "petition-transferred-notice"));
}

TEST_CASE("No paper goes to a unit that turned out to be accused, nor to its side", "[law]")
{
    Told at;
    const PetitionId id = at.brought();
    at.act(id, "refer", referring);
    Intake intake = at.desk->petition(id)->intake;
    Party unit;
    unit.kind = PartyKind::Organisation;
    unit.name = QStringLiteral("集美区民政局");
    intake.respondents = {unit};
    REQUIRE(at.desk->correct(id, intake, QStringLiteral("补录被反映单位")));
    const auto paper = at.papers.issue(id, QStringLiteral("transfer-order"), {});
    REQUIRE_FALSE(paper);
    CHECK(paper.error().detail.contains(QStringLiteral("被反映的单位")));
}

TEST_CASE("What is a disciplinary matter by its nature is not mediated either", "[law]")
{
    Told at;
    Intake intake = at.ofDay(3);
    intake.nature = QStringLiteral("nature-discipline");
    const auto done = at.desk->registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(done);
    CHECK(at.refusal(done->id, "consent",
                     R"({"side":"双方","answer":"同意","how":"C1","on":"2026-11-23"})")
              .contains(QStringLiteral("检举控告")));
}

TEST_CASE("A legal limit is lengthened once, by a rule that is in force", "[law]")
{
    Told at;
    const PetitionId id = at.brought();
    at.act(id, "refer", referring);
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    at.act(id, "unit-accept", R"({"procedure":"信访程序","accepted_on":"2026-11-23"})");
    REQUIRE(at.runs(id, "petition-handle"));
    constexpr const char *longer =
        R"({"clock":"petition-handle","approved_by":"王局长","reason":"情况复杂","told":true})";
    at.act(id, "extend", longer);
    CHECK(at.refusal(id, "extend", longer).contains(QStringLiteral("已经延长过")));
}

TEST_CASE("The notice dates the limit of the way itself, not the asking before it", "[law]")
{
    Told at;
    const PetitionId id = at.registered(0).id;
    at.act(id, "accept", R"({"route":"people-mediation","organisation":"集美街道人民调解委员会"})");
    const auto data = Acting(at.workplace()).view(*at.desk->petition(id), Reader::Petitioner);
    const QJsonObject clock =
        data.value(QStringLiteral("route")).toObject().value(QStringLiteral("clock")).toObject();
    CHECK(clock.value(QStringLiteral("rule")) == QStringLiteral("mediation-month"));
}

TEST_CASE("What the centre was sent is told by its own notice, or by the unit's", "[law]")
{
    Told at;
    const PetitionId id =
        at.brought([](Intake &intake) { intake.channel = QStringLiteral("petition_office"); });
    at.act(id, "refer", referring);
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    at.act(id, "notify-unit-done", R"({"told_on":"2026-11-23","how":"V1","proof":"回证"})");
    CHECK_FALSE(at.runs(id, "petition-transferred-notice"));
}

TEST_CASE("What must be passed on is not met by a decision to do so", "[law]")
{
    Told at;
    const PetitionId id = at.brought();
    at.act(id, "accept", R"({"route":"department-handling","organisation":"集美区民政局"})");
    CHECK(at.runs(id, "petition-transfer"));
    at.act(id, "refer", referring);
    CHECK_FALSE(at.runs(id, "petition-transfer"));
}

TEST_CASE("Who refused mediation is asked again before it begins anew", "[law]")
{
    Told at;
    const PetitionId id = at.registered(1).id;
    at.mediated(id);
    at.act(id, "end-mediation", R"({"ground":"G4","side":"申请人"})");
    const QString start =
        QStringLiteral(R"({"kind":"people-mediation","organisation":"集美街道人民调解委员会"})");
    CHECK(at.refusal(id, "mediate", start.toUtf8().constData())
              .contains(QStringLiteral("申请人不同意")));
}

TEST_CASE("Sixty days of a petition run on while it is mediated", "[law]")
{
    Told at;
    const PetitionId id = at.brought([&](Intake &intake) {
        intake.anonymous = false;
        intake.petitioners = at.ofDay(1).petitioners;
        intake.respondents = at.ofDay(1).respondents;
    });
    at.act(id, "refer", referring);
    at.act(id, "sign-referral", R"({"signed_by":"李四"})");
    at.act(id, "unit-accept", R"({"procedure":"信访程序","accepted_on":"2026-11-23"})");
    REQUIRE(at.runs(id, "petition-handle"));
    at.mediated(id);
    CHECK(at.runs(id, "petition-handle"));
}
