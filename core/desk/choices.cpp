#include "core/desk/choices.h"

#include "core/desk/room_choices.h"
#include "core/desk/taking_support.h"
#include "core/domain/route_advice.h"
#include "core/domain/running_clock.h"

#include <QMap>

#include <algorithm>

namespace onedoor
{

namespace
{

QList<AskChoice> ofCatalogue(const AskSpec &ask, const Reference &reference)
{
    QList<AskChoice> choices;
    if (!ask.choices.isEmpty()) {
        for (const QString &choice : ask.choices)
            choices.append({choice, choice, {}});
        return choices;
    }
    const QString name = ask.from.section(u'/', 0, 0), group = ask.from.section(u'/', 1);
    const Catalogue *catalogue = reference.catalogue(name);
    if (!catalogue)
        return choices;
    const QList<Entry> entries =
        group.isEmpty() ? catalogue->all() : catalogue->under(group.split(u'/'));
    for (const Entry &entry : entries)
        choices.append({entry.code, entry.name, entry.note});
    return choices;
}

/// Lawful ones first, what most speaks for before the others.
QList<AskChoice> ofRoutes(const AskSpec &ask, const QJsonObject &view, const Workplace &at)
{
    QList<AskChoice> choices;
    for (const AdvisedRoute &advised : adviseRoutes(view, at.reference.declarations)) {
        const RouteSpec &route = *advised.route;
        if (!ask.onlyGroup.isEmpty() && route.group != ask.onlyGroup)
            continue;
        const QString shut = advised.refused ? advised.refused->otherwise : advised.closed;
        const QString fits = advised.because.isEmpty() ? route.time : advised.because.first();
        choices.append({route.route, route.title, shut.isEmpty() ? fits : shut});
    }
    return choices;
}

QList<AskChoice> ofClocks(const Petition &petition, const Workplace &at)
{
    QList<AskChoice> choices;
    for (const RunningClock &clock : petition.clocks) {
        if (!clock.running())
            continue;
        const DeadlineRule *rule = at.reference.rules.find(clock.started.rule);
        const QString title =
            clock.started.title.isEmpty() && rule ? rule->title : clock.started.title;
        const QDate due = derivationOf(clock, at.reference.calendar).legal;
        choices.append({clock.started.rule, title.isEmpty() ? clock.started.rule : title,
                        due.toString(Qt::ISODate)});
    }
    return choices;
}

QList<AskChoice> ofDocuments(const Petition &petition, const Workplace &at)
{
    QList<AskChoice> choices;
    for (const Document &document : petition.documents) {
        const auto *form = at.reference.forms.find(document.issued.form);
        if (!document.voided)
            choices.append({document.issued.number, document.issued.number,
                            form ? form->title : document.issued.form});
    }
    return choices;
}

QList<AskChoice> ofParties(const Petition &petition)
{
    QList<AskChoice> choices;
    for (const auto *side : {&petition.intake.petitioners, &petition.intake.respondents}) {
        for (const Party &party : *side)
            choices.append({party.name, party.name, {}});
    }
    return choices;
}

QList<AskChoice> ofUnits(const AskSpec &ask, const UnitBook &units)
{
    QList<AskChoice> choices;
    for (const UnitEntry &unit : units.all()) {
        if (ask.onlyKind.isEmpty() || unit.bodies().contains(ask.onlyKind))
            choices.append({unit.name, unit.name, unit.phone});
    }
    return choices;
}

QList<AskChoice> ofTasks(const Petition &petition)
{
    QMap<QString, AskChoice> byKey; // the first open one of a key is the one that is done
    for (const Task &task : petition.tasks) {
        if (task.open() && !byKey.contains(task.set.key))
            byKey.insert(task.set.key,
                         {task.set.key, task.set.title, task.set.due.toString(Qt::ISODate)});
    }
    return byKey.values();
}

/// Those of one key apart, each by its title.
QList<AskChoice> ofTasks(const Petition &petition, const QString &key)
{
    QList<AskChoice> choices;
    for (const Task &task : petition.tasks) {
        const QString due = task.set.due.toString(Qt::ISODate);
        if (task.open() && task.set.key == key)
            choices.append(
                {task.set.title, task.set.title, (task.set.owner + u' ' + due).trimmed()});
    }
    return choices;
}

QList<AskChoice> ofRecords(const AskSpec &ask, const QJsonObject &view, const Workplace &at)
{
    if (ask.of == QStringLiteral("room"))
        return roomChoices(view, recordsOf(ask.of, at.store),
                           recordsOf(QStringLiteral("booking"), at.store));
    QList<AskChoice> choices;
    for (const RecordRow &row : recordsOf(ask.of, at.store))
        choices.append({row.key, row.title, row.key == row.title ? QString() : row.key});
    return choices;
}

/// Before one is answered: of all routes that are open.
QList<AskChoice> ofOpenRoutes(const AskSpec &ask, const Petition &petition, const Workplace &at)
{
    QList<AskChoice> choices;
    for (const RouteRun &run : petition.routes) {
        const RouteSpec *route =
            run.open() ? at.reference.declarations.route(run.opened.route) : nullptr;
        for (const AskChoice &step : route ? stepsOf(ask, *route) : QList<AskChoice>()) {
            if (std::none_of(choices.begin(), choices.end(),
                             [&](const AskChoice &one) { return one.key == step.key; }))
                choices << step;
        }
    }
    return choices;
}

QList<AskChoice> ofAttachments(const Petition &petition)
{
    QList<AskChoice> choices;
    for (const Attachment &attachment : petition.intake.attachments)
        choices.append({attachment.name, attachment.name, attachment.note});
    return choices;
}

} // namespace

QList<AskChoice> stepsOf(const AskSpec &ask, const RouteSpec &route)
{
    QList<AskChoice> choices;
    if (ask.type == AskType::Stage) {
        for (const RouteStageSpec &stage : route.stages)
            choices.append({stage.id, stage.title, {}});
    } else {
        for (const RouteEndSpec &end : route.ends)
            choices.append({end.id, end.title, {}});
    }
    return choices;
}

QList<AskChoice> choicesOf(const AskSpec &ask, const Petition &petition, const QJsonObject &view,
                           const Workplace &at, const UnitBook &units)
{
    switch (ask.type) {
    case AskType::Choice:
    case AskType::Choices:
        return ofCatalogue(ask, at.reference);
    case AskType::Unit:
    case AskType::Units:
        return ofUnits(ask, units);
    case AskType::Party:
        return ofParties(petition);
    case AskType::Route:
        return ofRoutes(ask, view, at);
    case AskType::Clock:
        return ofClocks(petition, at);
    case AskType::Document:
        return ofDocuments(petition, at);
    case AskType::Attachment:
        return ofAttachments(petition);
    case AskType::Task:
        return ask.onlyTask.isEmpty() ? ofTasks(petition) : ofTasks(petition, ask.onlyTask);
    case AskType::Record:
        return ofRecords(ask, view, at);
    case AskType::Stage:
    case AskType::Outcome:
        return ofOpenRoutes(ask, petition, at);
    case AskType::Text:
    case AskType::Long:
    case AskType::Day:
    case AskType::Moment:
    case AskType::Number:
    case AskType::Money:
    case AskType::Person:
    case AskType::Persons:
    case AskType::Division:
    case AskType::Clauses:
    case AskType::Instalments:
    case AskType::YesNo:
    case AskType::Matter:
        break; // anything of that kind
    }
    return {};
}

} // namespace onedoor
