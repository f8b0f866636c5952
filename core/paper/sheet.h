#pragma once

#include "core/paper/form.h"
#include "core/paper/style.h"

#include <QString>

namespace onedoor
{

/// The page a form is set on, from the attributes of <form>; points.
struct Sheet {
    double width = 0;
    double height = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double left = 0;
    Grid grid;
    Style base;
    bool hang = false;   ///< closing marks may hang, so that a line keeps its 28 cells
    bool duplex = false; ///< page numbers outside: odd right, even left
    QString title;       ///< of the PDF
    QString blank;       ///< fills the rest of the last page, against additions by hand
    QString blankPage;   ///< the same for pages before

    bool byContent = false; ///< a roll: as high as what stands on it
    bool folio = true;      ///< number, code and page at the foot of each page

    int mostPages = 0; ///< set smaller until it fits, 0: as many as it takes
    double scale = 1;  ///< the sheet is this much larger than the paper and drawn smaller

    /// A scale below 1 gives the text more room on the same paper.
    static Sheet of(const Element &form, double scale = 1);

    double textWidth() const { return width - left - right; }
    double textHeight() const { return height - top - bottom; }
    /// Height of a line that names none: the grid's, or 1.6 times the characters.
    double leading(double textSize) const;
};

} // namespace onedoor
