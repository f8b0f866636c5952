#include "core/domain/deadline_rows.h"

namespace onedoor
{

namespace
{

DeadlineRow rowOf(const Petition &petition, const RunningClock &clock, const WorkingDays &calendar)
{
    const Derivation derivation = derivationOf(clock, calendar);
    DeadlineRow row{clock.started.rule,      0,
                    derivation.from,         derivation.legal,
                    overOn(petition, clock), clock.started.owner};
    row.title = clock.started.title;
    row.promise = clock.started.promise;
    row.provisional = derivation.provisional;
    return row;
}

DeadlineRow rowOf(const Petition &petition, const Task &task)
{
    DeadlineRow row{task.set.key, 0, Clock::legalDay(task.at), task.set.due, {}, task.set.owner};
    row.title = task.set.title;
    row.task = true;
    if (!task.open())
        row.doneOn = Clock::legalDay(task.doneAt);
    else if (petition.merged && !petition.adrift)
        row.doneOn = Clock::legalDay(petition.mergedAt);
    return row;
}

} // namespace

QList<DeadlineRow> deadlinesOf(const Petition &petition, const WorkingDays &calendar)
{
    QList<DeadlineRow> rows;
    for (const RunningClock &clock : petition.clocks)
        rows << rowOf(petition, clock, calendar);
    for (const Task &task : petition.tasks)
        rows << rowOf(petition, task);
    QHash<QString, int> places;
    for (DeadlineRow &row : rows)
        row.place = places[row.rule]++;
    return rows;
}

} // namespace onedoor
