#include "core/domain/view.h"

#include "core/domain/rule_words.h"
#include "core/domain/running_clock.h"
#include "core/domain/view_act.h"
#include "core/domain/view_matter.h"
#include "core/domain/view_rights.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void put(QJsonObject &object, const char *key, const QDate &day)
{
    if (day.isValid())
        object.insert(QLatin1String(key), day.toString(Qt::ISODate));
}

void put(QJsonObject &object, const char *key, const QDateTime &instant)
{
    if (instant.isValid())
        put(object, key, Clock::legalDay(instant));
}

void put(QJsonObject &object, const char *key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(QLatin1String(key), QJsonArray::fromStringList(texts));
}

QJsonObject routeObject(const RouteRun &run)
{
    QJsonObject o;
    put(o, "id", run.opened.route);
    put(o, "title", run.opened.title);
    put(o, "body", run.opened.body);
    put(o, "handlers", run.opened.handlers);
    if (!run.stages.isEmpty()) {
        put(o, "stage", run.stages.last().stage);
        put(o, "stage_title", run.stages.last().title);
    }
    put(o, "number", run.number());
    put(o, "opened_on", run.openedAt);
    if (run.ended) {
        put(o, "outcome", run.ended->outcome);
        put(o, "outcome_title", run.ended->title);
        put(o, "ended_on", run.endedAt);
    }
    return o;
}

/// Files a group member under its id: how often, whether one is open, and the last.
void addRun(QJsonObject &group, const QString &id, const QJsonObject &last, bool open)
{
    const QJsonObject before = group.value(id).toObject();
    const bool anyOpen = open || before.value(QLatin1String("open")).toBool();
    group.insert(
        id, QJsonObject{{QStringLiteral("open"), anyOpen},
                        {QStringLiteral("count"), before.value(QLatin1String("count")).toInt() + 1},
                        {QStringLiteral("last"), last}});
}

QJsonObject ownerObject(const OwnerSet *owner, const CentreFacts &centre)
{
    QJsonObject o;
    if (!owner || owner->unit.isEmpty()) {
        put(o, "unit", centre.name);
        put(o, "phone", centre.phone);
    }
    if (owner) {
        put(o, "unit", owner->unit);
        put(o, "person", owner->person);
        put(o, "phone", owner->phone);
    }
    return o;
}

/// As acts name who keeps a limit of his own.
QString citizen()
{
    return QStringLiteral("诉求人");
}

QJsonValue figureValue(const FigureValue &value)
{
    if (const auto *money = std::get_if<Money>(&value))
        return money->text();
    const auto *number = std::get_if<qint64>(&value);
    return number ? QJsonValue(*number) : QJsonValue(std::get<QString>(value));
}

/// What has happened to a matter, group by group.
class Happened
{
public:
    Happened(QJsonObject &view, const Petition &petition, const ViewContext &context)
        : o(view), p(petition), with(context)
    {
    }

    void addAll()
    {
        addOwners();
        addRoutes();
        addClocks();
        addActs();
        addTasksAndSignals();
        o.insert(QStringLiteral("documents"), documentsOf(p));
        addSettled();
    }

private:
    void addOwners()
    {
        o.insert(QStringLiteral("owner"), ownerObject(p.owner(), with.centre));
        if (const OwnerSet *first = p.owner(OwnerRole::First))
            o.insert(QStringLiteral("first_owner"), ownerObject(first, with.centre));
        QStringList assisting;
        for (const Owner &owner : p.owners) {
            if (owner.set.role == OwnerRole::Assisting && !assisting.contains(owner.set.unit))
                assisting << owner.set.unit;
        }
        put(o, "assisting", assisting);
    }

    void addRoutes()
    {
        QJsonObject routes;
        for (const RouteRun &run : p.routes)
            addRun(routes, run.opened.route, routeObject(run), run.open());
        o.insert(QStringLiteral("routes"), routes);
        const auto open = std::count_if(p.routes.begin(), p.routes.end(),
                                        [](const RouteRun &run) { return run.open(); });
        o.insert(QStringLiteral("open_routes"), qint64(open));
        put(o, "open_groups", openGroups());
        put(o, "reached_results", reachedResults());
        const RouteRun *current = p.currentRoute();
        if (!current)
            return;
        QJsonObject now = routeObject(*current);
        if (const RouteSpec *spec = specOf(*current))
            put(now, "told", spec->told);
        if (const RunningClock *clock = clockOf(*current))
            now.insert(QStringLiteral("clock"),
                       clockObject(*clock, derivationOf(*clock, with.calendar)));
        o.insert(QStringLiteral("route"), now);
    }

    const RouteSpec *specOf(const RouteRun &run) const
    {
        return with.route ? with.route(run.opened.route) : nullptr;
    }

    /// What the lawful ends of its routes have come to, by the codes of results.
    QStringList reachedResults() const
    {
        QStringList reached;
        for (const RouteRun &run : p.routes) {
            const RouteSpec *spec = run.open() ? nullptr : specOf(run);
            const RouteEndSpec *end = spec ? spec->end(run.ended->outcome) : nullptr;
            if (end && !end->result.isEmpty() && !reached.contains(end->result))
                reached << end->result;
        }
        return reached;
    }

    QStringList openGroups() const
    {
        QStringList groups;
        for (const RouteRun &run : p.routes) {
            const RouteSpec *spec = run.open() ? specOf(run) : nullptr;
            if (spec && !groups.contains(spec->group))
                groups << spec->group;
        }
        return groups;
    }

    /// The limit somebody else than the citizen must keep there: started by the act that opened it,
    /// or since, the first that runs.
    const RunningClock *clockOf(const RouteRun &run) const
    {
        const RunningClock *first = nullptr;
        for (const RunningClock &clock : p.clocks) {
            if (!clock.running() || clock.started.owner == citizen())
                continue;
            if (clock.by == run.by || clock.started.route == run.opened.id)
                return &clock;
            if (!first)
                first = &clock;
        }
        return first;
    }

    QJsonObject clockObject(const RunningClock &clock, const Derivation &derivation) const
    {
        const DeadlineRule *known = with.rule ? with.rule(clock.started.rule) : nullptr;
        const bool bare = clock.started.title.isEmpty() && known; // the id alone was kept
        QJsonObject c;
        c.insert(QStringLiteral("running"), clock.running());
        c.insert(QStringLiteral("paused"), clock.paused());
        c.insert(QStringLiteral("extended"), !clock.extensions.isEmpty());
        put(c, "rule", clock.started.rule);
        put(c, "due", derivation.legal);
        if (derivation.legal.isValid() && derivation.legal < with.today)
            c.insert(QStringLiteral("late"), derivation.legal.daysTo(with.today));
        put(c, "from", clock.started.from);
        if (clock.met)
            put(c, "met_on", clock.met->on);
        put(c, "title", bare ? known->title : clock.started.title);
        put(c, "article", bare ? known->article : clock.started.article);
        put(c, "basis", basisText(bare ? *known : ruleOf(clock.started)));
        c.insert(QStringLiteral("promise"), clock.started.promise);
        c.insert(QStringLiteral("provisional"), derivation.provisional);
        put(c, "owner", clock.started.owner);
        return c;
    }

    void addClocks()
    {
        QJsonObject clocks;
        for (const RunningClock &clock : p.clocks) {
            const QString &rule = clock.started.rule;
            const bool elder = clocks.value(rule)[QLatin1String("running")].toBool();
            if (!elder) // the oldest running one stands for its rule
                clocks.insert(rule, clockObject(clock, derivationOf(clock, with.calendar)));
        }
        o.insert(QStringLiteral("clock"), clocks);
        QStringList paused;
        for (const RunningClock &clock : p.clocks) {
            if (clock.running() && clock.paused())
                paused << clock.started.rule;
        }
        put(o, "paused_clocks", paused);
        const auto next = nextDate(p, with.calendar);
        if (!next)
            return;
        QJsonObject n = next->clock
                            ? clockObject(*next->clock, derivationOf(*next->clock, with.calendar))
                            : QJsonObject();
        if (next->task) {
            put(n, "due", next->due);
            put(n, "title", next->task->set.title);
            put(n, "owner", next->task->set.owner);
        }
        o.insert(QStringLiteral("next"), n);
    }

    void addActs()
    {
        QJsonObject acts;
        for (const TakenAct &act : p.acts)
            addRun(acts, act.taken.act, actView(act, p, with), false);
        o.insert(QStringLiteral("acts"), acts);
        put(o, "withdrawn_mediators", withdrawnMediators(p));
        const TakenAct *about = with.act.isNull() ? nullptr : p.act(with.act);
        if (!about && with.act.isNull() && !p.acts.isEmpty())
            about = &p.acts.last();
        if (about)
            o.insert(QStringLiteral("act"), actView(*about, p, with));
    }

    void addTasksAndSignals()
    {
        QJsonObject tasks, signals;
        QStringList openTasks;
        for (const Task &task : p.tasks) {
            QJsonObject t{{QStringLiteral("open"), task.open()}};
            put(t, "title", task.set.title);
            put(t, "owner", task.set.owner);
            put(t, "due", task.set.due);
            if (task.open() && !openTasks.contains(task.set.key))
                openTasks << task.set.key;
            const bool elder = tasks.value(task.set.key)[QLatin1String("open")].toBool();
            if (!elder)
                tasks.insert(task.set.key, t);
        }
        QStringList open, grave;
        for (const Signal &signal : p.signals) {
            if (!signal.closed && signal.raised.grade == Intensity::High)
                grave << signal.raised.signal;
            if (!signal.closed)
                open << signal.raised.signal;
            signals.insert(signal.raised.signal,
                           QJsonObject{{QStringLiteral("open"), !signal.closed},
                                       {QStringLiteral("grade"), wordOf(signal.raised.grade)}});
        }
        put(o, "open_tasks", openTasks);
        put(o, "open_signals", open);
        put(o, "grave_signals", grave);
        o.insert(QStringLiteral("tasks"), tasks);
        o.insert(QStringLiteral("signal"), signals);
        QJsonObject figures;
        for (auto figure = p.figures.begin(); figure != p.figures.end(); ++figure)
            figures.insert(figure.key(), figureValue(*figure));
        o.insert(QStringLiteral("figure"), figures);
    }

    void addSettled()
    {
        if (!p.settled)
            return;
        QJsonObject s;
        put(s, "result", p.settled->result);
        const QString named = with.resultTitle ? with.resultTitle(p.settled->result) : QString();
        put(s, "result_title", p.settled->title.isEmpty() ? named : p.settled->title);
        put(s, "summary", p.settled->summary);
        put(s, "on", p.settledAt);
        o.insert(QStringLiteral("settled"), s);
    }

    QJsonObject &o;
    const Petition &p;
    const ViewContext &with;
};

} // namespace

QJsonObject viewOf(const Petition &petition, const ViewContext &context)
{
    QJsonObject view = matterView(petition, context);
    Happened(view, petition, context).addAll();
    QJsonObject centre;
    put(centre, "name", context.centre.name);
    put(centre, "address", context.centre.address);
    put(centre, "phone", context.centre.phone);
    put(centre, "signer", context.centre.signer);
    put(centre, "agency", context.centre.agency);
    put(centre, "division", context.centre.division);
    put(centre, "level", levelOf(context.centre.division));
    view.insert(QStringLiteral("centre"), centre);
    QJsonObject who;
    put(who, "name", context.operatorName);
    put(who, "window", context.window);
    view.insert(QStringLiteral("operator"), who);
    put(view, "today", context.today);
    view.insert(QStringLiteral("remedies"), remediesOf(petition, context));
    view.insert(QStringLiteral("rights"), rightsOf(petition, context));
    view.insert(QStringLiteral("unserved"), unservedOf(petition, context));
    view = withoutProtected(view, petition, context.reader);
    if (context.advice)
        view.insert(QStringLiteral("advice"), context.advice(view));
    return view;
}

} // namespace onedoor
