#pragma once

#include "core/desk/reference.h"

namespace onedoor
{

/// From where an intake comes decides what it must have: an import only channel, kind, title and
/// narrative; a window also a petitioner (or "anonymous") and a type.
enum class IntakeOrigin { Window, Import };

/// Brings what people type into its normal form: trimmed, identifiers normalised, sex and birth
/// date from a resident ID, codes of catalogues to their names.
Intake normalised(Intake intake, const Reference &reference, QDate today);

/// All that is wrong with an intake, in the order of the form; fields as in contract.md
/// ("petitioners[0].id_number"). Empty: it can be registered.
QList<Error> problemsOf(const Intake &intake, IntakeOrigin origin, const Reference &reference,
                        const QDateTime &now);

/// contract.md: a narrative holds at most so many characters.
constexpr int narrativeLimit = 2000;

} // namespace onedoor
