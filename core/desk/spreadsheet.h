#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace onedoor
{

/// Splits RFC 4180 text into rows; quotes, doubled quotes and line breaks inside them are kept.
QList<QStringList> csvRows(const QString &text);

/// The rows of a workbook's first sheet (ECMA-376): texts and numbers as they stand in their cells,
/// dates as YYYY-MM-DD where the cell is one of text. Gaps are empty cells. Refuses with BadFormat
/// what is no workbook, and with TooLong a part that unpacks to more than 256 MB.
Result<QList<QStringList>> xlsxRows(const QString &file);

} // namespace onedoor
