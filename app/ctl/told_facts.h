#pragma once

#include "core/domain/fact.h"

#include <QJsonObject>

namespace onedoor
{

/// Whether who somebody is may be told: only where the look is noted down, as `show` does.
enum class Identities { Hidden, Shown };

/// A fact as commands print it. Hidden: without the parties of an intake, and of the answers of an
/// act without those that are sealed, whose keys stand under "sealed" instead.
QJsonObject factJson(const Fact &fact, Identities identities);

} // namespace onedoor
