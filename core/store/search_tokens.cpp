#include "core/store/search_tokens.h"

#include <QRegularExpression>

namespace onedoor
{

namespace
{

constexpr int longestKeyEdge = 5;
constexpr int longestNumberEdge = 6;

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x323af) || c == 0x3007 ||
           (c >= 0xe000 && c <= 0xf8ff); // private use: rare names of older systems
}

bool isWord(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xc0 && c < 0x2e80 && QChar::isLetterOrNumber(c)) || (c >= 0xac00 && c <= 0xd7a3);
}

struct Run {
    bool han = false;
    QList<char32_t> characters;
};

/// Stretches of Han characters and of letters and digits; all else separates.
QList<Run> runsOf(const QString &text)
{
    QList<Run> runs;
    bool joined = false;
    for (char32_t c : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const bool han = isHan(c);
        if (!han && !isWord(c)) {
            joined = false;
            continue;
        }
        if (!joined || runs.last().han != han)
            runs.append(Run{han, {}});
        runs.last().characters.append(han ? c : QChar::toLower(c));
        joined = true;
    }
    return runs;
}

QString textOf(const QList<char32_t> &characters, qsizetype from, qsizetype count)
{
    return QString::fromUcs4(characters.constData() + from, count);
}

QStringList tokensOf(const Run &run)
{
    const auto size = run.characters.size();
    if (!run.han || size == 1)
        return {textOf(run.characters, 0, size)};
    QStringList bigrams;
    for (qsizetype i = 0; i + 1 < size; ++i)
        bigrams.append(textOf(run.characters, i, 2));
    return bigrams;
}

void addText(QString &column, const QString &text)
{
    for (const Run &run : runsOf(text)) {
        for (const QString &token : tokensOf(run))
            column += token + u' ';
        column += QStringLiteral("¦ "); // a token nobody can type: no phrase bridges two runs
    }
}

/// Single characters make one-character queries possible in any text.
void addCharacters(QString &column, const QString &text)
{
    QStringList seen;
    for (const Run &run : runsOf(text)) {
        for (qsizetype i = 0; run.han && i < run.characters.size(); ++i) {
            const QString character = QStringLiteral("c") + textOf(run.characters, i, 1);
            if (!seen.contains(character))
                seen.append(character);
        }
    }
    column += seen.join(u' ') + u' ';
}

void addEdges(QString &column, const QString &prefix, const QString &value, int longest)
{
    for (int n = 1; n <= std::min(longest, int(value.size())); ++n)
        column += prefix + value.left(n) + u' ';
}

/// Only what can be typed as a number: one run, lower case.
QString bare(const QString &number)
{
    QString value;
    for (const Run &run : runsOf(number))
        value += textOf(run.characters, 0, run.characters.size());
    return value;
}

void addNumber(QString &column, const QString &number)
{
    const QString value = bare(number);
    if (value.isEmpty())
        return;
    column += value + u' ';
    addEdges(column, QStringLiteral("n"), value, longestNumberEdge);
    for (int n : {4, 6})
        column += u'e' + value.right(n) + u' ';
}

/// A petition code is typed whole or from its day, station or serial on. Days need six characters
/// and have a mark of their own, else the end of a telephone number would find whole months.
void addCode(QString &column, const PetitionCode &code)
{
    const QString groups = code.text();
    for (const auto &[mark, from] :
         {std::pair("", 0), std::pair("d", 10), std::pair("s", 17), std::pair("s", 20)})
        column += QLatin1String(mark) + bare(groups.mid(from)) + u' ';
}

QString quoted(const QString &token)
{
    QString safe = token;
    return u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString anyOf(const QStringList &alternatives)
{
    return u'(' + alternatives.join(QStringLiteral(" OR ")) + u')';
}

QString numberTerm(const QString &number)
{
    constexpr int shortestSerial = 4;
    constexpr int shortestDay = 6;
    const QString num = QStringLiteral("{num} : ");
    QStringList ways{QStringLiteral("{name addr narr} : ") + quoted(number)};
    if (number.size() <= longestNumberEdge)
        ways << num + quoted(u'n' + number);
    else
        ways << num + quoted(number) + QStringLiteral(" *");
    if (number.size() == 4 || number.size() == 6)
        ways << num + quoted(u'e' + number);
    if (number.size() >= shortestSerial)
        ways << num + quoted(u's' + number) + QStringLiteral(" *");
    if (number.size() >= shortestDay)
        ways << num + quoted(u'd' + number) + QStringLiteral(" *");
    return anyOf(ways);
}

QString hanTerm(const Run &run)
{
    if (run.characters.size() == 1)
        return QStringLiteral("{key addr narr} : ") +
               quoted(QStringLiteral("c") + textOf(run.characters, 0, 1));
    return QStringLiteral("{name addr narr} : ") + quoted(tokensOf(run).join(u' '));
}

QString letterTerm(const QString &letters)
{
    QStringList ways{QStringLiteral("{name addr narr} : ") + quoted(letters)};
    if (letters.size() <= longestKeyEdge)
        ways << QStringLiteral("{key} : ") + quoted(u'q' + letters);
    else
        ways << QStringLiteral("{key} : ") + quoted(letters) + QStringLiteral(" *");
    return anyOf(ways);
}

} // namespace

SearchTokens::Columns SearchTokens::of(const Petition &petition) const
{
    Columns columns;
    const Intake &intake = petition.intake;
    QStringList places;
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            addName(columns, party.name);
            addNumber(columns.num, party.idNumber);
            addNumber(columns.num, party.phone);
            places << party.address << party.contact;
        }
    }
    addCode(columns.num, petition.code);
    addNumber(columns.num, intake.sourceNo);
    places << intake.place.detail << petition.handler();
    for (const Document &document : petition.documents)
        places << document.issued.number;
    const QString words = (intake.contentClass +
                           QStringList{intake.title, intake.type, intake.narrative, intake.claim})
                              .join(u'\n');
    addText(columns.addr, places.join(u'\n'));
    addCharacters(columns.addr, places.join(u'\n'));
    addText(columns.narr, words);
    addCharacters(columns.narr, words);
    return columns;
}

QSet<QString> SearchTokens::bigrams(const QString &text)
{
    QSet<QString> found;
    for (const Run &run : runsOf(text)) {
        for (const QString &token : tokensOf(run)) {
            if (run.han && run.characters.size() > 1)
                found.insert(token);
        }
    }
    return found;
}

void SearchTokens::addName(Columns &columns, const QString &name) const
{
    addText(columns.name, name);
    // 买买提·吐尔逊 is typed without the point too, and 王 兰 without the blank.
    if (const QString joined = bare(name); runsOf(name).size() > 1)
        addText(columns.name, joined);
    addCharacters(columns.key, name);
    for (const QString &key : m_pinyin.pinyinKeys(name)) {
        columns.key += key + u' ';
        addEdges(columns.key, QStringLiteral("q"), key, longestKeyEdge);
    }
}

QString SearchTokens::match(const QString &typed) const
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    // A number typed in groups: a petition code or a telephone with hyphens.
    static const QRegularExpression grouped(
        QStringLiteral("^(?=.*[0-9])[0-9A-Za-z]+(-[0-9A-Za-z]+)+$"));
    static const QRegularExpression digit(QStringLiteral("[0-9]"));
    QStringList terms;
    const QString plain = typed.normalized(QString::NormalizationForm_KC);
    for (const QString &word : plain.split(blanks, Qt::SkipEmptyParts)) {
        QStringList parts;
        for (const Run &run : runsOf(word)) {
            const QString text = textOf(run.characters, 0, run.characters.size());
            const bool number = text.contains(digit);
            parts << (run.han ? hanTerm(run) : number ? numberTerm(text) : letterTerm(text));
        }
        if (parts.isEmpty())
            continue;
        const QString all = parts.join(QStringLiteral(" AND "));
        terms << (grouped.match(word).hasMatch()
                      ? anyOf({numberTerm(bare(word)), u'(' + all + u')'})
                      : all);
    }
    return terms.join(QStringLiteral(" AND "));
}

} // namespace onedoor
