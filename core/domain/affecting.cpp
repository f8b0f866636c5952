#include "core/domain/petition.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// What `refusal` would have kept out does nothing here: the effects of a registration are not
/// asked.
class Affecting
{
public:
    Affecting(Petition &petition, const Event &event) : p(petition), e(event) {}

    void operator()(const RouteOpened &effect)
    {
        p.routes.append({effect, e.id, e.at(), {}, {}, {}});
        answered(effect.stands != State::Registered);
    }
    void operator()(const RouteStage &effect)
    {
        for (RouteRun &run : p.routes) {
            if (run.opened.id == effect.id)
                run.stages.append(effect);
        }
    }
    void operator()(const RouteEnded &effect)
    {
        for (RouteRun &run : p.routes) {
            if (run.opened.id != effect.id)
                continue;
            run.ended = effect;
            run.endedAt = e.at();
        }
        for (RunningClock &clock : p.clocks) {
            if (clock.running() && clock.started.route == effect.id)
                clock.endedAt = e.at();
        }
        answered(true);
    }
    void operator()(const OwnerSet &effect)
    {
        // Who is set by the act that opens a route has the matter as long as that runs.
        const bool withRoute = !p.routes.isEmpty() && p.routes.last().by == e.id;
        p.owners.append({effect, withRoute ? p.routes.last().opened.id : RouteId(), e.at()});
    }
    void operator()(const ClockStarted &effect)
    {
        p.clocks.append({effect, e.id, {}, {}, {}, {}, {}});
    }
    void operator()(const ClockPaused &effect)
    {
        if (RunningClock *paused = clock(effect.id))
            paused->pauses.append({effect.from, {}, effect.reason});
    }
    void operator()(const ClockResumed &effect)
    {
        RunningClock *resumed = clock(effect.id);
        if (resumed && resumed->paused())
            resumed->pauses.last().to = effect.on.addDays(-1);
    }
    void operator()(const ClockExtended &effect)
    {
        if (RunningClock *extended = clock(effect.id))
            extended->extensions.append(effect);
    }
    void operator()(const ClockMet &effect)
    {
        const auto meets = [&](const RunningClock &clock) {
            return effect.id.isNull() ? clock.running() && clock.started.rule == effect.rule
                                      : clock.started.id == effect.id;
        };
        const auto met = std::find_if(p.clocks.begin(), p.clocks.end(), meets);
        if (met == p.clocks.end())
            return; // by rule: none was running
        met->met = effect;
        met->metBy = e.id;
    }
    void operator()(const TaskSet &effect) { p.tasks.append({effect, e.id, e.at(), {}, {}}); }
    void operator()(const TaskDone &effect)
    {
        for (Task &task : p.tasks) {
            if (task.set.id != effect.id)
                continue;
            task.done = effect;
            task.doneAt = e.at();
        }
    }
    void operator()(const SignalRaised &effect) { p.signals.append({effect, e.at(), {}}); }
    void operator()(const SignalClosed &effect)
    {
        for (Signal &signal : p.signals) {
            if (signal.raised.id == effect.id)
                signal.closed = effect;
        }
    }
    void operator()(const FigureSet &effect) { p.figures.insert(effect.figure, effect.value); }
    void operator()(const Served &effect) { p.services.append({effect, e.id}); }
    void operator()(const Settled &effect)
    {
        p.settled = effect;
        p.settledAt = e.at();
        for (RunningClock &clock : p.clocks) {
            if (clock.running() && !clock.started.outlives)
                clock.endedAt = e.at();
        }
        for (Task &task : p.tasks) {
            // what the closing itself asks for is still to do, and so is what is still owed
            if (task.open() && task.by != e.id && !task.set.outlives)
                task.doneAt = e.at();
        }
        answered(true);
    }
    void operator()(const Reopened &)
    {
        p.settled.reset();
        p.settledAt = {};
    }
    void operator()(const UnknownEffect &) {} // needs a newer program

private:
    void answered(bool did)
    {
        if (did && !p.answeredAt.isValid())
            p.answeredAt = e.at();
    }
    RunningClock *clock(const ClockId &id)
    {
        const auto found = std::find_if(p.clocks.begin(), p.clocks.end(),
                                        [&](const RunningClock &c) { return c.started.id == id; });
        return found == p.clocks.end() ? nullptr : &*found;
    }

    Petition &p;
    const Event &e;
};

} // namespace

void applyEffect(Petition &petition, const Event &event, const Effect &effect)
{
    std::visit(Affecting(petition, event), effect);
}

} // namespace onedoor
