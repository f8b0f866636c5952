#pragma once

#include "core/paper/fonts.h"

#include <QString>
#include <QVector>

namespace onedoor
{

/// What a page shows of a text: without what only tells a screen how to draw (variation selectors,
/// joiners, marks of direction, skin tones behind a sign), and a letter and its accent as the one
/// letter they make.
QVector<uint> shownOn(const QString &text);

/// Set by one glyph after the other from left to right, which is all this engine does. Arabic,
/// Hebrew, Tibetan, Mongolian and their like would come out wrong, which is worse than a stand-in.
bool isSetGlyphByGlyph(char32_t character);

/// Has a glyph in the faces this program asks for on every machine; quick, for texts that need no
/// look at the fonts.
bool isEveryday(char32_t character);

/// "U+1F9D1", as a stand-in names it.
QString codePointName(char32_t character);

/// Characters of a text that a page can only name by their codes, each once, in order of first use.
QVector<uint> standInsOf(FontBook &fonts, const QString &text);

} // namespace onedoor
