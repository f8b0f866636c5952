#pragma once

#include "core/domain/result.h"

namespace onedoor
{

/// What is wrong with a list somebody sent, or with a row of it, in one sentence; empty: it is said
/// as elsewhere.
QString listSentence(const Error &error);

} // namespace onedoor
