// Where the focus goes in the intake form, and what it shows.
#include "tests/ui/front_desk.h"

#include "ui/pages/intake_party_card.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A new respondent's card is seen at once, and a new form from its beginning", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    for (int cards = 0; cards < 3; ++cards)
        desk.press(Qt::Key_2, Qt::ControlModifier);
    const auto inSight = [&] {
        QWidget *focus = QApplication::focusWidget();
        return focus->visibleRegion().boundingRect().height() == focus->height();
    };
    CHECK(eventually(inSight));
    desk.press(Qt::Key_N, Qt::ControlModifier);
    for (const QScrollArea *column : desk.intakePage->findChildren<QScrollArea *>())
        CHECK(eventually([&] { return column->verticalScrollBar()->value() == 0; }));
}

TEST_CASE("Enter presses the button that has the focus", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    auto *more = desk.intakePage->findChild<QPushButton *>(QStringLiteral("addParty"));
    const auto cards = [&] { return desk.intakePage->findChildren<PartyCard *>().size(); };
    const auto before = cards();
    more->setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Return);
    CHECK(cards() == before + 1);
}
