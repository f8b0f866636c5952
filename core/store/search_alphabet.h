#pragma once

#include "core/store/search_words.h"

namespace onedoor::search
{

// Kinds of tokens, each marked by a sign nobody can type into a word: a name, a number and a text
// never share a token, so that what is rare among names is not looked for among all texts.
// Unmarked tokens are those of texts: pairs of Han characters, runs of letters and digits.
inline constexpr char16_t barrier = u'¦'; ///< between what must not be read as one
inline constexpr char16_t nameText = u'§';
inline constexpr char16_t nameCharacter = u'¢';
inline constexpr char16_t pinyinStart = u'¶';
inline constexpr char16_t numberStart = u'¬';
inline constexpr char16_t numberEnd = u'±';
inline constexpr char16_t birthDay = u'°';
inline constexpr char16_t codeCentre = u'¤';
inline constexpr char16_t codeDay = u'×';
inline constexpr char16_t codeStation = u'÷';
inline constexpr char16_t codeSerial = u'¿';
inline constexpr char16_t documentNumber = u'©';
inline constexpr char16_t textCharacter = u'£';
inline constexpr char16_t wordStart = u'¡';
inline constexpr char16_t wordEnd = u'»';
inline constexpr char16_t registeredDay = u'¥';
inline constexpr char16_t receivedDay = u'«';
inline constexpr char16_t facetMark = u'®';

// Beginnings of so many characters are tokens of their own; longer ones are asked for by prefix.
// Where none begins so, that walks through all that stands before it: among numbers the beginning
// that nearly every one of them shares. So every beginning of a number is a token, a code's too.
inline constexpr int shortestStart = 3;
inline constexpr int longestStart = 22;
inline constexpr int longestPinyin = 8;
inline constexpr int longestWordStart = 6;
inline constexpr int longestDay = 13;    ///< of a code's tail: all of it
inline constexpr int shortestCentre = 7; ///< digits of a code's centre
inline constexpr int shortestLocal = 7;  ///< a number that has an end worth typing

/// As a keyboard types it; letterRuns() brings the others into this form.
inline bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}
inline bool isDigit(QChar c)
{
    return isDigit(char32_t(c.unicode()));
}

/// `count` letters of a run, and what of the next run stands with them: its first Han character or
/// all its letters.
struct Token {
    const LetterRun &run;
    qsizetype from;
    qsizetype count;
    const LetterRun *next = nullptr;

    template <class Out>
    void appendTo(Out &out) const
    {
        run.appendTo(out, from, count);
        if (next)
            next->appendTo(out, 0, next->han ? 1 : next->size());
    }
};

/// The tokens of a text, or of a part of one that was typed, in order: Han as overlapping pairs;
/// letters and digits whole, and with the Han character before and behind them (路195, 195, 195号).
/// So a phrase of tokens is a part of the text, and has no token that nearly every text has.
/// `put(token)` gets each; `part()` stands where no phrase may bridge two runs.
template <class Put, class Part>
void eachToken(const QList<LetterRun> &runs, Put put, Part part)
{
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const LetterRun &run = runs[i];
        if (run.han) {
            if (i > 0 && !run.joined)
                part();
            for (qsizetype at = 0; at + 1 < run.size(); ++at)
                put(Token{run, at, 2});
        }
        if (i > 0 && run.joined && !run.han)
            put(Token{runs[i - 1], runs[i - 1].size() - 1, 1, &run});
        if (!run.han)
            put(Token{run, 0, run.size()});
        if (!run.han && i + 1 < runs.size() && runs[i + 1].joined)
            put(Token{run, 0, run.size(), &runs[i + 1]});
    }
}

/// Any value as one token of its own kind: what the tokenizer would part or fold is written in hex.
QString facetToken(int kind, const QString &value);

/// The birth day in a resident's ID number, YYYYMMDD; empty where there is none.
QString birthOf(const QString &idNumber);

} // namespace onedoor::search
