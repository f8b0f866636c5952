#include "core/domain/bodies.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QString howToRecord = QStringLiteral("onedoorctl record unit put 文件");

/// 人民法院或者调解组织（人民调解）
QString lawfulKinds(const RouteSpec &route, const Declarations &declarations)
{
    QStringList titles;
    for (const QString &kind : route.bodies)
        titles << declarations.titleOf(NameKind::UnitKind, kind);
    return titles.join(QStringLiteral("、"));
}

bool isOpen(const RouteSpec &route, const Scope &scope)
{
    const QJsonObject routes = scope.view.value(QLatin1String("routes")).toObject();
    return routes.value(route.route).toObject().value(QLatin1String("open")).toBool();
}

} // namespace

const RouteSpec *routeFor(const AskSpec &ask, const ActSpec &act, const Scope &scope,
                          const Declarations &declarations)
{
    for (const DoesSpec &does : act.does) {
        const auto *open = std::get_if<OpenSpec>(&does.what);
        const Mention *body = open ? open->body.alone() : nullptr;
        const bool named = body && body->from == Mention::From::Answer &&
                           body->path.steps().first().name == ask.key;
        const RouteSpec *route = named ? declarations.route(open->route.textIn(scope)) : nullptr;
        if (!route || route->bodies.isEmpty())
            continue;
        // One that was opened before is not opened again, and the unit works on it all the same.
        if (holds(does.onlyIf, scope) || isOpen(*route, scope))
            return route;
    }
    return nullptr;
}

bool mayWorkOn(const RouteSpec &route, const QStringList &kinds)
{
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const QString &kind) { return route.bodies.contains(kind); });
}

std::vector<Refusal> wrongBodies(const ActSpec &act, const TakingContext &context,
                                 const Scope &scope)
{
    std::vector<Refusal> refusals;
    for (const AskSpec &ask : act.asks) {
        const QString name = scope.answers.value(ask.key).toString();
        if (ask.type != AskType::Unit || name.isEmpty())
            continue;
        const RouteSpec *route = routeFor(ask, act, scope, context.declarations);
        const auto unit = route ? context.lookups.unit(name) : std::nullopt;
        if (!route || (unit && mayWorkOn(*route, unit->kinds)))
            continue;
        if (!unit && route->outside) // another place's court is on nobody's list
            continue;
        const QString kinds = lawfulKinds(*route, context.declarations);
        const QString sentence =
            unit ? QStringLiteral("“%1”不能办理“%2”：这一途径只能由%3办理。没有记录任何内容；"
                                  "请改选这类单位，它的类别登记有误的，先更正（%4）。")
                       .arg(name, route->title, kinds, howToRecord)
                 : QStringLiteral("“%1”不在本中心的单位名录中，而“%2”只能由%3办理。没有记录任何"
                                  "内容；请先登记这个单位和它的类别（%4），再办理。")
                       .arg(name, route->title, kinds, howToRecord);
        refusals.push_back({{Reason::NotAllowed, sentence, ask.key}, sentence});
    }
    return refusals;
}

QString notRecorded(const QString &unit)
{
    return QStringLiteral("“%1”不在本中心的单位名录中。没有记录任何内容；请从列出的单位中选择，"
                          "或者先登记这个单位（%2），再办理。")
        .arg(unit, howToRecord);
}

} // namespace onedoor
