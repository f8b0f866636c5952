#pragma once

#include "core/desk/workplace.h"
#include "core/domain/petition.h"

namespace onedoor
{

/// 倒查问责: one thing that the ledger tells of a matter.
struct AccountRow {
    QDateTime at;
    QString kind; ///< 登记, 承办, 办理, 期限, 任务, 文书, 查阅
    QString what;
    QString whose;    ///< whose it was to do
    QString by;       ///< who did it
    QDate due = {};   ///< invalid: nothing was due, or it is paused
    QDate over = {};  ///< done, met, or ended; invalid while it lasts
    int lateDays = 0; ///< by how many days, until it was over or until today
};

/// Who had a matter and how long, what was done, which limits ran and were kept, who was urged and
/// answered, who looked: from the ledger alone, in order. Instants are the ledger's.
Result<QList<AccountRow>> accountOf(const Petition &petition, const Workplace &at);
/// As a workbook of this user's alone; FileUnwritable.
Result<Done> writeAccount(const QString &file, const QList<AccountRow> &rows);

} // namespace onedoor
