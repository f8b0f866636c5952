// The intake form, worked by the keyboard alone against a real store.
#include "tests/support/acts.h"
#include "tests/ui/front_desk.h"

#include "ui/models/repeat_words.h"
#include "ui/widgets/field.h"

#include "core/domain/check_characters.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <catch2/catch.hpp>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QString residentNumber(const QString &birth, int order = 2)
{
    const QString head =
        QStringLiteral("350211") + birth + QStringLiteral("%1").arg(order, 3, 10, QLatin1Char('0'));
    return head + residentCheck(head);
}

/// The least a dispute needs.
void fillMatter(FrontDesk &desk)
{
    REQUIRE(desk.fill("narrative", QStringLiteral("小区地下车库漏水，物业一直不维修。找过三次。")));
    REQUIRE(desk.choose("type", QStringLiteral("wyjf")));
}

Field *fieldAround(const QWidget *control)
{
    for (QWidget *above = control->parentWidget(); above; above = above->parentWidget()) {
        if (auto *field = qobject_cast<Field *>(above))
            return field;
    }
    return nullptr;
}

Intake registered(Centre &centre, const FrontDesk &desk)
{
    REQUIRE(desk.intake.stage() == IntakeModel::Stage::Deciding);
    const auto petition = centre.station->ledger.petition(desk.intake.petition().id);
    REQUIRE(petition.ok());
    return petition->intake;
}

} // namespace

TEST_CASE("From the called number to the code by the keyboard alone", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_F3);
    desk.press(Qt::Key_F8);
    REQUIRE(desk.intake.visitor());
    CHECK(desk.find("visitor")->text() == QStringLiteral("A001"));

    const QString number = residentNumber(QStringLiteral("19680214"));
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    REQUIRE(desk.fill("phone", QStringLiteral("13800000000")));
    REQUIRE(desk.fill("id_number", number));
    fillMatter(desk);
    REQUIRE(desk.choose("content_class", QStringLiteral("xqgl")));
    REQUIRE(desk.fill("amount", QStringLiteral("12000")));
    INFO(desk.problemFields().join(QLatin1Char(' ')).toStdString());
    CHECK(desk.intake.problems().isEmpty());
    desk.press(Qt::Key_Return, Qt::ControlModifier);

    const Intake intake = registered(centre, desk);
    CHECK(desk.find("code")->text() == codeOf(1).text());
    CHECK(intake.petitioners.first().name == QStringLiteral("王秀兰"));
    CHECK(intake.petitioners.first().idNumber == number);
    CHECK(intake.petitioners.first().birth == QDate(1968, 2, 14));
    CHECK(intake.petitioners.first().sex == Sex::Female);
    CHECK(intake.type == QStringLiteral("物业纠纷"));
    CHECK(intake.contentClass.size() == 3);
    CHECK(intake.title == QStringLiteral("小区地下车库漏水，物业一直不维修"));
    CHECK(intake.amount->text() == QStringLiteral("12000.00"));
    CHECK(centre.station->tickets.ofDay(QDate(2026, 11, 23))->first().outcome ==
          QStringLiteral("served"));
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->isEmpty());
}

TEST_CASE("A second Ctrl+Enter registers nothing twice", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    fillMatter(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.intake.stage() == IntakeModel::Stage::Deciding);
    CHECK(centre.station->petitions.count({})->number == 1);
}

TEST_CASE("A half-filled form survives its window and asks before it comes back", "[intake]")
{
    Centre centre;
    {
        FrontDesk desk(centre);
        desk.press(Qt::Key_F3);
        REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
        REQUIRE(desk.fill("amount", QStringLiteral("一万")));
        REQUIRE(eventually([&] {
            const auto drafts = centre.station->drafts.all(QStringLiteral("intake"));
            return drafts.ok() && drafts->size() == 1;
        }));
        REQUIRE(desk.tabTo(QStringLiteral("occurred_on")));
        desk.type(QStringLiteral("昨"));
    }
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    CHECK(desk.intake.form().isEmpty());
    REQUIRE(desk.find<QPushButton>("resume"));
    QTest::keyClick(desk.find<QPushButton>("resume"), Qt::Key_Space);
    desk.desk.settle();
    CHECK(desk.intake.form().intake.petitioners.first().name == QStringLiteral("王秀兰"));
    CHECK(desk.find<QLineEdit>("amount")->text().contains(QStringLiteral("一万")));
    CHECK(desk.find<QLineEdit>("occurred_on")->text() == QStringLiteral("昨"));
    CHECK(desk.problemFields().contains(QStringLiteral("amount")));
}

TEST_CASE("Another window can finish a draft, and who was overtaken loses nothing", "[intake]")
{
    Centre centre;
    FrontDesk first(centre);
    first.press(Qt::Key_F3);
    REQUIRE(first.fill("name", QStringLiteral("王秀兰")));
    first.desk.settle();

    OpenDesk beside(centre.at(QStringLiteral("2号窗口")));
    IntakeModel second(beside);
    second.readDrafts();
    REQUIRE(eventually([&] { return second.drafts().size() == 1; }));
    second.takeOver(second.drafts().first());
    CHECK(second.form().intake.petitioners.first().name == QStringLiteral("王秀兰"));

    beside.settle();

    first.type(QStringLiteral("芳"));
    first.desk.settle();
    const auto drafts = centre.station->drafts.all(QStringLiteral("intake"));
    REQUIRE(drafts.ok());
    CHECK(drafts->size() == 2);
}

TEST_CASE("A discarded draft can be brought back", "[intake]")
{
    Centre centre;
    {
        FrontDesk desk(centre);
        desk.press(Qt::Key_F3);
        REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    }
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    QTest::keyClick(desk.find<QPushButton>("discard"), Qt::Key_Space);
    desk.desk.settle();
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->isEmpty());
    QTest::keyClick(desk.find<QPushButton>("undo"), Qt::Key_Space);
    desk.desk.settle();
    CHECK(centre.station->drafts.all(QStringLiteral("intake"))->size() == 1);
}

TEST_CASE("A wrong check digit is said below the number as soon as it stands there", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    QString number = residentNumber(QStringLiteral("19680214"));
    const QChar right = number.back();
    number.back() = right == QLatin1Char('1') ? QLatin1Char('2') : QLatin1Char('1');
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    REQUIRE(desk.fill("id_number", number.left(17)));
    auto *line = desk.find<QLineEdit>("id_number");
    CHECK_FALSE(fieldAround(line)->hasProblem()); // half typed is no mistake
    desk.type(number.right(1));
    CHECK(fieldAround(line)->problem().contains(right));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.intake.stage() == IntakeModel::Stage::Filling);
    CHECK(line->hasFocus());
}

TEST_CASE("What is missing is listed, and the key leads to the first", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    CHECK(desk.problemFields() == QStringList{QStringLiteral("petitioners"),
                                              QStringLiteral("title"), QStringLiteral("narrative"),
                                              QStringLiteral("type")});
    CHECK(desk.find<QListWidget>("missing")->count() == 4);
    CHECK_FALSE(fieldAround(desk.find<QLineEdit>("title"))->hasProblem());
    REQUIRE(desk.fill("name", QStringLiteral("王秀兰")));
    desk.press(Qt::Key_F9);
    CHECK(desk.find<QLineEdit>("title")->hasFocus());
    CHECK(fieldAround(desk.find<QLineEdit>("title"))->hasProblem());
}

TEST_CASE("A group of twelve is heard through its representatives, six are refused", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    const int representatives = GENERATE(2, 6);
    for (int i = 0; i < representatives; ++i) {
        if (i > 0)
            desk.press(Qt::Key_1, Qt::ControlModifier);
        const auto cards = desk.intakePage->findChildren<PartyCard *>();
        Party party;
        party.name = QStringLiteral("代表%1").arg(i);
        party.standing = Standing::Representative;
        REQUIRE(cards.size() == i + 1);
        cards.last()->setParty(party);
    }
    auto *people = desk.find<QLineEdit>("headcount");
    people->setFocus(Qt::TabFocusReason);
    people->selectAll();
    desk.type(QStringLiteral("12"));
    CHECK(desk.intake.form().intake.headcount == 12);
    CHECK(desk.intake.form().intake.petitioners.size() == representatives);
    CHECK(desk.problemFields().contains(QStringLiteral("petitioners")) == (representatives > 5));
    fillMatter(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK((desk.intake.stage() == IntakeModel::Stage::Deciding) == (representatives <= 5));
}

TEST_CASE("An anonymous letter needs no petitioner and keeps none", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    desk.type(QStringLiteral("写错了"));
    REQUIRE(desk.tabTo(QStringLiteral("anonymous")));
    desk.press(Qt::Key_Space);
    fillMatter(desk);
    auto *channel = desk.find<QLineEdit>("channel");
    channel->setFocus(Qt::TabFocusReason);
    channel->selectAll();
    desk.type(QStringLiteral("lx"));
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    const Intake intake = registered(centre, desk);
    CHECK(intake.anonymous);
    CHECK(intake.petitioners.isEmpty());
    CHECK(intake.channel == QStringLiteral("letter"));
}

TEST_CASE("A minor's card asks for the guardian", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    CHECK_FALSE(desk.find<QLineEdit>("guardian")->isVisible());
    REQUIRE(desk.fill("name", QStringLiteral("林小宇")));
    REQUIRE(desk.fill("id_number", residentNumber(QStringLiteral("20120910"), 1)));
    CHECK(desk.find<QLineEdit>("guardian")->isVisible());
    REQUIRE(desk.fill("guardian", QStringLiteral("林建国，父")));
    fillMatter(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    const Party minor = registered(centre, desk).petitioners.first();
    CHECK(minor.guardian == QStringLiteral("林建国，父"));
    CHECK(minor.sex == Sex::Male);
}

TEST_CASE("A foreigner's permanent residence card is read", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("玛丽亚·桑托斯")));
    REQUIRE(desk.tabTo(QStringLiteral("id_type")));
    for (int down = 0; down < 4; ++down)
        desk.press(Qt::Key_Down);
    const QString head = QStringLiteral("91184019820315") + QStringLiteral("002");
    REQUIRE(desk.fill("id_number", head + residentCheck(head)));
    fillMatter(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    INFO(desk.problemFields().join(QLatin1Char(' ')).toStdString());
    const Party visitor = registered(centre, desk).petitioners.first();
    CHECK(visitor.idType == IdType::ForeignPr);
    CHECK(visitor.birth == QDate(1982, 3, 15));
    CHECK(visitor.name == QStringLiteral("玛丽亚·桑托斯"));
}

TEST_CASE("The same person is shown while the number is being typed", "[intake]")
{
    Centre centre;
    const QString number = residentNumber(QStringLiteral("19680214"));
    Intake before = leakingIntake();
    before.petitioners.first().idType = IdType::ResidentId;
    before.petitioners.first().idNumber = number;
    const PetitionId id = centre.station.add(before);
    REQUIRE_FALSE(id.isNull());
    REQUIRE(centre.station.record(id, closed()).ok());
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("王兰")));
    REQUIRE(desk.fill("id_number", number));
    REQUIRE(eventually([&] { return !desk.intake.repeats().isEmpty(); }));
    const QListWidget *list = desk.find<QListWidget>("repeats");
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().contains(reasonsOf(desk.intake.repeats().first()).first()));
    CHECK(desk.intake.repeats().first().state == State::Closed);
    PetitionId opened;
    QObject::connect(desk.intakePage, &IntakePage::petitionRequested, &desk.window,
                     [&](const PetitionId &wanted) { opened = wanted; });
    REQUIRE(desk.tabTo(QStringLiteral("repeats")));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(eventually([&] { return opened == id; }));
}

TEST_CASE("What looks like markup stands as it was typed", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("<b>王</b>{{name}}")));
    fillMatter(desk);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(registered(centre, desk).petitioners.first().name == QStringLiteral("<b>王</b>{{name}}"));
}

TEST_CASE("Characters that paper cannot show are told under their field, and stop nothing",
          "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.fill("name", QStringLiteral("张\uE5E5")));
    const Field *name = fieldAround(desk.find<QWidget>("name"));
    const auto told = [&](const Field *field) { return field->control()->accessibleDescription(); };
    CHECK(eventually([&] { return told(name).contains(QStringLiteral("U+E5E5")); }));
    CHECK_FALSE(name->hasProblem());
    REQUIRE(desk.fill(
        "narrative",
        QStringLiteral("他在微信群里发🫠骂人，还发了名字 محمد 。")));
    const Field *narrative =
        fieldAround(desk.intakePage->findChild<QWidget *>(QStringLiteral("narrative")));
    CHECK(eventually([&] { return told(narrative).contains(QStringLiteral("U+0645")); }));
    CHECK(told(narrative).contains(QStringLiteral("U+1FAE0")));
    CHECK(told(name).contains(QStringLiteral("U+E5E5")));
    REQUIRE(desk.choose("type", QStringLiteral("wyjf")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(registered(centre, desk).narrative.contains(QStringLiteral("🫠")));
}

TEST_CASE("After a division is chosen the address goes on behind it", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    REQUIRE(desk.choose("address", QStringLiteral("jmjd")));
    desk.type(QStringLiteral("石鼓路88号"));
    REQUIRE(desk.intake.form().intake.petitioners.size() == 1);
    CHECK(desk.intake.form().intake.petitioners.first().address ==
          QStringLiteral("福建省厦门市集美区集美街道石鼓路88号"));
}

TEST_CASE("A story taken over is gone on with at its end", "[intake]")
{
    Centre centre;
    FrontDesk desk(centre);
    desk.press(Qt::Key_F3);
    AdviceGiven advice;
    advice.question = QStringLiteral("楼上漏水。");
    desk.intake.startFrom(advice, {});
    desk.settle();
    REQUIRE(desk.tabTo(QStringLiteral("narrative")));
    desk.type(QStringLiteral("找过物业。"));
    CHECK(desk.intake.form().intake.narrative == QStringLiteral("楼上漏水。找过物业。"));
}
