#pragma once

#include "core/domain/running_clock.h"

namespace onedoor
{

/// One date that a matter has or had: a clock's, or a task's.
struct DeadlineRow {
    QString rule;  ///< of a task its key
    int place = 0; ///< distinguishes several of one rule
    QDate startedOn;
    QDate dueOn; ///< invalid: no day can be said, it is paused (中止)
    std::optional<QDate> doneOn;
    QString owner;        ///< empty: the centre
    QString title = {};   ///< empty: of an earlier release, the rules name it
    bool promise = false; ///< the centre's own, not law
    bool provisional = false;
    bool task = false;

    bool paused() const { return !doneOn && !dueOn.isValid(); }
};

/// Every clock and task of a matter, in the order they were started. Of one that is merged none
/// runs on, as long as what it was merged into is handled.
QList<DeadlineRow> deadlinesOf(const Petition &petition, const WorkingDays &calendar);

} // namespace onedoor
