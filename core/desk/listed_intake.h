#pragma once

#include "core/desk/list_plan.h"
#include "core/desk/list_values.h"

namespace onedoor
{

/// What one row of a list, or one message, tells.
struct ListedIntake {
    Intake intake;
    QString reply;
    std::optional<QDate> repliedOn;
    std::optional<QDate> readAs; ///< the day of the reply, where it was written in another way
};

/// Reads one row. Nothing of it is dropped unsaid: a cell that no heading covers refuses it with
/// UnevenRow (detail "7/5"), a long number the spreadsheet rounded with Rounded, and so on.
Result<ListedIntake> listedIntake(const ListRow &row, const ListPlan &plan,
                                  const ListValues &values);

/// Reads one message of contract.md: source_no, subject, received_at, narrative, reply, replied_at,
/// level1; any other key is refused by name. Source numbers may be JSON numbers, times may be
/// written as people do, but a number is no time.
Result<ListedIntake> messageIntake(const QJsonObject &message);

} // namespace onedoor
