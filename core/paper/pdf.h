#pragma once

#include "core/domain/result.h"
#include "core/paper/fonts.h"
#include "core/paper/pages.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace onedoor
{

/// Words across every page, under the text.
struct PageMark {
    QString words;
    QColor colour = QColor(0xe6, 0xe6, 0xe6);
    double size = 72; ///< points
};

struct PdfTraits {
    PageMark mark;
    QDateTime issuedAt;
    int copies = 1; ///< that a print of it makes, for this program and for others
    /// Glyphs that have a font of their own in each face: those of the form's own words, so that
    /// the font is made once for all papers of a form.
    const FaceGlyphs *own = nullptr;
};

/// What pages draw.
FaceGlyphs glyphsOn(const PageSet &set);

/// Pages as a PDF. The same pages, fonts and instant give the same bytes on every day and screen:
/// nothing else goes in, and the id is made from the content. faces (which face served, in the
/// order of first use) go into the keywords, since another machine may have others. A mark stands
/// across every page, so that nobody takes a preview for the paper.
Result<QByteArray> writePdf(FontBook &fonts, const Sheet &sheet, const PageSet &set,
                            const PdfTraits &traits, QStringList &faces);

} // namespace onedoor
