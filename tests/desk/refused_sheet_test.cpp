// The rows of a list that were not taken come out as a sheet, to be corrected and brought in again.
#include "tests/desk/lists.h"

#include "core/desk/refused_sheet.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QByteArray list = "集美街道交办单\n"
                        "渠道,类别,标题,内容,编号,身份证号,姓名\n"
                        "网格,纠纷,路灯,不亮,1,,\n"
                        "网格,纠纷,井盖,\"=1+1\n\"\"响\"\"\",2,110105194912310021,王五\n"
                        "飞鸽,纠纷,-桥,@塌,3,,\n"
                        "网格,纠纷,河道,脏,4,,,多出\n";

} // namespace

TEST_CASE("Refused rows come out as they came, and come in again when corrected", "[lists]")
{
    ListDesk desk;
    const auto file = readList(list);
    const auto plan = planFor(*file, desk.vocabulary, {});
    const auto reports = desk.brought(list);
    REQUIRE(reports.size() == 4);
    CHECK_FALSE(reports[0].error);
    QList<RefusedRow> refused;
    for (const LineReport &report : reports.mid(1)) {
        REQUIRE(report.error);
        refused.append({report.line, QStringLiteral("=第%1行的原因").arg(report.line)});
    }
    const QString name = desk.folder() + QStringLiteral("/refused.xlsx");
    REQUIRE(writeRefused(name, *file, *plan, refused));
    CHECK(QFile::permissions(name).testFlag(QFile::ReadOwner));
    CHECK_FALSE(QFile::permissions(name).testFlag(QFile::ReadOther));

    const auto sheet = readListFile(name);
    REQUIRE(sheet.ok());
    CHECK(sheet->kind == ListFile::Kind::Workbook);
    REQUIRE(sheet->rows.size() == 4);
    for (const ListRow &row : sheet->rows) {
        for (const ListCell &cell : row.cells)
            CHECK(cell.kind == ListCell::Kind::Text); // never a formula, never a number
    }
    CHECK(sheet->rows[1].cells[3].text == QStringLiteral("=1+1\n\"响\""));
    CHECK(sheet->rows[1].cells[5].text == QStringLiteral("110105194912310021"));
    CHECK(sheet->rows[3].cells[7].text == QStringLiteral("多出"));
    CHECK(sheet->rows[2].cells.last().text == QStringLiteral("=第6行的原因"));

    // The columns of the reasons are ours and no trouble; what is not mended is refused again.
    const auto again = planFor(*sheet, desk.vocabulary, {});
    REQUIRE(again.ok());
    CHECK(again->check().ok());
    CHECK(again->headingsKey() == plan->headingsKey());
    ListFile mended = *sheet;
    mended.rows[1].cells[5].text = QStringLiteral("11010519491231002X");
    mended.rows[2].cells[0].text = QStringLiteral("来访");
    QList<LineReport> second;
    REQUIRE(Importing(*desk.desk)
                .importList({mended, *again, desk.values, QStringLiteral("csv")},
                            [&](const LineReport &one) { second << one; }));
    for (const LineReport &report : second.first(2)) {
        INFO(report.error.value_or(Error{}).field.toStdString());
        CHECK_FALSE(report.error);
    }
    CHECK(second[2].error->reason == Reason::UnevenRow);
    CHECK(desk.count() == 3);

    // A second round writes its own reasons in place of the first ones.
    REQUIRE(writeRefused(name, mended, *again, {{second[2].line, QStringLiteral("新的原因")}}));
    const auto third = readListFile(name);
    REQUIRE(third->rows.size() == 2);
    CHECK(textsOf(third->rows[0]).count(QStringLiteral("拒绝原因")) == 1);
    CHECK(third->rows[1].cells.last().text == QStringLiteral("新的原因"));
    CHECK(writeRefused(desk.folder() + QStringLiteral("/none/x.xlsx"), mended, *again, {})
              .error()
              .reason == Reason::FileUnwritable);
}

TEST_CASE("An import that is stopped keeps what it told and begins nothing more", "[lists]")
{
    ListDesk desk;
    QByteArray many = "渠道,类别,标题,内容,编号\n";
    for (int i = 0; i < 120; ++i)
        many += QStringLiteral("网格,纠纷,路灯%1,不亮,%1\n").arg(i).toUtf8();
    const auto file = readList(many);
    const auto plan = planFor(*file, desk.vocabulary, {});
    const ListImport import{*file, *plan, desk.values, QStringLiteral("csv")};
    int told = 0;
    const auto done = Importing(*desk.desk)
                          .importList(
                              import, [&](const LineReport &) { ++told; },
                              [](qint64 row, qint64) { return row < 100; });
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().reason == Reason::Cancelled);
    CHECK(told == 100);
    CHECK(desk.count() == 100);
    int known = 0;
    REQUIRE(Importing(*desk.desk).importList(import, [&](const LineReport &one) {
        known += one.known;
    }));
    CHECK(known == 100);
    CHECK(desk.count() == 120);
}
