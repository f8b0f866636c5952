#pragma once

#include "core/domain/fact.h"

namespace onedoor
{

/// A field of an intake that papers may print, by its name in contract.md, whose text holds
/// characters not every font has: only a look at the fonts tells how they come out.
struct UnusualText {
    QString field;
    QString text;
};

/// Quick, and empty for nearly every petition.
QList<UnusualText> unusualTexts(const Intake &intake);

} // namespace onedoor
