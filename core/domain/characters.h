#pragma once

#include <QDate>
#include <QString>

namespace onedoor
{

/// What people type, paste and scan, in one form: full-width digits, letters and signs become
/// ASCII, the ideographic and no-break spaces become plain ones. Everything else is kept.
QString halfWidth(QStringView text);

/// halfWidth in capitals, without the spaces, hyphens and dashes people group numbers with.
QString bareNumber(QStringView typed);

/// The day of YYYYMMDD; invalid where the eight digits are none.
QDate dayOfDigits(QStringView digits);

/// The simplified form of a traditional Han character (張 → 张); any other as it is. For comparing:
/// where one simplified form stands for several (后, 後), they are alike.
char32_t simplified(char32_t c);

} // namespace onedoor
