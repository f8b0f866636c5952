#include <catch2/catch.hpp>

#include "core/desk/spreadsheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

using namespace onedoor;

namespace
{

/// Packs parts as a spreadsheet program does.
QString workbook(const QTemporaryDir &folder, const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    const QString file = folder.filePath(QStringLiteral("book.xlsx"));
    zipFile package = zipOpen64(QFile::encodeName(file).constData(), APPEND_STATUS_CREATE);
    REQUIRE(package);
    for (const auto &[name, bytes] : parts) {
        REQUIRE(zipOpenNewFileInZip(package, name.constData(), nullptr, nullptr, 0, nullptr, 0,
                                    nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK);
        zipWriteInFileInZip(package, bytes.constData(), unsigned(bytes.size()));
        zipCloseFileInZip(package);
    }
    zipClose(package, nullptr);
    return file;
}

const QByteArray shared = R"(<sst><si><t>标题</t></si><si><r><t>噪音</t></r><r><t>扰民</t></r>)"
                          R"(<rPh><t>zaoyin</t></rPh></si></sst>)";
const QByteArray sheet =
    R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>金额</v></c></row>)"
    R"(<row r="2"><c r="A2" t="s"><v>1</v></c>)"
    R"(<c r="B2" t="inlineStr"><is><t>夜里 &amp; 凌晨</t></is></c>)"
    R"(<c r="C2"><v>12.5</v></c></row></sheetData></worksheet>)";

} // namespace

TEST_CASE("A workbook's first sheet is read cell by cell, gaps kept")
{
    QTemporaryDir folder;
    const auto rows = xlsxRows(
        workbook(folder, {{"xl/sharedStrings.xml", shared}, {"xl/worksheets/sheet1.xml", sheet}}));
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 2);
    CHECK(rows->at(0) == QStringList{QStringLiteral("标题"), QString(), QStringLiteral("金额")});
    CHECK(rows->at(1) == QStringList{QStringLiteral("噪音扰民"), QStringLiteral("夜里 & 凌晨"),
                                     QStringLiteral("12.5")});
}

TEST_CASE("What is no workbook is refused with the part that is wrong")
{
    QTemporaryDir folder;
    const auto noSheet = xlsxRows(workbook(folder, {{"xl/sharedStrings.xml", shared}}));
    REQUIRE_FALSE(noSheet.ok());
    CHECK(noSheet.error().detail.contains(QStringLiteral("sheet1")));
    const auto broken = xlsxRows(workbook(folder, {{"xl/worksheets/sheet1.xml", sheet.left(150)}}));
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().reason == Reason::BadFormat);
    QFile file(folder.filePath(QStringLiteral("text.xlsx")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no archive at all");
    file.close();
    CHECK(xlsxRows(file.fileName()).error().reason == Reason::BadFormat);
    CHECK(xlsxRows(folder.filePath(QStringLiteral("none.xlsx"))).error().reason ==
          Reason::FileUnreadable);
}
