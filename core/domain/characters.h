#pragma once

#include <QString>

namespace onedoor
{

/// What people type, paste and scan, in one form: full-width digits, letters and signs become
/// ASCII, the ideographic and no-break spaces become plain ones. Everything else is kept.
QString halfWidth(QStringView text);

/// halfWidth in capitals, without the spaces, hyphens and dashes people group numbers with.
QString bareNumber(QStringView typed);

} // namespace onedoor
