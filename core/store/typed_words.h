#pragma once

#include "core/domain/pinyin.h"
#include "core/store/search_words.h"

namespace onedoor
{

/// The words of what a person typed, as SearchTokens and SearchMarks read them:
///  - signs of a sentence part words (张，工资), except inside a number (35,000);
///  - a petition's code is one word however it was grouped, and so is a day with blanks in it
///    (2026 年 3 月 5 日); dashes between digits are one sign whichever was typed;
///  - +86 and 0086 before a mobile number fall away; ü is v;
///  - names in letters (zhang wei) and the groups of a number (138 0000 0000) that stand side by
///    side become one word with signs in it, which fits as its parts do or without the signs.
QStringList typedWords(const QString &typed);

/// Of a word that begins in Han characters and goes on in letters (张wei, 欧阳jg): what the keys
/// of a name it means begin with. Empty for any other.
QStringList mixedKeys(const Pinyin &pinyin, const QList<LetterRun> &part);

/// A code's tail as written, its serial perhaps short: A1-17, 261123-A1-17, A1-0017-K. Its number
/// with the serial filled up (a10017); empty when it is none.
QString codeTail(const QString &word);

} // namespace onedoor
