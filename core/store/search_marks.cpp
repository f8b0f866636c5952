#include "core/store/search_marks.h"

#include "core/store/search_alphabet.h"
#include "core/store/typed_words.h"

#include <algorithm>

namespace onedoor
{

using namespace search;

namespace
{

constexpr qsizetype shownBefore = 4; ///< characters of a snippet before the hit
constexpr qsizetype shownInAll = 40;

/// A letter and how it stands in its run.
struct Spot {
    Letter letter;
    bool han = false, first = false, last = false, joined = false;
    bool longNumber = false; ///< its run has an end worth typing
    bool number = false;     ///< a digit behind letters
};

QList<Spot> spotsOf(const QList<LetterRun> &runs)
{
    QList<Spot> spots;
    for (const LetterRun &run : runs) {
        const bool longNumber = !run.han && run.size() >= shortestLocal && run.hasDigit();
        for (qsizetype i = 0; i < run.size(); ++i)
            spots.append({run.letters[i], run.han, i == 0, i + 1 == run.size(), i > 0 || run.joined,
                          longNumber,
                          i > 0 && isDigit(run.letters[i].c) && !isDigit(run.letters[i - 1].c)});
    }
    return spots;
}

TextSpan spanOf(const QList<Spot> &spots, qsizetype from, qsizetype count)
{
    const Letter &first = spots[from].letter;
    const Letter &last = spots[from + count - 1].letter;
    return {first.from, last.from + last.length - first.from};
}

bool isEnd(qsizetype size)
{
    return size == 4 || size == 6;
}

/// Whether the same letters stand there; `across`: whatever signs are between them.
bool standsAt(const QList<Spot> &part, const QList<Spot> &text, qsizetype at, bool across)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const Spot &there = text[at + i];
        if (there.letter.c != part[i].letter.c || (i > 0 && !there.joined && !across))
            return false;
    }
    return true;
}

/// `begun`: letters and digits alone may be the beginning or the end of their run.
void findText(QList<TextSpan> &out, const QList<LetterRun> &runs, const QList<Spot> &text,
              bool begun, bool across = false)
{
    const QList<Spot> part = spotsOf(runs);
    const bool alone = begun && runs.size() == 1;
    const bool inner = alone && part.size() <= longestStart;
    for (qsizetype at = 0; at + part.size() <= text.size(); ++at) {
        if (!standsAt(part, text, at, across))
            continue;
        const Spot &first = text[at], &last = text[at + part.size() - 1];
        const bool begins = first.han || first.first || (inner && first.number);
        const bool ends = last.han || last.last;
        const bool isNumbersEnd = alone && last.last && last.longNumber && isEnd(part.size());
        if ((begins && (ends || alone)) || isNumbersEnd)
            out << spanOf(text, at, part.size());
    }
}

/// Where it stands but for marks that people leave out, there or in what was typed.
void findBridged(QList<TextSpan> &out, const QList<QList<LetterRun>> &parts,
                 const QList<LetterRun> &runs)
{
    QList<LetterRun> whole;
    for (const auto &stretch : bridgedRuns(runs, true))
        whole += stretch;
    for (const QList<Spot> &text : {spotsOf(whole), spotsOf(runs)}) {
        for (const auto &part : parts)
            findText(out, part, text, true);
        if (!out.isEmpty())
            return;
    }
}

/// Where a number without its signs begins or ends with what was typed. `starts` and the ends are
/// counted in its letters.
void findNumber(QList<TextSpan> &out, const QString &typed, const QList<Spot> &number,
                const QList<qsizetype> &starts, const QList<qsizetype> &ends)
{
    QString bare;
    for (const Spot &place : number)
        bare += QString::fromUcs4(&place.letter.c, 1);
    if (bare.size() != number.size())
        return;
    const qsizetype size = typed.size();
    for (const qsizetype from : starts) {
        if (size >= shortestStart - 1 && bare.mid(from, size) == typed)
            out << spanOf(number, from, size);
    }
    for (const qsizetype end : ends) {
        if (out.isEmpty() && isEnd(size) && end >= size && bare.mid(end - size, size) == typed)
            out << spanOf(number, end - size, size);
    }
}

/// Behind the area code, and before an extension.
void findPhone(QList<TextSpan> &out, const QString &typed, const QList<Spot> &number)
{
    constexpr qsizetype birthFrom = 6; // in an ID number
    QList<qsizetype> starts{0, birthFrom}, ends{number.size()};
    for (qsizetype at = 1; at < number.size(); ++at) {
        if (number[at].joined)
            continue;
        starts << at;
        ends << at;
    }
    findNumber(out, typed, number, starts, ends);
}

QList<TextSpan> merged(QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan &a, const TextSpan &b) { return a.from < b.from; });
    QList<TextSpan> out;
    for (const TextSpan &span : std::as_const(spans)) {
        if (!out.isEmpty() && span.from <= out.last().from + out.last().length)
            out.last().length =
                std::max(out.last().length, span.from + span.length - out.last().from);
        else
            out << span;
    }
    return out;
}

} // namespace

SearchMarks::SearchMarks(const QString &typed, DivisionName divisionName)
    : m_divisionName(std::move(divisionName))
{
    for (const QString &word : typedWords(typed)) {
        if (!wordParts(word).isEmpty())
            m_words << wordOf(word);
    }
}

SearchMarks::Word SearchMarks::wordOf(const QString &typed) const
{
    Word word{wordParts(typed),
              bridgedRuns(letterRuns(typed), true),
              bareWord(typed),
              codeTail(typed),
              {},
              {},
              false};
    const auto whole = wordParts(word.bare).first();
    const bool latin = whole.size() == 1 && !whole.first().han;
    word.number = latin && whole.first().hasDigit();
    if (latin && !word.number)
        word.starts << word.bare;
    else if (word.parts.size() == 1)
        word.starts = mixedKeys(m_pinyin, word.parts.first());
    if (const auto date = typedDate(typed); date && date->day > 0)
        word.birth = date->digits();
    return word;
}

/// The names whose letters begin so.
QList<TextSpan> SearchMarks::namesBegun(const Word &word, const QString &text) const
{
    QList<TextSpan> found;
    qsizetype from = 0;
    for (const QString &name : text.split(u'、')) {
        const QString one = name.section(u'等', 0, 0);
        const QStringList keys = word.starts.isEmpty() ? QStringList() : m_pinyin.pinyinKeys(one);
        const bool begun = std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
            return std::any_of(word.starts.begin(), word.starts.end(),
                               [&](const QString &start) { return key.startsWith(start); });
        });
        if (begun)
            found << TextSpan{from, one.size()};
        from += name.size() + 1;
    }
    return found;
}

QList<TextSpan> SearchMarks::find(const Word &word, const QString &text, Kind kind) const
{
    const QList<Spot> spots = spotsOf(letterRuns(text));
    QList<TextSpan> found;
    if (kind == Kind::Code) {
        if (word.number)
            findNumber(found, word.bare, spots, {0, 9, 15, 17}, {});
        if (!word.tail.isEmpty() && found.isEmpty())
            findNumber(found, word.tail, spots, {9, 15}, {});
        return found;
    }
    if (kind == Kind::Number) {
        if (word.number)
            findPhone(found, word.bare, spots);
        if (!word.birth.isEmpty() && found.isEmpty())
            findNumber(found, word.birth, spots, {6}, {});
        return found;
    }
    for (const auto &part : word.parts)
        findText(found, part, spots, kind == Kind::Text);
    if (kind == Kind::Text && (found.isEmpty() || word.bridged.size() != word.parts.size()))
        findBridged(found, word.bridged, letterRuns(text));
    const bool across = kind == Kind::Name || kind == Kind::Document;
    if (found.isEmpty() && across) // typed without the signs
        findText(found, wordParts(word.bare).first(), spots, false, true);
    return kind == Kind::Name ? found + namesBegun(word, text) : found;
}

QList<TextSpan> SearchMarks::in(const QString &text, Kind kind) const
{
    QList<TextSpan> found;
    for (const Word &word : m_words)
        found += find(word, text, kind);
    return merged(found);
}

bool SearchMarks::shows(const Word &word, const Petition &petition) const
{
    return !find(word, petition.intake.title, Kind::Text).isEmpty() ||
           !find(word, petition.petitionerNames(), Kind::Name).isEmpty() ||
           !find(word, petition.handler(), Kind::Text).isEmpty() ||
           !find(word, petition.code.text(), Kind::Code).isEmpty();
}

SearchSnippet SearchMarks::cut(SearchField field, const QString &text, Kind kind,
                               const TextSpan &hit) const
{
    qsizetype from = std::max<qsizetype>(0, hit.from - shownBefore);
    if (from > 0 && text[from].isLowSurrogate())
        ++from;
    while (from > 0 && from < hit.from && (text[from].isPunct() || text[from].isSpace()))
        ++from; // a snippet begins with a word
    SearchSnippet snippet{field, text.mid(from, shownInAll), {}};
    snippet.text.replace(u'\n', u' ');
    snippet.marks = in(snippet.text, kind);
    if (from > 0) {
        snippet.text.prepend(u'…');
        for (TextSpan &mark : snippet.marks)
            ++mark.from;
    }
    return snippet;
}

SearchSnippet SearchMarks::snippet(const Petition &petition) const
{
    using Field = SearchField;
    struct Source {
        Field field;
        Kind kind;
        QString text;
    };
    QList<Source> sources;
    const Intake &intake = petition.intake;
    for (const auto &[field, parties] : {std::pair(Field::Petitioner, &intake.petitioners),
                                         std::pair(Field::Respondent, &intake.respondents)}) {
        for (const Party &party : *parties)
            sources << Source{field, Kind::Name, party.name}
                    << Source{Field::IdNumber, Kind::Number, party.idNumber}
                    << Source{Field::Phone, Kind::Number, party.phone};
    }
    sources << Source{Field::SourceNumber, Kind::Number, intake.sourceNo};
    for (const Document &document : petition.documents)
        sources << Source{Field::Document, Kind::Document, document.issued.number};
    for (const SearchedText &one : placeTexts(petition, m_divisionName) + matterTexts(petition))
        sources << Source{one.field, Kind::Text, one.text};
    for (const Word &word : m_words) {
        if (shows(word, petition))
            continue;
        for (const Source &source : std::as_const(sources)) {
            const QList<TextSpan> hits = find(word, source.text, source.kind);
            if (!hits.isEmpty())
                return cut(source.field, source.text, source.kind, hits.first());
        }
    }
    return {};
}

} // namespace onedoor
