#pragma once

#include "core/paper/fonts.h"
#include "core/paper/pages.h"

#include <QPainter>
#include <QSet>

#include <utility>
#include <vector>

namespace onedoor
{

/// Which glyphs were drawn, face by face in the order of first use: QPdfWriter numbers its fonts
/// and their glyphs in just this order, so the PDF's text layer can be written from it.
class DrawnText
{
public:
    struct FaceUse {
        int face = 0;
        std::vector<std::pair<quint32, char32_t>> glyphs;
    };

    void add(const GlyphInk &ink);
    const std::vector<FaceUse> &faces() const { return m_faces; }

private:
    std::vector<FaceUse> m_faces;
    QSet<quint64> m_seen;
};

/// Draws one page with a painter scaled to points.
void paintPage(QPainter &painter, FontBook &fonts, const Sheet &sheet, const Page &page,
               DrawnText &drawn);

/// Large grey words across the page, so that nobody takes a preview for the paper.
void paintWatermark(QPainter &painter, FontBook &fonts, const Sheet &sheet, const QString &words,
                    DrawnText &drawn);

} // namespace onedoor
