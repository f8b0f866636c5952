// The page of the centre's own records: what is entered by keys is offered in an act; a list is
// seen before it is kept; a refusal stands under its field; what is retired is offered no more.
#include "tests/support/files.h"
#include "tests/ui/pictured.h"
#include "tests/ui/shelf.h"
#include "tests/ui/typing.h"

#include "ui/models/petition_model.h"
#include "ui/pages/petition_detail_page.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// Whether an act's sheet offers a unit of that name.
bool isOffered(Bench &bench, const QString &name)
{
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    PetitionModel model(*bench.desk);
    PetitionDetailPage page(model);
    page.show();
    model.open(id);
    bench.desk->settle();
    page.begin(QStringLiteral("refer"));
    const auto *act = houseReference().declarations.act(QStringLiteral("refer"));
    const ActForm form(model, *act);
    const QList<AskChoice> all = form.choices(*act->ask(u"organisation"));
    return std::any_of(all.begin(), all.end(),
                       [&](const AskChoice &choice) { return choice.title == name; });
}

} // namespace

TEST_CASE("A unit entered by keys is offered where an act asks for one", "[records]")
{
    Bench bench(Bench::Kind::Real);
    const QString name = QStringLiteral("集美区水利局");
    {
        Shelf shelf(bench);
        // An empty centre begins with what the others lean on, and says how.
        CHECK(shelf.find<QListWidget>("recordKinds")->currentRow() == 0);
        CHECK(shelf.model.kindLines().first().leanedOn > 0);
        CHECK(shelf.model.kind()->kind == shelf.model.kindLines().first().kind);
        shelf.go("unit");
        shelf.find<QListWidget>("recordKinds")->setFocus();
        shelf.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("name"));
        shelf.press(Qt::Key_Return); // too early: what is missing is said under each
        CHECK(shelf.wrong() == QStringList{QStringLiteral("name"), QStringLiteral("kinds")});
        typeText(QApplication::focusWidget(), name);
        shelf.press(Qt::Key_Return);
        CHECK(shelf.wrong() == QStringList{QStringLiteral("kinds")});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        shelf.press(Qt::Key_Return);
        CHECK(shelf.model.rowCount() == 1);
        CHECK(shelf.find<Timeline>("recordHistory")->count() == 1);
        shelf.write("phone", QStringLiteral("0592-6100000"));
        shelf.press(Qt::Key_Return);
        auto *history = shelf.find<Timeline>("recordHistory");
        REQUIRE(history->count() == 2);
        CHECK(history->item(0)
                  ->data(Qt::AccessibleTextRole)
                  .toString()
                  .contains(QStringLiteral("0592-6100000")));
    }
    CHECK(isOffered(bench, name));
}

TEST_CASE("What is retired needs a reason, is offered no more, and can serve again", "[records]")
{
    Bench bench;
    const QString name = QStringLiteral("集美区民政局");
    REQUIRE(isOffered(bench, name));
    Shelf shelf(bench);
    shelf.go("unit");
    typeText(shelf.find<QLineEdit>("recordSearch"), QStringLiteral("jmqmzj"));
    shelf.settle();
    REQUIRE(shelf.model.keyAt(0) == name);
    shelf.find<QTableView>("recordTable")->setFocus();
    shelf.find<QTableView>("recordTable")->selectRow(0);
    shelf.settle();
    REQUIRE(shelf.model.record().key == name);
    shelf.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *reason = shelf.find<QLineEdit>("retireReason");
    REQUIRE(reason->hasFocus());
    shelf.press(Qt::Key_Return); // without a reason
    CHECK_FALSE(shelf.model.record().retired);
    typeText(reason, QStringLiteral("并入社会事务局"));
    shelf.press(Qt::Key_Return);
    CHECK(shelf.model.record().retired);
    CHECK(shelf.find<Notice>("recordStanding")
              ->sentence()
              .contains(QStringLiteral("并入社会事务局")));
    CHECK_FALSE(isOffered(bench, name));
    Q_EMIT shelf.find<Notice>("recordStanding")->actionTaken(QStringLiteral("serveAgain"));
    shelf.settle();
    CHECK_FALSE(shelf.model.record().retired);
}

TEST_CASE("A room booked twice is refused under its field, with what takes it", "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.go("booking");
    const auto book = [&](const char *purpose, const char *from, const char *until) {
        shelf.find<QListWidget>("recordKinds")->setFocus();
        shelf.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        shelf.write("room", QStringLiteral("一号调解室"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        shelf.write("from", QString::fromUtf8(from));
        shelf.write("until", QString::fromUtf8(until));
        shelf.write("purpose", QString::fromUtf8(purpose));
        shelf.press(Qt::Key_Return);
    };
    book("工资调解", "11-25 9:00", "11-25 10:00");
    REQUIRE(shelf.model.serving() == 1);
    book("邻里调解", "11-25 9:30", "11-25 11:00");
    CHECK(shelf.model.serving() == 1);
    REQUIRE(shelf.wrong() == QStringList{QStringLiteral("room")});
    for (const Field *field : shelf.form()->findChildren<Field *>()) {
        if (field->control()->objectName() == QStringLiteral("room"))
            CHECK(field->problem().contains(QStringLiteral("09:00—10:00 工资调解")));
    }
}

TEST_CASE("A list of records is seen first, then kept; refused rows say why", "[records]")
{
    Bench bench(Bench::Kind::Real);
    const QString file = bench.folder.filePath(QStringLiteral("单位名册.csv"));
    writeFile(file, "名称,类别,联系电话\n集美区水利局,部门,0592-6100000\n灌口镇政府,镇,\n");
    Shelf shelf(bench);
    shelf.go("unit");
    shelf.page->openList(file);
    shelf.settle();
    CHECK(shelf.find<QLabel>("recordImportWhat")->text().contains(QStringLiteral("单位名册.csv")));
    CHECK(shelf.import.fresh() == 1);
    CHECK(shelf.import.refusedCount() == 1);
    CHECK(shelf.import.index(0, RecordImport::Fate)
              .data()
              .toString()
              .contains(QStringLiteral("“镇”")));
    CHECK(shelf.model.serving() == 0); // nothing is kept yet
    // A column nobody knows goes where the clerk says.
    CHECK(shelf.import.plan().columns.at(2).field == ListVocabulary::leftOut);
    auto *phone = shelf.find<QComboBox>("recordColumn2");
    phone->setFocus();
    const int at = phone->findText(QStringLiteral("电话"));
    while (phone->currentIndex() < at)
        QTest::keyClick(phone, Qt::Key_Down);
    shelf.settle();
    CHECK(shelf.import.plan().columns.at(2).field == QStringLiteral("phone"));
    shelf.press(Qt::Key_Return);
    CHECK(shelf.import.stage() == RecordImport::Stage::Recorded);
    CHECK(shelf.model.serving() == 1);
    const QString refused = bench.folder.filePath(QStringLiteral("refused.xlsx"));
    shelf.import.saveRefused(refused);
    shelf.settle();
    const auto sheet = readListFile(refused);
    REQUIRE(sheet.ok());
    CHECK(sheet->rows.size() == 2);
    shelf.press(Qt::Key_Escape, Qt::NoModifier);
    REQUIRE(shelf.model.keyAt(0) == QStringLiteral("集美区水利局"));
    const auto row =
        bench.at->store().records.row(QStringLiteral("unit"), QStringLiteral("集美区水利局"));
    REQUIRE(row.ok());
    CHECK(row->fields.value(QStringLiteral("phone")) == QStringLiteral("0592-6100000"));
}

TEST_CASE("What is half typed outlives a look at it again, and a change by others", "[records]")
{
    Bench bench;
    Shelf shelf(bench);
    shelf.go("unit");
    shelf.find<QTableView>("recordTable")->selectRow(0);
    shelf.settle();
    shelf.write("contact", QStringLiteral("张三"));
    const QString typed = shelf.form()->findChild<QLineEdit *>(QStringLiteral("contact"))->text();
    shelf.page->activated();
    shelf.settle();
    CHECK(shelf.form()->findChild<QLineEdit *>(QStringLiteral("contact"))->text() == typed);
}

TEST_CASE("The page of records stands unclipped, empty, full, in doubt and with a list",
          "[pictures]")
{
    const bool isEmpty = GENERATE(true, false);
    Bench bench(isEmpty ? Bench::Kind::Real : Bench::Kind::Rehearsal);
    const QString file = bench.folder.filePath(QStringLiteral("单位名册.csv"));
    writeFile(file, "名称,类别,联系电话,地址\n集美区水利局,部门,0592-6100000,石鼓路1号\n"
                    "灌口镇政府,镇,,灌口大道1号\n杏林街道办事处,乡镇（街道）,,杏林路\n");
    const auto size = GENERATE(QSize(1280, 720), QSize(1920, 1080));
    Album album;
    Shelf shelf(bench, size);
    const auto shoot = [&](const char *name) {
        const bool whole = becomes([&] { return clipped(shelf.window).isEmpty(); });
        INFO(name << ": " << clipped(shelf.window).join(QStringLiteral(" | ")).toStdString());
        CHECK(whole);
        CHECK(shelf.window.size() == size);
        CHECK(
            album.take(shelf.window,
                       QStringLiteral("records-%1-%2-%3")
                           .arg(QLatin1String(name), QLatin1String(isEmpty ? "real" : "rehearsal"))
                           .arg(size.width()),
                       1.0));
    };
    for (const RecordsModel::KindLine &line : shelf.model.kindLines()) {
        shelf.go(qPrintable(line.kind));
        if (!isEmpty && shelf.model.rowCount() > 0)
            shelf.find<QTableView>("recordTable")->selectRow(0);
        shelf.settle();
        shoot(qPrintable(line.kind));
    }
    if (!isEmpty) {
        shelf.openFirst("letter");
        shelf.press(Qt::Key_1, Qt::AltModifier);
        REQUIRE(shelf.sheet());
        shoot("act");
    }
    shelf.go("unit");
    (void)shelf.form()->goToFirstProblem();
    shoot("wrong");
    shelf.page->openList(file);
    shelf.settle();
    shoot("list");
}
