#pragma once

#include "core/desk/reference.h"

namespace onedoor
{

/// Reads the acts, routes and forms of a centre against all that is known besides: rules,
/// catalogues, roles, signals, kinds of units and records. `local` may be empty or not there.
Result<DeclarationReading> readDeclarations(const Reference &reference, const QString &local);

} // namespace onedoor
