#pragma once

#include "core/domain/ids.h"
#include "core/store/store.h"

namespace onedoor
{

/// Where a draft is gone on with.
struct DraftPlace {
    enum class Where { Intake, Matter, Record, Guide, Settings };

    Draft draft;
    Where where = Where::Intake;
    PetitionId matter; ///< whose act is half done
    QString kind;      ///< of a record …
    QString key;       ///< … empty: a new one
    QString act;       ///< on a matter or a record; empty: none

    /// NotFound: meanwhile finished or thrown away.
    static Result<DraftPlace> find(const Store &store, const QString &draft);
};

} // namespace onedoor
