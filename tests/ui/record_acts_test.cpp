// What can be done with a record of the centre's own, on the page of the records.
#include "tests/ui/shelf.h"

#include "ui/widgets/page_foot.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A letter is answered by keys; its form, its history and what is next say so",
          "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.openFirst("letter");
    CHECK(shelf.offered() ==
          QStringList{QStringLiteral("letter-reply"), QStringLiteral("letter-raise")});
    const QString reason = QStringLiteral("函件已经发出，等待回复");
    CHECK(shelf.find<QPushButton>("letter-reply")->accessibleDescription() == reason);
    shelf.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(shelf.sheet());
    CHECK(shelf.sheet()->isAncestorOf(QApplication::focusWidget()));
    CHECK_FALSE(shelf.form()->isVisible());
    shelf.press(Qt::Key_Return); // nothing is answered yet
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("text"));
    const QString answer = QStringLiteral("已约谈总包单位，工资本周结清。");
    typeText(QApplication::focusWidget(), answer);
    shelf.press(Qt::Key_Escape, Qt::NoModifier); // back to the form
    CHECK(shelf.form()->isVisible());
    CHECK_FALSE(shelf.sheet());
    CHECK(shelf.model.record().history.size() == 1);
    shelf.press(Qt::Key_1, Qt::AltModifier); // as it was left
    REQUIRE(shelf.sheet());
    shelf.press(Qt::Key_Return);
    CHECK_FALSE(shelf.sheet());
    CHECK(shelf.form()->isVisible());
    CHECK(shelf.standsIn("state") == QStringLiteral("answered"));
    CHECK(shelf.find<Timeline>("recordHistory")->count() == 2);
    CHECK(shelf.lastTold().contains(QStringLiteral("函件回复")));
    CHECK(shelf.lastTold().contains(QStringLiteral("函件已回复")));
    CHECK(shelf.lastTold().contains(answer));
    // What its state refuses now is not there.
    CHECK(shelf.offered() == QStringList{QStringLiteral("letter-finish")});
    const auto drafts = bench.at->store().drafts.all(actDrafts);
    REQUIRE(drafts.ok());
    CHECK(drafts->isEmpty());
}

TEST_CASE("What is half typed of a record stays beside what an act sets", "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.openFirst("letter");
    shelf.write("raised_from", QStringLiteral("2号函"));
    const QJsonValue typed = shelf.standsIn("raised_from");
    shelf.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(shelf.sheet());
    auto *text = shelf.sheet()->findChild<QWidget *>(QStringLiteral("text"));
    text->setFocus();
    typeText(text, QStringLiteral("已办"));
    shelf.press(Qt::Key_Return);
    REQUIRE_FALSE(shelf.sheet());
    shelf.settle();
    CHECK(shelf.standsIn("state") == QStringLiteral("answered"));
    CHECK(shelf.standsIn("raised_from") == typed);
    shelf.press(Qt::Key_Return);
    const QJsonObject &fields = shelf.model.record().fields;
    CHECK(fields.value(QStringLiteral("state")) == QStringLiteral("answered"));
    CHECK(fields.value(QStringLiteral("raised_from")) == typed);
    CHECK(shelf.lastTold().count(u'\n') == 0); // nothing else was put
}

TEST_CASE("An act is taken with the mouse; a kind without acts, and what is retired, offers none",
          "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.go("booking");
    shelf.model.put({{QStringLiteral("room"), QStringLiteral("一号调解室")},
                     {QStringLiteral("from"), QStringLiteral("2026-11-23T09:00:00+08:00")},
                     {QStringLiteral("purpose"), QStringLiteral("工资调解")}});
    shelf.settle();
    REQUIRE(shelf.offered() ==
            QStringList{QStringLiteral("booking-held"), QStringLiteral("booking-cancel")});
    QTest::mouseClick(shelf.find<QPushButton>("booking-held"), Qt::LeftButton);
    REQUIRE(shelf.sheet());
    QTest::mouseClick(
        shelf.page->findChild<PageFoot *>()->findChild<QPushButton *>(QStringLiteral("recordKeep")),
        Qt::LeftButton);
    shelf.settle();
    CHECK(shelf.model.record().fields.value(QStringLiteral("state")) == QStringLiteral("held"));
    CHECK(shelf.offered().isEmpty());
    CHECK_FALSE(shelf.find<Steps>("recordActs")->isVisible());
    shelf.openFirst("unit");
    CHECK_FALSE(shelf.find<Steps>("recordActs")->isVisible());
    shelf.openFirst("letter");
    REQUIRE_FALSE(shelf.offered().isEmpty());
    shelf.model.retire(QStringLiteral("撤回"));
    shelf.settle();
    REQUIRE(shelf.model.record().retired);
    CHECK(shelf.offered().isEmpty());
}

TEST_CASE("The sheet of an act goes when another record is opened", "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.openFirst("letter");
    shelf.press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(shelf.sheet());
    shelf.page->activated(); // a look at it again leaves it
    shelf.settle();
    CHECK(shelf.sheet());
    shelf.openFirst("unit");
    CHECK_FALSE(shelf.sheet());
    CHECK(shelf.form()->isVisible());
}
