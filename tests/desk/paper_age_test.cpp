// A paper older than its facts: what makes it so, what does not, and issuing it anew.
#include "tests/desk/paper_front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString notice = QStringLiteral("acceptance-notice");
const QString order = QStringLiteral("transfer-order");

QStringList ageOf(PaperFront &front, const PetitionId &id, int document = 0)
{
    const auto petition = front.desk->petition(id);
    return front.papers.outdated(*petition, petition->documents.at(document));
}

void correct(PaperFront &front, const PetitionId &id, const std::function<void(Intake &)> &change)
{
    Intake intake = front.desk->petition(id)->intake;
    change(intake);
    const auto done = front.desk->correct(id, intake, QStringLiteral("写错"));
    if (!done)
        FAIL(done.error().field.toStdString());
}

} // namespace

TEST_CASE("A corrected name makes the notice old, and the field is named")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    REQUIRE(front.papers.issue(petition.id, notice, {}).ok());
    CHECK(ageOf(front, petition.id).isEmpty());
    correct(front, petition.id,
            [](Intake &intake) { intake.petitioners.first().name = QStringLiteral("张玮"); });
    CHECK(ageOf(front, petition.id) == QStringList{QStringLiteral("诉求人姓名或者名称")});
}

TEST_CASE("What is not on a paper, the clock, the clerk and the centre's settings make it no older")
{
    PaperFront front;
    Intake told = front.ofDay(1);
    told.narrative += QString(300, QChar(u'长')); // more than the notice has room for
    const auto petition = front.desk->registerPetition(told, IntakeOrigin::Window);
    REQUIRE(petition.ok());
    front.accept(petition->id);
    REQUIRE(front.papers.issue(petition->id, notice, {}).ok());
    correct(front, petition->id, [](Intake &intake) {
        intake.amount = *Money::fromFen(123456);
        intake.respondents.first().address = QStringLiteral("集美街道银江路1号");
        intake.narrative += QStringLiteral("后来补充。");
    });
    front.clock.advance(40 * 86'400'000LL);
    const QString phone = QStringLiteral("centre.phone");
    REQUIRE(front.store->settings.put(phone, QStringLiteral("0592-1111111")).ok());
    Workplace other = front.workplace();
    other.who.name = QStringLiteral("王强");
    const auto now = front.desk->petition(petition->id);
    CHECK(Papers(other, front.engine).outdated(*now, now->documents.first()).isEmpty());
}

TEST_CASE("An order stays as it was when the matter is referred once more")
{
    PaperFront front;
    const Registered petition = front.registered(3);
    front.act(petition.id, "refer",
              R"({"mode":"transfer","organisation":"集美区民政局","request":"依法办理并反馈。"})");
    REQUIRE(front.papers.issue(petition.id, order, {}).ok());
    front.act(petition.id, "return-referral", R"({"reason":"不属于本单位职责"})");
    front.act(petition.id, "refer",
              R"({"mode":"transfer","organisation":"集美区教育局","request":"依法办理并反馈。"})");
    CHECK(ageOf(front, petition.id).isEmpty());

    correct(front, petition.id, [](Intake &intake) { intake.title += QStringLiteral("（更正）"); });
    CHECK(ageOf(front, petition.id) == QStringList{QStringLiteral("诉求事项")});
    const auto first = front.desk->petition(petition.id)->documents.first().issued.number;
    const auto anew = front.papers.replace(first, {});
    REQUIRE(anew.ok());
    CHECK(front.textOf(anew->pdf).contains(QStringLiteral("集美区民政局"))); // still its own
    CHECK_FALSE(front.textOf(anew->pdf).contains(QStringLiteral("集美区教育局")));
}

TEST_CASE("An old paper becomes void and is issued anew in one step")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto first = front.papers.issue(petition.id, notice, {});
    REQUIRE(first.ok());
    correct(front, petition.id,
            [](Intake &intake) { intake.petitioners.first().name = QStringLiteral("张玮"); });
    const auto anew = front.papers.replace(first->number, {});
    if (!anew)
        FAIL(anew.error().detail.toStdString());
    CHECK(anew->number == QStringLiteral("集综治A1受告〔2026〕2号"));
    CHECK(front.store->documents.byNumber(first->number)->voided == QStringLiteral("内容更正"));
    CHECK(ageOf(front, petition.id, 0).isEmpty()); // void: nobody is asked to do anything
    CHECK(ageOf(front, petition.id, 1).isEmpty());
    const QString printed = front.textOf(anew->pdf);
    CHECK(printed.contains(QStringLiteral("张玮")));
    CHECK(front.papers.replace(first->number, {}).error().reason == Reason::AlreadyDone);
    CHECK(front.papers.replace(QStringLiteral("没有〔2026〕9号"), {}).error().reason ==
          Reason::NotFound);
}

TEST_CASE("What the clerk wrote on the old paper goes along to the new one")
{
    PaperFront front;
    const Registered petition = front.registered(3);
    front.act(petition.id, "refer",
              R"({"mode":"transfer","organisation":"集美区民政局","request":"依法办理并反馈。"})");
    const auto first = front.papers.issue(
        petition.id, order, {{QStringLiteral("leaderNote"), QStringLiteral("请从速办理")}});
    REQUIRE(first.ok());
    correct(front, petition.id, [](Intake &intake) { intake.title += QStringLiteral("（更正）"); });
    const auto anew = front.papers.replace(first->number, {});
    REQUIRE(anew.ok());
    CHECK(front.textOf(anew->pdf).contains(QStringLiteral("请从速办理")));
}

TEST_CASE("Where the new paper cannot be issued the old one stays valid")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    const auto first = front.papers.issue(petition.id, notice, {});
    REQUIRE(first.ok());
    correct(front, petition.id,
            [](Intake &intake) { intake.petitioners.first().name = QStringLiteral("张玮"); });
    REQUIRE(front.store->settings.put(QStringLiteral("centre.phone"), QString()).ok());
    const auto refused = front.papers.replace(first->number, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().reason == Reason::MissingFields);
    CHECK(front.store->documents.byNumber(first->number)->voided.isEmpty());
    CHECK(front.store->documents.newest(5)->size() == 1);
}

TEST_CASE("A paper of another station, whose snapshot never came, is judged by the facts before it")
{
    PaperFront front;
    const Registered petition = front.accepted(1);
    REQUIRE(front.papers.issue(petition.id, notice, {}).ok());
    Petition elsewhere = *front.desk->petition(petition.id);
    elsewhere.documents.first().issued.snapshotHash = QString(64, QChar(u'0'));
    CHECK(front.papers.outdated(elsewhere, elsewhere.documents.first()).isEmpty());
    correct(front, petition.id,
            [](Intake &intake) { intake.petitioners.first().name = QStringLiteral("张玮"); });
    elsewhere = *front.desk->petition(petition.id);
    elsewhere.documents.first().issued.snapshotHash = QString(64, QChar(u'0'));
    CHECK(front.papers.outdated(elsewhere, elsewhere.documents.first()) ==
          QStringList{QStringLiteral("诉求人姓名或者名称")});
}
