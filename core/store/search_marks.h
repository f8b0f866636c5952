#pragma once

#include "core/domain/petition.h"
#include "core/domain/pinyin.h"
#include "core/store/search_words.h"
#include "core/store/searched_texts.h"

namespace onedoor
{

/// A stretch of a text that is shown, UTF-16.
struct TextSpan {
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

/// Why a petition was found where its row does not show it.
struct SearchSnippet {
    SearchField field = SearchField::None;
    QString text; ///< a line cut out around the hit
    QList<TextSpan> marks;

    bool operator==(const SearchSnippet &) const = default;
};

/// Where what was typed stands in what is shown, by the rules of SearchTokens. For one thread.
class SearchMarks
{
public:
    explicit SearchMarks(const QString &typed, DivisionName divisionName = {});

    enum class Kind {
        Text,
        Name,     ///< names joined by 、, as lists show them; also by pinyin
        Number,   ///< an ID number, a phone, a source number
        Document, ///< the number of one
        Code,     ///< of a petition
    };
    /// In order, without overlap.
    QList<TextSpan> in(const QString &text, Kind kind) const;
    /// What the words not found in the row's own columns were found by; no field when all were.
    SearchSnippet snippet(const Petition &petition) const;

private:
    struct Word {
        QList<QList<LetterRun>> parts;
        QList<QList<LetterRun>> bridged; ///< the same without marks that people leave out
        QString bare;
        QString tail;        ///< of a code, its serial filled up
        QString birth;       ///< YYYYMMDD where it is a day
        QStringList starts;  ///< what a name's letters begin with
        bool number = false; ///< letters and digits with a digit among them
    };
    Word wordOf(const QString &typed) const;
    QList<TextSpan> namesBegun(const Word &word, const QString &text) const;
    QList<TextSpan> find(const Word &word, const QString &text, Kind kind) const;
    bool shows(const Word &word, const Petition &petition) const;
    SearchSnippet cut(SearchField field, const QString &text, Kind kind, const TextSpan &hit) const;

    DivisionName m_divisionName;
    Pinyin m_pinyin;
    QList<Word> m_words;
};

} // namespace onedoor
