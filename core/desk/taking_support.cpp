#include "core/desk/taking_support.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

Roles recorded(const RecordRow &person)
{
    Roles roles;
    for (const QJsonValue role : person.fields.value(QLatin1String("roles")).toArray())
        roles.insert(role.toString());
    return roles;
}

} // namespace

Roles allRoles(const Reference &reference)
{
    Roles roles;
    for (const Entry &role : reference.roles.all())
        roles.insert(role.code);
    return roles;
}

Roles rolesOf(const Workplace &at)
{
    const Roles all = allRoles(at.reference);
    const auto people = at.store.records.called(QStringLiteral("person"), at.who.name);
    if (!people)
        return all; // what cannot be read records nothing either
    Roles own, others;
    for (const RecordRow &person : *people) {
        const bool ours =
            person.fields.value(QLatin1String("unit")).toString() == at.store.identity().centreName;
        (ours ? own : others) |= recorded(person) & all;
    }
    return !own.isEmpty() ? own : !others.isEmpty() ? others : all;
}

QList<RecordRow> recordsOf(const QString &kind, const Store &store)
{
    const auto rows = store.records.ofKind(kind);
    return rows ? *rows : QList<RecordRow>();
}

std::optional<RouteId> OpenIn::openRoute(const QString &route) const
{
    const RouteRun *run = p.openRoute(route);
    return run ? std::optional(run->opened.id) : std::nullopt;
}

QString OpenIn::currentRoute() const
{
    const RouteRun *run = p.currentRoute();
    return run ? run->opened.route : QString();
}

QList<RouteId> OpenIn::openRoutes() const
{
    QList<RouteId> open;
    for (const RouteRun &run : p.routes) {
        if (run.open())
            open << run.opened.id;
    }
    return open;
}

std::optional<OpenClock> OpenIn::unmetClock(const QString &rule) const
{
    const RunningClock *clock = p.runningClock(rule);
    return clock ? std::optional(OpenClock{clock->started.id, clock->started.route}) : std::nullopt;
}

std::optional<OpenClock> OpenIn::unmetClock(const QString &rule, const QString &owner) const
{
    for (const RunningClock &clock : p.clocks) {
        if (clock.running() && clock.started.rule == rule && clock.started.owner == owner)
            return OpenClock{clock.started.id, clock.started.route};
    }
    return std::nullopt;
}

std::optional<ClockId> OpenIn::pausedClock(const QString &rule) const
{
    for (const RunningClock &clock : p.clocks) {
        if (clock.running() && clock.paused() && clock.started.rule == rule)
            return clock.started.id;
    }
    return std::nullopt;
}

std::optional<TaskId> OpenIn::openTask(const QString &key) const
{
    const Task *task = p.openTask(key);
    return task ? std::optional(task->set.id) : std::nullopt;
}

QList<OpenTask> OpenIn::openTasks(const QString &key) const
{
    QList<OpenTask> open;
    for (const Task &task : p.tasks) {
        if (task.open() && task.set.key == key)
            open.append({task.set.id, task.set.owner, task.set.title});
    }
    return open;
}

std::optional<SignalId> OpenIn::openSignal(const QString &wanted) const
{
    const Signal *signal = p.openSignal(wanted);
    return signal ? std::optional(signal->raised.id) : std::nullopt;
}

std::optional<OpenDocument> OpenIn::document(const QString &number) const
{
    for (const Document &document : p.documents) {
        if (document.issued.number == number && !document.voided)
            return OpenDocument{document.issued.document, Clock::legalDay(document.issuedAt)};
    }
    return std::nullopt;
}

std::optional<KnownChoice> CentreLookups::choice(const QString &from, const QString &value) const
{
    const Catalogue *catalogue = m_reference.catalogue(from.section(u'/', 0, 0));
    const QString group = from.section(u'/', 1);
    if (!catalogue)
        return std::nullopt;
    const QList<Entry> entries =
        group.isEmpty() ? catalogue->all() : catalogue->under(group.split(u'/'));
    for (const Entry &entry : entries) {
        if (entry.code == value || entry.name == value)
            return KnownChoice{entry.code, entry.name};
    }
    return std::nullopt;
}

std::optional<KnownUnit> CentreLookups::unit(const QString &name) const
{
    if (!m_units)
        m_units = m_read();
    const UnitEntry *unit = m_units->byName(name);
    if (!unit)
        return std::nullopt;
    return KnownUnit{unit->name, unit->bodies(), unit->phone, unit->contact};
}

std::optional<KnownChoice> CentreLookups::record(const QString &kind, const QString &name) const
{
    for (const RecordRow &row : m_records(kind)) {
        if (row.key == name || row.title == name)
            return KnownChoice{row.key, row.title,
                               row.fields.value(QLatin1String("state")).toString()};
    }
    return std::nullopt;
}

bool CentreLookups::isDivision(const QString &code) const
{
    return !m_reference.divisions.name(code).isEmpty();
}

const DeadlineRule *CentreLookups::rule(const QString &id) const
{
    return m_reference.rules.find(id);
}

const DeadlineRule *CentreLookups::extensionOf(const QString &id) const
{
    const QList<DeadlineRule> &all = m_reference.rules.all();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const DeadlineRule &rule) { return rule.extends == id; });
    return found == all.end() ? nullptr : &*found;
}

QDate CentreLookups::due(const DeadlineRule &rule, QDate from) const
{
    return derive(rule, from, {}, m_reference.calendar).legal;
}

} // namespace onedoor
