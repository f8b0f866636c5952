#pragma once

#include "core/paper/setting.h"

#include <vector>

namespace onedoor
{

/// Strips from the top of the text area down, and the footer's, which count from the page's top.
struct Page {
    std::vector<Strip> strips;
    std::vector<Strip> footer;
    double footerTop = 0;
    int part = 0; ///< pages are counted within their part
};

/// What stands at the foot of every page: the document's number and its matter's code, so that no
/// sheet is a stranger.
struct Folio {
    QString number;
    QString code;
};

/// A form set on pages.
struct PageSet {
    std::vector<Page> pages;
    MissingGlyphs missing;
};

/// Sets a filled form: blocks, page breaks at lawful places only, blank notes, footers. A group
/// higher than a page is the one thing broken anywhere.
PageSet setPages(FontBook &fonts, const Element &form, const Sheet &sheet, bool preview,
                 const Folio &folio = {});

/// The same, set smaller (to 85 % at most) until it is on as many pages as `sheet` allows, which is
/// then of that size.
PageSet fittedPages(FontBook &fonts, const Element &form, Sheet &sheet, bool preview,
                    const Folio &folio = {});

} // namespace onedoor
