#pragma once

#include "core/desk/desk.h"

#include <functional>
#include <memory>

namespace onedoor
{

/// A workplace for one worker thread: a store, a reference and ids of its own, closed with it.
class OwnWorkplace
{
public:
    virtual ~OwnWorkplace() = default;
    virtual Workplace workplace() = 0;
};

/// Called in the worker's thread; may take a while.
using WorkplaceFactory = std::function<Result<std::unique_ptr<OwnWorkplace>>()>;

} // namespace onedoor
