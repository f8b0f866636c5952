#pragma once

#include "core/paper/cells.h"
#include "core/paper/ink.h"
#include "core/paper/sheet.h"

#include <vector>

namespace onedoor
{

/// What one setting of a form shares: the fonts, the sheet, and what was found on the way.
struct Setting {
    FontBook &fonts;
    const Sheet &sheet;
    bool preview = false; ///< seal rings are drawn
    PageNumbers numbers;
    MissingGlyphs missing;
    std::vector<std::vector<Strip>> heads; ///< table heads, by Strip::head
};

/// The column a block is set in, and what it inherits.
struct Frame {
    double x = 0;
    double width = 0;
    Grid grid;
    Style style;
    QString align;
    double leading = 0; ///< 0: as the sheet says

    Frame at(double newX, double newWidth) const
    {
        Frame out = *this;
        out.x = newX;
        out.width = newWidth;
        return out;
    }
};

/// Blocks of an element one below the other.
std::vector<Strip> setBlocks(Setting &setting, const Element &element, const Frame &frame);

/// Inline content as lines; also the content of cells, cut lines and footers.
std::vector<Strip> setParagraph(Setting &setting, const Element &element, const Frame &frame);

std::vector<Strip> setTable(Setting &setting, const Element &element, const Frame &frame);

/// The parts that are drawn rather than written: cut line, rule, QR code, name at the edge.
Strip setCut(Setting &setting, const Element &element, const Frame &frame);
Strip setRule(const Element &element, const Frame &frame);
Strip setQr(const Element &element, const Frame &frame);
Strip setEdge(Setting &setting, const Element &element, const Frame &frame);

/// 署名 and 成文日期 of GB/T 9704: the date four characters from the right, the name centred over
/// it, and the seal over both.
std::vector<Strip> setSignature(Setting &setting, const Element &element, const Frame &frame);

/// The red head of a 公文 or a letter of GB/T 9704, and 版记 at the foot of its last page.
Strip setRedHead(Setting &setting, const Element &element, const Frame &frame);
std::vector<Strip> setImprint(Setting &setting, const Element &element, const Frame &frame);

/// A thin circle where a seal will be stamped.
void addSealRing(Strip &strip, double x, double y, double diameter);

/// The same ink, moved down.
void addMoved(Strip &to, const Strip &from, double dx, double dy);

double heightOf(const std::vector<Strip> &strips);

} // namespace onedoor
