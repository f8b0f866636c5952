#pragma once

#include <QPainterPath>
#include <QString>

namespace onedoor
{

/// The text as a QR code (error correction M) with its quiet zone, in a square of size points at
/// the origin; empty when the text is empty or too long for a code.
QPainterPath qrPath(const QString &text, double size);

} // namespace onedoor
