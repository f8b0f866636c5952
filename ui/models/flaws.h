#pragma once

#include "core/store/verification.h"

#include <QString>

namespace onedoor
{

/// What a look at the store found, as one sentence for a person.
QString sentenceOf(const Flaw &finding);
/// What a salvage could not read: gone, but known to be.
QString lostSentenceOf(const Flaw &finding);

} // namespace onedoor
