#include "core/store/search_words.h"

#include "core/domain/characters.h"

#include <QRegularExpression>

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
           (c >= 0xc0 && c < 0x2e80 && QChar::isLetterOrNumber(c)) || (c >= 0xac00 && c <= 0xd7a3);
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
            m_open = false;
            return;
        }
        if (!m_open || m_last->han != han)
            m_last = &runs.emplaceBack(LetterRun{han, m_open, {}});
        m_last->letters.append({han ? simplified(c) : QChar::toLower(c), from, length});
        m_open = true;
    }

private:
    LetterRun *m_last = nullptr; ///< of runs
    bool m_open = false;         ///< the character before was no sign
};

} // namespace

QString LetterRun::text(qsizetype from, qsizetype count) const
{
    QString out;
    appendTo(out, from, count);
    return out;
}

void appendCharacter(QString &out, char32_t c)
{
    if (QChar::requiresSurrogates(c))
        out += QChar(QChar::highSurrogate(c));
    out += QChar(QChar::requiresSurrogates(c) ? QChar::lowSurrogate(c) : char16_t(c));
}

void LetterRun::appendTo(QString &out, qsizetype from, qsizetype count) const
{
    const qsizetype end = count < 0 ? letters.size() : std::min(letters.size(), from + count);
    for (qsizetype i = from; i < end; ++i)
        appendCharacter(out, letters[i].c);
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
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype length = pair ? 2 : 1;
        if (isPlain(c)) {
            reader.take(c, i, length);
        } else {
            const QString form = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC);
            for (const char32_t one : form.toUcs4())
                reader.take(one, i, length);
        }
        i += length;
    }
    return reader.runs;
}

QString bareWord(const QString &text)
{
    QString bare;
    for (const LetterRun &run : letterRuns(text))
        bare += run.text();
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
