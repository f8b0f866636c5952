#include "core/paper/pdf_content.h"

#include <array>
#include <charconv>

namespace onedoor
{

namespace
{

constexpr int DECIMALS = 3; // of a point: finer than any printer
constexpr char HEX[] = "0123456789ABCDEF";

} // namespace

PdfContent::PdfContent(double height, const QHash<int, PdfCodes> &codes)
    : m_height(height), m_codes(codes)
{
}

void PdfContent::number(double value)
{
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                       std::chars_format::fixed, DECIMALS);
    const char *end = written.ptr;
    while (end[-1] == '0')
        --end;
    if (end[-1] == '.')
        --end;
    m_bytes.append(digits.data(), end - digits.data()).append(' ');
}

void PdfContent::place(double x, double y)
{
    number(x);
    number(m_height - y);
}

void PdfContent::colour(const QColor &colour, const char *forGrey, const char *forColour)
{
    number(colour.redF());
    const bool grey = colour.red() == colour.green() && colour.red() == colour.blue();
    if (!grey) {
        number(colour.greenF());
        number(colour.blueF());
    }
    m_bytes.append(grey ? forGrey : forColour).append('\n');
}

void PdfContent::begin(const QTransform &transform)
{
    m_bytes.append("q ");
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22(),
                               transform.dx(), transform.dy()})
        number(value);
    m_bytes.append("cm\n");
}

void PdfContent::end()
{
    m_bytes.append("Q\n");
}

void PdfContent::draw(const Ink &ink, double top)
{
    std::visit([&](const auto &each) { draw(each, top); }, ink);
}

void PdfContent::draw(const GlyphInk &ink, double top)
{
    const auto face = m_codes.constFind(ink.face);
    if (face == m_codes.constEnd())
        return;
    colour(ink.colour, "g", "rg");
    m_bytes.append("BT\n");
    int font = -1;
    QPointF before(0, m_height); // Td moves from the glyph before
    for (qsizetype i = 0; i < ink.glyphs.size(); ++i) {
        const auto [itsFont, code] = face->value(ink.glyphs[i]);
        if (font != itsFont) {
            font = itsFont;
            m_bytes.append("/F").append(QByteArray::number(font)).append(' ');
            number(ink.size);
            m_bytes.append("Tf\n");
        }
        const QPointF at = ink.places[i] + QPointF(0, top);
        number(at.x() - before.x());
        number(before.y() - at.y());
        before = at;
        m_bytes.append("Td <");
        for (int shift = 12; shift >= 0; shift -= 4)
            m_bytes.append(HEX[code >> shift & 0xf]);
        m_bytes.append("> Tj\n");
    }
    m_bytes.append("ET\n");
}

/// Table rules meet at corners with square ends; cut lines stay open.
void PdfContent::draw(const RuleInk &ink, double top)
{
    constexpr int dash = 8, gap = 6; // times the width
    colour(ink.colour, "G", "RG");
    number(ink.width);
    m_bytes.append(ink.dashed ? "w 0 J [" : "w 2 J [");
    if (ink.dashed) {
        number(dash * ink.width);
        number(gap * ink.width);
    }
    m_bytes.append("] 0 d ");
    place(ink.line.x1(), ink.line.y1() + top);
    m_bytes.append("m ");
    place(ink.line.x2(), ink.line.y2() + top);
    m_bytes.append("l S\n");
}

void PdfContent::draw(const ShapeInk &ink, double top)
{
    if (ink.outline > 0) {
        colour(ink.colour, "G", "RG");
        number(ink.outline);
        m_bytes.append("w 2 J 2 j [] 0 d\n");
    } else {
        colour(ink.colour, "g", "rg");
    }
    for (int i = 0; i < ink.path.elementCount(); ++i) {
        const QPainterPath::Element at = ink.path.elementAt(i);
        place(at.x, at.y + top);
        if (at.isMoveTo())
            m_bytes.append("m\n");
        else if (at.isLineTo())
            m_bytes.append("l\n");
        else if (at.type == QPainterPath::CurveToDataElement &&
                 ink.path.elementAt(i - 1).type == QPainterPath::CurveToDataElement)
            m_bytes.append("c\n"); // the third point of a curve
    }
    const char *fill = ink.path.fillRule() == Qt::WindingFill ? "f\n" : "f*\n";
    m_bytes.append(ink.outline > 0 ? "S\n" : fill);
}

} // namespace onedoor
