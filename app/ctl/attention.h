#pragma once

#include "app/ctl/context.h"
#include "app/ctl/told_facts.h"

#include <QJsonArray>

namespace onedoor
{

/// What stands against what in a petition, with both facts; for `attention` and `show`.
Result<QJsonArray> attentionJson(const Petition &petition, Context &context);
Result<QStringList> attentionLines(const Petition &petition, Identities identities,
                                   Context &context);

} // namespace onedoor
