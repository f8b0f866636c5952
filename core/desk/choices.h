#pragma once

#include "core/desk/acting.h"
#include "core/desk/unit_book.h"

namespace onedoor
{

/// The answers that what an act asks may have, from the catalogues, the routes, the centre's units
/// and the matter itself. Empty where anything may be written.
QList<AskChoice> choicesOf(const AskSpec &ask, const Petition &petition, const QJsonObject &view,
                           const Workplace &at, const UnitBook &units);

/// The stages or the ends of a route, as the ask wants.
QList<AskChoice> stepsOf(const AskSpec &ask, const RouteSpec &route);

} // namespace onedoor
