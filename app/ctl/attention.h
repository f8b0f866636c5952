#pragma once

#include "app/ctl/context.h"

#include <QJsonArray>

namespace onedoor
{

/// What stands against what in a petition, with both facts; for `attention` and `show`.
Result<QJsonArray> attentionJson(const Petition &petition, Context &context);
/// Whether who the parties are may be told: only where the look is noted down.
enum class Identities { Hidden, Shown };
Result<QStringList> attentionLines(const Petition &petition, Identities identities,
                                   Context &context);

} // namespace onedoor
