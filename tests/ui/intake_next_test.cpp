// After registering: the acts that may be taken, and corrections of what was registered.
#include "tests/ui/front_desk.h"

#include "ui/models/wording.h"
#include "ui/pages/act_sheet.h"
#include "ui/pages/intake_visitor_bar.h"
#include "ui/widgets/field.h"
#include "ui/widgets/page_foot.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Decided {
    explicit Decided(FrontDesk &desk)
    {
        QObject::connect(desk.intakePage, &IntakePage::formRequested, &desk.window,
                         [this](const PetitionId &id, const QString &name) {
                             petition = id;
                             form = name;
                         });
        desk.press(Qt::Key_F3);
        REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
        REQUIRE(desk.fill("narrative", QStringLiteral("楼上漏水泡坏天花板。")));
        REQUIRE(desk.choose("type", QStringLiteral("ll")));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.intake.stage() == IntakeModel::Stage::Deciding);
    }
    PetitionId petition;
    QString form;
};

} // namespace

TEST_CASE("Accepting takes the route and the unit, and says what law makes of it", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    Decided decided(desk);
    desk.press(Qt::Key_A);
    REQUIRE(desk.choose("route", QStringLiteral("bmbl")));
    REQUIRE(desk.choose("organisation", QStringLiteral("信访局")));
    const auto *due = desk.find("consequences");
    REQUIRE(due->isVisible());
    CHECK(due->text().contains(QStringLiteral("集美区信访局")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    const auto petition = centre.station->ledger.petition(desk.intake.petition().id);
    const TakenAct *accepted = petition->lastAct(QStringLiteral("accept"));
    REQUIRE(accepted);
    CHECK(accepted->taken.inputs.value(QStringLiteral("route")).toString() ==
          QStringLiteral("department-handling"));
    CHECK(petition->handler() == QStringLiteral("集美区信访局"));
    CHECK(petition->openRoute(QStringLiteral("department-handling")));
    CHECK(decided.form == QStringLiteral("acceptance-notice"));
    CHECK(decided.petition == petition->id);
}

TEST_CASE("The foot says what is kept, how much is left, and what Ctrl+Enter does", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    Decided decided(desk);
    auto *foot = desk.intakePage->findChild<PageFoot *>();
    const auto *primary = foot->findChild<QPushButton *>(QStringLiteral("register"));
    auto *left = foot->findChild<QPushButton *>(QStringLiteral("problems"));
    CHECK_FALSE(primary->isVisible()); // nothing to record yet
    CHECK(left->isHidden());
    desk.press(Qt::Key_A);
    CHECK(primary->isVisible());
    CHECK(primary->text().contains(desk.intakePage->findChild<ActSheet *>()->act().title));
    REQUIRE(left->isVisible());
    CHECK(desk.window.findChild<ActSheet *>()->problemsLeft() > 0);
    left->click();
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("route"));
    CHECK(desk.window.findChild<ActSheet *>()->findChild<Field *>()->hasProblem());
}

TEST_CASE("A referral without what it needs says so under the field", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    Decided decided(desk);
    desk.press(Qt::Key_R);
    desk.find<Segmented>("mode")->setValue(QStringLiteral("transfer"));
    REQUIRE(desk.choose("organisation", QStringLiteral("jsyjt")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(decided.form.isEmpty());
    auto *request = desk.find<QPlainTextEdit>("request");
    CHECK(request->hasFocus());
    desk.type(QStringLiteral("请依法处理并书面答复"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(decided.form == QStringLiteral("transfer-order"));
    const auto petition = centre.station->ledger.petition(desk.intake.petition().id);
    CHECK(petition->lastAct(QStringLiteral("refer")));
    CHECK(petition->state == State::Referred);
}

TEST_CASE("Esc puts a sheet away, and the code can be copied", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    Decided decided(desk);
    desk.press(Qt::Key_D);
    CHECK(desk.window.findChild<ActSheet *>());
    desk.press(Qt::Key_Escape); // the list of the first field
    desk.press(Qt::Key_Escape);
    CHECK(desk.window.currentPage() == PageId::Intake);
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QGuiApplication::clipboard()->text() == codeOf(1).text());
    desk.press(Qt::Key_0);
    CHECK(desk.intake.stage() == IntakeModel::Stage::Filling);
    CHECK(desk.intake.form().isEmpty());
}

TEST_CASE("Another matter is found by a name and linked, right after registering", "[intake]")
{
    Centre centre;
    const PetitionId other = centre.station.add();
    const Petition there = *centre.station->ledger.petition(other);
    FrontDesk desk(centre);
    Decided decided(desk);
    auto *search = desk.find<QLineEdit>("actSearch");
    desk.press(Qt::Key_Slash);
    REQUIRE(search->hasFocus());
    desk.type(QStringLiteral("关联"));
    desk.press(Qt::Key_Return);
    auto *line = desk.find<QLineEdit>("other");
    line->setFocus();
    desk.type(there.petitionerNames());
    desk.press(Qt::Key_Return);
    REQUIRE(eventually([&] { return line->text().startsWith(there.code.text()); }));
    CHECK(line->text().contains(there.intake.title)); // which one it is stays to be read
    REQUIRE(desk.fill("reason", QStringLiteral("同一房屋")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(centre.station->ledger.petition(desk.intake.petition().id)->linkTo(other));
    CHECK(desk.intake.related().size() == 1);
}

TEST_CASE("A mistake is corrected by a later fact with a reason", "[intake]")
{
    Centre centre;
    const PetitionId id = centre.station.add();
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    desk.intake.startCorrection(id);
    desk.desk.settle();
    CHECK(desk.problemFields() == QStringList{QStringLiteral("reason")});
    desk.find<QLineEdit>("reason")->setFocus();
    desk.type(QStringLiteral("听错姓名"));
    auto *name =
        desk.intakePage->findChild<PartyCard *>()->findChild<QLineEdit *>(QStringLiteral("name"));
    name->setFocus();
    name->selectAll();
    desk.type(QStringLiteral("王秀岚"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    const auto petition = centre.station->ledger.petition(id);
    CHECK(petition->intake.petitioners.first().name == QStringLiteral("王秀岚"));
    const auto &fact = std::get<PetitionCorrected>(petition->history.last().fact);
    CHECK(fact.reason == QStringLiteral("听错姓名"));
    CHECK(fact.fields == QStringList{QStringLiteral("petitioners")});
    CHECK(std::get<PetitionRegistered>(petition->history.first().fact)
              .intake.petitioners.first()
              .name == QStringLiteral("王秀兰"));
}

TEST_CASE("The draft of a correction stays with its petition", "[intake]")
{
    Centre centre;
    const PetitionId id = centre.station.add();
    {
        OpenDesk desk(centre.at());
        IntakeModel model(desk);
        model.startCorrection(id);
        desk.settle();
        model.setReason(QStringLiteral("听错"));
    }
    OpenDesk desk(centre.at());
    IntakeModel model(desk);
    model.readDrafts();
    REQUIRE(eventually([&] { return model.drafts().size() == 1; }));
    model.takeOver(Draft(model.drafts().first()));
    desk.settle();
    CHECK(model.stage() == IntakeModel::Stage::Correcting);
    CHECK(model.petition().id == id);
    CHECK(model.reason() == QStringLiteral("听错"));
}

TEST_CASE("Whoever is called finds a new form, not another matter's correction", "[intake]")
{
    Centre centre;
    const PetitionId id = centre.station.add();
    FrontDesk desk(centre);
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_F3);
    desk.intake.startCorrection(id);
    desk.desk.settle();
    desk.find<QLineEdit>("reason")->setFocus();
    desk.type(QStringLiteral("听错"));
    const auto *bar = desk.intakePage->findChild<VisitorBar *>();
    const auto says = [&](const QString &text) {
        const auto labels = bar->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    CHECK(says(centre.station->ledger.petition(id)->code.text()));
    desk.press(Qt::Key_F8);
    REQUIRE(eventually([&] { return desk.intake.stage() == IntakeModel::Stage::Filling; }));
    CHECK(desk.intake.form().isEmpty());
    CHECK_FALSE(says(centre.station->ledger.petition(id)->code.text()));
    // What was half corrected is a draft like any other.
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->size() == 1);
}

TEST_CASE("A correction begun again goes on as it was left, but not behind a later one", "[intake]")
{
    Centre centre;
    const PetitionId id = centre.station.add();
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    desk.intake.startCorrection(id);
    desk.desk.settle();
    desk.find<QLineEdit>("reason")->setFocus();
    desk.type(QStringLiteral("听错"));
    desk.press(Qt::Key_N, Qt::ControlModifier); // something else comes between
    desk.intake.startCorrection(id);
    desk.desk.settle();
    CHECK(desk.find<QLineEdit>("reason")->text() == QStringLiteral("听错"));
    desk.find<QLineEdit>("reason")->setFocus(Qt::OtherFocusReason);
    desk.type(QStringLiteral("姓名"));
    CHECK(desk.intake.reason() == QStringLiteral("听错姓名"));
    desk.press(Qt::Key_N, Qt::ControlModifier);

    centre.station.clock.advance(60'000);
    Intake intake = centre.station->ledger.petition(id)->intake;
    intake.title = QStringLiteral("地下车库漏水");
    {
        const auto at = StationWorkplace::open(centre.at());
        REQUIRE(at.ok());
        REQUIRE(Desk((*at)->workplace()).correct(id, intake, QStringLiteral("写漏")).ok());
    }
    desk.intake.startCorrection(id);
    desk.desk.settle();
    CHECK(desk.intake.reason().isEmpty());
    CHECK(desk.intake.form().intake.title == QStringLiteral("地下车库漏水"));
}

TEST_CASE("Every reason has a sentence of its own kind", "[wording]")
{
    for (int reason = 0; reason <= int(Reason::Cancelled); ++reason) {
        const QString sentence = wordingOf({Reason(reason), QStringLiteral("x"), {}});
        INFO(reason);
        CHECK(sentence.size() > 10);
        CHECK_FALSE(sentence.contains(QLatin1Char('%')));
    }
    CHECK(fieldText(QStringLiteral("petitioners[1].id_number")).contains(QLatin1Char('2')));
}

TEST_CASE("A title is the first sentence, as long as a title may be", "[intake]")
{
    CHECK(suggestedTitle(QStringLiteral("楼上漏水。找过物业。")) == QStringLiteral("楼上漏水"));
    CHECK(suggestedTitle({}).isEmpty());
    const QString longOne = QStringLiteral("我家住在集美街道石鼓路某小区三号楼，楼上从去年冬天开始"
                                           "一直漏水到今天都没有修好");
    CHECK(suggestedTitle(longOne) == QStringLiteral("我家住在集美街道石鼓路某小区三号楼"));
}
