#pragma once

#include "core/domain/petition.h"
#include "core/domain/pinyin.h"
#include "core/store/search_words.h"

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
    enum class Field {
        None,
        Respondent,
        Petitioner,
        IdNumber,
        Phone,
        SourceNumber,
        Document,
        Type,
        Place,
        Address,
        Contact,
        Narrative,
        Claim
    };
    Field field = Field::None;
    QString text; ///< a line cut out around the hit
    QList<TextSpan> marks;

    bool operator==(const SearchSnippet &) const = default;
};

/// Where what was typed stands in what is shown, by the rules of SearchTokens. For one thread.
class SearchMarks
{
public:
    explicit SearchMarks(const QString &typed);

    enum class Kind {
        Text,
        Name,   ///< names joined by 、, as lists show them; also by pinyin
        Number, ///< an ID number, a phone, a source number
        Code,   ///< of a petition
    };
    /// In order, without overlap.
    QList<TextSpan> in(const QString &text, Kind kind) const;
    /// What the words not found in the row's own columns were found by; no field when all were.
    SearchSnippet snippet(const Petition &petition) const;

private:
    struct Word {
        QList<QList<LetterRun>> parts;
        QString bare;
        bool number = false;  ///< letters and digits with a digit among them
        bool letters = false; ///< letters alone
    };
    QList<TextSpan> find(const Word &word, const QString &text, Kind kind) const;
    bool shows(const Word &word, const Petition &petition) const;
    SearchSnippet cut(SearchSnippet::Field field, const QString &text, Kind kind,
                      const TextSpan &hit) const;

    QList<Word> m_words;
    Pinyin m_pinyin;
};

} // namespace onedoor
