// A clerk serves a visitor from the ticket to three printed papers, by the keyboard alone, in the
// real desktop. Leaves its screenshots and the PDFs in ONEDOOR_OUT, or in a temporary folder.
#include <catch2/catch.hpp>

#include "tests/journey/journey.h"
#include "ui/widgets/narrative_edit.h"
#include "ui/widgets/status_pill.h"

#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString name = QStringLiteral("张𬀩㛃");
const QString phone = QStringLiteral("13800138011");
const QString idNumber = QStringLiteral("35021119900101123X");
const QString narrative =
    QStringLiteral("2026年10月初起，楼上1903室卫生间漏水，我家客厅吊顶起鼓、墙面发霉，"
                   "木地板变形。物业确认是楼上防水层破损，楼上住户一拖再拖。");

void takeTicket(Journey &journey)
{
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F2);
    const int before = k.keys;
    k.press(Qt::Key_1);
    k.press(Qt::Key_Q);
    k.press(Qt::Key_Return);
    CHECK(k.keys - before <= 4);
    REQUIRE(becomes(
        [&] { return journey.at->store().tickets.waiting(journey.at->today()).value() == 1; }));
    journey.shot("01-guidance");
}

void fillIntake(Journey &journey)
{
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F3);
    k.press(Qt::Key_F8); // call the next number
    journey.worker->settle();
    REQUIRE(k.fill("name", name));
    REQUIRE(k.fill("phone", phone));
    REQUIRE(k.fill("id_number", idNumber));
    REQUIRE(k.fill("narrative", narrative));
    REQUIRE(k.choose("type", QStringLiteral("lljf")));
    REQUIRE(k.fill("amount", QStringLiteral("21000")));
    journey.shot("02-intake");
}

} // namespace

TEST_CASE("A visitor leaves with a number, a code and the papers, without a mouse")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    takeTicket(journey);
    fillIntake(journey);
    journey.worker->settle(); // what was looked for while typing has its answer
    k.press(Qt::Key_Return, Qt::ControlModifier);
    auto *code = journey.desk->window().findChild<QLabel *>(QStringLiteral("code"));
    REQUIRE(becomes([&] { return code && code->isVisible(); }));
    CHECK(code->text().startsWith(QStringLiteral("350211001-261123-A1-0007-")));
    journey.shot("03-next-steps");

    k.press(Qt::Key_A);
    REQUIRE(k.choose("route", QStringLiteral("rmtj")));
    REQUIRE(k.choose("organisation", QStringLiteral("集美街道人民调解")));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(journey.sees(PageId::Document));
    journey.issue("acceptance-notice", "04-acceptance-notice");

    k.press(Qt::Key_F3); // the same page goes on with the next step
    k.press(Qt::Key_R);
    REQUIRE(k.choose("organisation", QStringLiteral("集美区建设")));
    REQUIRE(k.fill("request", QStringLiteral("核查漏水原因，督促修复，书面反馈本中心。")));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    journey.issue("transfer-order", "05-transfer-order");

    k.press(Qt::Key_F4);
    REQUIRE(journey.sees(PageId::Petitions));
    journey.shot("06-petitions");
    journey.checkThreads();
    journey.checkFiles({name, phone, idNumber, narrative.mid(9, 20)});
}

TEST_CASE("An agreement the rehearsal reached is opened, read and printed")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F4);
    REQUIRE(journey.sees(PageId::Petitions));
    k.type(QStringLiteral("zwj"));
    auto *table = journey.desk->window().page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(table);
    REQUIRE(becomes([&] { return table->model()->rowCount() == 1; }));
    auto *preview = journey.desk->window()
                        .page(PageId::Petitions)
                        ->findChild<QWidget *>(QStringLiteral("preview"));
    REQUIRE(becomes([&] { return preview->findChild<StatusPill *>()->isVisible(); }));
    journey.shot("07-search");
    k.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    journey.shot("08-petition");
    auto *form =
        journey.desk->window().findChild<QWidget *>(QStringLiteral("people-mediation-agreement"));
    REQUIRE(form);
    REQUIRE(k.tabTo(form->objectName()));
    k.press(Qt::Key_Space);
    journey.issue("people-mediation-agreement", "09-mediation-agreement");
    journey.checkThreads();
}

TEST_CASE("Advice, a look at a matter and the settings leave the window's thread alone")
{
    Journey journey;
    Keyboard &k = journey.keyboard;
    k.press(Qt::Key_F2);
    k.press(Qt::Key_3);
    auto *question = journey.desk->window().findChild<NarrativeEdit *>(QStringLiteral("question"));
    REQUIRE(question);
    REQUIRE(becomes([&] { return question->isVisible(); }));
    question->setFocus(Qt::TabFocusReason);
    k.type(QStringLiteral("被拖欠工资去哪里告？"));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(becomes([&] { return question->text().isEmpty(); })); // it is kept
    k.press(Qt::Key_F4);
    auto *table = journey.desk->window().page(PageId::Petitions)->findChild<QTableView *>();
    REQUIRE(becomes([&] { return table->model()->rowCount() > 0; }));
    k.press(Qt::Key_Return);
    REQUIRE(journey.sees(PageId::Petition));
    auto *settings = journey.desk->window().page(PageId::Settings);
    journey.desk->window().goTo(PageId::Settings);
    REQUIRE(becomes([&] { return journey.worker->isIdle(); }));
    auto *phone = settings->findChild<QLineEdit *>(QStringLiteral("centre.phone"));
    REQUIRE(phone);
    phone->setFocus(Qt::TabFocusReason);
    phone->selectAll();
    k.type(QStringLiteral("0592-7654321"));
    k.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(becomes([&] {
        return journey.at->store().settings.value(QStringLiteral("centre.phone")) ==
               QStringLiteral("0592-7654321");
    }));
    journey.checkThreads();
}

TEST_CASE("The watch tells a statement of this thread from another's")
{
    Journey journey;
    CHECK(journey.watch->here().isEmpty());
    auto own = StationWorkplace::open(journey.worker->station());
    REQUIRE(own.ok());
    CHECK((*own)->store().tickets.waiting((*own)->today()).ok());
    const QStringList here = journey.watch->here();
    CHECK(std::any_of(here.begin(), here.end(), [](const QString &sql) {
        return sql.contains(QStringLiteral("FROM visit"));
    }));
}
