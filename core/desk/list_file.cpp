#include "core/desk/list_file.h"

#include "core/desk/csv_rows.h"
#include "core/desk/text_encoding.h"
#include "core/desk/workbook.h"

#include <QFile>

#include <algorithm>

namespace onedoor
{

namespace
{

QByteArray wide(QStringView text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// The compound files of before 2007, and what a password wraps around the newer ones.
QString kindOfCompound(const QByteArray &bytes)
{
    if (bytes.contains(wide(u"EncryptedPackage")))
        return QStringLiteral("locked");
    return bytes.contains(wide(u"Workbook")) ? QStringLiteral("xls")
                                             : QStringLiteral("locked_or_xls");
}

/// What a file is that is neither a text with separators nor a zipped package; empty: perhaps one.
QString otherKind(const QByteArray &bytes)
{
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return kindOfCompound(bytes);
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) <= ' '; }))
        return QStringLiteral("empty");
    const QByteArray head = bytes.left(512).trimmed().toLower();
    for (const char *mark : {"<html", "<!doctype", "<table", "<?xml", "<meta"}) {
        if (head.startsWith(mark) || head.startsWith(QByteArray("\xef\xbb\xbf") + mark))
            return QStringLiteral("html");
    }
    for (const char *mark : {"%pdf", "\x89png", "\xff\xd8\xff", "rar!", "7z\xbc\xaf", "{\\rtf"}) {
        if (head.startsWith(mark))
            return QStringLiteral("not_a_sheet");
    }
    return {};
}

} // namespace

Result<ListFile> readList(const QByteArray &bytes, const ListWish &wish)
{
    if (bytes.size() > largestList)
        return Error{Reason::TooLarge, QString::number(largestList), {}};
    if (const QString other = otherKind(bytes); !other.isEmpty())
        return Error{Reason::FileUnfit, other, {}};
    auto file = bytes.startsWith("PK\x03\x04") ? workbookSheet(bytes, wish.sheet)
                                               : Result<ListFile>(ListFile{});
    if (file && file->kind == ListFile::Kind::Text) {
        const auto decoded = decodedText(bytes, wish.encoding);
        if (!decoded)
            return decoded.error();
        file->encoding = decoded->encoding;
        auto rows = csvRows(decoded->text);
        if (!rows)
            return rows.error();
        file->rows = std::move(*rows);
    }
    if (file && file->rows.isEmpty())
        return Error{Reason::FileUnfit, QStringLiteral("empty"), {}};
    return file;
}

Result<ListFile> readListFile(const QString &name, const ListWish &wish)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, name, {}};
    return readList(file.read(largestList + 1), wish);
}

} // namespace onedoor
