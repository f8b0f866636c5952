#pragma once

#include "core/desk/reference.h"

namespace onedoor::test
{

/// What resources/ of the source tree holds: read once, it never changes.
inline const Reference &houseReference()
{
    static const Reference reference =
        Reference::load(QStringLiteral(ONEDOOR_SOURCE "/resources")).value();
    return reference;
}

} // namespace onedoor::test
