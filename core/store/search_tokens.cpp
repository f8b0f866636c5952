#include "core/store/search_tokens.h"

#include "core/store/search_alphabet.h"

#include <algorithm>

namespace onedoor
{

using namespace search;

namespace
{

constexpr int codeDayFrom = 9;
constexpr int codeStationFrom = 15;
constexpr int codeSerialFrom = 17;

/// Tokens in order, joined by blanks.
class Line
{
public:
    explicit Line(QString &column) : m_column(column) {}

    void add(char16_t mark, const QString &token)
    {
        m_column += QChar(mark) + token + QLatin1Char(' ');
    }
    void addText(const QList<LetterRun> &runs, char16_t mark = 0)
    {
        const auto put = [&](const Token &token) {
            if (mark)
                m_column += QChar(mark);
            token.appendTo(m_column);
            m_column += QLatin1Char(' ');
        };
        eachToken(runs, put, [&] { add(barrier, QString()); });
    }

private:
    QString &m_column;
};

/// Beginnings, so that what begins with them is found without reading all words alike.
void addStarts(QStringList &out, char16_t mark, const QString &value, int shortest, int longest)
{
    for (int n = shortest; n <= std::min<qsizetype>(longest, value.size()); ++n)
        out.append(QChar(mark) + value.left(n));
    if (value.size() > longest)
        out.append(QChar(mark) + value);
}

void addEnds(QStringList &out, char16_t mark, const QString &value)
{
    for (const int n : {4, 6}) {
        if (value.size() >= n)
            out.append(QChar(mark) + value.right(n));
    }
}

void addNumber(QStringList &out, const QString &number)
{
    const QString value = bareWord(number);
    addStarts(out, numberStart, value, shortestStart, longestStart);
    addEnds(out, numberEnd, value);
}

void addPhone(QStringList &out, const QString &phone)
{
    addNumber(out, phone);
    const QString local = bareWord(phone.section(QLatin1Char('-'), 1));
    if (local.size() >= shortestLocal)
        addStarts(out, numberStart, local, shortestStart, longestStart);
}

void addIdNumber(QStringList &out, const Party &party)
{
    addNumber(out, party.idNumber);
    const QString value = bareWord(party.idNumber);
    if (const QString birth = birthOf(value); !birth.isEmpty())
        out.append(QChar(birthDay) + birth);
}

void addCode(QStringList &out, const PetitionCode &code)
{
    const QString bare = bareWord(code.text());
    out.append(QChar(codeCentre) + bare.left(codeDayFrom));
    addStarts(out, codeDay, bare.mid(codeDayFrom), 1, longestDay);
    const QString station = bare.mid(codeStationFrom);
    for (int n = 2; n <= station.size(); ++n)
        out.append(QChar(codeStation) + station.left(n));
    const QString serial = bare.mid(codeSerialFrom);
    out.append(QChar(codeSerial) + serial.left(4));
    out.append(QChar(codeSerial) + serial);
}

void addDay(QStringList &out, char16_t mark, const QDateTime &instant)
{
    if (!instant.isValid())
        return;
    const QString day = Clock::legalDay(instant).toString(QStringLiteral("yyyyMMdd"));
    for (const int n : {4, 6, 8})
        out.append(QChar(mark) + day.left(n));
}

/// Each once, in order, joined by blanks.
void appendSorted(QString &column, QStringList &tokens)
{
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    for (const QString &token : std::as_const(tokens))
        column += token + QLatin1Char(' ');
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
        for (const char32_t c : std::as_const(m_characters)) {
            column += QChar(textCharacter);
            appendCharacter(column, c);
            column += QLatin1Char(' ');
        }
        appendSorted(column, m_words);
    }

private:
    void addWord(const LetterRun &run)
    {
        const QString word = run.text();
        for (int n = 1; n <= std::min<qsizetype>(longestWordStart, word.size()); ++n)
            m_words.append(QChar(wordStart) + word.left(n));
        if (word.size() >= shortestLocal && run.hasDigit())
            addEnds(m_words, wordEnd, word);
    }

    QList<char32_t> m_characters;
    QStringList m_words;
};

} // namespace

SearchTokens::Columns SearchTokens::of(const Petition &petition) const
{
    Columns columns;
    const Intake &intake = petition.intake;
    QStringList numbers;
    QStringList places{intake.place.detail, petition.handler()};
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            addName(columns, party.name);
            addIdNumber(numbers, party);
            addPhone(numbers, party.phone);
            places << party.address << party.contact;
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
            numbers.append(QChar(documentNumber) + digits);
    }
    addDay(numbers, registeredDay, petition.registeredAt);
    addDay(numbers, receivedDay, intake.receivedAt);
    for (const auto &[kind, value] :
         {std::pair(Facet::State, wordOf(petition.state)), std::pair(Facet::Type, intake.type),
          std::pair(Facet::Handler, petition.handler()),
          std::pair(Facet::Operator, petition.registeredBy)}) {
        if (!value.isEmpty())
            numbers.append(facetToken(int(kind), value));
    }
    const QList<LetterRun> where = letterRuns(places.join(QLatin1Char('\n')));
    const QList<LetterRun> what =
        letterRuns((intake.contentClass +
                    QStringList{intake.title, intake.type, intake.narrative, intake.claim})
                       .join(QLatin1Char('\n')));
    constexpr int sizePerLetter = 4; // two letters, a blank, and what stands between
    columns.narr.reserve(intake.narrative.size() * sizePerLetter);
    Line(columns.addr).addText(where);
    Line(columns.narr).addText(what);
    Loose loose;
    loose.add(where);
    loose.add(what);
    for (const Document &document : petition.documents)
        loose.addCharacters(letterRuns(document.issued.number));
    appendSorted(columns.num, numbers);
    loose.appendTo(columns.num);
    return columns;
}

QSet<QString> SearchTokens::bigrams(const QString &text)
{
    QSet<QString> found;
    for (const LetterRun &run : letterRuns(text)) {
        for (qsizetype i = 0; run.han && i + 1 < run.size(); ++i)
            found.insert(run.text(i, 2));
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
        Line(columns.name).add(barrier, QString());
        Line(columns.name).addText(letterRuns(joined), nameText);
    }
    Line(columns.name).add(barrier, QString());
    QStringList keys;
    for (const LetterRun &run : runs) {
        for (qsizetype i = 0; run.han && i < run.size(); ++i)
            keys.append(QChar(nameCharacter) + run.text(i, 1));
    }
    for (const QString &key : m_pinyin.pinyinKeys(name))
        addStarts(keys, pinyinStart, key, 1, longestPinyin);
    appendSorted(columns.key, keys);
}

} // namespace onedoor
