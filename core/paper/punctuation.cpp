#include "core/paper/punctuation.h"

#include <string_view>

namespace onedoor
{

namespace
{

constexpr std::u32string_view CLOSING = U"，。、；：？！）〕】》〉」』”’…—％‰℃·~,.;:?!)]}%々ー～／";
constexpr std::u32string_view OPENING = U"（〔【《〈「『“‘([{￥$";
constexpr std::u32string_view HANGING = U"，。、；：？！";

bool within(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

} // namespace

bool isWide(char32_t c)
{
    return c >= 0x2e80 || (c >= 0x2011 && c <= 0x2027) || c == 0xb7 || c == 0xd7 ||
           (c >= 0x2100 && c <= 0x218f) || (c >= 0x2460 && c <= 0x27bf);
}

bool mayNotStart(char32_t c)
{
    return within(CLOSING, c);
}

bool mayNotEnd(char32_t c)
{
    return within(OPENING, c);
}

bool mayHang(char32_t c)
{
    return within(HANGING, c);
}

bool isSqueezable(char32_t c)
{
    return isWide(c) && c != U'—' && c != U'…' && (mayNotStart(c) || mayNotEnd(c));
}

bool isPrivateUse(char32_t c)
{
    return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

} // namespace onedoor
