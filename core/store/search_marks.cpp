#include "core/store/search_marks.h"

#include "core/domain/characters.h"
#include "core/store/search_alphabet.h"

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
};

QList<Spot> spotsOf(const QList<LetterRun> &runs)
{
    QList<Spot> spots;
    for (const LetterRun &run : runs) {
        for (qsizetype i = 0; i < run.size(); ++i)
            spots.append(
                {run.letters[i], run.han, i == 0, i + 1 == run.size(), i > 0 || run.joined});
    }
    return spots;
}

TextSpan spanOf(const QList<Spot> &spots, qsizetype from, qsizetype count)
{
    const Letter &first = spots[from].letter;
    const Letter &last = spots[from + count - 1].letter;
    return {first.from, last.from + last.length - first.from};
}

bool standsAt(const QList<Spot> &part, const QList<Spot> &text, qsizetype at, bool open)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const Spot &there = text[at + i];
        if (there.letter.c != part[i].letter.c || (i > 0 && !there.joined))
            return false;
    }
    const Spot &first = text[at], &last = text[at + part.size() - 1];
    return (first.han || first.first) && (last.han || last.last || open);
}

void findText(QList<TextSpan> &out, const QList<LetterRun> &runs, const QList<Spot> &text)
{
    const QList<Spot> part = spotsOf(runs);
    const bool open = runs.size() == 1; // letters and digits alone may be begun
    for (qsizetype at = 0; at + part.size() <= text.size(); ++at) {
        if (standsAt(part, text, at, open))
            out << spanOf(text, at, part.size());
    }
}

/// Where a number without its signs begins or ends with what was typed.
void findNumber(QList<TextSpan> &out, const QString &typed, const QList<Spot> &number,
                const QList<qsizetype> &starts)
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
    if (out.isEmpty() && (size == 4 || size == 6) && bare.endsWith(typed))
        out << spanOf(number, bare.size() - size, size);
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

SearchMarks::SearchMarks(const QString &typed)
{
    for (const QString &piece : halfWidth(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {
        Word word{wordParts(piece), bareWord(piece)};
        if (word.parts.isEmpty())
            continue;
        const auto whole = wordParts(word.bare).first();
        const bool latin = whole.size() == 1 && !whole.first().han;
        word.number = latin && whole.first().hasDigit();
        word.letters = latin && !word.number;
        m_words << word;
    }
}

QList<TextSpan> SearchMarks::find(const Word &word, const QString &text, Kind kind) const
{
    const QList<Spot> spots = spotsOf(letterRuns(text));
    QList<TextSpan> found;
    if (kind == Kind::Code || kind == Kind::Number) {
        if (word.number && kind == Kind::Code)
            findNumber(found, word.bare, spots, {0, 9, 15, 17});
        else if (word.number)
            findNumber(found, word.bare, spots, {0, 6}); // 6: the birth day in an ID number
        return found;
    }
    for (const auto &part : word.parts)
        findText(found, part, spots);
    if (kind != Kind::Name || !word.letters)
        return found;
    qsizetype from = 0;
    for (const QString &name : text.split(u'、')) {
        const QString one = name.section(u'等', 0, 0);
        const QStringList keys = m_pinyin.pinyinKeys(one);
        if (std::any_of(keys.begin(), keys.end(),
                        [&](const QString &key) { return key.startsWith(word.bare); }))
            found << TextSpan{from, one.size()};
        from += name.size() + 1;
    }
    return found;
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

SearchSnippet SearchMarks::cut(SearchSnippet::Field field, const QString &text, Kind kind,
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
    using Field = SearchSnippet::Field;
    struct Source {
        Field field;
        Kind kind;
        QString text;
    };
    QList<Source> sources;
    const Intake &intake = petition.intake;
    for (const auto &[field, parties] : {std::pair(Field::Petitioner, &intake.petitioners),
                                         std::pair(Field::Respondent, &intake.respondents)}) {
        for (const Party &party : *parties) {
            sources << Source{field, Kind::Name, party.name}
                    << Source{Field::IdNumber, Kind::Number, party.idNumber}
                    << Source{Field::Phone, Kind::Number, party.phone}
                    << Source{Field::Address, Kind::Text, party.address}
                    << Source{Field::Contact, Kind::Text, party.contact};
        }
    }
    sources << Source{Field::SourceNumber, Kind::Number, intake.sourceNo};
    for (const Document &document : petition.documents)
        sources << Source{Field::Document, Kind::Text, document.issued.number};
    sources << Source{Field::Type, Kind::Text, intake.type}
            << Source{Field::Type, Kind::Text, intake.contentClass.join(u'/')}
            << Source{Field::Place, Kind::Text, intake.place.detail}
            << Source{Field::Narrative, Kind::Text, intake.narrative}
            << Source{Field::Claim, Kind::Text, intake.claim};
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
