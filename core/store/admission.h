#pragma once

#include "core/domain/event.h"

#include <optional>

namespace onedoor
{

/// Why a fact from elsewhere cannot be taken into the ledger. The hub refuses the same ones
/// (resources/schema/hub/55_facts.sql), so that no station meets what it cannot keep; older hubs
/// did not.
enum class Unfit {
    Sequence, ///< below 1
    Id,       ///< the nil UUID
    Clock,    ///< none that is taken (Hlc::isTaken)
    Kind,     ///< not [a-z][a-z0-9_.]{0,62}
    Size,     ///< a body of more than bodyLimit UTF-8 bytes
    Json,     ///< not one JSON object as RFC 8259 has it, or texts with control characters, U+0000
              ///< or halves of surrogate pairs
    Depth,    ///< more than depthLimit objects and lists inside each other
    Number,   ///< more than 24 characters, or an exponent of more than two digits
    Petition, ///< names no petition, or not in canonical lower case
    IdTaken,  ///< another fact of this store has its id
};

constexpr int depthLimit = 32;

/// The first thing that is wrong with it; nothing when any store takes it. Looks at the fact alone
/// (never IdTaken), not at its place in the chain.
std::optional<Unfit> unfitIn(const Event &event);

/// The hub's word for it, "BAD_CLOCK".
QString wordOf(Unfit unfit);
/// Nothing for a word of a newer release.
std::optional<Unfit> unfitOfWord(const QString &word);

} // namespace onedoor
