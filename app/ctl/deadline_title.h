#pragma once

#include "core/desk/reference.h"

namespace onedoor
{

/// What a clock or a task is called; of a release that kept no title the rules name it.
inline QString deadlineTitle(const QString &title, const QString &rule, const Reference &reference)
{
    const DeadlineRule *known = title.isEmpty() ? reference.rules.find(rule) : nullptr;
    return known ? known->title : title.isEmpty() ? rule : title;
}

} // namespace onedoor
