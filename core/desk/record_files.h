#pragma once

#include "core/domain/record_kind.h"

namespace onedoor
{

/// The kinds of records that a program works with, and what was wrong with the centre's own files.
struct RecordFiles {
    RecordKinds kinds;
    QStringList setAside; ///< a sentence each: file, line, field, what became of it

    /// resources/records, and `local` (a store's local/records, which may not be there) over it. A
    /// wrong local file is set aside; a wrong shipped one refuses the whole.
    static Result<RecordFiles> load(const QString &resources, const QString &local);
};

} // namespace onedoor
