#pragma once

#include "core/domain/result.h"
#include "core/paper/paint.h"

#include <QByteArray>
#include <QDateTime>

namespace onedoor
{

/// Qt 6.4 writes no usable text layer for Chinese (Kangxi radicals instead of characters, nothing
/// at all beyond the BMP) and stamps the wall clock. This rewrites each font's ToUnicode from what
/// was drawn, sets date and keywords, and lets libqpdf renumber everything with an id from the
/// content.
Result<QByteArray> mendPdf(const QByteArray &pdf, const DrawnText &drawn, const QDateTime &issuedAt,
                           const QString &keywords);

} // namespace onedoor
