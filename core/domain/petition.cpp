#include "core/domain/petition.h"

#include "core/domain/clashes.h"
#include "core/domain/decisions.h"
#include "core/domain/petitioners.h"

#include <algorithm>

namespace onedoor
{

namespace
{

template <class List, class Key>
auto *findBy(List &list, Key key)
{
    const auto it = std::find_if(list.begin(), list.end(), key);
    return it == list.end() ? nullptr : &*it;
}

template <class List, class Key>
auto *findLast(List &list, Key key)
{
    const auto it = std::find_if(list.rbegin(), list.rend(), key);
    return it == list.rend() ? nullptr : &*it;
}

/// Applies one event to the petition. Each overload trusts that the guard of its decision was
/// asked.
class Applying
{
public:
    Applying(Petition &petition, const Event &event) : p(petition), e(event) {}

    void operator()(const PetitionRegistered &f)
    {
        p.registered = true;
        p.code = f.code;
        p.intake = f.intake;
        p.registeredAt = e.at();
        p.registeredBy = e.operatorName;
        p.station = e.station;
        for (const Effect &effect : f.effects)
            applyEffect(p, e, effect);
    }
    void operator()(const PetitionCorrected &f)
    {
        const QDateTime received = p.intake.receivedAt;
        if (!applyCorrection(p.intake, f.corrected, f.fields))
            doubt();
        for (RunningClock &clock : p.clocks) {
            if (clock.started.from == received) // counted from the receipt: from the right one now
                clock.started.from = p.intake.receivedAt;
        }
    }
    void operator()(const ActTaken &f)
    {
        for (const Effect &effect : f.effects)
            applyEffect(p, e, effect);
        p.acts.append({f, e.id, e.at(), e.operatorName});
    }
    void operator()(const DocumentIssued &f)
    {
        p.documents.append(Document{f, e.at(), e.operatorName, e.station, {}, {}});
    }
    void operator()(const DocumentVoided &f)
    {
        document(f.document).voided = f;
        for (const Service &service : std::as_const(p.services)) {
            if (service.served.id == f.document && !servedAgain(f.document))
                oweAgain(service.by);
        }
    }
    void operator()(const DocumentPrinted &f) { document(f.document).prints.append(f); }
    void operator()(const PetitionLinked &f) { p.links.append(f); }
    void operator()(const PetitionUnlinked &f)
    {
        p.links.removeIf([&](const PetitionLinked &link) { return link.other == f.other; });
    }
    void operator()(const PetitionMerged &f)
    {
        p.merged = f;
        p.mergedAt = e.at();
    }
    void operator()(const PetitionUnmerged &)
    {
        p.merged.reset();
        p.mergedAt = {};
    }
    void operator()(const UnknownFact &) {} // shown in the history, needs a newer program
    template <class OtherFact>
    void operator()(const OtherFact &)
    {
        doubt(); // a ticket's or a record's fact in a petition's stream
    }

private:
    void doubt()
    {
        p.attention.append({e.id, Reason::NeedsAttention, e.kind, Clash::KeptOut, {}, {}});
    }
    /// Whether a valid paper of the same form reached its reader.
    bool servedAgain(const DocumentId &voided) const
    {
        const QString form = p.document(voided)->issued.form;
        return std::any_of(p.services.begin(), p.services.end(), [&](const Service &service) {
            const Document *other = p.document(service.served.id);
            return other && !other->voided && other->issued.form == form;
        });
    }
    /// A paper that is void told nobody anything: the duty that its service met is owed again.
    void oweAgain(const EventId &service)
    {
        for (RunningClock &clock : p.clocks) {
            if (clock.metBy == service) {
                clock.met.reset();
                clock.metBy = {};
            }
        }
    }
    Document &document(const DocumentId &id)
    {
        return *findBy(p.documents, [&](const Document &d) { return d.issued.document == id; });
    }

    Petition &p;
    const Event &e;
};

/// Where a petition stands follows from what is open, then from what was reached, so that the end
/// of one route does not hide that another still runs.
State standing(const Petition &p, bool merged)
{
    if (merged)
        return State::Merged;
    if (p.settled)
        return p.settled->stands;
    // A result stands whether its route runs on (performance) or is over; a way only while it does.
    const auto last = [&](bool result, std::initializer_list<State> wanted) {
        for (auto run = p.routes.crbegin(); run != p.routes.crend(); ++run) {
            const State stands = run->open() ? run->stands() : run->ended->stands;
            if ((result || run->open()) &&
                std::find(wanted.begin(), wanted.end(), stands) != wanted.end())
                return std::optional(stands);
        }
        return std::optional<State>();
    };
    for (const auto &found :
         {last(false, {State::Mediating}), last(false, {State::Referred, State::Handling}),
          last(true, {State::Agreed}), last(true, {State::Reported}),
          last(true, {State::Accepted})}) {
        if (found)
            return *found;
    }
    return State::Registered;
}

/// Which of two open routes says who has the matter: a unit it was referred to before a mediator,
/// he before who accepted it.
int claimOf(State stands)
{
    if (stands == State::Referred || stands == State::Handling)
        return 2;
    return stands == State::Mediating ? 1 : 0;
}

/// Of those whose route is over, who came to a result has it still: he is asked about it. A route
/// that ended with nothing gives the matter back, unless it was closed so; one that was returned
/// was never his.
int claimOfEnded(const RouteEnded &ended, State state)
{
    if (ended.outcome == returnedOutcome)
        return 0;
    if (ended.stands == State::Reported)
        return 3;
    if (ended.stands != State::Registered)
        return 2;
    return state == State::Reported || state == State::Agreed || state == State::Closed ? 1 : 0;
}

const OwnerSet *handlingOwner(const Petition &p)
{
    const OwnerSet *now = nullptr, *before = nullptr;
    int claim = 0, claimBefore = 1;
    for (const Owner &owner : p.owners) {
        if (owner.set.role != OwnerRole::Handling)
            continue;
        const RouteRun *run = owner.route.isNull() ? nullptr : p.route(owner.route);
        if (run && run->ended) {
            const int ended = claimOfEnded(*run->ended, p.state);
            if (ended >= claimBefore) {
                before = &owner.set;
                claimBefore = ended;
            }
        } else if (const int open = run ? claimOf(run->stands()) : 0; !run || open >= claim) {
            now = &owner.set; // one set by himself takes it from all before, and gives it to any
            claim = open;
        }
    }
    return now ? now : before;
}

/// Of what does not count, a paper that was issued still lies in somebody's hand: its number stays
/// in the register.
void foldOne(Petition &petition, const Event &event, bool counts)
{
    const auto *issued = std::get_if<DocumentIssued>(&event.fact);
    if (counts || (issued && !petition.document(issued->document)))
        std::visit(Applying(petition, event), event.fact);
    if (counts)
        petition.state = standing(petition, petition.merged.has_value());
}

/// The last event of such a fact that was not kept out.
template <class Is>
const Event *lastCounting(const Petition &petition, Is is)
{
    for (auto event = petition.history.crbegin(); event != petition.history.crend(); ++event) {
        const bool keptOut = std::any_of(
            petition.attention.begin(), petition.attention.end(),
            [&](const Attention &a) { return a.event == event->id && a.clash == Clash::KeptOut; });
        if (is(event->fact) && !keptOut)
            return &*event;
    }
    return nullptr;
}

} // namespace

Petition fold(QList<Event> events)
{
    std::sort(events.begin(), events.end(), foldsBefore);
    Petition petition;
    Clashes clashes(petition, events);
    for (qsizetype place = 0; place < events.size(); ++place) {
        const Event &event = events.at(place);
        petition.id = event.petition;
        const auto refused = refusal(petition, event.fact);
        refused ? clashes.keepOut(place, *refused) : clashes.meet(place);
        foldOne(petition, event, !refused);
    }
    clashes.nameOpponents(foldOne);
    petition.history = std::move(events);
    return petition;
}

const Event *Petition::event(const EventId &wanted) const
{
    return findBy(history, [&](const Event &e) { return e.id == wanted; });
}

const Event *Petition::mergeEvent() const
{
    if (!merged)
        return nullptr;
    return lastCounting(
        *this, [](const Fact &fact) { return std::holds_alternative<PetitionMerged>(fact); });
}

const Event *Petition::endEvent() const
{
    if (!settled)
        return nullptr;
    return lastCounting(*this, [](const Fact &fact) {
        const auto *act = std::get_if<ActTaken>(&fact);
        return act && std::any_of(act->effects.begin(), act->effects.end(), [](const Effect &e) {
                   return std::holds_alternative<Settled>(e);
               });
    });
}

State Petition::standsAs() const
{
    return adrift ? standing(*this, false) : state;
}

const RouteRun *Petition::route(const RouteId &wanted) const
{
    return findBy(routes, [&](const RouteRun &run) { return run.opened.id == wanted; });
}

const RouteRun *Petition::openRoute(const QString &wanted) const
{
    return findLast(routes,
                    [&](const RouteRun &run) { return run.open() && run.opened.route == wanted; });
}

const RouteRun *Petition::currentRoute() const
{
    return findLast(routes, [](const RouteRun &run) { return run.open(); });
}

const RunningClock *Petition::clock(const ClockId &wanted) const
{
    return findBy(clocks, [&](const RunningClock &c) { return c.started.id == wanted; });
}

const RunningClock *Petition::runningClock(const QString &rule) const
{
    return findBy(clocks,
                  [&](const RunningClock &c) { return c.running() && c.started.rule == rule; });
}

const Task *Petition::openTask(const QString &key) const
{
    return findBy(tasks, [&](const Task &task) { return task.open() && task.set.key == key; });
}

const Signal *Petition::openSignal(const QString &wanted) const
{
    return findBy(signals, [&](const Signal &s) { return !s.closed && s.raised.signal == wanted; });
}

const TakenAct *Petition::lastAct(const QString &wanted) const
{
    return findLast(acts, [&](const TakenAct &act) { return act.taken.act == wanted; });
}

const TakenAct *Petition::act(const EventId &wanted) const
{
    return findBy(acts, [&](const TakenAct &act) { return act.event == wanted; });
}

const Document *Petition::document(const DocumentId &wanted) const
{
    return findBy(documents, [&](const Document &d) { return d.issued.document == wanted; });
}

const PetitionLinked *Petition::linkTo(const PetitionId &other) const
{
    return findBy(links, [&](const PetitionLinked &link) { return link.other == other; });
}

QString Petition::petitionerNames() const
{
    if (intake.anonymous || intake.petitioners.isEmpty())
        return {};
    const auto own =
        std::find_if(intake.petitioners.begin(), intake.petitioners.end(), isPetitioner);
    const QString first = // where only an agent came, his
        own == intake.petitioners.end() ? intake.petitioners.first().name : own->name;
    const int people = peopleOf(intake);
    return people > 1 ? QStringLiteral("%1等%2人").arg(first).arg(people) : first;
}

const OwnerSet *Petition::owner(OwnerRole role) const
{
    if (role == OwnerRole::Handling)
        return handlingOwner(*this);
    const auto isOfRole = [&](const Owner &owner) { return owner.set.role == role; };
    const Owner *now = findLast(owners, [&](const Owner &owner) {
        const RouteRun *run = owner.route.isNull() ? nullptr : route(owner.route);
        return isOfRole(owner) && (!run || run->open());
    });
    if (!now)
        now = findLast(owners, isOfRole);
    return now ? &now->set : nullptr;
}

QString Petition::handler() const
{
    const OwnerSet *now = owner();
    return now ? now->unit : QString();
}

State RouteRun::stands() const
{
    for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
        if (stage->stands)
            return *stage->stands;
    }
    return opened.stands;
}

QString RouteRun::number() const
{
    for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
        if (!stage->number.isEmpty())
            return stage->number;
    }
    return {};
}

} // namespace onedoor
