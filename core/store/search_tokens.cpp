#include "core/store/search_tokens.h"

#include "core/store/search_alphabet.h"

#include <algorithm>
#include <string>
#include <vector>

namespace onedoor
{

using namespace search;

namespace
{

constexpr int codeDayFrom = 9;
constexpr int codeStationFrom = 15;
constexpr int codeSerialFrom = 17;

/// What is to follow in a column: QString takes characters one by one three times as slowly.
class Tail
{
public:
    explicit Tail(QString &column) : m_column(column) { m_text.reserve(1024); }
    ~Tail() { m_column.append(QStringView(m_text)); }
    Tail(const Tail &) = delete;

    std::u16string &text() { return m_text; }

private:
    QString &m_column;
    std::u16string m_text;
};

/// Tokens in order, joined by blanks; they stand in the column once this is gone.
class Line
{
public:
    explicit Line(QString &column) : m_tail(column) {}

    void addBarrier() { m_tail.text().append({barrier, u' '}); }
    void addText(const QList<LetterRun> &runs, char16_t mark = 0)
    {
        std::u16string &text = m_tail.text();
        const auto put = [&](const Token &token) {
            if (mark)
                text += mark;
            token.appendTo(text);
            text += u' ';
        };
        eachToken(runs, put, [this] { addBarrier(); });
    }

    /// A text, and once more what in it is typed without its marks too.
    void addWritten(const QList<LetterRun> &runs, const QList<QList<LetterRun>> &bridged)
    {
        addText(runs);
        for (const auto &stretch : bridged) {
            addBarrier();
            addText(stretch);
        }
    }

private:
    Tail m_tail;
};

/// Tokens of a column, each once, in order. They are parts of texts that are kept here: as texts of
/// their own they would be most of a registration's allocations.
class Tokens
{
public:
    Tokens() { m_tokens.reserve(128); }

    void add(char16_t mark, const QString &text) { m_tokens.emplace_back(mark, kept(text)); }
    /// One whose first character is its mark.
    void addMarked(const QString &token)
    {
        m_tokens.emplace_back(token[0].unicode(), kept(token).substr(1));
    }
    /// Beginnings, so that what begins with them is found without reading all words alike.
    void addStarts(char16_t mark, const QString &text, qsizetype shortest, int longest)
    {
        const std::u16string_view whole = kept(text);
        for (qsizetype n = shortest; n <= std::min<qsizetype>(longest, text.size()); ++n)
            m_tokens.emplace_back(mark, whole.substr(0, size_t(n)));
        if (text.size() > longest)
            m_tokens.emplace_back(mark, whole);
    }
    void addEnds(char16_t mark, const QString &text)
    {
        for (const int n : {4, 6}) {
            if (text.size() >= n)
                m_tokens.emplace_back(mark, kept(text).substr(size_t(text.size() - n)));
        }
    }
    void appendTo(QString &column)
    {
        std::sort(m_tokens.begin(), m_tokens.end());
        m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
        Tail tail(column);
        for (const auto &[mark, text] : m_tokens)
            tail.text().append(1, mark).append(text).append(1, u' ');
    }

private:
    std::u16string_view kept(const QString &text)
    {
        m_texts.append(text);
        const auto *units = reinterpret_cast<const char16_t *>(m_texts.constLast().constData());
        return {units, size_t(text.size())};
    }

    QStringList m_texts;
    std::vector<std::pair<char16_t, std::u16string_view>> m_tokens;
};

void addNumber(Tokens &out, const QString &number)
{
    const QString value = bareWord(number);
    out.addStarts(numberStart, value, shortestStart, longestStart);
    out.addEnds(numberEnd, value);
}

void addPhone(Tokens &out, const QString &phone)
{
    addNumber(out, phone);
    const QString local = bareWord(phone.section(QLatin1Char('-'), 1));
    if (local.size() >= shortestLocal)
        out.addStarts(numberStart, local, shortestStart, longestStart);
    if (phone.count(QLatin1Char('-')) > 1) // what follows is an extension
        out.addEnds(numberEnd, bareWord(phone.section(QLatin1Char('-'), 1, 1)));
}

void addIdNumber(Tokens &out, const Party &party)
{
    addNumber(out, party.idNumber);
    const QString value = bareWord(party.idNumber);
    if (const QString birth = birthOf(value); !birth.isEmpty())
        out.add(birthDay, birth);
}

void addCode(Tokens &out, const PetitionCode &code)
{
    const QString bare = bareWord(code.text());
    const QString serial = bare.mid(codeSerialFrom);
    out.addStarts(codeCentre, bare.left(codeDayFrom), shortestCentre, codeDayFrom);
    out.addStarts(codeDay, bare.mid(codeDayFrom), 1, longestDay);
    out.addStarts(codeStation, bare.mid(codeStationFrom), 2, longestDay);
    out.add(codeSerial, serial.left(4));
    out.add(codeSerial, serial);
}

void addDay(Tokens &out, char16_t mark, const QDateTime &instant)
{
    if (!instant.isValid())
        return;
    const QString day = Clock::legalDay(instant).toString(Qt::ISODate).remove(QLatin1Char('-'));
    for (const int n : {4, 6, 8})
        out.add(mark, day.left(n));
}

/// Names as they are typed in letters. The keys are in order: what one begins with has mostly been
/// added with the one before.
void addKeys(Tokens &out, const QStringList &keys)
{
    QStringView before;
    for (const QString &key : keys) {
        const auto shared = std::mismatch(before.begin(), before.end(), key.begin(), key.end());
        out.addStarts(pinyinStart, key, shared.first - before.begin() + 1, longestPinyin);
        before = key;
    }
}

QString joined(const QList<SearchedText> &texts)
{
    QString all;
    for (const SearchedText &one : texts)
        all.append(one.text).append(QLatin1Char('\n'));
    return all;
}

/// What is found in a text besides phrases: single characters, beginnings and ends of words.
class Loose
{
public:
    void add(const QList<LetterRun> &runs)
    {
        addCharacters(runs);
        for (const LetterRun &run : runs) {
            if (!run.han)
                addWord(run);
        }
    }
    void addCharacters(const QList<LetterRun> &runs)
    {
        for (const LetterRun &run : runs) {
            for (qsizetype i = 0; run.han && i < run.size(); ++i)
                m_characters.append(run.letters[i].c);
        }
    }
    void appendTo(QString &column)
    {
        std::sort(m_characters.begin(), m_characters.end());
        m_characters.erase(std::unique(m_characters.begin(), m_characters.end()),
                           m_characters.end());
        Tail tail(column);
        for (const char32_t c : std::as_const(m_characters)) {
            tail.text() += textCharacter;
            appendCharacter(tail.text(), c);
            tail.text() += u' ';
        }
    }
    void appendWordsTo(QString &column) { m_words.appendTo(column); }

private:
    void addWord(const LetterRun &run)
    {
        const QString word = run.text();
        for (int n = 1; n <= std::min<qsizetype>(longestWordStart, word.size()); ++n)
            m_words.add(wordStart, word.left(n));
        for (qsizetype i = 1; i < word.size(); ++i) {
            if (isDigit(word[i]) && !isDigit(word[i - 1])) // 12345 of D12345
                m_words.addStarts(wordStart, word.mid(i, longestStart), 1, longestStart);
        }
        if (word.size() >= shortestLocal && run.hasDigit())
            m_words.addEnds(wordEnd, word);
    }

    QList<char32_t> m_characters;
    Tokens m_words;
};

} // namespace

SearchTokens::Columns SearchTokens::of(const Petition &petition) const
{
    Columns columns;
    const Intake &intake = petition.intake;
    Tokens numbers;
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            addName(columns, party.name);
            addIdNumber(numbers, party);
            addPhone(numbers, party.phone);
        }
    }
    addCode(numbers, petition.code);
    addNumber(numbers, intake.sourceNo);
    for (const Document &document : petition.documents) {
        const QString pair =
            QString::number(document.issued.year) + QString::number(document.issued.serial);
        Line(columns.name).addText(letterRuns(document.issued.number), nameText);
        for (const QString &digits :
             {bareWord(document.issued.number), pair, pair + QStringLiteral("号")})
            numbers.add(documentNumber, digits);
    }
    addDay(numbers, registeredDay, petition.registeredAt);
    addDay(numbers, receivedDay, intake.receivedAt);
    for (const auto &[kind, value] :
         {std::pair(Facet::State, wordOf(petition.standsAs())), std::pair(Facet::Type, intake.type),
          std::pair(Facet::Handler, petition.handler()),
          std::pair(Facet::Operator, petition.registeredBy)}) {
        if (!value.isEmpty())
            numbers.addMarked(facetToken(int(kind), value));
    }
    const QList<LetterRun> where = letterRuns(joined(placeTexts(petition, m_divisionName)));
    const QList<LetterRun> what = letterRuns(joined(matterTexts(petition)));
    constexpr int sizePerLetter = 4; // two letters, a blank, and what stands between
    columns.narr.reserve(intake.narrative.size() * sizePerLetter);
    const auto bridgedWhere = bridgedRuns(where, false), bridgedWhat = bridgedRuns(what, false);
    Line(columns.addr).addWritten(where, bridgedWhere);
    Line(columns.narr).addWritten(what, bridgedWhat);
    Loose loose;
    loose.add(where);
    loose.add(what);
    for (const auto &stretch : bridgedWhere + bridgedWhat)
        loose.add(stretch);
    for (const Document &document : petition.documents)
        loose.addCharacters(letterRuns(document.issued.number));
    numbers.appendTo(columns.num);
    loose.appendTo(columns.num);
    loose.appendWordsTo(columns.num);
    return columns;
}

QSet<QString> SearchTokens::bigrams(const QList<LetterRun> &runs)
{
    QSet<QString> found;
    for (const LetterRun &run : runs) {
        for (qsizetype i = 0; run.han && i + 1 < run.size(); ++i)
            found.insert(run.text(i, 2));
    }
    return found;
}

QSet<QString> SearchTokens::numbers(const QList<LetterRun> &runs)
{
    QSet<QString> found;
    for (qsizetype i = 1; i < runs.size(); ++i) {
        if (!runs[i].han && runs[i].joined)
            found.insert(runs[i - 1].text(runs[i - 1].size() - 1) + runs[i].text());
    }
    return found;
}

void SearchTokens::addName(Columns &columns, const QString &name) const
{
    const QList<LetterRun> runs = letterRuns(name);
    Line(columns.name).addText(runs, nameText);
    // 买买提·吐尔逊 is typed without the point too, and 王 兰 without the blank.
    QString joined;
    for (const LetterRun &run : runs)
        joined += run.text();
    if (runs.size() > 1) {
        Line(columns.name).addBarrier();
        Line(columns.name).addText(letterRuns(joined), nameText);
    }
    Line(columns.name).addBarrier();
    Tokens keys;
    for (const LetterRun &run : runs) {
        for (qsizetype i = 0; run.han && i < run.size(); ++i)
            keys.add(nameCharacter, run.text(i, 1));
    }
    addKeys(keys, m_pinyin.pinyinKeys(name));
    keys.appendTo(columns.key);
}

} // namespace onedoor
