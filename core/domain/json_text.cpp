#include "core/domain/json_text.h"

#include <QChar>

#include <algorithm>

namespace onedoor
{

namespace
{

void appendEscaped(std::string &out, char16_t c)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '\\';
    switch (c) {
    case '\b':
        out += 'b';
        break;
    case '\f':
        out += 'f';
        break;
    case '\n':
        out += 'n';
        break;
    case '\r':
        out += 'r';
        break;
    case '\t':
        out += 't';
        break;
    case '"':
    case '\\':
        out += char(c);
        break;
    default:
        out += 'u';
        for (const int shift : {12, 8, 4, 0})
            out += hex[c >> shift & 0xf];
    }
}

void appendUtf8(std::string &out, char32_t c)
{
    const auto rest = [c](int shift) { return char(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x800)
        out.append({char(0xc0 | c >> 6), rest(0)});
    else if (c < 0x10000)
        out.append({char(0xe0 | c >> 12), rest(6), rest(0)});
    else
        out.append({char(0xf0 | c >> 18), rest(12), rest(6), rest(0)});
}

} // namespace

void appendJson(std::string &out, QStringView text)
{
    out.reserve(out.size() + size_t(text.size()) * 3 + 2);
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t unit = c.unicode();
        if (unit < 0x80 && (unit < 0x20 || unit == u'"' || unit == u'\\')) {
            appendEscaped(out, unit);
        } else if (unit < 0x80) {
            out += char(unit);
        } else if (!c.isSurrogate()) {
            appendUtf8(out, unit);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(out, QChar::surrogateToUcs4(c, text[++i]));
        } else {
            appendEscaped(out, unit);
        }
    }
    out += '"';
}

void JsonText::end(QLatin1String key)
{
    m_fields.push_back({key, m_end, values.size()});
    m_end = values.size();
}

void JsonText::add(QLatin1String key, QStringView text)
{
    appendJson(values, text);
    end(key);
}

void JsonText::appendTo(std::string &out)
{
    std::sort(m_fields.begin(), m_fields.end(),
              [](const Field &a, const Field &b) { return a.key < b.key; });
    out += '{';
    for (const Field &field : m_fields) {
        if (&field != &m_fields.front())
            out += ',';
        out.append(1, '"').append(field.key.data(), size_t(field.key.size())).append("\":");
        out.append(values, field.from, field.end - field.from);
    }
    out += '}';
}

QByteArray JsonText::text()
{
    std::string out;
    out.reserve(values.size() + m_fields.size() * 24);
    appendTo(out);
    return QByteArray(out.data(), qsizetype(out.size()));
}

} // namespace onedoor
