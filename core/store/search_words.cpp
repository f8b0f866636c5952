#include "core/store/search_words.h"

#include "core/domain/characters.h"

#include <QRegularExpression>

#include <algorithm>

namespace onedoor
{

namespace
{

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x323af) || c == 0x3007 ||
           (c >= 0xe000 && c <= 0xf8ff); // private use: rare names of older systems
}

bool isWord(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xc0 && c < 0x2e80 && QChar::isLetterOrNumber(c)) ||
           (c >= 0xa000 && c <= 0xd7a3 && QChar::isLetterOrNumber(c));
}

/// Shows nothing, or only chooses how the character before is drawn.
bool isInvisible(char32_t c)
{
    return c >= 0x80 &&
           (QChar::category(c) == QChar::Other_Format ||
            QChar::category(c) == QChar::Mark_Enclosing || (c >= 0x180b && c <= 0x180f) ||
            (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef));
}

/// Belongs to the letter before it.
bool isMark(char32_t c)
{
    return c >= 0x300 && QChar::isMark(c);
}

/// As names and number plates have it; ・ in some input methods.
bool isPoint(char32_t c)
{
    return c == 0xb7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22c5 || c == 0x30fb;
}

bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

/// What people write between a letter and a digit, or leave out.
bool partsNumbers(char32_t c)
{
    return c == ' ' || c == 0x3000 || c == '.' || c == '/' || c == '#' || c == '_' || c == 0x2212 ||
           QChar::category(c) == QChar::Punctuation_Dash;
}

bool bridges(const LetterRun &before, char32_t sign, bool han, char32_t c)
{
    return isPoint(sign) || (!before.han && !han && partsNumbers(sign) &&
                             isDigit(before.letters.last().c) != isDigit(c));
}

/// Most text is plain: only what has another compatibility form takes the long way.
bool isPlain(char32_t c)
{
    return c < 0x80 || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3000 && c <= 0x303f);
}

class RunReader
{
public:
    QList<LetterRun> runs;

    void take(char32_t c, qsizetype from, qsizetype length)
    {
        const bool han = isHan(c);
        if (!han && !isWord(c)) {
            takeSign(c, from, length);
            return;
        }
        if (!m_open || m_last->han != han) {
            const bool bridged = m_signs == 1 && m_last && bridges(*m_last, m_sign, han, c);
            m_last = &runs.emplaceBack(LetterRun{han, m_open, {}, bridged});
        }
        m_last->letters.append({han ? simplified(c) : QChar::toLower(c), from, length});
        m_open = true;
        m_signs = 0;
    }

private:
    void takeSign(char32_t c, qsizetype from, qsizetype length)
    {
        if (isInvisible(c))
            return;
        if (m_open && isMark(c)) {
            if (!m_last->han)
                m_last->letters.append({c, from, length});
            return;
        }
        m_open = false;
        m_sign = c;
        ++m_signs;
    }

    LetterRun *m_last = nullptr; ///< of runs
    bool m_open = false;         ///< the character before was no sign
    int m_signs = 0;             ///< since the last letter
    char32_t m_sign = 0;         ///< the last one
};

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

struct Character {
    char32_t c = 0;
    qsizetype length = 1;
};

Character characterAt(const QString &text, qsizetype i)
{
    const bool pair =
        text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    return pair ? Character{QChar::surrogateToUcs4(text[i], text[i + 1]), 2}
                : Character{text[i].unicode(), 1};
}

/// A character with the marks behind it.
qsizetype clusterEnd(const QString &text, qsizetype from)
{
    qsizetype end = from + characterAt(text, from).length;
    while (end < text.size() && text[end].unicode() >= 0x300) {
        const Character next = characterAt(text, end);
        if (isPlain(next.c) || !isMark(next.c))
            break;
        end += next.length;
    }
    return end;
}

} // namespace

QString LetterRun::text(qsizetype from, qsizetype count) const
{
    QString out;
    appendTo(out, from, count);
    return out;
}

bool LetterRun::hasDigit() const
{
    return std::any_of(letters.begin(), letters.end(),
                       [](const Letter &letter) { return letter.c >= '0' && letter.c <= '9'; });
}

QList<LetterRun> letterRuns(const QString &text)
{
    RunReader reader;
    for (qsizetype i = 0; i < text.size();) {
        const Character first = characterAt(text, i);
        const qsizetype end = clusterEnd(text, i);
        if (isPlain(first.c) && end == i + 1) {
            reader.take(first.c, i, 1);
        } else {
            const QString form = text.mid(i, end - i).normalized(QString::NormalizationForm_KC);
            for (const char32_t one : form.toUcs4())
                reader.take(one, i, end - i);
        }
        i = end;
    }
    return reader.runs;
}

QList<QList<LetterRun>> bridgedRuns(const QList<LetterRun> &runs, bool all)
{
    QList<QList<LetterRun>> stretches;
    if (!all && std::none_of(runs.begin(), runs.end(), [](const auto &run) { return run.bridged; }))
        return stretches; // as nearly every text
    bool bridged = false; // the last of them
    const auto close = [&] {
        if (!all && !bridged && !stretches.isEmpty())
            stretches.removeLast();
        bridged = false;
    };
    for (const LetterRun &run : runs) {
        if (!run.joined && !run.bridged) {
            close();
            stretches.append(QList<LetterRun>());
        }
        QList<LetterRun> &stretch = stretches.last();
        bridged = bridged || run.bridged;
        if (run.bridged && stretch.last().han == run.han) {
            stretch.last().letters += run.letters;
        } else {
            stretch.append(run);
            stretch.last().joined = stretch.size() > 1;
            stretch.last().bridged = false;
        }
    }
    close();
    return stretches;
}

QString bareWord(const QString &text)
{
    QString bare;
    if (isAscii(text)) { // as nearly every number
        for (const QChar c : text) {
            if (isWord(c.unicode()))
                bare += c.toLower();
        }
        return bare;
    }
    for (const LetterRun &run : letterRuns(text))
        run.appendTo(bare);
    return bare;
}

QList<QList<LetterRun>> wordParts(const QString &word)
{
    QList<QList<LetterRun>> parts;
    for (const LetterRun &run : letterRuns(word)) {
        if (!run.joined)
            parts.append(QList<LetterRun>());
        parts.last().append(run);
    }
    return parts;
}

QString TypedDate::digits() const
{
    QString text = QString::number(year);
    for (const int part : {month, day}) {
        if (part > 0)
            text += QStringLiteral("%1").arg(part, 2, 10, QLatin1Char('0'));
    }
    return text;
}

std::optional<TypedDate> typedDate(const QString &word)
{
    static const QRegularExpression tight(QStringLiteral("^((?:19|20)\\d\\d)(\\d\\d)?(\\d\\d)?$"));
    static const QRegularExpression spaced(QStringLiteral(
        "^((?:19|20)\\d\\d)(?:年|[-/.年](\\d{1,2})(?:月|[-/.月](\\d{1,2})[日号]?)?)$"));
    const QString plain = halfWidth(word);
    QRegularExpressionMatch match = tight.match(plain);
    if (!match.hasMatch())
        match = spaced.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const TypedDate date{match.captured(1).toInt(), match.captured(2).toInt(),
                         match.captured(3).toInt()};
    const bool hasMonth = !match.captured(2).isEmpty(), hasDay = !match.captured(3).isEmpty();
    if (!QDate::isValid(date.year, hasMonth ? date.month : 1, hasDay ? date.day : 1))
        return std::nullopt;
    return date;
}

} // namespace onedoor
