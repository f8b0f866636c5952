#include "core/paper/qr.h"

#include <qrencode.h>

#include <memory>

namespace onedoor
{

namespace
{

constexpr int QUIET = 4; // modules, by the standard

} // namespace

QPainterPath qrPath(const QString &text, double size)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QPainterPath path;
    if (!code)
        return path;
    path.setFillRule(Qt::WindingFill);
    const int width = code->width;
    const double module = size / (width + 2 * QUIET);
    const auto dark = [&](int row, int column) {
        return (code->data[row * width + column] & 1) != 0;
    };
    for (int row = 0; row < width; ++row) {
        for (int column = 0; column < width; ++column) {
            if (!dark(row, column))
                continue;
            const int begin = column;
            while (column + 1 < width && dark(row, column + 1))
                ++column;
            // a hair higher than the module, so that no raster shows white between the rows
            path.addRect((begin + QUIET) * module, (row + QUIET) * module,
                         (column - begin + 1) * module, module * 1.02);
        }
    }
    return path;
}

} // namespace onedoor
