#include "core/domain/characters.h"
#include "core/store/search_alphabet.h"
#include "core/store/search_tokens.h"
#include "core/store/typed_words.h"

#include <QRegularExpression>

namespace onedoor
{

using namespace search;

namespace
{

constexpr qsizetype pieceSize = 4; ///< tokens: together they are rare

QString quoted(const QString &token)
{
    return u'"' + token + u'"'; // no token has a quotation mark in it
}

QString marked(char16_t mark, const QString &token)
{
    return quoted(QChar(mark) + token);
}

QString anyOf(QStringList ways)
{
    ways.removeAll(QString());
    ways.removeDuplicates();
    return ways.size() > 1 ? u'(' + ways.join(QStringLiteral(" OR ")) + u')' : ways.value(0);
}

QString allOf(const QStringList &needs)
{
    return SearchTokens::allOf(needs);
}

QString without(const QString &these, const QString &those)
{
    if (these.isEmpty() || those.isEmpty())
        return these;
    return QStringLiteral("(%1 NOT %2)").arg(these, those);
}

/// One word by identity and by text; empty where it cannot fit.
struct Fit {
    QString identity;
    QString text;

    QString either() const { return anyOf({identity, text}); }
};

/// A beginning: a token of its own while it is short, else a prefix few tokens have.
QString start(char16_t mark, const QString &typed, int longest)
{
    return marked(mark, typed) + (typed.size() > longest ? QStringLiteral(" *") : QString());
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c); });
}

QString codeTerm(const QString &bare)
{
    constexpr int centreSize = 9, daySize = 6;
    if (bare.size() > centreSize + longestDay)
        return {};
    QStringList ways;
    if (bare.size() >= centreSize && areDigits(QStringView(bare).left(centreSize))) {
        const QString rest = bare.mid(centreSize);
        ways << allOf(
            {marked(codeCentre, bare.left(centreSize)),
             rest.isEmpty() ? marked(codeCentre, bare.left(centreSize)) : marked(codeDay, rest)});
    }
    if (bare.size() >= shortestCentre && bare.size() < centreSize && areDigits(bare))
        ways << marked(codeCentre, bare);
    if (bare.size() >= daySize && bare.size() <= longestDay &&
        areDigits(QStringView(bare).left(daySize)))
        ways << marked(codeDay, bare);
    if (bare.size() >= 2 && !bare[0].isDigit() && bare[1].isDigit())
        ways << marked(codeStation, bare);
    if ((bare.size() == 4 || bare.size() == 5) && areDigits(QStringView(bare).left(4)))
        ways << marked(codeSerial, bare);
    return anyOf(ways);
}

/// A number, its signs left out.
QString numberTerm(const QString &bare)
{
    QStringList ways{marked(documentNumber, bare), codeTerm(bare)};
    if (bare.size() >= shortestStart)
        ways << start(numberStart, bare, longestStart);
    if (bare.size() == 4 || bare.size() == 6)
        ways << marked(numberEnd, bare);
    return anyOf(ways);
}

QStringList tokensOf(const QList<LetterRun> &part, char16_t mark)
{
    QStringList tokens;
    const auto put = [&](const Token &token) {
        tokens << (mark ? QString(QChar(mark)) : QString());
        token.appendTo(tokens.last());
    };
    eachToken(part, put, [] {});
    return tokens;
}

/// Of a long one the head is asked for first: it is rare, while 有限公司 is in every other text.
QString phrase(const QList<LetterRun> &part, char16_t mark)
{
    const QStringList tokens = tokensOf(part, mark);
    const QString whole = quoted(tokens.join(u' '));
    return tokens.size() <= pieceSize + 1
               ? whole
               : allOf({quoted(tokens.mid(0, pieceSize).join(u' ')), whole});
}

/// Its pieces, wherever each stands. For a whole long phrase the engine goes through the lists of
/// all its tokens at every petition one of them leads to, and begins so before it has looked at
/// what else is asked for: 20 ms for a company's name among a million.
QString pieces(const QStringList &tokens)
{
    QStringList all;
    for (qsizetype at = 0; at < tokens.size(); at += pieceSize)
        all << quoted(tokens.mid(at, pieceSize).join(u' '));
    return allOf(all);
}

bool hasDigit(const QList<LetterRun> &part)
{
    return std::any_of(part.begin(), part.end(),
                       [](const LetterRun &run) { return run.hasDigit(); });
}

/// 张wei: the characters stand in a name, and a name's letters begin so.
QString mixedTerm(const QList<LetterRun> &part, const Pinyin &pinyin)
{
    QStringList starts;
    for (const QString &key : mixedKeys(pinyin, part))
        starts << start(pinyinStart, key, longestPinyin);
    if (starts.isEmpty())
        return {};
    const LetterRun &han = part.first();
    return allOf({han.size() == 1 ? marked(nameCharacter, han.text()) : phrase({han}, nameText),
                  anyOf(starts)});
}

/// What stands between two signs.
Fit partFit(const QList<LetterRun> &part, const Pinyin &pinyin)
{
    const LetterRun &run = part.first();
    if (part.size() > 1)
        return {anyOf({phrase(part, nameText), mixedTerm(part, pinyin)}), phrase(part, 0)};
    const QString text = run.text();
    if (run.han && run.size() == 1)
        return {marked(nameCharacter, text), marked(textCharacter, text)};
    if (run.han)
        return {phrase(part, nameText), phrase(part, 0)};
    QStringList byText{text.size() > longestWordStart ? quoted(text) + QStringLiteral(" *")
                                                      : marked(wordStart, text)};
    if (isDigit(text[0]) && text.size() > longestWordStart && text.size() <= longestStart)
        byText << marked(wordStart, text); // behind a run's letters
    if (run.hasDigit() && (text.size() == 4 || text.size() == 6))
        byText << marked(wordEnd, text);
    const QString byIdentity =
        run.hasDigit() ? numberTerm(text) : start(pinyinStart, text, longestPinyin);
    return {anyOf({phrase(part, nameText), byIdentity}), anyOf(byText)};
}

/// By text without the marks that people leave out; empty where it has none.
QString bridgedText(const QString &word, const Pinyin &pinyin)
{
    const QList<LetterRun> runs = letterRuns(word);
    if (std::none_of(runs.begin(), runs.end(), [](const LetterRun &run) { return run.bridged; }))
        return {};
    QStringList texts;
    for (const auto &part : bridgedRuns(runs, true))
        texts << partFit(part, pinyin).text;
    return allOf(texts);
}

Fit dateFit(const QString &word)
{
    const auto date = typedDate(word);
    if (!date)
        return {};
    const QString digits = date->digits();
    return {date->day > 0 ? marked(birthDay, digits) : QString(),
            anyOf({marked(registeredDay, digits), marked(receivedDay, digits)})};
}

/// Typed as a code is written, whole or begun: 350211001-261123, 350211001-261123-A1-0001-C.
bool isCode(const QString &word)
{
    static const QRegularExpression written(QStringLiteral(
        "^\\d{9}-(\\d{1,6}|\\d{6}-[A-Za-z]?|\\d{6}-[A-Za-z]\\d(-\\d{0,4}|-\\d{4}-.?))$"));
    return written.match(word).hasMatch();
}

Fit codeFit(const QString &word, const QString &tail, const Pinyin &pinyin)
{
    QStringList texts;
    for (const auto &part : wordParts(word))
        texts << partFit(part, pinyin).text;
    return {anyOf({numberTerm(bareWord(word)), tail.isEmpty() ? QString() : codeTerm(tail)}),
            allOf(texts)};
}

Fit wordFit(const QString &word, const Pinyin &pinyin)
{
    const auto parts = wordParts(word);
    if (parts.isEmpty())
        return {};
    if (const QString tail = codeTail(word); isCode(word) || !tail.isEmpty())
        return codeFit(word, tail, pinyin);
    QStringList identities, texts;
    for (const auto &part : parts) {
        const Fit fit = partFit(part, pinyin);
        identities << fit.identity;
        texts << (parts.size() > 1 ? fit.either() : fit.text);
    }
    const Fit date = dateFit(word);
    QStringList byIdentity{allOf(identities), date.identity};
    if (parts.size() > 1 || parts.first().size() > 1) {
        const QString bare = bareWord(word);
        const auto whole = wordParts(bare);
        byIdentity << phrase(whole.first(), nameText);
        if (hasDigit(whole.first()))
            byIdentity << (whole.first().size() == 1 ? numberTerm(bare)
                                                     : marked(documentNumber, bare));
        else if (whole.first().size() == 1 && !whole.first().first().han)
            byIdentity << start(pinyinStart, bare, longestPinyin);
    }
    return {anyOf(byIdentity), anyOf({allOf(texts), bridgedText(word, pinyin), date.text})};
}

/// A word that fits as a phrase or not at all, so that it can be asked for piece by piece.
bool isPhrase(const QList<QList<LetterRun>> &parts)
{
    return parts.size() == 1 && (parts[0].size() > 1 || parts[0][0].han) && !hasDigit(parts[0]);
}

/// Days, months and years, and what is short, are in many petitions: asked for last.
bool isRarer(const QString &a, const QString &b)
{
    const auto rank = [](const QString &word) { return typedDate(word) ? 0 : word.size(); };
    return rank(a) > rank(b);
}

/// Every word fits, by either.
QString everyWord(const QList<Fit> &fits)
{
    QStringList either;
    for (const Fit &fit : fits)
        either << fit.either();
    return allOf(either);
}

/// One word fits by identity, whatever the others do.
QString someByIdentity(const QList<Fit> &fits)
{
    QStringList identities;
    for (const Fit &fit : fits)
        identities << fit.identity;
    return anyOf(identities);
}

/// Every word fits, one of them at least by identity.
QString oneByIdentity(const QList<Fit> &fits)
{
    if (fits.size() == 2) // with the fewest look-ups
        return anyOf(
            {allOf({fits[0].identity, fits[1].either()}), allOf({fits[0].text, fits[1].identity})});
    const QString some = someByIdentity(fits);
    return fits.size() == 1 ? some : allOf({everyWord(fits), some});
}

} // namespace

QString search::facetToken(int kind, const QString &value)
{
    QString token = QChar(facetMark) + QString::number(kind);
    for (const QChar c : value) {
        const char16_t u = c.unicode();
        if (u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z'))
            token += c;
        else
            token += QChar(barrier) + QString::number(u, 16);
    }
    return token;
}

QString search::birthOf(const QString &idNumber)
{
    constexpr int whole = 18, from = 6, size = 8;
    const QString birth = idNumber.mid(from, size);
    if (idNumber.size() != whole || !areDigits(QStringView(idNumber).left(whole - 1)))
        return {};
    const QDate day = dayOfDigits(birth);
    const bool typable = day.isValid() && day.year() >= 1900 && day.year() < 2100; // typedDate()
    return typable ? birth : QString();
}

SearchTokens::Match SearchTokens::match(const QString &typed) const
{
    Match match;
    QList<Fit> exact, wide;
    QStringList words = typedWords(typed);
    std::stable_sort(words.begin(), words.end(), isRarer);
    for (const QString &word : std::as_const(words)) {
        const auto parts = wordParts(word);
        if (parts.isEmpty())
            continue;
        exact << wordFit(word, m_pinyin);
        wide << exact.last();
        const QStringList inText = isPhrase(parts) ? tokensOf(parts[0], 0) : QStringList();
        if (inText.size() <= pieceSize + 1)
            continue;
        const QStringList inName = tokensOf(parts[0], nameText);
        wide.last() = {pieces(inName), pieces(inText)};
        match.longWords.append({inName.join(u' '), inText.join(u' ')});
    }
    QStringList texts;
    for (const Fit &fit : wide)
        texts << fit.text;
    match.all = everyWord(exact);
    match.identity = oneByIdentity(wide);
    match.anyText = allOf(texts);
    match.text = without(match.anyText, someByIdentity(wide));
    return match;
}

QString SearchTokens::allOf(QStringList needs)
{
    constexpr qsizetype deepest = 16; // the engine's reader keeps 100 open brackets
    if (needs.contains(QString()))
        return {};
    needs.removeDuplicates();
    QString all = needs.value(0);
    for (qsizetype i = 1; i < std::min(needs.size(), deepest + 1); ++i) {
        const QString before = i > 1 ? QStringLiteral("(%1 OR \"\")").arg(all) : all;
        all = QStringLiteral("(%1 AND %2)").arg(before, needs[i]);
    }
    if (needs.size() <= deepest + 1)
        return all;
    return u'(' + all + QStringLiteral(" AND ") +
           needs.mid(deepest + 1).join(QStringLiteral(" AND ")) + u')';
}

bool SearchTokens::holds(const Petition &petition, const QList<LongWord> &words) const
{
    const Columns columns = of(petition);
    const auto stands = [](const QString &column, const QString &tokens) {
        return QString(u' ' + column).contains(u' ' + tokens + u' ');
    };
    return std::all_of(words.begin(), words.end(), [&](const LongWord &word) {
        return stands(columns.name, word.inName) || stands(columns.addr, word.inText) ||
               stands(columns.narr, word.inText);
    });
}

QString SearchTokens::facet(Facet facet, const QStringList &anyOfThese)
{
    QStringList ways;
    for (const QString &value : anyOfThese)
        ways << quoted(facetToken(int(facet), value));
    return anyOf(ways);
}

/// Whole years and months where the span has them, single days at its ends.
QString SearchTokens::registered(QDate from, QDate to)
{
    QStringList ways;
    for (QDate day = from; day <= to;) {
        const QDate yearEnd(day.year(), 12, 31),
            monthEnd(day.year(), day.month(), day.daysInMonth());
        QString digits = day.toString(QStringLiteral("yyyyMMdd"));
        QDate end = day;
        if (day.dayOfYear() == 1 && yearEnd <= to) {
            digits.truncate(4);
            end = yearEnd;
        } else if (day.day() == 1 && monthEnd <= to) {
            digits.truncate(6);
            end = monthEnd;
        }
        ways << marked(registeredDay, digits);
        day = end.addDays(1);
    }
    return anyOf(ways);
}

} // namespace onedoor
