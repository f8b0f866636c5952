#include "core/domain/declaration_check.h"

#include <QMap>

#include <algorithm>
#include <functional>

namespace onedoor
{

namespace
{

using Ids = QSet<QString>;

/// Which acts bring what about.
class Sources
{
public:
    explicit Sources(const Assembled &set) : m_set(set)
    {
        for (const ActSpec *act : set.acts) {
            for (const DoesSpec &does : act->does)
                visit(*act, does);
        }
        for (const RouteSpec *route : set.routes) {
            for (const RouteClock *clock : route->allStarts())
                started.insert(clock->rule);
        }
    }

    Ids started;                ///< rules that some act or route speaks of as running
    QMap<QString, Ids> openers; ///< of routes
    QMap<QString, Ids> setters; ///< of tasks
    QMap<QString, Ids> ends;    ///< reached outcomes of routes; "*": an outcome that is asked
    Ids currentEnds;            ///< outcomes of whatever is open
    bool extends = false;       ///< some act lengthens a limit by whichever rule does

    /// The acts after which alone a form is issued; empty: not only after acts.
    Ids issuers(const QString &form) const
    {
        for (const FormDeclaration *spec : m_set.forms) {
            if (spec->id == form)
                return {spec->about.begin(), spec->about.end()};
        }
        return {};
    }
    bool isOpened(const QString &route) const { return !openers.value(route).isEmpty(); }

private:
    void visit(const ActSpec &act, const DoesSpec &does)
    {
        if (const auto *open = std::get_if<OpenSpec>(&does.what)) {
            for (const QString &route : routesOf(act, open->route))
                openers[route].insert(act.act);
        } else if (const auto *end = std::get_if<EndSpec>(&does.what)) {
            const QString outcome =
                end->outcome.isLiteral() ? end->outcome.text() : QStringLiteral("*");
            if (!end->group.isEmpty())
                for (const QString &route : routesIn(end->group))
                    ends[route].insert(outcome);
            else if (end->route.text() == QStringLiteral("current"))
                currentEnds.insert(outcome);
            else
                for (const QString &route : routesOf(act, end->route))
                    ends[route].insert(outcome);
        } else if (const auto *start = std::get_if<StartSpec>(&does.what)) {
            rule(start->rule);
        } else if (const auto *extend = std::get_if<ExtendSpec>(&does.what)) {
            rule(extend->with);
            extends = extends || extend->with.isEmpty();
        } else if (const auto *task = std::get_if<TaskSpec>(&does.what)) {
            setters[task->key].insert(act.act);
            rule(task->rule);
        }
    }
    void rule(const Phrase &text)
    {
        if (text.isLiteral() && !text.isEmpty())
            started.insert(text.text());
    }
    /// Of one group, or all of them.
    QStringList routesIn(const QString &group) const
    {
        QStringList out;
        for (const RouteSpec *route : m_set.routes) {
            if (group.isEmpty() || route->group == group)
                out << route->route;
        }
        return out;
    }
    /// A literal one, or all that its ask lets choose.
    QStringList routesOf(const ActSpec &act, const Phrase &text) const
    {
        if (text.isLiteral())
            return {text.text()};
        const Mention *alone = text.alone();
        const AskSpec *ask = alone && alone->from == Mention::From::Answer
                                 ? act.ask(alone->path.steps().first().name)
                                 : nullptr;
        return routesIn(ask ? ask->onlyGroup : QString());
    }

    const Assembled &m_set;
};

/// The acts one of which must have been taken before a condition can hold, where there is no other
/// way; one set for each such demand.
class Demands
{
public:
    Demands(const Sources &sources, const std::vector<Condition> &all) : m_sources(sources)
    {
        for (const Condition &one : all)
            of(one);
    }
    const QList<Ids> &found() const { return m_found; }

private:
    void oneOf(const Ids &acts)
    {
        if (!acts.isEmpty())
            m_found << acts;
    }
    void of(const Condition &condition)
    {
        if (const auto *all = std::get_if<AllOf>(&condition.of)) {
            for (const Condition &inner : all->of)
                of(inner);
        } else if (const auto *act = std::get_if<ActIs>(&condition.of)) {
            if (act->phase == ActPhase::Taken)
                oneOf({act->act});
        } else if (const auto *paper = std::get_if<PaperIs>(&condition.of)) {
            if (paper->phase != PaperPhase::Never)
                oneOf(m_sources.issuers(paper->form));
        } else if (const auto *route = std::get_if<RouteIs>(&condition.of)) {
            if (route->phase != RoutePhase::Never)
                oneOf(m_sources.openers.value(route->route));
        } else if (const auto *task = std::get_if<TaskIs>(&condition.of)) {
            if (task->phase != TaskPhase::Never)
                oneOf(m_sources.setters.value(task->task));
        }
    }

    const Sources &m_sources;
    QList<Ids> m_found;
};

/// Takes whatever can be taken, until nothing more can: what is left over waits for itself.
QList<SetFlaw> checkCycles(const Assembled &set, const Sources &sources)
{
    QMap<QString, QList<Ids>> demands;
    Ids taken;
    for (const ActSpec *act : set.acts)
        demands.insert(act->act, Demands(sources, act->when).found());
    bool further = true;
    const auto met = [&](const Ids &any) { return any.intersects(taken); };
    while (further) {
        further = false;
        for (auto it = demands.begin(); it != demands.end(); ++it) {
            if (!taken.contains(it.key()) && std::all_of(it->begin(), it->end(), met)) {
                taken.insert(it.key());
                further = true;
            }
        }
    }
    QList<SetFlaw> flaws;
    for (const ActSpec *act : set.acts) {
        if (taken.contains(act->act))
            continue;
        QStringList way{act->act};
        while (way.count(way.last()) < 2) { // each waits for one that waits
            const QList<Ids> waits = demands.value(way.last());
            const auto open = std::find_if_not(waits.begin(), waits.end(), met);
            if (open == waits.end())
                break;
            QStringList next(open->begin(), open->end());
            next.sort();
            way << next.first();
        }
        flaws << SetFlaw{FlawKind::Cycle,
                         act->file,
                         below(act->field, "when"),
                         way.join(QStringLiteral(" → ")),
                         0,
                         act->layer};
    }
    return flaws;
}

bool isEnded(const RouteSpec &route, const Sources &sources)
{
    const Ids reached = sources.ends.value(route.route) + sources.currentEnds;
    return std::any_of(reached.begin(), reached.end(), [&](const QString &outcome) {
        return outcome == QStringLiteral("*") || route.end(outcome);
    });
}

} // namespace

QList<SetFlaw> checkReach(const Assembled &set, const OutsideNames &outside)
{
    const Sources sources(set);
    QList<SetFlaw> flaws = checkCycles(set, sources);
    for (const RouteSpec *route : set.routes) {
        if (!isEnded(*route, sources))
            flaws << SetFlaw{FlawKind::NoEnd, route->file, below(route->field, "ends"),
                             route->title,    0,           route->layer};
        if (!sources.isOpened(route->route))
            flaws << SetFlaw{FlawKind::NobodyOpens, route->file, below(route->field, "route"),
                             route->title,          0,           route->layer};
    }
    for (const RuleName &rule : outside.rules) {
        const bool lengthens = sources.extends && !rule.extends.isEmpty();
        if (!rule.calculator && !lengthens && !sources.started.contains(rule.id))
            flaws << SetFlaw{FlawKind::NobodyStarts, rule.file, {}, rule.id, rule.line, rule.layer};
    }
    return flaws;
}

namespace
{

/// A figure holds what was chosen as people read it: its title.
void addFigureCodes(KnownNames &names, const Assembled &set, const OutsideNames &outside)
{
    QHash<QString, Ids> literal;
    for (const ActSpec *act : set.acts) {
        for (const DoesSpec &does : act->does) {
            const auto *figure = std::get_if<FigureSpec>(&does.what);
            if (!figure)
                continue;
            if (figure->value.isLiteral())
                literal[figure->name].insert(figure->value.text());
            const Mention *alone = figure->value.alone();
            const AskSpec *ask = alone && alone->from == Mention::From::Answer
                                     ? act->ask(alone->path.steps().first().name)
                                     : nullptr;
            if (ask && ask->type == AskType::Choice && alone->path.steps().size() == 1)
                names.figureCodes[figure->name].insert(outside.choices.value(ask->from));
        }
    }
    for (auto codes = names.figureCodes.begin(); codes != names.figureCodes.end(); ++codes) {
        const QStringList titles = codes->values();
        const Ids &written = literal[codes.key()];
        codes->removeIf([&](const auto &code) {
            return titles.contains(code.key()) || written.contains(code.key());
        });
    }
}

} // namespace

KnownNames namesOf(const Assembled &set, const OutsideNames &outside)
{
    KnownNames names;
    for (const RouteSpec *route : set.routes) {
        names.routes.insert(route->route);
        names.groups.insert(route->group);
    }
    for (const FormDeclaration *form : set.forms)
        names.forms.insert(form->id);
    for (const ActSpec *act : set.acts) {
        names.acts.insert(act->act, act->askTypes());
        for (const DoesSpec &does : act->does) {
            if (const auto *task = std::get_if<TaskSpec>(&does.what))
                names.tasks.insert(task->key);
            else if (const auto *signal = std::get_if<SignalSpec>(&does.what);
                     signal && signal->id.isLiteral())
                names.signalIds.insert(signal->id.text());
            else if (const auto *figure = std::get_if<FigureSpec>(&does.what))
                names.figures.insert(figure->name);
        }
    }
    addFigureCodes(names, set, outside);
    for (const RuleName &rule : outside.rules)
        names.rules.insert(rule.id);
    for (const auto &[ids, to] :
         {std::pair(&outside.forms, &names.forms), std::pair(&outside.roles, &names.roles),
          std::pair(&outside.urgentSignals, &names.signalIds),
          std::pair(&outside.unitKinds, &names.unitKinds)}) {
        for (auto it = ids->begin(); it != ids->end(); ++it)
            to->insert(it.key());
    }
    names.catalogues = outside.catalogues;
    names.records = outside.records;
    return names;
}

QHash<QString, QString> titlesOf(const std::vector<ActSpec> &acts,
                                 const std::vector<RouteSpec> &routes,
                                 const std::vector<FormDeclaration> &forms,
                                 const OutsideNames &outside)
{
    QHash<QString, QString> titles;
    const auto name = [&titles](NameKind kind, const QString &id, const QString &title) {
        titles.insert(titleKey(kind, id), title);
    };
    for (const ActSpec &act : acts) {
        name(NameKind::Act, act.act, act.title);
        for (const DoesSpec &does : act.does) {
            const auto *task = std::get_if<TaskSpec>(&does.what);
            if (task && task->title.isLiteral())
                name(NameKind::Task, task->key, task->title.text());
            const auto *figure = std::get_if<FigureSpec>(&does.what);
            if (figure && !figure->title.isEmpty())
                name(NameKind::Figure, figure->name, figure->title);
        }
    }
    for (const RouteSpec &route : routes)
        name(NameKind::Route, route.route, route.title);
    for (const FormDeclaration &form : forms)
        name(NameKind::Form, form.id, form.title);
    for (const RuleName &rule : outside.rules)
        name(NameKind::Rule, rule.id, rule.title);
    for (const auto &[ids, kind] :
         {std::pair(&outside.forms, NameKind::Form), std::pair(&outside.roles, NameKind::Role),
          std::pair(&outside.urgentSignals, NameKind::Signal),
          std::pair(&outside.unitKinds, NameKind::UnitKind)}) {
        for (auto it = ids->begin(); it != ids->end(); ++it)
            name(kind, it.key(), it.value());
    }
    return titles;
}

QList<SetFlaw> checkSet(const Assembled &set, const OutsideNames &outside)
{
    const KnownNames names = namesOf(set, outside);
    return checkActs(set, outside, names) + checkRoutes(set, outside, names) +
           checkForms(set, names) + checkReach(set, outside);
}

} // namespace onedoor
