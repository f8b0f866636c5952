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
///    side become one word with signs in it, which fits as its parts do or without the signs;
///  - of a paper's QR text (OD1:…) the petition's code is the word.
/// Of what is longer than anybody types the beginning counts: mostTyped characters, mostParts parts
/// between signs. typedRemarks() says so.
QStringList typedWords(const QString &typed);

inline constexpr qsizetype mostTyped = 400; ///< UTF-16, blanks and signs included
inline constexpr qsizetype mostParts = 40;

/// What a person should hear about what they typed, whatever it found.
struct TypedRemark {
    enum class About {
        Cut,        ///< only the beginning was searched
        Paper,      ///< a paper's QR text; detail: the paper's number
        BrokenQr,   ///< begins as a paper's QR text and has no petition's code in it
        WrongCheck, ///< detail: a petition's code; its last character does not fit the others
    } about;
    QString detail;
    QString expected; ///< WrongCheck: the character that would fit

    bool operator==(const TypedRemark &) const = default;
};
QList<TypedRemark> typedRemarks(const QString &typed);

/// Of a word that begins in Han characters and goes on in letters (张wei, 欧阳jg): what the keys
/// of a name it means begin with. Empty for any other.
QStringList mixedKeys(const Pinyin &pinyin, const QList<LetterRun> &part);

/// A code's tail as written, its serial perhaps short: A1-17, 261123-A1-17, A1-0017-K. Its number
/// with the serial filled up (a10017); empty when it is none.
QString codeTail(const QString &word);

} // namespace onedoor
