#pragma once

#include "core/domain/answers.h"

namespace onedoor
{

/// What an act brings about, resolved: units, days, counts and ids instead of declarations.
struct ResolvedEffects {
    QList<Effect> effects;
    Further further;
    std::vector<Refusal> problems;
};

ResolvedEffects resolveEffects(const ActSpec &act, const TakingContext &context,
                               const Scope &scope);

} // namespace onedoor
