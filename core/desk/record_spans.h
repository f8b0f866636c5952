#pragma once

#include "core/domain/record_kind.h"
#include "core/store/records.h"

namespace onedoor
{

/// Whether a record as it would stand takes something that another takes at the same time: a room
/// that is booked. Conflict, with the field and what takes it: 2026-11-23 09:00—10:00 调解.
Result<Done> checkSpans(const RecordKind &kind, const QString &key, const QJsonObject &fields,
                        const QList<RecordRow> &others);

} // namespace onedoor
