#pragma once

#include "core/domain/taking.h"

namespace onedoor
{

/// The route that the unit answered here is to work on, as the answers stand; nullptr: none, or one
/// that any unit may.
const RouteSpec *routeFor(const AskSpec &ask, const ActSpec &act, const Scope &scope,
                          const Declarations &declarations);

/// Whether a unit of these kinds may work on it.
bool mayWorkOn(const RouteSpec &route, const QStringList &kinds);

/// A unit that may not work on the route this act opens: who may, and what to do.
std::vector<Refusal> wrongBodies(const ActSpec &act, const TakingContext &context,
                                 const Scope &scope);

/// What is said of a unit that the centre keeps no record of.
QString notRecorded(const QString &unit);

} // namespace onedoor
