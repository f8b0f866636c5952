// The list of matters against a real store: paging, searching while one types, opening by keyboard.
#include "tests/ui/petition_sheet.h"
#include "tests/ui/typing.h"

#include "ui/pages/petition_preview.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/notice.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Rows come in pages as the list is scrolled, and the model stays sound", "[petitions]")
{
    Bench bench;
    for (int i = 0; i < 230; ++i)
        bench.registered(QStringLiteral("楼道堆物第%1件").arg(i));
    PetitionListModel model(bench.at->station());
    REQUIRE(becomes([&] { return model.rowCount() == 200; }));
    REQUIRE(model.canFetchMore({}));
    // The tester itself scrolls to the end.
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.fetchMore({});
    REQUIRE(becomes([&] { return model.rowCount() == 230; }));
    CHECK_FALSE(model.canFetchMore({}));
    const auto title = [&](int row) { return model.index(row, PetitionListModel::Title).data(); };
    CHECK(title(0) == QStringLiteral("楼道堆物第229件"));
    // A row is read when it is looked at, in the order that is known.
    REQUIRE(becomes([&] { return title(229) == QStringLiteral("楼道堆物第0件"); }));
    REQUIRE(becomes([&] { return title(120) == QStringLiteral("楼道堆物第109件"); }));
    REQUIRE(becomes([&] { return model.count().has_value(); }));
    CHECK(model.count()->exact);
    CHECK(model.count()->number == 230);

    bench.registered(QStringLiteral("新来的一件"));
    model.refresh();
    REQUIRE(becomes([&] {
        return model.index(0, PetitionListModel::Title).data() == QStringLiteral("新来的一件");
    }));
}

TEST_CASE("The list searches while one types, by characters and pinyin", "[petitions]")
{
    Bench bench;
    bench.registered(QStringLiteral("车库漏水"), QStringLiteral("王秀兰"));
    bench.registered(QStringLiteral("拖欠工资"), QStringLiteral("陈建国"));
    PetitionSheet sheet(bench);
    REQUIRE(sheet.model.rowCount() == 2);
    auto *search = sheet.find<QLineEdit>("petitionSearch");
    typeText(search, QStringLiteral("漏水"));
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 1; }));
    search->clear();
    typeText(search, QStringLiteral("chenjg"));
    REQUIRE(becomes([&] {
        return sheet.model.rowCount() == 1 &&
               sheet.model.index(0, PetitionListModel::Petitioner).data() ==
                   QStringLiteral("陈建国");
    }));
    REQUIRE(sheet.settled());
    CHECK(sheet.find<QLabel>("count")->text().contains(QStringLiteral("1")));

    search->clear();
    typeText(search, QStringLiteral("森林防火"));
    REQUIRE(becomes([&] { return sheet.find<QLabel>("nothing")->isVisible(); }));
    CHECK(sheet.find<QLabel>("nothing")->text().contains(QStringLiteral("森林防火")));
}

TEST_CASE("Chips keep only what they say", "[petitions]")
{
    Bench bench;
    const PetitionId accepted = bench.registered(QStringLiteral("车库漏水"));
    bench.accept(accepted);
    bench.registered(QStringLiteral("拖欠工资"));
    PetitionSheet sheet(bench);
    sheet.find<Chips>("filters")->setValues({QStringLiteral("accepted")});
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 1; }));
    CHECK(sheet.model.idAt(0) == accepted);
    sheet.find<Chips>("filters")->setValues({QStringLiteral("overdue")});
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 0 && !sheet.model.isSearching(); }));

    // 60 days later the dates have passed.
    bench.clock.advance(qint64(100) * 24 * 3600 * 1000);
    sheet.model.refresh();
    sheet.find<Chips>("filters")->setValues({});
    sheet.find<Chips>("filters")->setValues({QStringLiteral("overdue")});
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 2; }));
    CHECK(sheet.model.index(0, 0).data(PetitionListModel::DaysLeftRole).toInt() < 0);
    sheet.find<Chips>("filters")->setValues({QStringLiteral("mine")});
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 0 && !sheet.model.isSearching(); }));
}

TEST_CASE("Space shows and hides the preview, Enter opens", "[petitions]")
{
    Bench bench;
    const PetitionId id = bench.registered(QStringLiteral("车库漏水"));
    PetitionSheet sheet(bench);
    PetitionId opened;
    QObject::connect(&sheet.page, &PetitionsPage::opened, &sheet.page,
                     [&opened](const PetitionId &which) { opened = which; });
    auto *table = sheet.find<QTableView>("petitionTable");
    auto *preview = sheet.find<PetitionPreview>("preview");
    QTest::keyClick(sheet.find<QLineEdit>("petitionSearch"), Qt::Key_Down);
    CHECK(table->hasFocus());
    CHECK(preview->isVisible());
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(preview->isHidden());
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(preview->isVisible());
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(opened == id);
}

TEST_CASE("What was found is marked, and said where the row does not show it", "[petitions]")
{
    Bench bench;
    bench.registered(QStringLiteral("车库漏水"), QStringLiteral("王秀兰"));
    PetitionSheet sheet(bench);
    auto *search = sheet.find<QLineEdit>("petitionSearch");
    typeText(search, QStringLiteral("漏水 wxl"));
    const auto cell = [&](int column, int role) { return sheet.model.index(0, column).data(role); };
    REQUIRE(becomes([&] {
        return cell(PetitionListModel::Title, PetitionListModel::MarksRole)
                   .value<QList<TextSpan>>() == QList<TextSpan>{{2, 2}};
    }));
    CHECK(cell(PetitionListModel::Petitioner, PetitionListModel::MarksRole)
              .value<QList<TextSpan>>() == QList<TextSpan>{{0, 3}});
    search->clear();
    typeText(search, QStringLiteral("说明"));
    REQUIRE(becomes([&] {
        return cell(PetitionListModel::Code, PetitionListModel::SnippetRole)
                   .value<SearchSnippet>()
                   .field == SearchField::Narrative;
    }));
    if (const QString folder = qEnvironmentVariable("ONEDOOR_PICTURES"); !folder.isEmpty())
        sheet.page.grab().save(folder + QStringLiteral("/found.png"));
}

TEST_CASE("An empty answer says what was searched and takes the filters away", "[petitions]")
{
    Bench bench;
    bench.registered(QStringLiteral("车库漏水"));
    PetitionSheet sheet(bench);
    sheet.find<Chips>("filters")->setValues({QStringLiteral("closed")});
    typeText(sheet.find<QLineEdit>("petitionSearch"), QStringLiteral("漏水"));
    REQUIRE(becomes([&] { return sheet.find<QPushButton>("widen")->isVisible(); }));
    const QString said = sheet.find<QLabel>("nothing")->text();
    CHECK(said.contains(QStringLiteral("漏水")));
    CHECK(said.contains(QStringLiteral("Searched: codes, names")));
    CHECK(said.contains(QStringLiteral("were searched"))); // only the closed ones
    sheet.find<QPushButton>("widen")->click();
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 1; }));
    CHECK(sheet.find<QLineEdit>("petitionSearch")->text() == QStringLiteral("漏水"));
}

TEST_CASE("A slip in a typed code and a paper's QR text are said in the list", "[petitions]")
{
    Bench bench;
    bench.registered(QStringLiteral("车库漏水"));
    PetitionSheet sheet(bench);
    const QString code = sheet.model.index(0, PetitionListModel::Code).data().toString();
    REQUIRE_FALSE(code.isEmpty());
    auto *search = sheet.find<QLineEdit>("petitionSearch");
    typeText(search, code.chopped(1) + (code.endsWith(u'A') ? u'B' : u'A'));
    REQUIRE(becomes([&] { return sheet.find<QLabel>("nothing")->isVisible(); }));
    CHECK(sheet.find<QLabel>("nothing")->text().contains(QStringLiteral("has a slip in it")));
    search->clear();
    typeText(search, QStringLiteral("OD1:%1/no/0").arg(code));
    REQUIRE(becomes([&] { return sheet.model.rowCount() == 1; }));
    const auto *notice = sheet.page.findChild<Notice *>();
    REQUIRE(notice);
    REQUIRE(becomes([&] { return notice->sentence().contains(QStringLiteral("QR code")); }));
}
