#include "core/domain/route_advice.h"

#include <algorithm>

namespace onedoor
{

namespace
{

const QString centresOwn = QStringLiteral("中心");

RoutePhase phaseIn(const QJsonObject &view, const QString &route)
{
    const QJsonObject told = view.value(QLatin1String("routes")).toObject().value(route).toObject();
    if (told.isEmpty())
        return RoutePhase::Never;
    return told.value(QLatin1String("open")).toBool() ? RoutePhase::Open : RoutePhase::Ended;
}

QString closedBy(const QString &wanted, const QJsonObject &view, const Declarations &declarations)
{
    for (const RouteSpec &route : declarations.routes()) {
        if (route.closes.isEmpty() || phaseIn(view, route.route) != RoutePhase::Open)
            continue;
        for (const RouteClosing &closing : route.closes) {
            if (closing.route == wanted)
                return closing.why;
        }
    }
    return {};
}

} // namespace

QList<AdvisedRoute> adviseRoutes(const QJsonObject &view, const Declarations &declarations)
{
    const Scope scope{view, {}, {}, {}};
    QList<AdvisedRoute> all;
    for (const RouteSpec &route : declarations.routes()) {
        if (route.group == centresOwn)
            continue;
        AdvisedRoute advised{&route,
                             phaseIn(view, route.route),
                             failing(route.lawful, scope),
                             closedBy(route.route, view, declarations),
                             0,
                             {},
                             {}};
        for (const RouteAdvice &suits : route.suits) {
            if (!holds(suits.when, scope))
                continue;
            advised.weight += suits.weight;
            advised.because << suits.text;
        }
        for (const RouteAdvice &first : route.first) {
            if (holds(first.when, scope))
                advised.first << first.text;
        }
        all << advised;
    }
    std::stable_sort(all.begin(), all.end(), [](const AdvisedRoute &a, const AdvisedRoute &b) {
        if ((a.refused == nullptr) != (b.refused == nullptr))
            return a.refused == nullptr;
        return !a.refused && a.weight > b.weight;
    });
    return all;
}

QJsonArray adviceRows(const QJsonObject &view, const Declarations &declarations)
{
    QJsonArray rows;
    for (const AdvisedRoute &one : adviseRoutes(view, declarations)) {
        if (one.refused)
            continue;
        const RouteSpec &route = *one.route;
        QJsonObject row{{QStringLiteral("title"), route.title}};
        const auto put = [&row](const char *key, const QString &value) {
            if (!value.isEmpty())
                row.insert(QLatin1String(key), value);
        };
        const QString between = QStringLiteral("；");
        put("because", one.because.join(between));
        put("cost", route.cost);
        put("time", route.time);
        put("force", route.force);
        put("materials", route.materials.join(QStringLiteral("、")));
        put("first", one.first.join(between));
        put("closed", one.closed);
        put("source", route.source.join(QStringLiteral("、")));
        rows.append(row);
    }
    return rows;
}

} // namespace onedoor
