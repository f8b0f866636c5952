#pragma once

#include <QtGlobal>

#include <functional>

namespace onedoor
{

/// (done, total), total 0 while it is not known; returns false to stop.
using OnProgress = std::function<bool(qint64, qint64)>;

} // namespace onedoor
