#pragma once

#include "core/paper/ink.h"

#include <QByteArray>
#include <QHash>
#include <QTransform>

namespace onedoor
{

/// How a glyph is named in one PDF: by the font's number, and a code in it.
struct PdfCode {
    int font = 0;
    quint16 code = 0;
};
using PdfCodes = QHash<quint32, PdfCode>; ///< of a face's glyphs

/// The drawing instructions of one page (ISO 32000-1, 8 and 9). Ink counts points from the top
/// down, a PDF from the bottom up.
class PdfContent
{
public:
    /// height: of the page; codes: by face of the FontBook.
    PdfContent(double height, const QHash<int, PdfCodes> &codes);

    /// What follows is drawn as `transform` (of a PDF's axes) says, up to the matching end().
    void begin(const QTransform &transform);
    void end();
    void draw(const Ink &ink, double top);

    const QByteArray &bytes() const { return m_bytes; }

private:
    void draw(const GlyphInk &ink, double top);
    void draw(const RuleInk &ink, double top);
    void draw(const ShapeInk &ink, double top);
    void place(double x, double y);
    void number(double value);
    void colour(const QColor &colour, const char *forGrey, const char *forColour);

    const double m_height;
    const QHash<int, PdfCodes> &m_codes;
    QByteArray m_bytes;
};

} // namespace onedoor
