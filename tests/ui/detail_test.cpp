// The detail of a matter: what it shows, and that what it offers is what may be done.
#include "tests/ui/detail_sheet.h"
#include "tests/ui/typing.h"

#include "ui/models/wording.h"
#include "ui/pages/act_list.h"
#include "ui/pages/act_sheet.h"
#include "ui/widgets/field.h"
#include "ui/widgets/route_map.h"
#include "ui/widgets/timeline.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A correction shows what stood before and what stands now", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Intake intake = bench.petition(id).intake;
    intake.title = QStringLiteral("地下车库漏水");
    REQUIRE(Desk(bench.at->workplace()).correct(id, intake, QStringLiteral("写漏了字")).ok());
    Sheet sheet(bench);
    sheet.open(id);
    const auto history = sheet.model.history();
    REQUIRE(history.size() == 2);
    CHECK(history.first().isCorrection);
    CHECK(history.first().detail.contains(QStringLiteral("车库漏水 → 地下车库漏水")));
    CHECK(history.first().detail.contains(QStringLiteral("写漏了字")));
    CHECK(sheet.page.findChild<Timeline *>()->count() == 2);
    CHECK(sheet.find<QLabel>("petitionTitle")->text() == QStringLiteral("地下车库漏水"));
}

TEST_CASE("Esc leaves a form without recording", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.page.begin(QStringLiteral("accept"));
    CHECK(sheet.page.primaryAction()->isEnabled());
    CHECK(sheet.page.back());
    CHECK_FALSE(sheet.page.primaryAction()->isEnabled());
    CHECK_FALSE(sheet.page.back());
    CHECK(bench.petition(id).history.size() == 1);
}

TEST_CASE("Every look is kept with its reason", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.look(PetitionModel::LookReason::Supervision);
    sheet.look(PetitionModel::LookReason::Supervision);
    const auto looks = bench.at->store().lookups.newest(10);
    REQUIRE(looks.ok());
    REQUIRE(looks->size() == 2);
    CHECK(looks->first().reason == PetitionModel::lookText(PetitionModel::LookReason::Supervision));
    CHECK(looks->last().reason == PetitionModel::lookText(PetitionModel::LookReason::Handling));
    CHECK(looks->first().subject == bench.petition(id).code.text());
}

TEST_CASE("The next date opens its article and how it was counted", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    REQUIRE(sheet.model.dueDate());
    CHECK(sheet.model.dueDate()->due == QDate(2026, 11, 30)); // seven days, as promised
    auto *law = sheet.find<QLabel>("derivation");
    CHECK(law->isHidden());
    sheet.find<QToolButton>("law")->click();
    CHECK(law->isVisible());
    CHECK(law->text().contains(QStringLiteral("promise")));
    CHECK(sheet.page.back());
    CHECK(law->isHidden());
}

TEST_CASE("Correcting is asked of the intake page", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    PetitionId asked;
    QObject::connect(&sheet.page, &PetitionDetailPage::correctionRequested, &sheet.page,
                     [&asked](const PetitionId &which) { asked = which; });
    sheet.page.begin(QStringLiteral("correct"));
    CHECK(asked == id);
}

TEST_CASE("Another matter is found by its words, linked, shown on both sides and opened",
          "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId other = bench.registered(QStringLiteral("茶园收回"));
    Sheet sheet(bench);
    sheet.open(id);
    auto *list = sheet.find<QListWidget>("related");
    CHECK_FALSE(list->isVisible());
    sheet.page.begin(QStringLiteral("link"));
    auto *form = sheet.find<ActSheet>("actSheet");
    auto *line = form->findChild<QLineEdit *>(QStringLiteral("other"));
    line->setFocus();
    typeText(line, QStringLiteral("茶园"));
    QTest::keyClick(line, Qt::Key_Return);
    const QString code = bench.petition(other).code.text();
    REQUIRE(becomes([&] { return line->text().startsWith(code); }));
    CHECK(line->text().contains(QStringLiteral("茶园收回"))); // which one it is stays to be read
    form->findChild<QLineEdit *>(QStringLiteral("reason"))->setText(QStringLiteral("同一地块"));
    sheet.record();
    REQUIRE(bench.petition(id).linkTo(other));
    REQUIRE(list->isVisible());
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().contains(QStringLiteral("茶园收回")));
    PetitionId opened;
    QObject::connect(&sheet.page, &PetitionDetailPage::petitionRequested, &sheet.page,
                     [&](const PetitionId &wanted) { opened = wanted; });
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return opened == other; }, 5000));
    sheet.open(other);
    CHECK(list->item(0)->text().contains(QStringLiteral("车库漏水")));
}

TEST_CASE("A merged matter offers the way back, and says with which it is handled", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId other = bench.registered(QStringLiteral("地下车库渗水"));
    bench.take(id, "merge",
               {{"into", qPrintable(bench.petition(other).code.text())}, {"reason", "同一车库"}});
    Sheet sheet(bench);
    sheet.open(id);
    CHECK(sheet.offered().contains(QStringLiteral("unmerge")));
    CHECK_FALSE(sheet.offered().contains(QStringLiteral("accept")));
    CHECK_FALSE(sheet.model.dueDate());
    CHECK(sheet.model.lanes().first().stops.last().text == stateText(State::Merged));
    CHECK(sheet.find<QListWidget>("related")->item(0)->text().contains(
        QStringLiteral("地下车库渗水")));
}

TEST_CASE("After a record the next letter takes the next act", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    Sheet sheet(bench);
    sheet.open(id);
    sheet.page.begin(QStringLiteral("accept"));
    auto *form = sheet.find<ActSheet>("actSheet");
    form->findChild<QLineEdit *>(QStringLiteral("route"))->setText(QStringLiteral("人民调解"));
    form->findChild<QLineEdit *>(QStringLiteral("organisation"))
        ->setText(QStringLiteral("集美街道人民调解委员会"));
    sheet.record();
    REQUIRE(bench.petition(id).state == State::Accepted);
    CHECK(becomes(
        [&] { return sheet.find<ActList>("acts")->isAncestorOf(QApplication::focusWidget()); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q);
    REQUIRE(sheet.page.findChild<ActSheet *>());
    CHECK(sheet.page.findChild<ActSheet *>()->act().act == QStringLiteral("consent"));
}

TEST_CASE("Related matters stand whole, however wide the page has become", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    const PetitionId other = bench.registered(
        QStringLiteral("小区地下车库漏水物业不维修车辆被水泡坏要求赔偿并尽快修复防水层"));
    bench.link(id, other, "同一车库");
    PetitionModel model(*bench.desk);
    PetitionDetailPage page(model);
    auto *list = page.findChild<QListWidget *>(QStringLiteral("related"));
    const auto stands = [&] {
        const int row = list->visualItemRect(list->item(0)).height();
        return list->count() == 1 && list->viewport()->height() >= row &&
               list->viewport()->height() <= row + 4;
    };
    model.open(id); // while another page is in front
    bench.desk->settle();
    page.resize(1000, 680);
    page.show();
    CHECK(becomes(stands));
    page.hide();
    page.resize(1600, 680);
    page.show();
    CHECK(becomes(stands));
    page.hide();
    page.resize(1000, 680);
    page.show();
    CHECK(becomes(stands));
    page.resize(1600, 680);
    CHECK(becomes(stands));
}

TEST_CASE("News of a matter leave the focus on the paper it was on", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    Sheet sheet(bench);
    sheet.open(id);
    const auto name = GENERATE(as<const char *>(), "acceptance-notice", "addAttachment");
    auto *button = sheet.find<QPushButton>(name);
    REQUIRE(becomes([&] { return button->isVisible(); }));
    button->setFocus();
    REQUIRE(button->hasFocus());
    bench.take(id, "set-owner", {{"role", "A2"}, {"person", "张三"}}); // at another desk
    sheet.model.refresh();
    REQUIRE(becomes([&] { return sheet.model.petition().acts.size() == 2; }));
    sheet.desk.settle();
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == QLatin1String(name));
}

TEST_CASE("A paper that shows what was corrected since says so in its column", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    const auto issued = bench.at->papers().issue(id, QStringLiteral("acceptance-notice"), {});
    REQUIRE(issued.ok());
    Sheet sheet(bench);
    sheet.open(id);
    REQUIRE(sheet.model.papers().size() == 1);
    CHECK(sheet.model.papers().first().outdated.isEmpty());
    CHECK_FALSE(sheet.page.findChild<QWidget *>(QStringLiteral("outdated")));
    Intake intake = bench.petition(id).intake;
    intake.petitioners.first().name = QStringLiteral("王秀岚");
    REQUIRE(Desk(bench.at->workplace()).correct(id, intake, QStringLiteral("写错")).ok());
    sheet.model.refresh();
    sheet.desk.settle();
    CHECK(sheet.model.papers().first().outdated ==
          QStringList{QStringLiteral("诉求人姓名或者名称")});
    const QWidget *mark = sheet.find<QWidget>("outdated");
    CHECK(becomes([&] { return mark->isVisibleTo(&sheet.page); }));
    REQUIRE(bench.at->papers().replace(issued->number, {}).ok());
    sheet.model.refresh();
    sheet.desk.settle();
    CHECK(sheet.model.papers().size() == 2);
    for (const PetitionModel::PaperItem &paper : sheet.model.papers())
        CHECK(paper.outdated.isEmpty());
}

TEST_CASE("Ways that have ended are one line, which unfolds and folds again", "[detail]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(id);
    Sheet sheet(bench);
    sheet.open(id);
    const auto lanes = sheet.model.lanes();
    const auto over =
        std::count_if(lanes.begin(), lanes.end(), [](const auto &lane) { return lane.isOver; });
    REQUIRE(over == 1);
    auto *map = sheet.page.findChild<RouteMap *>();
    const QString past = lanes.at(1).title;
    REQUIRE(lanes.at(1).isOver);
    auto *fold = sheet.find<QPushButton>("pastRoutes");
    CHECK(fold->isVisible());
    CHECK_FALSE(map->accessibleDescription().contains(past));
    QTest::keyClick(fold, Qt::Key_Space);
    CHECK(map->accessibleDescription().contains(past));
    QTest::keyClick(fold, Qt::Key_Space);
    CHECK_FALSE(map->accessibleDescription().contains(past));
}
