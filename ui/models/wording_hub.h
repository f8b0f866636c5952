#pragma once

#include "core/domain/result.h"

namespace onedoor
{

/// wordingOf() for what stands between this station and the hub: HubUnreachable, HubRefused,
/// HubWrong, HubConflict, and what enrolling or going on as another station is refused for. Empty
/// for others. The server's own words are for the expert and stand elsewhere.
QString hubSentence(const Error &error);

} // namespace onedoor
