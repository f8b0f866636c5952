#pragma once

#include "core/domain/clock.h"

namespace onedoor::test
{

/// Never the same twice, in any process.
class RandomSource : public IdSource
{
public:
    QUuid next() override { return QUuid::createUuid(); }
};

} // namespace onedoor::test
