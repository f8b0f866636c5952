#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"

#include <QHash>

namespace onedoor
{

/// 并案 across streams: whether a merged matter is handled anywhere. Adrift is one that is part of
/// a ring (each was merged into the next at another station), one whose target was closed or
/// declined by somebody who had not heard of the merge, and one whose target this store does not
/// hold, or not yet. Such a matter is open again until somebody decides. What is merged into one
/// that is adrift is handled with it, so each chain ends in something open or properly ended.
///
/// Asks the facts alone, so that it says the same whether the tables are kept or rebuilt. What it
/// has read it keeps: one for a transaction, or for a replay.
class MergeChains
{
public:
    explicit MergeChains(Connection &connection) : m_connection(connection) {}

    /// Marks the petition adrift where it is, with the fact it stands against.
    Result<Done> check(Petition &petition);
    /// Rows of all that lead here by the tables, through any number of merges: theirs must be made
    /// anew when this one is merged, un-merged or ended.
    Result<QList<qint64>> mergedInto(const PetitionId &petition);

private:
    /// One petition as the chains see it.
    struct Leg {
        bool held = false;
        std::optional<PetitionId> into;
        std::optional<Event> merge; ///< of `into`
        std::optional<Event> end;   ///< that closed or declined it
    };
    Result<Leg> leg(const PetitionId &petition);
    /// The fact that leaves it adrift; a null one where that lies nowhere here; nullopt: it is not.
    Result<std::optional<EventId>> against(const Petition &petition);

    Connection &m_connection;
    QHash<PetitionId, Leg> m_legs;
};

} // namespace onedoor
