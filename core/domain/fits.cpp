#include "core/domain/decisions.h"

#include <algorithm>

namespace onedoor
{

namespace
{

using Refusal = std::optional<Error>;

Refusal refuse(Reason reason, const char *field = "", const QString &detail = {})
{
    return Error{reason, detail, QLatin1String(field)};
}

/// A step on a live petition: registered, neither declined, closed nor merged.
Refusal notLive(const Petition &p)
{
    if (!p.registered)
        return refuse(Reason::NotFound, "petition");
    if (p.merged)
        return refuse(Reason::NotOpen, "petition", wordOf(State::Merged));
    return p.settled ? refuse(Reason::NotOpen, "petition", wordOf(p.settled->stands)) : Refusal();
}

/// A step that a closed or declined petition may still take, but not one merged into another.
Refusal notItsOwn(const Petition &p)
{
    if (!p.registered)
        return refuse(Reason::NotFound, "petition");
    return p.merged ? refuse(Reason::NotOpen, "petition", wordOf(State::Merged)) : Refusal();
}

/// Another petition, named.
Refusal notAnother(const Petition &p, const PetitionId &other, const char *field)
{
    if (other.isNull())
        return refuse(Reason::Missing, field);
    return other == p.id ? refuse(Reason::WithItself, field) : Refusal();
}

Refusal notOpenRoute(const Petition &p, const RouteId &id)
{
    if (const auto refused = notLive(p))
        return refused;
    const RouteRun *run = p.route(id);
    if (!run)
        return refuse(Reason::NotFound, "route");
    return run->open() ? Refusal() : refuse(Reason::AlreadyDone, "route");
}

/// A clock that was started, neither met nor over.
Refusal notRunning(const Petition &p, const ClockId &id)
{
    const RunningClock *clock = p.clock(id);
    if (!clock)
        return refuse(Reason::NotFound, "clock");
    return clock->running() ? Refusal() : refuse(Reason::AlreadyDone, "clock");
}

/// One acceptance and one mediation at a time: who finds the other's has to look again.
bool oneAtATime(State stands)
{
    return stands == State::Accepted || stands == State::Mediating;
}

/// What no later law changes: an effect speaks of what is there, and of what is not over. Today's
/// law, conditions and rights are asked when an act is taken (core/domain/taking.h), never here.
struct EffectFits {
    const Petition &p;

    Refusal operator()(const RouteOpened &e) const
    {
        if (const auto refused = notLive(p))
            return refused;
        if (p.route(e.id))
            return refuse(Reason::AlreadyDone, "route");
        const bool taken = oneAtATime(e.stands) &&
                           std::any_of(p.routes.begin(), p.routes.end(), [&](const RouteRun &run) {
                               return run.open() && run.stands() == e.stands;
                           });
        return taken ? refuse(Reason::AlreadyDone, "route", e.title) : Refusal();
    }
    Refusal operator()(const RouteStage &e) const
    {
        if (const auto refused = notOpenRoute(p, e.id))
            return refused;
        const QList<RouteStage> &stages = p.route(e.id)->stages;
        const bool there =
            !stages.isEmpty() && stages.last().stage == e.stage && stages.last().number == e.number;
        return there ? refuse(Reason::AlreadyDone, "stage", e.title) : Refusal();
    }
    Refusal operator()(const RouteEnded &e) const { return notOpenRoute(p, e.id); }
    Refusal operator()(const OwnerSet &) const { return notItsOwn(p); }
    Refusal operator()(const ClockStarted &e) const
    {
        return p.clock(e.id) ? refuse(Reason::AlreadyDone, "clock") : notItsOwn(p);
    }
    Refusal operator()(const ClockPaused &e) const
    {
        if (const auto refused = notRunning(p, e.id))
            return refused;
        return p.clock(e.id)->paused() ? refuse(Reason::AlreadyDone, "clock") : Refusal();
    }
    Refusal operator()(const ClockResumed &e) const
    {
        if (const auto refused = notRunning(p, e.id))
            return refused;
        return p.clock(e.id)->paused() ? Refusal() : refuse(Reason::NotOpen, "clock");
    }
    Refusal operator()(const ClockExtended &e) const { return notRunning(p, e.id); }
    Refusal operator()(const ClockMet &e) const
    {
        return e.id.isNull() ? Refusal() : notRunning(p, e.id);
    }
    Refusal operator()(const TaskSet &e) const
    {
        const bool there = std::any_of(p.tasks.begin(), p.tasks.end(),
                                       [&](const Task &task) { return task.set.id == e.id; });
        return there ? refuse(Reason::AlreadyDone, "task") : notItsOwn(p);
    }
    Refusal operator()(const TaskDone &e) const
    {
        for (const Task &task : p.tasks) {
            if (task.set.id == e.id)
                return task.open() ? Refusal() : refuse(Reason::AlreadyDone, "task");
        }
        return refuse(Reason::NotFound, "task");
    }
    Refusal operator()(const SignalRaised &e) const
    {
        const bool there = std::any_of(p.signals.begin(), p.signals.end(),
                                       [&](const Signal &s) { return s.raised.id == e.id; });
        return there ? refuse(Reason::AlreadyDone, "signal") : Refusal();
    }
    Refusal operator()(const SignalClosed &e) const
    {
        for (const Signal &signal : p.signals) {
            if (signal.raised.id == e.id)
                return signal.closed ? refuse(Reason::AlreadyDone, "signal") : Refusal();
        }
        return refuse(Reason::NotFound, "signal");
    }
    Refusal operator()(const FigureSet &) const { return {}; }
    Refusal operator()(const Served &e) const
    {
        return p.document(e.id) ? Refusal() : refuse(Reason::NotFound, "document");
    }
    Refusal operator()(const Settled &e) const
    {
        if (const auto refused = notLive(p))
            return refused;
        const bool begun = e.stands == State::Declined &&
                           std::any_of(p.routes.begin(), p.routes.end(), [](const RouteRun &run) {
                               return run.opened.stands != State::Registered;
                           });
        return begun ? refuse(Reason::NotOpen, "decline", wordOf(p.state)) : Refusal();
    }
    Refusal operator()(const Reopened &) const
    {
        if (const auto refused = notItsOwn(p))
            return refused;
        return p.settled ? Refusal() : refuse(Reason::NotOpen, "petition", wordOf(p.state));
    }
    Refusal operator()(const UnknownEffect &) const { return {}; }
};

/// One after the other: what an act opens it may end. Only several need a petition to try on.
Refusal notFitting(const Petition &p, const QList<Effect> &effects)
{
    if (effects.size() == 1)
        return std::visit(EffectFits{p}, effects.first());
    Petition trial = p;
    const Event nobody;
    for (const Effect &effect : effects) {
        if (const auto refused = std::visit(EffectFits{trial}, effect))
            return refused;
        applyEffect(trial, nobody, effect);
    }
    return {};
}

/// The guards, one a fact; each a row of refusals.
struct Guard {
    const Petition &p;

    Refusal operator()(const PetitionRegistered &) const
    {
        return p.registered ? refuse(Reason::AlreadyDone, "petition") : Refusal();
    }
    Refusal operator()(const PetitionCorrected &) const
    {
        return p.registered ? Refusal() : refuse(Reason::NotFound, "petition");
    }
    Refusal operator()(const ActTaken &f) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        return notFitting(p, f.effects);
    }
    Refusal operator()(const DocumentIssued &f) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        return p.document(f.document) ? refuse(Reason::AlreadyDone, "document") : Refusal();
    }
    Refusal operator()(const DocumentVoided &f) const
    {
        const Document *document = p.document(f.document);
        if (!document)
            return refuse(Reason::NotFound, "document");
        return document->voided ? refuse(Reason::AlreadyDone, "document") : Refusal();
    }
    Refusal operator()(const DocumentPrinted &f) const
    {
        return p.document(f.document) ? Refusal() : refuse(Reason::NotFound, "document");
    }
    Refusal operator()(const PetitionLinked &f) const
    {
        if (const auto refused = notItsOwn(p))
            return refused;
        if (const auto refused = notAnother(p, f.other, "other"))
            return refused;
        return p.linkTo(f.other) ? refuse(Reason::AlreadyDone, "other") : Refusal();
    }
    Refusal operator()(const PetitionUnlinked &f) const
    {
        if (const auto refused = notItsOwn(p))
            return refused;
        return p.linkTo(f.other) ? Refusal() : refuse(Reason::NotFound, "other", f.code);
    }
    Refusal operator()(const PetitionMerged &f) const
    {
        if (const auto refused = notLive(p))
            return refused;
        return notAnother(p, f.into, "into");
    }
    Refusal operator()(const PetitionUnmerged &f) const
    {
        if (!p.registered)
            return refuse(Reason::NotFound, "petition");
        if (!p.merged)
            return refuse(Reason::NotOpen, "petition", wordOf(p.state));
        return f.into == p.merged->into ? Refusal() : refuse(Reason::NotFound, "into", f.code);
    }
    // Of a visit: not asked of petitions, and marked when it lies in one's stream.
    Refusal operator()(const TicketTaken &) const { return {}; }
    Refusal operator()(const TicketCalled &) const { return {}; }
    Refusal operator()(const TicketEnded &) const { return {}; }
    Refusal operator()(const AdviceGiven &) const { return {}; }
    // Of a record, the same.
    Refusal operator()(const RecordPut &) const { return {}; }
    Refusal operator()(const RecordRetired &) const { return {}; }
    Refusal operator()(const UnknownFact &) const { return {}; }
};

} // namespace

std::optional<Error> refusal(const Petition &petition, const Fact &fact)
{
    return std::visit(Guard{petition}, fact);
}

} // namespace onedoor
