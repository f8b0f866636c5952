// What seems to be told a second time: marked by one key, linked when it is registered.
#include "tests/ui/front_desk.h"

#include "ui/widgets/chips.h"

#include <QListWidget>
#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Somebody comes again with what the hotline took down before.
struct Again {
    Centre centre;
    PetitionId before = told(centre);
    FrontDesk desk{centre};

    static PetitionId told(Centre &centre)
    {
        Intake intake = leakingIntake();
        intake.channel = QStringLiteral("hotline_12345");
        intake.petitioners.first().phone = QStringLiteral("13800000000");
        return centre.station.add(intake);
    }

    Again()
    {
        desk.press(Qt::Key_F3);
        REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
        REQUIRE(desk.fill("phone", QStringLiteral("13800000000")));
        REQUIRE(desk.fill("narrative", leakingIntake().narrative));
        REQUIRE(desk.choose("type", QStringLiteral("wyjf")));
        REQUIRE(eventually([&] {
            return !desk.intake.repeats().isEmpty() && desk.intake.repeats().first().isRepeat();
        }));
        REQUIRE(desk.tabTo(QStringLiteral("repeats")));
        desk.press(Qt::Key_L);
    }
    QList<Related> related() { return *centre.station->relations.of(before); }
    Chips *chips() { return desk.find<Chips>("plannedLinks"); }
};

} // namespace

TEST_CASE("L marks a repeat, and registering links it", "[intake]")
{
    Again again;
    const QString line = again.desk.find<QListWidget>("repeats")->item(0)->text();
    INFO(line.toStdString());
    CHECK(line.contains(QStringLiteral("12345热线")));
    REQUIRE(again.desk.intake.form().willLinkWith(again.before));
    CHECK(again.chips()->isVisible());
    CHECK(again.chips()->values() == QStringList{again.before.text()});
    CHECK(again.related().isEmpty()); // nothing is recorded before the registration
    again.desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(again.desk.intake.stage() == IntakeModel::Stage::Deciding);
    REQUIRE(again.related().size() == 1);
    CHECK(again.related().first().petition == again.desk.intake.petition().id);
    CHECK(again.related().first().kind == LinkKind::SameMatter);
    CHECK(again.related().first().toldThere);
    REQUIRE(again.desk.intake.petition().links.size() == 1);
    CHECK_FALSE(again.desk.intake.petition().links.first().reason.isEmpty());
}

TEST_CASE("A mark is taken back by the same key or on its chip", "[intake]")
{
    Again again;
    SECTION("by the key")
    {
        again.desk.press(Qt::Key_L);
    }
    SECTION("on the chip")
    {
        REQUIRE(again.chips()->toggle(1));
        CHECK(eventually([&] { return again.desk.intake.form().links.isEmpty(); }));
    }
    CHECK_FALSE(again.chips()->isVisible());
    again.desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(again.desk.intake.stage() == IntakeModel::Stage::Deciding);
    CHECK(again.related().isEmpty());
}

TEST_CASE("One key leads from any field to what is known already, and back", "[intake]")
{
    Again again;
    again.desk.press(Qt::Key_L); // as if nothing had been marked
    auto *list = again.desk.find<QListWidget>("repeats");
    auto *narrative = again.desk.find<QWidget>("narrative");
    narrative->setFocus();
    again.desk.press(Qt::Key_R, Qt::AltModifier);
    REQUIRE(QApplication::focusWidget() == list);
    CHECK(list->currentRow() == 0);
    SECTION("to link")
    {
        again.desk.press(Qt::Key_L);
        CHECK(again.desk.intake.form().willLinkWith(again.before));
        again.desk.press(Qt::Key_R, Qt::AltModifier);
        CHECK(QApplication::focusWidget() == narrative);
    }
    SECTION("to open")
    {
        QSignalSpy opened(again.desk.intakePage, &IntakePage::petitionRequested);
        again.desk.press(Qt::Key_Return);
        REQUIRE(eventually([&] { return opened.count() == 1; }));
        CHECK(opened.first().first().value<PetitionId>() == again.before);
    }
    SECTION("and nowhere while nothing is known")
    {
        again.desk.press(Qt::Key_N, Qt::ControlModifier);
        QWidget *front = QApplication::focusWidget();
        again.desk.press(Qt::Key_R, Qt::AltModifier);
        CHECK(QApplication::focusWidget() == front);
    }
}

TEST_CASE("A mark is kept with the draft", "[intake]")
{
    Again again;
    const IntakeForm form = again.desk.intake.form();
    CHECK(IntakeForm::fromJson(form.toJson()) == form);
    CHECK(IntakeForm::fromJson(form.toJson()).links == form.links);
}
