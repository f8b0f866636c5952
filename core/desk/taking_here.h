#pragma once

#include "core/desk/acting.h"
#include "core/desk/taking_support.h"

namespace onedoor
{

/// Everything an act is taken with at a workplace; lives as long as the taking.
struct TakingHere {
    /// `view` of what it is taken on. All outlive it; without a matter `petition` is an empty one.
    TakingHere(const Workplace &at, const Petition &petition, const QJsonObject &view);

    CentreLookups lookups;
    OpenIn open;
    TakingContext context;
};

/// The acts on a kind, of what reads as this: the lawful next ones first, then as declared.
QList<ActOffer> offersOn(const QString &kind, const QJsonObject &view, const Workplace &at);

/// What an act brings about elsewhere, as one step of a larger whole (Ledger::together).
Result<Done> recordFurther(const Workplace &at, const Further &further);

} // namespace onedoor
