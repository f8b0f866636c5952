#pragma once

#include "core/paper/engine.h"
#include "core/store/recovery_code.h"
#include "core/store/store.h"

namespace onedoor
{

/// What a recovery sheet says beside its code.
struct SheetFacts {
    StoreIdentity of;
    QString madeBy;
    QDateTime madeAt;
};

/// The one page that opens the store when passwords are forgotten: the code in large groups, of
/// which store, made when and by whom. From resources/sheets. Never stored, never in a register:
/// what becomes of the bytes is the caller's care. About 30 ms.
Result<Paper> recoverySheet(const PaperEngine &engine, const QString &resources,
                            const SheetFacts &facts, const RecoveryCode &code);

} // namespace onedoor
