// The sheet a board is written to, read back.
#include "tests/ui/bench.h"

#include "core/desk/board_files.h"
#include "core/desk/workbook.h"
#include "ui/models/board_export.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("What somebody wrote is text in a board's sheet, whatever it begins with", "[boards]")
{
    Bench bench;
    const QStringList wicked{QStringLiteral("=HYPERLINK(\"http://x\",\"y\")"),
                             QStringLiteral("+1+1"), QStringLiteral("-2+3"),
                             QStringLiteral("@SUM(1)")};
    for (const QString &title : wicked)
        bench.registered(title);
    const auto files =
        BoardFiles::load(bench.at->station().resources, {}, houseReference().records);
    REQUIRE(files);
    const BoardSpec &board = *files->find(QStringLiteral("duties"));
    const QDate today = bench.clock.today();
    const auto boards = Boards::open(bench.folder.path(), bench.at->station().key);
    REQUIRE(boards);
    const BoardWords words(houseReference(), QStringLiteral("集美街道综治中心"), today);
    const QString file = bench.folder.filePath(QStringLiteral("责任清单.xlsx"));
    const auto rows = exportBoard(*boards, board, {today, QStringLiteral("李敏"), {}}, words, file);
    REQUIRE(rows);
    CHECK(*rows == 4);
    QFile book(file);
    REQUIRE(book.open(QIODevice::ReadOnly));
    const auto sheet = workbookSheet(book.readAll(), {});
    REQUIRE(sheet);
    REQUIRE(sheet->rows.size() == 5);
    CHECK(sheet->rows[1].cells[0].text == QStringLiteral("集美街道综治中心")); // its group
    QStringList titles;
    for (int row = 1; row < 5; ++row) {
        CHECK(sheet->rows[row].cells[2].kind == ListCell::Kind::Text);
        titles << sheet->rows[row].cells[2].text;
    }
    CHECK(QSet<QString>(titles.begin(), titles.end()) ==
          QSet<QString>(wicked.begin(), wicked.end()));
    // Stopped, nothing is there.
    const QString other = bench.folder.filePath(QStringLiteral("停.xlsx"));
    const auto stopped = exportBoard(*boards, board, {today, QStringLiteral("李敏"), {}}, words,
                                     other, [](qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK_FALSE(QFile::exists(other));
}
