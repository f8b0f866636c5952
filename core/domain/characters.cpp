#include "core/domain/characters.h"

namespace onedoor
{

namespace
{

bool isDash(QChar c)
{
    // U+2010–2015 hyphens and dashes, minus sign, and the long vowel mark some input methods give
    return c == QLatin1Char('-') || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015) ||
           c.unicode() == 0x2212 || c.unicode() == 0x30FC;
}

} // namespace

QString halfWidth(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E)
            out += QChar(u - 0xFEE0);
        else if (u == 0x3000 || u == 0x00A0)
            out += QLatin1Char(' ');
        else
            out += c;
    }
    return out;
}

QString bareNumber(QStringView typed)
{
    QString out;
    for (const QChar c : halfWidth(typed)) {
        if (!c.isSpace() && !isDash(c))
            out += c.toUpper();
    }
    return out;
}

QDate dayOfDigits(QStringView digits)
{
    return {digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6).toInt()};
}

} // namespace onedoor
