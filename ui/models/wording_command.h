#pragma once

#include "core/domain/result.h"

#include <QString>

namespace onedoor
{

/// As wordingOf, for who types commands: no page stays open there and no button is near.
QString commandWordingOf(const Error &error);

} // namespace onedoor
