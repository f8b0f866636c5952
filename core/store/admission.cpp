#include "core/store/admission.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace onedoor
{

namespace
{

constexpr std::array words{"BAD_SEQUENCE", "BAD_ID",   "BAD_CLOCK",  "BAD_KIND",     "TOO_BIG",
                           "BAD_JSON",     "TOO_DEEP", "BAD_NUMBER", "BAD_PETITION", "ID_TAKEN"};

constexpr qsizetype longestNumber = 24;
constexpr qsizetype longestExponent = 2;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads one JSON text strictly, keeping nothing: only what every parser of ours takes passes, and
/// none of them is asked what it makes of the rest.
class Scan
{
public:
    explicit Scan(QStringView text) : m_text(text) {}

    std::optional<Unfit> run()
    {
        skipBlank();
        const bool whole = peek() == u'{' && value(1) && (skipBlank(), m_at == m_text.size());
        return whole ? std::nullopt : std::optional(m_fault);
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar c)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there;
        return there;
    }
    void skipBlank()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }
    bool fail(Unfit fault)
    {
        m_fault = fault;
        return false;
    }

    /// depth: of the object or list that would begin here.
    bool value(int depth)
    {
        const QChar c = peek();
        if (c == u'{' || c == u'[') {
            if (depth > depthLimit)
                return fail(Unfit::Depth);
            return c == u'{' ? members(u'}', depth) : members(u']', depth);
        }
        if (c == u'"')
            return string();
        if (c == u'-' || isDigit(c))
            return number();
        return word(u"true") || word(u"false") || word(u"null");
    }

    /// Of an object or a list, up to its closing bracket.
    bool members(QChar closing, int depth)
    {
        ++m_at;
        skipBlank();
        if (take(closing))
            return true;
        do {
            skipBlank();
            if (closing == u'}' && !(string() && (skipBlank(), take(u':'))))
                return false;
            skipBlank();
            if (!value(depth + 1))
                return false;
            skipBlank();
        } while (take(u','));
        return take(closing);
    }

    bool string()
    {
        if (!take(u'"'))
            return false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"')
                return true;
            if (c < u' ' || c.isLowSurrogate())
                return false;
            if (c.isHighSurrogate() && !(peek().isLowSurrogate() && ++m_at))
                return false;
            if (c == u'\\' && !escape())
                return false;
        }
        return false;
    }

    bool escape()
    {
        const QChar c = peek();
        ++m_at;
        if (c != u'u')
            return QStringView(u"\"\\/bfnrt").contains(c) && !c.isNull();
        const auto unit = hex();
        if (!unit || unit->isNull() || unit->isLowSurrogate())
            return false;
        if (!unit->isHighSurrogate())
            return true;
        if (!take(u'\\') || !take(u'u'))
            return false;
        const auto low = hex();
        return low && low->isLowSurrogate();
    }

    std::optional<QChar> hex()
    {
        ushort unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char16_t c = peek().unicode();
            const int digit = c >= u'0' && c <= u'9'   ? c - u'0'
                              : c >= u'a' && c <= u'f' ? c - u'a' + 10
                              : c >= u'A' && c <= u'F' ? c - u'A' + 10
                                                       : -1;
            if (digit < 0)
                return std::nullopt;
            unit = ushort(unit * 16 + digit);
        }
        return QChar(unit);
    }

    qsizetype digits()
    {
        const qsizetype from = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at - from;
    }

    bool number()
    {
        const qsizetype from = m_at;
        take(u'-');
        const bool zero = peek() == u'0';
        const qsizetype whole = digits();
        if (whole == 0 || (zero && whole > 1))
            return false;
        if (take(u'.') && digits() == 0)
            return false;
        qsizetype exponent = 0;
        if (take(u'e') || take(u'E')) {
            (void)(take(u'+') || take(u'-'));
            exponent = digits();
            if (exponent == 0)
                return false;
        }
        if (m_at - from > longestNumber || exponent > longestExponent)
            return fail(Unfit::Number);
        return true;
    }

    bool word(QStringView expected)
    {
        const bool there = m_text.sliced(m_at).startsWith(expected);
        m_at += there ? expected.size() : 0;
        return there;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    Unfit m_fault = Unfit::Json;
};

bool isKind(QStringView kind)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !kind.isEmpty() && kind.size() <= 63 && isLetter(kind[0]) &&
           std::all_of(kind.begin(), kind.end(), [&](QChar c) {
               return isLetter(c) || isDigit(c) || c == u'_' || c == u'.';
           });
}

/// As everybody writes it: other spellings would be other petitions to some.
bool namesPetition(const QString &body)
{
    const auto named = petitionOf(body);
    if (!named)
        return false;
    const QString text = named->text();
    if (body.endsWith(QStringLiteral("\"petition\":\"") + text + QStringLiteral("\"}")))
        return true; // as every release of ours ends a body
    return QJsonDocument::fromJson(body.toUtf8()).object().value(QStringLiteral("petition")) ==
           text;
}

} // namespace

std::optional<Unfit> unfitIn(const Event &event)
{
    if (event.sequence < 1)
        return Unfit::Sequence;
    if (event.id.isNull())
        return Unfit::Id;
    if (!event.clock.isTaken())
        return Unfit::Clock;
    if (!isKind(event.kind))
        return Unfit::Kind;
    if (event.body.toUtf8().size() > bodyLimit)
        return Unfit::Size;
    if (const auto fault = Scan(event.body).run())
        return fault;
    return namesPetition(event.body) ? std::nullopt : std::optional(Unfit::Petition);
}

QString wordOf(Unfit unfit)
{
    return QLatin1String(words.at(size_t(unfit)));
}

std::optional<Unfit> unfitOfWord(const QString &word)
{
    const auto it = std::find(words.begin(), words.end(), word.toLatin1());
    return it == words.end() ? std::nullopt : std::optional(Unfit(it - words.begin()));
}

} // namespace onedoor
