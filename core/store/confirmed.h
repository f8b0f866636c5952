#pragma once

#include "core/store/ledger.h"

namespace onedoor
{

/// What people of this centre have decided, for whoever learns from it.
class Confirmed
{
public:
    Confirmed(Connection &connection, const Ledger &ledger)
        : m_connection(connection), m_ledger(ledger)
    {
    }

    /// A petition as it stands with all corrections, how many were given out, and of how many;
    /// false stops with Cancelled.
    using Take = std::function<bool(const Petition &, int done, int total)>;
    /// The newest registered petitions of this store, the newest first.
    Result<Done> newest(int limit, const Take &take) const;
    /// How many registrations, corrections and assignments arrived after a position of the ledger.
    Result<qint64> since(qint64 position) const;

private:
    Connection &m_connection;
    const Ledger &m_ledger;
};

} // namespace onedoor
