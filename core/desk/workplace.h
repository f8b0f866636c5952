#pragma once

#include "core/desk/reference.h"
#include "core/store/store.h"

namespace onedoor
{

/// Who sits where. What they may do is the centre's to say: rolesOf.
struct Operator {
    QString name;
    QString window; ///< "1号窗口"
};

/// What a desk works with; everything outlives it. One of each per thread.
struct Workplace {
    Store &store;
    const Reference &reference;
    const Clock &clock;
    IdSource &ids;
    Operator who;
};

} // namespace onedoor
