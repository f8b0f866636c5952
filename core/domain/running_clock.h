#pragma once

#include "core/domain/petition.h"

namespace onedoor
{

/// The rule as a clock holds it.
DeadlineRule ruleOf(const ClockStarted &started);

/// The day a clock makes: as it was started, without the days of its pauses, each extension counted
/// from the old limit. One whose day was set by hand has no steps; one that is paused, or counts
/// what no law does, has no day.
Derivation derivationOf(const RunningClock &clock, const WorkingDays &calendar);

/// The earliest day by which something is owed in a matter: a running clock's, or an open task's.
struct NextDate {
    QDate due;
    const RunningClock *clock = nullptr; ///< or
    const Task *task = nullptr;
    bool provisional = false;
};
std::optional<NextDate> nextDate(const Petition &petition, const WorkingDays &calendar);

/// The day since when a clock no longer runs: met, or its route or the matter came to an end;
/// nullopt while it runs or is paused.
std::optional<QDate> overOn(const Petition &petition, const RunningClock &clock);

/// Whether an open matter lacks owner, route or next date: nobody would see it again.
bool isOrphan(const Petition &petition, const WorkingDays &calendar);
/// The same for who knows already whether it has a next date.
bool isOrphan(const Petition &petition, bool hasDate);

} // namespace onedoor
