#include "core/paper/paint.h"

#include <QGlyphRun>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr double WATERMARK_SIZE = 72; // points
const QColor WATERMARK = QColor(0xe6, 0xe6, 0xe6);

class InkPainter
{
public:
    InkPainter(QPainter &painter, FontBook &fonts, DrawnText &drawn, double top)
        : m_painter(painter), m_fonts(fonts), m_drawn(drawn), m_top(top)
    {
    }

    void operator()(const GlyphInk &ink) const
    {
        m_drawn.add(ink);
        QGlyphRun run;
        run.setRawFont(m_fonts.rawFont(ink.face, ink.size));
        run.setGlyphIndexes(ink.glyphs);
        run.setPositions(ink.places);
        m_painter.setPen(ink.colour);
        m_painter.drawGlyphRun(QPointF(0, m_top), run);
    }

    void operator()(const RuleInk &ink) const
    {
        QPen pen(ink.colour, ink.width);
        // Table rules meet at corners with square ends; cut lines stay open.
        pen.setCapStyle(ink.dashed ? Qt::FlatCap : Qt::SquareCap);
        if (ink.dashed)
            pen.setDashPattern({8, 6});
        m_painter.setPen(pen);
        m_painter.drawLine(ink.line.translated(0, m_top));
    }

    void operator()(const ShapeInk &ink) const
    {
        const QPainterPath path = ink.path.translated(0, m_top);
        if (ink.outline > 0) {
            m_painter.setPen(QPen(ink.colour, ink.outline));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPath(path);
        } else {
            m_painter.fillPath(path, ink.colour);
        }
    }

private:
    QPainter &m_painter;
    FontBook &m_fonts;
    DrawnText &m_drawn;
    const double m_top;
};

void paintStrips(QPainter &painter, FontBook &fonts, const std::vector<Strip> &strips, double top,
                 DrawnText &drawn)
{
    for (const Strip &strip : strips) {
        for (const Ink &ink : strip.ink)
            std::visit(InkPainter(painter, fonts, drawn, top), ink);
        top += strip.height;
    }
}

} // namespace

void DrawnText::add(const GlyphInk &ink)
{
    auto use = std::find_if(m_faces.begin(), m_faces.end(),
                            [&](const FaceUse &each) { return each.face == ink.face; });
    if (use == m_faces.end())
        use = m_faces.insert(m_faces.end(), FaceUse{ink.face, {}});
    for (int i = 0; i < ink.glyphs.size(); ++i) {
        const quint64 key = (quint64(uint(ink.face)) << 32) | ink.glyphs.at(i);
        if (m_seen.contains(key))
            continue;
        m_seen.insert(key);
        use->glyphs.emplace_back(ink.glyphs.at(i), ink.characters.at(i));
    }
}

void paintPage(QPainter &painter, FontBook &fonts, const Sheet &sheet, const Page &page,
               DrawnText &drawn)
{
    paintStrips(painter, fonts, page.strips, sheet.top, drawn);
    paintStrips(painter, fonts, page.footer, page.footerTop, drawn);
}

void paintWatermark(QPainter &painter, FontBook &fonts, const Sheet &sheet, const QString &words,
                    DrawnText &drawn)
{
    painter.save();
    painter.translate(sheet.width / 2, sheet.height / 2);
    painter.rotate(-45);
    double x = -0.5 * WATERMARK_SIZE * 1.2 * double(words.size());
    for (const QChar word : words) {
        const GlyphChoice choice = fonts.choose(FontRole::Hei, word.unicode());
        GlyphInk ink;
        ink.face = choice.face;
        ink.size = WATERMARK_SIZE;
        ink.colour = WATERMARK;
        ink.glyphs = {choice.glyph};
        ink.places = {QPointF(x, WATERMARK_SIZE * 0.4)};
        ink.characters = {word.unicode()};
        if (choice.glyph != 0)
            InkPainter(painter, fonts, drawn, 0)(ink);
        x += WATERMARK_SIZE * 1.2;
    }
    painter.restore();
}

} // namespace onedoor
