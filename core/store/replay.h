#pragma once

#include "core/store/connection.h"
#include "core/store/on_progress.h"
#include "core/store/projections.h"

namespace onedoor
{

/// Fills the projections anew from the ledger. A thread of its own reads, opens and folds through
/// a second connection, while the caller's thread writes: on two cores both are busy.
class Replay
{
public:
    /// Opens a connection for reading; called in the reading thread.
    using OpenForReading = std::function<Result<std::unique_ptr<Connection>>()>;

    Replay(Connection &connection, Projections &projections, OpenForReading open,
           Knowledge knowledge)
        : m_connection(connection), m_projections(projections), m_open(std::move(open)),
          m_knowledge(std::move(knowledge))
    {
    }

    /// Inside the caller's transaction, which must not have written facts: the reader does not see
    /// them. Cancelled when progress says so.
    Result<Done> run(const OnProgress &progress);

private:
    Result<Done> write(const OnProgress &progress);
    Result<Done> index(const std::vector<Projected> &many);

    Connection &m_connection;
    Projections &m_projections;
    OpenForReading m_open;
    Knowledge m_knowledge;
};

} // namespace onedoor
