#pragma once

#include "core/domain/declarations.h"

#include <QJsonArray>

namespace onedoor
{

/// One way of settling a matter, as the advisor sees it.
struct AdvisedRoute {
    const RouteSpec *route = nullptr;
    RoutePhase phase = RoutePhase::Never;
    const Condition *refused = nullptr; ///< why it is not lawful for this matter; nullptr: it is
    QString closed;                     ///< why an open way stands in its way: told, never refused
    int weight = 0;                     ///< of all that speaks for it
    QStringList because;
    QStringList first; ///< what must come before it
};

/// All ways but the centre's own steps: the lawful ones that most speaks for first, in their order
/// where the same speaks for them; then the others. Filing a suit is among them like every other.
QList<AdvisedRoute> adviseRoutes(const QJsonObject &view, const Declarations &declarations);

/// The lawful ones as a paper reads them (view: advice[]).
QJsonArray adviceRows(const QJsonObject &view, const Declarations &declarations);

} // namespace onedoor
