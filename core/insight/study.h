#pragma once

#include "core/insight/suggestions.h"
#include "core/store/store.h"

namespace onedoor
{

/// Learns the suggestions from a store's confirmed cases and keeps what was learned there. Nothing
/// of it leaves the store. For the store's thread; a worker's own connection, since a large ledger
/// takes seconds.
class Study
{
public:
    Study(Store &store, const Start &start) : m_store(store), m_start(start) {}

    static constexpr int casesAtMost = 10000; ///< the newest: a town changes
    static constexpr int enoughNew = 50;      ///< decisions since, or a twentieth of the cases

    /// What is kept; nullopt when nothing is, or it is damaged, older or of another catalogue: it
    /// is learned anew, never trusted.
    Result<std::optional<Suggestions>> recall() const;
    /// Whether learning now would teach something: nothing sound is kept, or enough was decided
    /// since.
    Result<bool> isDue() const;
    /// Learns and keeps. Where nothing may be written, learned all the same. Cancelled when
    /// `progress` says so; what was kept before stays.
    Result<Suggestions> learn(const QDateTime &now, const OnProgress &progress = {});
    /// What is kept, else the catalogue's own start.
    Result<Suggestions> known() const;

private:
    Store &m_store;
    const Start &m_start;
};

} // namespace onedoor
