// Boards in their page against a real store: worked by keys, read in the background.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"

#include "ui/pages/board_page.h"
#include "ui/pages/board_table.h"
#include "ui/pages/petition_preview.h"
#include "ui/shell/theme.h"
#include "ui/widgets/chips.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct BoardSheet {
    explicit BoardSheet(Bench &at, const char *group = "流转")
        : model(*at.desk, QString::fromUtf8(group)), page(model, QStringLiteral("流转"))
    {
        page.resize(1278, 684);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.activated();
        page.firstField()->setFocus();
        REQUIRE(settled());
    }
    bool settled()
    {
        return becomes([this] { return model.board() && !model.isReading() && model.count(); });
    }
    /// Goes to a board by the keyboard.
    void go(const char *board)
    {
        auto *list = find<QListWidget>("boards");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        while (model.board()->board != QLatin1String(board) &&
               list->currentRow() + 1 < list->count())
            QTest::keyClick(list, Qt::Key_Down);
        REQUIRE(model.board()->board == QLatin1String(board));
        REQUIRE(settled());
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page.findChild<Widget *>(QLatin1String(name));
        REQUIRE(widget);
        return widget;
    }
    QStringList column(int at)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, at).data().toString();
        return texts;
    }

    BoardModel model;
    BoardPage page;
};

const char *const refer = "refer";

PetitionId referred(Bench &bench, const char *title, const char *unit)
{
    const PetitionId id = bench.registered(QString::fromUtf8(title));
    bench.take(id, refer,
               {{"mode", "transfer"}, {"organisation", unit}, {"request", "十五日内答复"}});
    return id;
}

} // namespace

TEST_CASE("Orders stand under their units with the working time that is left", "[boards]")
{
    Bench bench;
    const PetitionId first = referred(bench, "路灯不亮", "集美区建设与交通局");
    referred(bench, "占道经营", "集美区城市管理局");
    bench.registered(QStringLiteral("还在中心的一件"));
    BoardSheet sheet(bench);
    const QAbstractItemModelTester tester(&sheet.model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    sheet.go("orders");
    REQUIRE(sheet.model.rowCount() == 4); // two units, one order each
    CHECK(sheet.model.isGroup(0));
    CHECK(sheet.column(0)[0].contains(QStringLiteral("局")));
    CHECK(sheet.model.index(1, 4).data().toString().contains(u'·'));
    CHECK(sheet.model.index(1, 4).data(BoardModel::WorkdaysLeftRole).toInt() > 0);

    auto *chips = sheet.find<Chips>("boardChips");
    chips->setFocus();
    QTest::keyClick(chips, Qt::Key_2); // signed for
    REQUIRE(sheet.settled());
    CHECK(sheet.model.rowCount() == 0);
    CHECK(sheet.find<QLabel>("boardNothing")->isVisible());
    bench.take(first, "sign-referral", {{"signed_by", "张三"}, {"duty", "是"}});
    sheet.page.refresh();
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 2; }));
    CHECK(sheet.model.idAt(1) == first);
}

TEST_CASE("Keys go from the boards to a row, into its matter and back", "[boards]")
{
    Bench bench;
    const PetitionId id = referred(bench, "路灯不亮", "集美区建设与交通局");
    BoardSheet sheet(bench);
    PetitionId opened;
    QObject::connect(&sheet.page, &BoardPage::opened, &sheet.page,
                     [&opened](const PetitionId &which) { opened = which; });
    sheet.go("orders");
    auto *list = sheet.find<QListWidget>("boards");
    auto *table = sheet.find<BoardTable>("boardTable");
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(table->hasFocus());
    CHECK(sheet.model.isMatter(table->currentIndex().row()));
    auto *preview = sheet.find<PetitionPreview>("preview");
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(preview->isHidden());
    QTest::keyClick(table, Qt::Key_Up); // over the group's line there is nothing
    CHECK_FALSE(sheet.model.isGroup(table->currentIndex().row()));
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(opened == id);
    CHECK(sheet.page.back());
    CHECK(list->hasFocus());
    CHECK_FALSE(sheet.page.back());
}

TEST_CASE("A board is written as a sheet, and the page says how many rows", "[boards]")
{
    Bench bench;
    referred(bench, "=HYPERLINK(1)", "集美区建设与交通局");
    BoardSheet sheet(bench);
    sheet.go("orders");
    const QString file = bench.folder.filePath(QStringLiteral("管单"));
    qint64 written = -1;
    QObject::connect(&sheet.model, &BoardModel::exported, &sheet.page,
                     [&](qint64 rows, const QString &) { written = rows; });
    sheet.page.exportTo(file);
    REQUIRE(becomes([&] { return written == 1; }));
    CHECK(QFile::exists(file + QStringLiteral(".xlsx")));
}

TEST_CASE("The pages of boards stand in light and dark on both small screens", "[boards][pictures]")
{
    const Look look = GENERATE(Look::Light, Look::Dark);
    const QSize size = GENERATE(QSize(1278, 656), QSize(1192, 608));
    const Chinese chinese;
    Theme theme(*qApp);
    theme.apply({look, TextSize::Standard, {}});
    Bench bench;
    referred(bench, "2026年10月初起楼上2单元1903室卫生间漏水我家客厅吊顶起鼓墙面发霉",
             "集美区建设与交通局");
    const PetitionId second = referred(bench, "占道经营", "集美区城市管理局");
    bench.take(second, "return-referral", {{"reason", "不属本单位职责"}});
    bench.accept(bench.registered(QStringLiteral("车库漏水")));
    bench.registered(QStringLiteral("拖欠工资"), QStringLiteral("陈建国"));
    bench.clock.advance(qint64(40) * 24 * 3600 * 1000);
    const Album album;
    const std::pair<const char *, QStringList> pages[] = {
        {"流转",
         {QStringLiteral("present"), QStringLiteral("receipts"), QStringLiteral("due"),
          QStringLiteral("orders"), QStringLiteral("duties")}},
        {"调解", {QStringLiteral("willing"), QStringLiteral("mediating")}},
        {"研判", {QStringLiteral("loops"), QStringLiteral("ways")}}};
    for (const auto &[group, boards] : pages) {
        BoardSheet sheet(bench, group);
        sheet.page.resize(size);
        for (const QString &board : boards) {
            sheet.go(qPrintable(board));
            REQUIRE(becomes([&] { return clipped(sheet.page).isEmpty(); }));
            bench.desk->settle(); // the preview comes from there
            CHECK(album.take(sheet.page,
                             QStringLiteral("board-%1-%2-%3").arg(board).arg(int(look)).arg(
                                 size.width()),
                             1.0));
        }
    }
    theme.apply({});
}
