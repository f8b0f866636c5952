// What an act does to clocks.
#include "core/domain/resolver.h"

namespace onedoor
{

RouteId Resolver::here() const
{
    if (!m_here.isNull())
        return m_here;
    RouteId last;
    for (const RouteId &open : m_context.open.openRoutes()) {
        if (!m_ended.contains(open))
            last = open;
    }
    return last;
}

void Resolver::startClock(const DeadlineRule &rule, const Phrase &from, const QString &owner,
                          std::optional<QDate> fixed)
{
    ClockStarted started;
    started.id = newId<ClockId>();
    started.rule = rule.id;
    started.title = rule.title;
    started.article = rule.article;
    started.starts = rule.starts;
    started.from = instant(from);
    started.count = rule.count;
    started.unit = rule.unit;
    started.rolls = rule.rolls;
    started.warnDays = rule.warnDays;
    started.promise = rule.promise;
    started.outlives = rule.ends == EndedBy::Never;
    if (rule.ends == EndedBy::Route)
        started.route = here();
    started.owner = owner;
    started.fixed = fixed;
    m_clocks.insert(rule.id, started.id);
    bring(std::move(started));
}

void Resolver::startFor(const RouteSpec &route, const RouteClock &clock, const Phrase &from)
{
    if (unmet(clock.rule) || !holds(clock.when, m_scope))
        return;
    const DeadlineRule *found = rule(from, clock.rule);
    if (!found)
        return;
    QString owner = text(clock.owner);
    if (owner.isEmpty() && found->owner == KeptBy::Citizen)
        owner = QStringLiteral("诉求人");
    if (owner.isEmpty() && found->owner == KeptBy::Unit)
        owner = m_bodies.value(route.route, lastOf(route.route, "body"));
    startClock(*found, from, owner);
}

void Resolver::operator()(const StartSpec &spec)
{
    const QString id = text(spec.rule);
    if (id.isEmpty()) // a route without such a clock
        return;
    const DeadlineRule *found = rule(spec.rule, id);
    if (!found)
        return;
    const QDate from = day(spec.from);
    if (found->until.isValid() && from > found->until)
        return refuse(Reason::NotAllowed, spec.rule, found->title,
                      QStringLiteral("“%1”的规定自%2起不再适用")
                          .arg(found->title, found->until.addDays(1).toString(Qt::ISODate)));
    const auto fixed = dayOf(spec.due.value(m_scope));
    if (fixed && !found->promise)
        return refuse(Reason::NotAllowed, spec.due, found->title,
                      QStringLiteral("“%1”的日期由规定计算，不能手工填写").arg(found->title));
    if (spec.once && unmet(id)) {
        if (!fixed)
            return;
        meetClock(id, m_context.today());
    }
    startClock(*found, spec.from, text(spec.owner), fixed);
}

void Resolver::meetClock(const QString &rule, QDate on)
{
    const auto clock = unmet(rule);
    if (!clock || isToCome(rule)) // what does not run, or not yet, needs no meeting
        return;
    m_clocks.remove(rule);
    m_met.insert(rule);
    bring(ClockMet{*clock, rule, on});
}

void Resolver::operator()(const MeetSpec &spec)
{
    const QString rule = text(spec.rule), owner = text(spec.owner);
    if (spec.owner.isEmpty())
        return meetClock(rule, day(spec.on));
    const auto his = m_context.open.unmetClock(rule, owner);
    if (his && !m_ended.contains(his->route) && !m_metHere.contains(his->id)) {
        m_metHere.insert(his->id);
        bring(ClockMet{his->id, rule, day(spec.on)});
    } else if (!spec.owner.isLiteral()) { // what somebody chose must be there
        refuseClock(spec.owner, rule, Reason::NotOpen, QStringLiteral("没有等待“%1”的").arg(owner));
    }
}

void Resolver::refuseClock(const Phrase &from, const QString &rule, Reason reason,
                           const QString &how)
{
    const QString title = m_context.declarations.titleOf(NameKind::Rule, rule);
    refuse(reason, from, title, QStringLiteral("期限“%1”%2").arg(title, how));
}

void Resolver::operator()(const PauseSpec &spec)
{
    const QString id = text(spec.rule);
    const auto clock = unmet(id);
    if (!clock || m_context.open.pausedClock(id))
        return clock ? refuseClock(spec.rule, id, Reason::AlreadyDone, QStringLiteral("已经中止"))
                     : refuseClock(spec.rule, id, Reason::NotOpen, QStringLiteral("没有在计算"));
    bring(ClockPaused{*clock, day(spec.from), text(spec.reason)});
}

void Resolver::operator()(const ResumeSpec &spec)
{
    const QString id = text(spec.rule);
    const auto clock = m_context.open.pausedClock(id);
    if (!clock)
        return refuseClock(spec.rule, id, Reason::NotOpen, QStringLiteral("没有中止"));
    bring(ClockResumed{*clock, day(spec.on)});
}

void Resolver::operator()(const ExtendSpec &spec)
{
    const QString id = text(spec.rule);
    const auto clock = unmet(id);
    if (!clock)
        return refuseClock(spec.rule, id, Reason::NotOpen, QStringLiteral("没有在计算"));
    if (told("clock", id).value(QLatin1String("extended")).toBool())
        return refuse(Reason::AlreadyDone, spec.rule, id,
                      QStringLiteral("这个期限已经延长过，不能再次延长"));
    const DeadlineRule *with =
        spec.with.isEmpty() ? m_context.lookups.extensionOf(id) : rule(spec.with, text(spec.with));
    const DeadlineRule *own = m_context.lookups.rule(id);
    if (with && with->extends == id)
        return bring(ClockExtended{*clock, with->count, with->unit, with->article,
                                   text(spec.approved), text(spec.reason)});
    const auto until = dayOf(spec.until.value(m_scope));
    if (!own || !own->promise || spec.until.isEmpty()) // no law lengthens it
        return refuse(Reason::NotAllowed, spec.rule, own ? own->title : id,
                      QStringLiteral("“%1”没有延长的规定").arg(own ? own->title : id));
    if (!until)
        return refuse(Reason::Missing, spec.until, own->title);
    const QString owner = told("clock", id).value(QLatin1String("owner")).toString();
    meetClock(id, m_context.today());
    startClock(*own, {}, owner, until);
}

} // namespace onedoor
