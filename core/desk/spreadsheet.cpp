#include "core/desk/spreadsheet.h"

#include <QFile>
#include <QXmlStreamReader>

#include <unzip.h>

#include <memory>

namespace onedoor
{

namespace
{

constexpr qint64 partLimit = 256 * 1024 * 1024; // a small file may unpack to the size of the disk
constexpr int columnLimit = 1000;

/// One part of the package, unpacked. Missing parts are empty: a workbook may do without shared
/// texts.
Result<QByteArray> partOf(unzFile package, const char *name)
{
    QByteArray bytes;
    unz_file_info64 info;
    if (unzLocateFile(package, name, 2) != UNZ_OK)
        return bytes;
    if (unzGetCurrentFileInfo64(package, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzOpenCurrentFile(package) != UNZ_OK)
        return Error{Reason::BadFormat, QLatin1String(name), {}};
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int got = 0;
    while ((got = unzReadCurrentFile(package, piece.data(), unsigned(piece.size()))) > 0) {
        bytes.append(piece.constData(), got);
        if (bytes.size() > partLimit)
            return Error{Reason::TooLong, QString::number(partLimit), QLatin1String(name)};
    }
    // Closing compares the checksum.
    if (unzCloseCurrentFile(package) != UNZ_OK || got < 0)
        return Error{Reason::BadFormat, QLatin1String(name), {}};
    return bytes;
}

/// The text of an element, phonetic hints (rPh) left out; the reader stands on its start.
QString textIn(QXmlStreamReader &xml)
{
    QString text;
    const QString element = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == element)
            break;
        if (xml.isStartElement() && xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement();
        else if (xml.isCharacters())
            text += xml.text();
    }
    return text;
}

QStringList sharedTexts(const QByteArray &part)
{
    QStringList texts;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("si"))
            texts << textIn(xml);
    }
    return texts;
}

/// "BC12" is column 54, counted from 0; -1 when the reference says nothing.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > columnLimit)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

void put(QStringList &row, int column, const QString &text)
{
    if (column < 0 || column >= columnLimit)
        return;
    while (row.size() <= column)
        row.append(QString());
    row[column] = text;
}

Result<QList<QStringList>> sheetRows(const QByteArray &part, const QStringList &shared)
{
    QList<QStringList> rows;
    QXmlStreamReader xml(part);
    bool isShared = false;
    int column = -1;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("row")) {
            rows.append(QStringList());
            column = -1;
        } else if (xml.name() == QLatin1String("c") && !rows.isEmpty()) {
            const int named = columnOf(xml.attributes().value(QLatin1String("r")));
            column = named >= 0 ? named : column + 1;
            isShared = xml.attributes().value(QLatin1String("t")) == QLatin1String("s");
        } else if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("is")) {
            const QString text = textIn(xml);
            if (!rows.isEmpty())
                put(rows.last(), column, isShared ? shared.value(text.toInt()) : text);
        }
    }
    if (xml.hasError())
        return Error{Reason::BadFormat, QStringLiteral("sheet1.xml:%1").arg(xml.lineNumber()), {}};
    return rows;
}

} // namespace

Result<QList<QStringList>> xlsxRows(const QString &file)
{
    const std::unique_ptr<void, int (*)(unzFile)> package(
        unzOpen64(QFile::encodeName(file).constData()), unzClose);
    if (!package)
        return Error{QFile::exists(file) ? Reason::BadFormat : Reason::FileUnreadable, file, {}};
    const auto shared = partOf(package.get(), "xl/sharedStrings.xml");
    const auto sheet = partOf(package.get(), "xl/worksheets/sheet1.xml");
    if (!shared || !sheet)
        return shared ? sheet.error() : shared.error();
    if (sheet->isEmpty())
        return Error{Reason::BadFormat, QStringLiteral("xl/worksheets/sheet1.xml"), {}};
    return sheetRows(*sheet, sharedTexts(*shared));
}

QList<QStringList> csvRows(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&]() {
        row.append(cell);
        if (row.size() > 1 || !row.first().isEmpty())
            rows.append(row);
        row.clear();
        cell.clear();
    };
    for (qsizetype i = text.startsWith(QChar(0xfeff)) ? 1 : 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            const bool doubled = c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
            if (doubled)
                ++i;
            if (c != u'"' || doubled)
                cell += c;
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            row.append(std::exchange(cell, QString()));
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    endRow();
    return rows;
}

} // namespace onedoor
