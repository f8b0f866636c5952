#include "core/domain/running_clock.h"

#include <cstdlib>

namespace onedoor
{

namespace
{

// Counting walks from day to day: what it is given must end.
constexpr int yearsAtMost = 100; ///< longer than any law; who writes more means harm
constexpr int yearsEnd = 2200;

QList<Pause> pausesOf(const RunningClock &clock)
{
    QList<Pause> pauses = clock.pauses;
    for (Pause &pause : pauses) {
        if (pause.to.isValid() && pause.to.year() >= yearsEnd)
            pause.to = {};
    }
    return pauses;
}

bool isCountable(int count, Unit unit, QDate from)
{
    const int years = count / (unit == Unit::Hours    ? 24 * 366
                               : unit == Unit::Months ? 12
                               : unit == Unit::Years  ? 1
                                                      : 366);
    return from.isValid() && from.year() >= 1900 && from.year() < yearsEnd &&
           std::abs(years) < yearsAtMost;
}

void extend(Derivation &derivation, const ClockExtended &by, const QList<Pause> &pauses,
            const WorkingDays &calendar)
{
    if (by.count <= 0 || !isCountable(by.count, by.unit, derivation.unrolled))
        return;
    DeadlineRule more = derivation.rule;
    more.count = by.count;
    more.unit = by.unit;
    const Derivation longer = derive(more, derivation.unrolled, pauses, calendar);
    derivation.steps += longer.steps;
    derivation.unrolled = longer.unrolled;
    derivation.legal = longer.legal;
    derivation.remaining = longer.remaining;
    derivation.provisional = derivation.provisional || longer.provisional;
}

} // namespace

DeadlineRule ruleOf(const ClockStarted &started)
{
    DeadlineRule rule;
    rule.id = started.rule;
    rule.title = started.title;
    rule.article = started.article;
    rule.starts = started.starts;
    rule.promise = started.promise;
    rule.count = started.count;
    rule.unit = started.unit;
    rule.warnDays = started.warnDays;
    rule.rolls = started.rolls;
    return rule;
}

Derivation derivationOf(const RunningClock &clock, const WorkingDays &calendar)
{
    const QDate from = Clock::legalDay(clock.started.from);
    const QList<Pause> pauses = pausesOf(clock);
    Derivation derivation;
    if (clock.started.fixed) {
        derivation.rule = ruleOf(clock.started);
        derivation.from = from;
        derivation.unrolled = derivation.legal = *clock.started.fixed;
    } else if (isCountable(clock.started.count, clock.started.unit, from)) {
        const bool hours = clock.started.unit == Unit::Hours;
        derivation = hours ? derive(ruleOf(clock.started), clock.started.from, pauses, calendar)
                           : derive(ruleOf(clock.started), from, pauses, calendar);
    }
    for (const ClockExtended &extension : clock.extensions) {
        if (derivation.legal.isValid())
            extend(derivation, extension, pauses, calendar);
    }
    return derivation;
}

std::optional<NextDate> nextDate(const Petition &petition, const WorkingDays &calendar)
{
    std::optional<NextDate> next;
    if (petition.merged && !petition.adrift)
        return next; // what it was merged into has its own
    const auto offer = [&](const NextDate &each) {
        if (each.due.isValid() && (!next || each.due < next->due))
            next = each;
    };
    for (const RunningClock &clock : petition.clocks) {
        if (!clock.running())
            continue;
        const Derivation derivation = derivationOf(clock, calendar);
        offer({derivation.legal, &clock, nullptr, derivation.provisional});
    }
    for (const Task &task : petition.tasks) {
        if (task.open())
            offer({task.set.due, nullptr, &task, false});
    }
    return next;
}

std::optional<QDate> overOn(const Petition &petition, const RunningClock &clock)
{
    if (clock.met)
        return clock.met->on.isValid() ? clock.met->on : Clock::legalDay(clock.started.from);
    if (clock.endedAt.isValid())
        return Clock::legalDay(clock.endedAt);
    if (petition.merged && !petition.adrift)
        return Clock::legalDay(petition.mergedAt);
    return std::nullopt;
}

bool isOrphan(const Petition &petition, bool hasDate)
{
    if (!petition.registered || petition.settled || (petition.merged && !petition.adrift))
        return false;
    return !petition.owner() || !petition.currentRoute() || !hasDate;
}

bool isOrphan(const Petition &petition, const WorkingDays &calendar)
{
    return isOrphan(petition, nextDate(petition, calendar).has_value());
}

} // namespace onedoor
