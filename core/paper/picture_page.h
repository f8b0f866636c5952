#pragma once

#include <QByteArray>
#include <QRectF>
#include <QTransform>

#include <optional>

namespace onedoor
{

/// A picture as a PDF takes it: its own JPEG where it is one, so that nothing is lost and little
/// memory is used.
struct PdfPicture {
    QByteArray jpeg;
    int width = 0; ///< as stored, before it is turned
    int height = 0;
    int components = 3; ///< 1 grey, 3 colour
    QTransform upright; ///< of the unit square, as the camera held it
    bool isTurned() const { return qFuzzyIsNull(upright.m11()); }
};

/// nullopt: no picture, or one too large or broken to be read.
std::optional<PdfPicture> pdfPictureOf(const QByteArray &content);

/// Where it stands in `room` (points, y upwards), as large as fits, its sides kept; the matrix for
/// the unit square.
QTransform placed(const PdfPicture &picture, const QRectF &room);

} // namespace onedoor
