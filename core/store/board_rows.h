#pragma once

#include "core/domain/deadline_rows.h"
#include "core/store/connection.h"

namespace onedoor
{

/// What boards read of a matter beside its own row: its routes, its signals, the acts taken in it.
Result<Done> insertBoardRows(Connection &connection, qint64 stream, const Petition &petition,
                             const QList<DeadlineRow> &deadlines);

} // namespace onedoor
