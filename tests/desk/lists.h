#pragma once

#include "tests/desk/front.h"

#include <catch2/catch.hpp>

#include <QBuffer>

#include <zip.h>

namespace onedoor::test
{

/// A front desk that lists are brought in at.
struct ListDesk : Front {
    ListDesk() : vocabulary(*ListVocabulary::load(resources())), values(vocabulary, reference) {}

    static QByteArray bytesOf(const char *name)
    {
        QFile file(QStringLiteral(ONEDOOR_SOURCE "/tests/data/import/") + QLatin1String(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    ListMapping mapOf(const QByteArray &json) const
    {
        const auto map = ListMapping::fromJson(QJsonDocument::fromJson(json).object(), vocabulary);
        REQUIRE(map.ok());
        return *map;
    }
    /// What came of each row; the import itself must have gone through.
    QList<LineReport> brought(const QByteArray &bytes, const ListMapping &map = {},
                              const ListWish &wish = {})
    {
        const auto file = readList(bytes, wish);
        REQUIRE(file.ok());
        const auto plan = planFor(*file, vocabulary, map);
        REQUIRE(plan.ok());
        QList<LineReport> foreseen, reports;
        const ListImport list{*file, *plan, values, QStringLiteral("csv")};
        Importing importing(*desk);
        REQUIRE(importing.previewList(list, [&](const LineReport &one) { foreseen << one; }).ok());
        REQUIRE(importing.importList(list, [&](const LineReport &one) { reports << one; }).ok());
        // A preview tells what will happen, and nothing happens by it.
        REQUIRE(foreseen.size() == reports.size());
        for (qsizetype i = 0; i < reports.size(); ++i) {
            CHECK(foreseen[i].line == reports[i].line);
            CHECK(foreseen[i].known == reports[i].known);
            CHECK(foreseen[i].shortened == reports[i].shortened);
            CHECK(foreseen[i].error.has_value() == reports[i].error.has_value());
        }
        return reports;
    }
    QList<LineReport> brought(const char *name, const ListMapping &map = {})
    {
        return brought(bytesOf(name), map);
    }
    QList<LineReport> messages(QByteArray text)
    {
        QBuffer lines(&text);
        REQUIRE(lines.open(QIODevice::ReadOnly));
        QList<LineReport> reports;
        REQUIRE(Importing(*desk)
                    .importMessages(lines, QStringLiteral("messages"),
                                    [&](const LineReport &one) { reports << one; })
                    .ok());
        return reports;
    }
    /// The one matter that a list of one row made.
    Intake only(const QList<LineReport> &reports)
    {
        REQUIRE(reports.size() == 1);
        REQUIRE_FALSE(reports[0].error);
        return desk->petition(reports[0].code)->intake;
    }
    qint64 count() { return store->petitions.count({})->number; }

    ListVocabulary vocabulary;
    ListValues values;
};

/// Packs parts as a spreadsheet program does.
inline QByteArray packed(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    zipFile package = zipOpen64(QFile::encodeName(file.fileName()).constData(), 0);
    REQUIRE(package);
    for (const auto &[name, bytes] : parts) {
        REQUIRE(zipOpenNewFileInZip(package, name.constData(), nullptr, nullptr, 0, nullptr, 0,
                                    nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK);
        zipWriteInFileInZip(package, bytes.constData(), unsigned(bytes.size()));
        zipCloseFileInZip(package);
    }
    zipClose(package, nullptr);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A workbook of one sheet; `rows` as they stand in sheetData.
inline QByteArray bookOf(const QByteArray &rows, const QByteArray &properties = {},
                         const QList<std::pair<QByteArray, QByteArray>> &more = {})
{
    return packed(
        QList<std::pair<QByteArray, QByteArray>>{
            {"xl/workbook.xml", "<workbook xmlns:r=\"urn:relationships\">" + properties +
                                    "<sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/>"
                                    "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
             "</Relationships>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}} +
        more);
}

inline QStringList textsOf(const ListRow &row)
{
    QStringList texts;
    for (const ListCell &cell : row.cells)
        texts << cell.text;
    return texts;
}

} // namespace onedoor::test
