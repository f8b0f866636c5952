// A wheel over a closed list scrolls the page it stands on.
#include "ui/shell/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qtestspontaneevent.h>

#include <catch2/catch.hpp>

using namespace onedoor;

namespace
{

void rollOver(QWidget &widget)
{
    const QPointF at = QRectF(widget.rect()).center();
    QWheelEvent roll(at, widget.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&roll); // as from a hand: what is passed over goes on
    qApp->notify(&widget, &roll);
}

} // namespace

TEST_CASE("The wheel over a closed list scrolls the page and leaves its value alone", "[wheel]")
{
    Theme theme(*qApp);
    theme.apply({});
    QScrollArea page;
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    auto *kinds = new QComboBox;
    kinds->addItems({QStringLiteral("居民身份证"), QStringLiteral("护照"), QStringLiteral("其他")});
    column->addWidget(kinds);
    column->addSpacing(2000);
    page.setWidget(form);
    page.resize(300, 300);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    SECTION("with the focus in it")
    {
        kinds->setFocus();
    }
    SECTION("with the focus elsewhere")
    {
        page.setFocus();
    }
    const QWidget *focus = QApplication::focusWidget();
    rollOver(*kinds);
    CHECK(kinds->currentIndex() == 0);
    CHECK(QApplication::focusWidget() == focus);
    CHECK(page.verticalScrollBar()->value() > 0);
    // The keys still choose.
    page.verticalScrollBar()->setValue(0);
    QTest::keyClick(kinds, Qt::Key_Down);
    CHECK(kinds->currentIndex() == 1);
}
