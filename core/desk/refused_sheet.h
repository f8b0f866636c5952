#pragma once

#include "core/desk/list_plan.h"

namespace onedoor
{

/// A row that was not taken, and the sentence why.
struct RefusedRow {
    int row = 0; ///< as the file counts them
    QString reason;
};

/// Writes the refused rows of a list as a workbook (xlsx): the file's own headings and cells as
/// they came, every one as text (no formula is ever made of what somebody wrote, no number is
/// rounded again), then 原行号 and 拒绝原因, which an import passes over. Corrected, it can be
/// brought in again. All or nothing, readable by this user only. FileUnwritable.
Result<Done> writeRefused(const QString &file, const ListFile &list, const ListPlan &plan,
                          const QList<RefusedRow> &refused);

} // namespace onedoor
