#include "core/store/typed_words.h"

#include "core/domain/characters.h"
#include "core/domain/petition_code.h"

#include <QRegularExpression>

#include <optional>

namespace onedoor
{

namespace
{

struct Rewriting {
    QRegularExpression found;
    QString by;
};

QString rewritten(QString text)
{
    const auto of = [](const char *pattern, const char *by) {
        return Rewriting{QRegularExpression(QString::fromUtf8(pattern)), QString::fromUtf8(by)};
    };
    static const QList<Rewriting> all{
        of("(?<=[jlnqxyJLNQXY])[üÜ]", "v"),
        of("((?:19|20)\\d\\d) *年 *(\\d{1,2}) *月 *(\\d{1,2}) *([日号])", "\\1年\\2月\\3\\4"),
        of("((?:19|20)\\d\\d) *年 *(\\d{1,2}) *月", "\\1年\\2月"),
        of("(?<=\\d) *[—–－‐−~～]+ *(?=\\d)", "-"),
        of("(?<=\\d)。(?=\\d)", "."),
        of("(?<!\\d),|,(?!\\d)", " "),
        of("[，、；。！？;!?]", " "),
        of("(?<![\\dA-Za-z])(?:\\+86|0086|86(?=1[3-9]\\d{9}(?!\\d)))[ -]?(?=1[3-9]\\d)", ""),
    };
    for (const Rewriting &one : all)
        text.replace(one.found, one.by);
    return text;
}

/// The word, where it is a single run of letters and digits.
std::optional<LetterRun> runOf(const QString &word)
{
    const auto parts = wordParts(word);
    const bool single = parts.size() == 1 && parts[0].size() == 1 && !parts[0][0].han;
    return single ? std::optional(parts[0][0]) : std::nullopt;
}

/// What a paper's QR holds behind "OD1:", or nothing.
std::optional<QString> qrText(const QString &plain)
{
    const QString mark = QStringLiteral("OD1:");
    return plain.startsWith(mark, Qt::CaseInsensitive) ? std::optional(plain.mid(mark.size()))
                                                       : std::nullopt;
}

struct Taken {
    QString text; ///< in one form, no longer than is searched
    bool cut = false;
};

Taken taken(const QString &typed)
{
    const QString plain = halfWidth(typed).simplified();
    qsizetype end = std::min(plain.size(), mostTyped);
    if (end < plain.size() && plain[end].isLowSurrogate())
        --end;
    qsizetype parts = 0;
    bool open = false;
    for (qsizetype i = 0; i < end; ++i) {
        const bool letter = plain[i].isLetterOrNumber() || plain[i].isSurrogate();
        parts += letter && !open ? 1 : 0;
        open = letter;
        if (parts > mostParts)
            end = i;
    }
    return {plain.left(end), end < plain.size()};
}

std::optional<TypedRemark> remarkOnCode(const QString &word)
{
    const auto code = PetitionCode::parse(word);
    if (code || code.error().reason != Reason::BadCheckDigit)
        return std::nullopt;
    return TypedRemark{TypedRemark::About::WrongCheck, word, code.error().detail};
}

} // namespace

QList<TypedRemark> typedRemarks(const QString &typed)
{
    using About = TypedRemark::About;
    const auto [plain, cut] = taken(typed);
    QList<TypedRemark> remarks;
    if (cut)
        remarks << TypedRemark{About::Cut, {}, {}};
    if (const auto qr = qrText(plain)) {
        if (const auto wrong = remarkOnCode(qr->section(u'/', 0, 0)))
            remarks << *wrong;
        else if (!PetitionCode::parse(qr->section(u'/', 0, 0)))
            remarks << TypedRemark{About::BrokenQr, {}, {}};
        else
            remarks << TypedRemark{About::Paper, qr->section(u'/', 1, 1), {}};
        return remarks;
    }
    if (const auto wrong = remarkOnCode(plain))
        return remarks << *wrong;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto wrong = remarkOnCode(word))
            remarks << *wrong;
    }
    return remarks;
}

QStringList typedWords(const QString &typed)
{
    const QString plain = taken(typed).text;
    if (const auto qr = qrText(plain)) {
        const auto code = PetitionCode::parse(qr->section(u'/', 0, 0));
        return {code ? code->text() : plain};
    }
    if (const auto code = PetitionCode::parse(plain))
        return {code->text()};
    QStringList words;
    bool open = false, digits = false; // the word before is a run, and has a digit
    for (const QString &word : rewritten(plain).simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto run = runOf(word);
        const bool digit = run && run->hasDigit();
        if (run && open && digit == digits)
            words.last() += (digit ? u'-' : u'\'') + word;
        else
            words << word;
        open = run.has_value();
        digits = digit;
    }
    return words;
}

QStringList mixedKeys(const Pinyin &pinyin, const QList<LetterRun> &part)
{
    constexpr qsizetype longestName = 3;
    if (part.size() != 2 || !part[0].han || part[0].size() > longestName || part[1].hasDigit())
        return {};
    QStringList keys = pinyin.pinyinKeys(part[0].text());
    for (QString &key : keys)
        key += part[1].text();
    return keys;
}

QString codeTail(const QString &word)
{
    static const QRegularExpression written(
        QStringLiteral("^(\\d{6}-)?([A-Za-z]\\d)-(\\d{1,4})(?:-(\\w?))?$"));
    const auto match = written.match(word);
    const bool whole = match.capturedLength(3) == 4; // only then a check character may follow
    if (!match.hasMatch() || (match.capturedStart(4) >= 0 && !whole))
        return {};
    return (match.captured(1).chopped(match.capturedLength(1) > 0 ? 1 : 0) + match.captured(2) +
            match.captured(3).rightJustified(4, u'0') + match.captured(4))
        .toLower();
}

} // namespace onedoor
