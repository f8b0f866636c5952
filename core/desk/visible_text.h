#pragma once

#include <QString>

namespace onedoor
{

/// Whether anybody can see anything of a text: neither blanks nor characters that show nothing
/// (U+200B and kin, fillers, the blank of Braille, signs that only change their neighbour).
bool isVisible(const QString &text);
/// Without characters that show nothing. The selectors that tell variants of a character apart stay
/// where they follow one.
QString withoutInvisible(const QString &text);

} // namespace onedoor
