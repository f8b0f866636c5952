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
           (c >= 0x20000 && c <= 0x323af) || c == 0x3007;
}

bool isWord(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xc0 && c < 0x2e80 && QChar::isLetterOrNumber(c)) ||
           (c >= 0xac00 && c <= 0xd7a3);
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

void addNumber(QString &column, const QString &number, const QString &suffixMark)
{
    const QString value = number.toLower().remove(u'-').remove(u' ');
    if (value.isEmpty())
        return;
    column += value + u' ';
    addEdges(column, QStringLiteral("n"), value, longestNumberEdge);
    for (int n : {4, 6})
        column += suffixMark + value.right(n) + u' ';
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

QString numberTerm(const QString &digits)
{
    QStringList ways{QStringLiteral("{name addr narr} : ") + quoted(digits)};
    if (digits.size() <= longestNumberEdge)
        ways << QStringLiteral("{num} : ") + quoted(u'n' + digits);
    else
        ways << QStringLiteral("{num} : ") + quoted(digits) + QStringLiteral(" *");
    if (digits.size() == 4 || digits.size() == 6) {
        ways << QStringLiteral("{num} : ") + quoted(u'i' + digits)
             << QStringLiteral("{num} : ") + quoted(u'p' + digits);
    }
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
    for (const auto *side : {&intake.petitioners, &intake.respondents}) {
        for (const Party &party : *side) {
            addName(columns, party.name);
            addNumber(columns.num, party.idNumber, QStringLiteral("i"));
            addNumber(columns.num, party.phone, QStringLiteral("p"));
            addText(columns.addr, party.address);
        }
    }
    addNumber(columns.num, petition.code.text(), QStringLiteral("s"));
    addNumber(columns.num, intake.sourceNo, QStringLiteral("s"));
    for (const Document &document : petition.documents)
        addText(columns.addr, document.issued.number);
    addText(columns.addr, intake.place.detail);
    addText(columns.addr, petition.handler());
    for (const QString &text : {intake.title, intake.type, intake.narrative, intake.claim,
                                intake.contentClass.join(u' ')})
        addText(columns.narr, text);
    addCharacters(columns.narr, intake.title + intake.narrative + intake.claim + intake.type);
    addCharacters(columns.addr, intake.place.detail);
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
    addCharacters(columns.key, name);
    for (const QString &key : m_pinyin.pinyinKeys(name)) {
        columns.key += key + u' ';
        addEdges(columns.key, QStringLiteral("q"), key, longestKeyEdge);
    }
}

QString SearchTokens::match(const QString &typed) const
{
    static const QRegularExpression code(QStringLiteral("^[0-9]{9}-?[0-9]{2,6}"));
    QStringList terms;
    for (QString word : typed.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
        if (code.match(word).hasMatch())
            word.remove(u'-');
        for (const Run &run : runsOf(word)) {
            const QString text = textOf(run.characters, 0, run.characters.size());
            const bool digits = text[0].isDigit();
            terms << (run.han ? hanTerm(run) : digits ? numberTerm(text) : letterTerm(text));
        }
    }
    return terms.join(QStringLiteral(" AND "));
}

} // namespace onedoor
