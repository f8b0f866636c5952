#pragma once

#include "core/desk/list_file.h"

namespace onedoor
{

/// Splits a text into rows, strictly (RFC 4180): a quote opens a cell only at its start, and only
/// the separator or the line's end may follow the one that closes it. Lines end with LF, CR LF or
/// CR alone. The separator is that of a first line "sep=;", else the one the first line with any of
/// comma, tab and semicolon has most. Rows that hold nothing are left out. A quote that is never
/// closed makes an error of its row alone, which then is its line; the lines after it are read.
Result<QList<ListRow>> csvRows(const QString &text);

} // namespace onedoor
