#pragma once

#include "core/desk/record_keeping.h"

#include <QIODevice>

namespace onedoor
{

/// What came of one line of a list of records.
struct RecordLine {
    int line = 0;
    RecordOutcome outcome; ///< where there is no error
    std::optional<Error> error;
};

/// Puts each line of `from`, one JSON object a record, many committed together. A wrong line stops
/// nothing else; a failure of the store ends it, and what was told before is kept. `report` hears
/// of a line when it is on the disk.
Result<Done> putLines(RecordKeeping &recording, Ledger &ledger, const QString &kind,
                      QIODevice &from, const std::function<void(const RecordLine &)> &report);

} // namespace onedoor
