#pragma once

#include <QString>

namespace onedoor
{

/// The check characters of the standards, each over everything that stands before it. The callers
/// have already checked that only characters of the alphabet occur.

/// ISO 7064 MOD 11-2 as in GB 11643 (resident identity number): 17 digits → '0'…'9' or 'X'.
QChar residentCheck(QStringView digits17);

/// GB 32100 (unified social credit code): 17 characters of usccAlphabet() → the 18th.
QChar usccCheck(QStringView characters17);
QStringView usccAlphabet();

/// GB 11714 (organisation code): 8 digits or letters → '0'…'9' or 'X'.
QChar organisationCheck(QStringView characters8);

/// ISO 7064 MOD 37,36 (hybrid): any number of digits and capitals → one of 0–9 A–Z.
QChar mod37Check(QStringView characters);

} // namespace onedoor
