#include "app/ctl/commands.h"
#include "app/ctl/deadline_title.h"
#include "core/desk/acting.h"
#include "core/domain/route_advice.h"
#include "ui/models/wording.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

class Matters
{
    Q_DECLARE_TR_FUNCTIONS(Matters)
};

constexpr int orphansAtMost = 100'000;

QJsonValue orNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject routeJson(const AdvisedRoute &advised)
{
    const RouteSpec &route = *advised.route;
    const Condition *refused = advised.refused;
    QJsonArray closes;
    for (const RouteClosing &closing : route.closes)
        closes.append(QJsonObject{{QStringLiteral("route"), closing.route},
                                  {QStringLiteral("why"), closing.why}});
    return {{QStringLiteral("route"), route.route},
            {QStringLiteral("title"), route.title},
            {QStringLiteral("group"), route.group},
            {QStringLiteral("standing"), wordOf(advised.phase)},
            {QStringLiteral("lawful"), refused == nullptr},
            {QStringLiteral("why_not"), refused ? QJsonValue(refused->otherwise) : QJsonValue()},
            {QStringLiteral("cost"), route.cost},
            {QStringLiteral("time"), route.time},
            {QStringLiteral("force"), route.force},
            {QStringLiteral("materials"), QJsonArray::fromStringList(route.materials)},
            {QStringLiteral("first"), QJsonArray::fromStringList(advised.first)},
            {QStringLiteral("weight"), advised.weight},
            {QStringLiteral("because"), QJsonArray::fromStringList(advised.because)},
            {QStringLiteral("closed"),
             advised.closed.isEmpty() ? QJsonValue() : QJsonValue(advised.closed)},
            {QStringLiteral("closes"), closes},
            {QStringLiteral("told"), route.told},
            {QStringLiteral("remedy"), route.remedy},
            {QStringLiteral("source"), QJsonArray::fromStringList(route.source)}};
}

QString phaseText(RoutePhase phase, bool lawful)
{
    switch (phase) {
    case RoutePhase::Open:
        return Matters::tr("now");
    case RoutePhase::Ended:
        return Matters::tr("done");
    case RoutePhase::Never:
        break;
    }
    return lawful ? Matters::tr("open to it") : Matters::tr("not open");
}

/// What has been done, where it stands now and what may come next, before the ways that are open.
QJsonObject wayJson(const Petition &petition, const Acting &acting, const Context &context)
{
    QJsonArray went, now, next;
    for (const RouteRun &run : petition.routes) {
        const RouteSpec *spec = context.reference().declarations.route(run.opened.route);
        const QString title = !run.opened.title.isEmpty() || !spec ? run.opened.title : spec->title;
        (run.open() ? now : went)
            .append(QJsonObject{{QStringLiteral("route"), run.opened.route},
                                {QStringLiteral("title"), title},
                                {QStringLiteral("body"), run.opened.body},
                                {QStringLiteral("outcome"),
                                 run.ended ? QJsonValue(run.ended->title) : QJsonValue()}});
    }
    for (const ActOffer &offer : acting.open(petition)) {
        if (!offer.because.isEmpty())
            next.append(QJsonObject{{QStringLiteral("act"), offer.act->act},
                                    {QStringLiteral("title"), offer.act->title},
                                    {QStringLiteral("because"), offer.because}});
    }
    return {{QStringLiteral("code"), petition.code.text()},
            {QStringLiteral("done"), went},
            {QStringLiteral("now"), now},
            {QStringLiteral("next"), next}};
}

} // namespace

int runRoute(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(arguments.positional().first());
    if (!petition)
        return context.fail(petition.error());
    const Acting acting(context.workplace());
    QJsonArray routes;
    for (const AdvisedRoute &advised :
         adviseRoutes(acting.view(*petition), context.reference().declarations)) {
        if (context.json) {
            routes.append(routeJson(advised));
            continue;
        }
        const Condition *why = advised.refused;
        const QString fits = advised.because.isEmpty() ? advised.route->time
                                                       : advised.because.join(QStringLiteral("；"));
        context.line(QStringLiteral("%1  %2  %3")
                         .arg(phaseText(advised.phase, !why), advised.route->title,
                              why ? why->otherwise : fits));
    }
    if (context.json) {
        QJsonObject way = wayJson(*petition, acting, context);
        way.insert(QStringLiteral("routes"), routes);
        context.print(way);
    }
    return done;
}

int runOrphans(const Arguments &, Context &context)
{
    if (!context.open())
        return refused;
    const auto rows = context.store().petitions.orphans(orphansAtMost);
    if (!rows)
        return context.fail(rows.error());
    for (const PetitionRow &row : *rows) {
        if (context.json)
            context.print({{QStringLiteral("code"), row.code},
                           {QStringLiteral("title"), row.title},
                           {QStringLiteral("state"), wordOf(row.state)},
                           {QStringLiteral("handler"), row.handler},
                           {QStringLiteral("due_on"), orNull(row.dueOn.value_or(QDate()))}});
        else
            context.line(
                QStringLiteral("%1  %2  %3").arg(row.code, stateText(row.state), row.title));
    }
    if (rows->isEmpty())
        return done;
    context.warn(QStringLiteral("onedoorctl: ") +
                 Matters::tr("%1 open matters have no owner, route or next date. They are kept; "
                             "give each its next step.")
                     .arg(rows->size()));
    return refused;
}

int runTasks(const Arguments &arguments, Context &context)
{
    const QDate last = arguments.day(QStringLiteral("until")).value_or(QDate());
    const QString owner = arguments.value(QStringLiteral("owner"));
    if (!context.open())
        return refused;
    const auto rows = context.store().petitions.due(last, QDate());
    if (!rows)
        return context.fail(rows.error());
    const QString centre = context.store().identity().centreName;
    for (const PetitionList::DueRow &row : *rows) {
        const QString keeper = row.owner.isEmpty() ? centre : row.owner;
        if (!owner.isEmpty() && keeper != owner)
            continue;
        const QString title = deadlineTitle(row.title, row.rule, context.reference());
        if (context.json)
            context.print({{QStringLiteral("code"), row.petition.code},
                           {QStringLiteral("id"), row.rule},
                           {QStringLiteral("title"), title},
                           {QStringLiteral("owner"), keeper},
                           {QStringLiteral("due_on"), orNull(row.dueOn)},
                           {QStringLiteral("task"), row.task},
                           {QStringLiteral("promise"), row.promise},
                           {QStringLiteral("provisional"), row.provisional}});
        else
            context.line(QStringLiteral("%1  %2  %3  %4")
                             .arg(row.dueOn.isValid() ? row.dueOn.toString(Qt::ISODate)
                                                      : Matters::tr("paused"),
                                  row.petition.code, title, keeper));
    }
    return done;
}

} // namespace onedoor
