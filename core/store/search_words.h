#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace onedoor
{

/// A character as search compares it, and where it stood.
struct Letter {
    char32_t c = 0;
    qsizetype from = 0; ///< in the text it was read from, UTF-16
    qsizetype length = 1;
};

/// Han characters alone, or letters and digits alone, with nothing between them.
struct LetterRun {
    bool han = false;
    bool joined = false; ///< stands directly behind the run before, no sign or blank between
    QList<Letter> letters;
    bool bridged = false; ///< behind the run before but for one mark that people leave out

    qsizetype size() const { return letters.size(); }
    QString text(qsizetype from = 0, qsizetype count = -1) const;
    /// The same behind what `out` holds, UTF-16: for what is done a million times.
    template <class Out>
    void appendTo(Out &out, qsizetype from = 0, qsizetype count = -1) const;
    bool hasDigit() const;
};

template <class Out>
void appendCharacter(Out &out, char32_t c)
{
    if (QChar::requiresSurrogates(c))
        out += QChar::highSurrogate(c);
    out += QChar::requiresSurrogates(c) ? QChar::lowSurrogate(c) : char16_t(c);
}

template <class Out>
void LetterRun::appendTo(Out &out, qsizetype from, qsizetype count) const
{
    const qsizetype end = count < 0 ? letters.size() : std::min(letters.size(), from + count);
    for (qsizetype i = from; i < end; ++i)
        appendCharacter(out, letters[i].c);
}

/// The runs of a text. Each character counts in its compatibility form (NFKC: full width as half,
/// a letter and its marks as one), as a small letter and as the simplified form of a traditional
/// one; signs and blanks part runs, what shows nothing (U+200B, variation selectors) does not.
QList<LetterRun> letterRuns(const QString &text);

/// Stretches of runs that stand together but for marks people leave out, put together: 闽D·12345
/// as 闽D12345, 买买提·吐尔逊 as 买买提吐尔逊. Such a mark is a point between any two runs, or a
/// dash, point, stroke or blank between a letter and a digit. `all`: with the other stretches.
QList<QList<LetterRun>> bridgedRuns(const QList<LetterRun> &runs, bool all);

/// What the runs say without the signs between: XM-2026-00917 → xm202600917.
QString bareWord(const QString &text);

/// The parts of a typed word between its signs; the runs of a part stand side by side.
QList<QList<LetterRun>> wordParts(const QString &word);

/// A day, a month or a year as a person types one: 2026, 2026年, 2026-03, 2026/3, 202603,
/// 2026年3月, 2026-03-05, 20260305, 2026.3.5, 2026年3月5日 or 号; from 1900 to 2099.
struct TypedDate {
    int year = 0;
    int month = 0; ///< 0: the whole year
    int day = 0;   ///< 0: the whole month

    /// YYYY, YYYYMM or YYYYMMDD.
    QString digits() const;
};
std::optional<TypedDate> typedDate(const QString &word);

} // namespace onedoor
