#pragma once

#include <QStringList>

namespace onedoor
{

/// How a character is read as a surname, where that is special; else empty.
QString surnameReading(char32_t character);

/// All living readings of a character that has several, the usual one first; else empty.
QStringList knownReadings(char32_t character);

/// The syllables of a compound surname that is not read as its characters are; else empty.
QStringList compoundSurname(QStringView twoCharacters);

} // namespace onedoor
