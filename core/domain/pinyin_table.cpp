#include "core/domain/pinyin_table.h"

#include <algorithm>
#include <iterator>

namespace onedoor
{

namespace
{

struct PinyinEntry {
    char32_t character;
    quint16 usual;
    quint16 surname;
};

#include "pinyin_table.inc" // made by core/tables

} // namespace

PinyinReading pinyinReading(char32_t character)
{
    const auto *found =
        std::lower_bound(std::begin(pinyinEntries), std::end(pinyinEntries), character,
                         [](const PinyinEntry &entry, char32_t c) { return entry.character < c; });
    if (found == std::end(pinyinEntries) || found->character != character)
        return {};
    return {QString::fromLatin1(pinyinSyllables[found->usual]),
            QString::fromLatin1(pinyinSyllables[found->surname])};
}

} // namespace onedoor
