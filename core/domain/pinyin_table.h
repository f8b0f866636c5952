#pragma once

#include <QString>

namespace onedoor
{

/// How ICU reads one character, written down when OneDoor was built: lower case, without tones, ü
/// as v. Empty where it cannot.
struct PinyinReading {
    QString usual;
    QString surname; ///< before a given name
};
PinyinReading pinyinReading(char32_t character);

} // namespace onedoor
