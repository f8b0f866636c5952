#include "core/desk/visible_text.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr uint brailleBlank = 0x2800;

bool showsNothing(uint c)
{
    return c == brailleBlank || u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// Marks that turn the reading direction: nobody means them, so they are refused, not dropped.
bool turnsDirection(uint c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isSelector(uint c)
{
    return u_hasBinaryProperty(UChar32(c), UCHAR_VARIATION_SELECTOR);
}

} // namespace

bool isVisible(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) {
        return !showsNothing(c) && !u_isUWhiteSpace(UChar32(c)) &&
               !u_hasBinaryProperty(UChar32(c), UCHAR_GRAPHEME_EXTEND);
    });
}

QString withoutInvisible(const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0xad || (c.unicode() >= 0x4e00 && c.unicode() < 0xa000);
    });
    if (plain)
        return text;
    QString shown;
    bool follows = false;
    for (const uint c : text.toUcs4()) {
        const bool kept = !showsNothing(c) || turnsDirection(c) || (follows && isSelector(c));
        if (kept)
            shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        follows = kept && !isSelector(c);
    }
    return shown;
}

} // namespace onedoor
