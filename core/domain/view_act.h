#pragma once

#include "core/domain/view.h"

namespace onedoor
{

/// An act that was taken as a view shows it: the answers by their keys; `title`, `on` and `by` of
/// the act itself, and `asked_title` and so on where it asked by these keys; `KEY_title` of what
/// was chosen by its code; of a clock `KEY_due`, and `KEY_before` as it was before its extension.
QJsonObject actView(const TakenAct &act, const Petition &petition, const ViewContext &context);

} // namespace onedoor
