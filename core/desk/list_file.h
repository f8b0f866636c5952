#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace onedoor
{

/// One cell of a list as people see it.
struct ListCell {
    enum class Kind {
        Text,
        Number,  ///< written by a spreadsheet as a number, in plain digits here
        Day,     ///< a day, a time or both, in ISO 8601 without an offset
        Rounded, ///< a whole number of more than 15 digits: the spreadsheet has lost the others
        Broken,  ///< the cell shows a fault (#N/A), or a formula that was never worked out
    };
    QString text;
    Kind kind = Kind::Text;

    bool operator==(const ListCell &) const = default;
};

/// One row that holds anything.
struct ListRow {
    int number = 0; ///< as the file has it: the line where it begins, or the row of the sheet
    QList<ListCell> cells;
    std::optional<Error> error; ///< what is wrong with the row as such: an unclosed quote
};

/// A table somebody sent.
struct ListFile {
    enum class Kind { Text, Workbook };

    Kind kind = Kind::Text;
    QString encoding;   ///< of a text
    QStringList sheets; ///< of a workbook: those that can be seen
    QString sheet;      ///< the one that was read
    QList<ListRow> rows;
};

/// What a person says about a file; empty: found out.
struct ListWish {
    QString encoding; ///< of a text
    QString sheet;    ///< of a workbook; also one that is hidden, when it is named
};

/// Reads a list as what it is, whatever its name says: a text with commas, tabs or semicolons, or a
/// workbook (xlsx). What it is not is said by FileUnfit with detail locked, xls, locked_or_xls,
/// ods, xlsb, html, not_a_sheet, damaged, encoding or empty; more than `largestList` bytes,
/// or what unpacks to more than is read, is TooLarge. A sheet nobody has is NotFound ("sheet").
Result<ListFile> readList(const QByteArray &bytes, const ListWish &wish = {});
/// The same of a file. FileUnreadable.
Result<ListFile> readListFile(const QString &file, const ListWish &wish = {});

constexpr qint64 largestList = 256 * 1024 * 1024; // bytes
constexpr int mostListRows = 200'000;
constexpr int mostListColumns = 500;

} // namespace onedoor
