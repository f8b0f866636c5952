// 导入: a list from elsewhere is seen for what it is, mapped by keys, foreseen row by row, brought
// in, and what was refused comes out as a sheet that can be brought in again.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"
#include "tests/ui/pictured.h"
#include "tests/ui/typing.h"

#include "core/desk/list_file.h"
#include "ui/models/import_model.h"
#include "ui/pages/import_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

using Stage = ImportModel::Stage;

/// The window with the one page, worked by keys.
struct ImportDesk {
    ImportDesk() : model(bench.at->station()), theme(*qApp), window(theme)
    {
        theme.apply({Look::Light, TextSize::Standard, {}});
        auto made = std::make_unique<ImportPage>(model, window.placeOfPages());
        page = made.get();
        window.addPage(PageId::Import, std::move(made));
        window.resize(1366, 768);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.goTo(PageId::Import);
    }
    ~ImportDesk() { theme.apply({}); }

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(bench.folder.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    bool reaches(Stage stage)
    {
        return becomes([&] { return model.stage() == stage; });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key(key), modifiers);
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *widget = page->findChild<Widget *>(QString::fromUtf8(name));
        REQUIRE(widget);
        return widget;
    }
    QString fate(int row) { return model.index(row, ImportModel::Fate).data().toString(); }
    qint64 count() { return bench.at->store().petitions.count({})->number; }

    Chinese chinese;
    Bench bench;
    ImportModel model;
    Theme theme;
    MainWindow window;
    ImportPage *page;
};

const QByteArray list =
    "集美街道11月交办单\n"
    "工单编号,来源,诉求标题,诉求内容,来电时间,来电人,联系电话,承办科室\n"
    "Q1,12345,路灯不亮,石鼓路三盏路灯三天不亮,2026/11/20 9:00,张三,13812345678,市政\n"
    "Q2,网格,井盖响,夜里井盖响,2026年11月21日,李四,13812345678/0592-6001000,市政\n"
    "Q3,飞鸽,河道脏,河道有异味,2026-11-22,王五,13812345678,水利\n"
    "Q4,12345,占道,摆摊占道,明天,赵六,13812345678,城管\n";

/// The list is open, and every column has been said, by keys.
void mapByKeys(ImportDesk &desk, const QString &file)
{
    desk.page->open(file);
    REQUIRE(desk.reaches(Stage::Ready));
    CHECK(desk.find<QLabel>("importWhat")->text() == QStringLiteral("文本，编码 UTF-8，8 列"));
    CHECK(desk.find<QComboBox>("importHeading")->currentText() == QStringLiteral("第 2 行"));
    // One column nobody knows: it is said, has the focus, and nothing may be recorded yet.
    REQUIRE(desk.model.unfit());
    CHECK(desk.find<Notice>("importNotice")->sentence().contains(QStringLiteral("承办科室")));
    CHECK_FALSE(desk.find<QPushButton>("importRecord")->isEnabled());
    CHECK(QApplication::focusWidget() == desk.find<TypeAhead>("importField7"));
    typeText(QApplication::focusWidget(), QStringLiteral("bdr"));
    desk.press(Qt::Key_Return);
    REQUIRE(becomes([&] { return desk.model.stage() == Stage::Ready && !desk.model.unfit(); }));
    // No column tells the kind: every row is refused for it until it is fixed for all.
    CHECK(desk.model.survey().fresh == 0);
    CHECK(desk.model.survey().refused == 4);
    auto *kind = desk.find<TypeAhead>("importConstant_kind");
    REQUIRE(kind->isVisible());
    CHECK_FALSE(desk.find<TypeAhead>("importConstant_channel")->isVisible());
    desk.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == kind);
    typeText(kind, QStringLiteral("投诉"));
    desk.press(Qt::Key_Return);
    REQUIRE(becomes([&] { return desk.model.survey().fresh == 2; }));
    CHECK(desk.find<QLabel>("importTally")->text() ==
          QStringLiteral("可导入 2 条 · 已有 0 条 · 拒绝 2 条"));
}

} // namespace

TEST_CASE("A list is mapped by keys, foreseen, brought in, and known the next time", "[import]")
{
    ImportDesk desk;
    const QAbstractItemModelTester tester(&desk.model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString file = desk.write("十一月.csv", list);
    mapByKeys(desk, file);
    // Every refused row first, by the file's own number, with its reason.
    CHECK(desk.model.index(0, ImportModel::Row).data().toString() == QStringLiteral("5"));
    CHECK(desk.fate(0).contains(QStringLiteral("飞鸽")));
    CHECK(desk.model.index(1, ImportModel::Row).data().toString() == QStringLiteral("6"));
    CHECK(desk.fate(1).contains(QStringLiteral("明天")));
    CHECK(desk.model.index(3, ImportModel::Channel).data().toString() ==
          QStringLiteral("网格排查"));
    CHECK(desk.model.index(3, ImportModel::Received).data().toString() ==
          QStringLiteral("2026-11-21"));
    CHECK(desk.count() == 0);
    const Album album;
    CHECK(becomes([&] { return clipped(*desk.page).isEmpty(); }));
    CHECK(album.take(desk.window, QStringLiteral("import-foreseen"), 1.0));

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.reaches(Stage::Recorded));
    CHECK(desk.count() == 2);
    CHECK(desk.fate(2).startsWith(QStringLiteral("已登记：350211001-")));
    CHECK(desk.find<Notice>("importNotice")->sentence().contains(QStringLiteral("2 行没有导入")));
    CHECK(becomes([&] { return clipped(*desk.page).isEmpty(); }));
    CHECK(album.take(desk.window, QStringLiteral("import-recorded"), 1.0));

    // The refused rows, put right, come in by the same columns, which are remembered.
    const QString sheet = desk.bench.folder.filePath(QStringLiteral("拒绝.xlsx"));
    desk.model.saveRefused(sheet);
    REQUIRE(becomes([&] { return QFile::exists(sheet); }));
    const auto written = readListFile(sheet);
    REQUIRE(written.ok());
    CHECK(written->rows.size() == 3);
    CHECK(written->rows[2].cells.last().text.contains(QStringLiteral("明天")));
    desk.page->open(sheet);
    REQUIRE(desk.reaches(Stage::Ready));
    CHECK(desk.model.glance().remembered);
    CHECK_FALSE(desk.model.unfit());
    CHECK(desk.model.survey().refused == 2);
    desk.page->open(file);
    REQUIRE(becomes([&] { return desk.model.survey().known == 2; }));
    CHECK(desk.fate(2).startsWith(QStringLiteral("已有：")));
    CHECK_FALSE(desk.find<QPushButton>("importRecord")->isEnabled());
    // Of another system the same numbers are others.
    auto *source = desk.find<QLineEdit>("importSource");
    source->setFocus();
    typeText(source, QStringLiteral("网格平台"));
    REQUIRE(becomes([&] { return desk.model.survey().fresh == 2; }));
    CHECK(desk.model.survey().known == 0);
}

TEST_CASE("What is no list is said at the desk, and the page goes on", "[import]")
{
    ImportDesk desk;
    const Album album;
    CHECK(album.take(desk.window, QStringLiteral("import-empty"), 1.0));
    CHECK(clipped(*desk.page).isEmpty());
    const QString file = desk.write("旧.xls", QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.page, &drop);
    REQUIRE(becomes([&] { return !desk.find<Notice>("importNotice")->sentence().isEmpty(); }));
    CHECK(desk.find<Notice>("importNotice")->sentence().contains(QStringLiteral("设有密码")));
    CHECK(desk.model.stage() == Stage::Empty);
    desk.page->open(desk.write("好.csv", "渠道,类别,标题,内容,编号\n网格,纠纷,路灯,不亮,1\n"));
    REQUIRE(desk.reaches(Stage::Ready));
    CHECK(desk.model.mayRecord());
    // Another one that cannot be read: the one before is not brought in for it.
    desk.page->open(file);
    REQUIRE(desk.reaches(Stage::Empty));
    CHECK_FALSE(desk.model.mayRecord());
}

TEST_CASE("Another encoding, sheet or row of headings is chosen and read anew", "[import]")
{
    ImportDesk desk;
    // Big5 that is valid GB 18030 as well: only a person can tell.
    const QByteArray big5 = "channel,kind,title,narrative,source_no\n"
                            "visit,other,\xbc\xd0\xc3\x44,\xa4\xba\xae\x65,1\n";
    desk.page->open(desk.write("台.csv", big5));
    REQUIRE(desk.reaches(Stage::Ready));
    auto *reading = desk.find<QComboBox>("importReading");
    CHECK(reading->currentText() == QStringLiteral("GB18030"));
    reading->setFocus();
    typeText(reading, QStringLiteral("B"));
    REQUIRE(becomes([&] { return desk.model.glance().encoding == QStringLiteral("Big5"); }));
    REQUIRE(desk.reaches(Stage::Ready));
    CHECK(desk.model.index(0, ImportModel::Title).data().toString() == QStringLiteral("標題"));
    auto *heading = desk.find<QComboBox>("importHeading");
    heading->setFocus();
    desk.press(Qt::Key_Down);
    REQUIRE(becomes([&] { return desk.model.glance().headingRow == 2; }));
}

TEST_CASE("An import that is stopped keeps what came in; the rest comes in the next time",
          "[import]")
{
    ImportDesk desk;
    QByteArray many = "渠道,类别,标题,内容,编号\n";
    for (int i = 0; i < 400; ++i)
        many += QStringLiteral("网格,纠纷,路灯%1,不亮,%1\n").arg(i).toUtf8();
    const QString file = desk.write("多.csv", many);
    desk.page->open(file);
    REQUIRE(desk.reaches(Stage::Ready));
    CHECK(desk.model.survey().fresh == 400);
    QObject::connect(&desk.model.work(), &BackgroundWork::advanced, &desk.model.work(),
                     [&](int percent) {
                         if (desk.model.stage() == Stage::Recording && percent > 0)
                             desk.model.work().cancel();
                     });
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.reaches(Stage::Recorded));
    const qint64 kept = desk.count();
    CHECK(kept > 0);
    CHECK(kept == desk.model.survey().fresh);
    desk.model.work().disconnect();
    desk.page->open(file);
    REQUIRE(becomes([&] { return desk.model.survey().known == kept; }));
    REQUIRE(desk.reaches(Stage::Ready));
    if (desk.model.mayRecord()) {
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.reaches(Stage::Recorded));
    }
    CHECK(desk.count() == 400);
}
