#pragma once

#include "core/desk/list_file.h"

namespace onedoor
{

/// Reads one sheet of a workbook (xlsx, ECMA-376): the first that can be seen, or the one of that
/// name. Numbers come in plain digits as the spreadsheet shows them (15 significant), cells with a
/// day's format as days, counted from 1900 or 1904 as the workbook says, `_x000D_` as the character
/// it stands for. Blank rows are left out. Errors as readList.
Result<ListFile> workbookSheet(const QByteArray &bytes, const QString &sheet);

/// The day a serial number stands for, in ISO 8601; empty where it is none. `from1904`: the
/// workbook counts from 1904-01-01. Serial 60 of 1900 is the 29 February that never was.
QString dayOfSerial(double serial, bool from1904);

} // namespace onedoor
