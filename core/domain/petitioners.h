#pragma once

#include "core/domain/intake.h"

#include <algorithm>

namespace onedoor
{

/// Whether somebody brings a matter of his own: who acts for another or comes along does not.
inline bool isPetitioner(const Party &party)
{
    return party.standing == Standing::Self || party.standing == Standing::Representative;
}

/// How many the matter is of: those named, or all they speak for; one where only an agent came.
inline int peopleOf(const Intake &intake)
{
    const auto named =
        std::count_if(intake.petitioners.begin(), intake.petitioners.end(), isPetitioner);
    return std::max({int(named), intake.headcount, 1});
}

} // namespace onedoor
