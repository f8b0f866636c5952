#include "core/paper/pdf.h"

#include "core/paper/pdf_mending.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

namespace onedoor
{

namespace
{

constexpr int RESOLUTION = 1200; // dots per inch: rules and glyph places stay exact to 1/50 mm

QByteArray draw(FontBook &fonts, const Sheet &sheet, const PageSet &set, const QString &watermark,
                DrawnText &drawn)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(RESOLUTION);
    writer.setPageSize(
        QPageSize(QSizeF(sheet.width, sheet.height) * sheet.scale, QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(sheet.title);
    writer.setCreator(QStringLiteral("OneDoor"));
    QPainter painter;
    if (!painter.begin(&writer))
        return QByteArray();
    for (size_t i = 0; i < set.pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return QByteArray();
        painter.save();
        const double unit = RESOLUTION / 72.0 * sheet.scale;
        painter.scale(unit, unit);
        if (!watermark.isEmpty())
            paintWatermark(painter, fonts, sheet, watermark, drawn);
        paintPage(painter, fonts, sheet, set.pages[i], drawn);
        painter.restore();
    }
    return painter.end() ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> writePdf(FontBook &fonts, const Sheet &sheet, const PageSet &set,
                            const QString &watermark, const QDateTime &issuedAt, QStringList &faces)
{
    DrawnText drawn;
    const QByteArray raw = draw(fonts, sheet, set, watermark, drawn);
    if (raw.isEmpty())
        return Error{Reason::PaperFailed, sheet.title, QString()};
    for (const DrawnText::FaceUse &use : drawn.faces())
        faces.append(fonts.faceName(use.face));
    return mendPdf(raw, drawn, issuedAt, faces.join(QStringLiteral("; ")));
}

} // namespace onedoor
