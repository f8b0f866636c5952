#pragma once

#include "core/paper/cells.h"

#include <vector>

namespace onedoor
{

/// One line of a paragraph: the cells [begin, end); white space at the end is outside.
struct Line {
    size_t begin = 0;
    size_t end = 0;
    bool last = false;     ///< ends the paragraph or stands before a forced break: not justified
    bool hangs = false;    ///< its last mark stands outside the measure
    bool squeezed = false; ///< its marks give up white so that the last one fits
};

/// Breaks cells into lines. No line begins with a mark of mayNotStart or ends with one of mayNotEnd
/// unless a single unbreakable stretch is longer than the measure. Every cell but breaks and spaces
/// at line ends is in exactly one line. Widths in points.
std::vector<Line> breakLines(const std::vector<Cell> &cells, double firstWidth, double width,
                             bool hang);

/// A number or code wider than the measure is set smaller rather than broken: half of it means
/// nothing. Longer texts without a gap break anywhere.
void keepCodesWhole(std::vector<Cell> &cells, double width);

/// Whether a line may end before cells[at] (at > 0).
bool mayBreakBefore(const std::vector<Cell> &cells, size_t at);

} // namespace onedoor
