#pragma once

#include "core/paper/fonts.h"
#include "core/paper/style.h"

#include <QColor>
#include <QMap>

#include <vector>

namespace onedoor
{

/// One character, or a blank, on its way into a line.
struct Cell {
    enum class Kind { Glyph, Space, Blank, Fill, Break };

    Kind kind = Kind::Glyph;
    char32_t character = 0;
    int face = 0;
    quint32 glyph = 0;  ///< 0: no face has it, nor one for its code
    double size = 0;    ///< points
    double advance = 0; ///< points
    double shift = 0;   ///< of the ink inside the cell
    QColor colour;
    bool wide = false;
    bool underlined = false;
    bool glued = false; ///< no line may end before it
    bool beginsStandIn = false;

    bool isBlank() const { return kind == Kind::Blank || kind == Kind::Fill; }
};

/// Characters shown by their codes, since no face of a chain has them or they are not set glyph by
/// glyph; with the role that asked.
using MissingGlyphs = QMap<char32_t, FontRole>;

/// Page numbers known while this text is set.
struct PageNumbers {
    int page = 0;
    int pages = 0;
};

/// Turns inline content into cells. What cannot be shown stands as 〔U+1F9D1〕 in small type:
/// characters one after the other share the brackets.
class CellSetter
{
public:
    CellSetter(FontBook &fonts, const Grid &grid, double width, PageNumbers numbers,
               MissingGlyphs &missing)
        : m_fonts(fonts), m_grid(grid), m_width(width), m_numbers(numbers), m_missing(missing)
    {
    }

    /// Cells of an element's content; white space at both ends is gone.
    std::vector<Cell> set(const Element &element, const Style &style);

private:
    void content(const Element &element, const Style &style, bool underlined);
    void characters(const QString &text, const Style &style, bool underlined);
    void standIn(const QVector<uint> &unknown, const Style &style, bool underlined);
    int faceForAll(const QVector<uint> &characters, FontRole role);
    void blankToFill(const Element &element, const Style &style);
    void blank(const Style &style, double width, bool underlined, Cell::Kind kind);
    Cell cellFor(char32_t character, const Style &style, int uniformFace);
    double width(const QString &value, double em) const;

    FontBook &m_fonts;
    const Grid m_grid;
    const double m_width;
    const PageNumbers m_numbers;
    MissingGlyphs &m_missing;
    std::vector<Cell> m_cells;
};

} // namespace onedoor
