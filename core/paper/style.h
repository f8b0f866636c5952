#pragma once

#include "core/paper/fonts.h"
#include "core/paper/form.h"

#include <QColor>

namespace onedoor
{

/// How a run of text is set.
struct Style {
    FontRole role = FontRole::Body;
    double size = 16; ///< points
    QColor colour = Qt::black;
    bool uniform = false; ///< one face for the whole run (names)

    /// This style changed by an element's font, size, color and uniform.
    Style with(const Element &element) const;
};

/// The page's cells: 28 characters and 22 lines of GB/T 9704; zero where a page has none.
struct Grid {
    double pitch = 0;
    double leading = 0;
    double size = 0; ///< the character size the pitch is for

    bool rules(double textSize) const { return pitch > 0 && qAbs(textSize - size) < 0.01; }
    double cell(double textSize) const { return rules(textSize) ? pitch : textSize; }
};

} // namespace onedoor
