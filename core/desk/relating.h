#pragma once

#include "core/store/store.h"

namespace onedoor
{

enum class Relation { Link, Unlink, Merge, Unmerge };

/// What a person says of two matters; the other one is named by its code.
struct RelationInputs {
    Relation relation = Relation::Link;
    QString code;
    LinkKind kind = LinkKind::Related;
    QString reason;
};

/// Links, unlinks, merges and un-merges. Finds the other petition by the code a person gave and
/// asks what only that one can tell: that it is there, is not itself merged, and, to take over
/// another, is still being handled. A link told on the other side is taken back there.
class Relating
{
public:
    Relating(Store &store, QString operatorName)
        : m_store(store), m_operator(std::move(operatorName))
    {
    }

    Result<Event> record(const PetitionId &petition, const RelationInputs &inputs);

private:
    Result<Petition> other(const RelationInputs &inputs) const;

    Store &m_store;
    QString m_operator;
};

} // namespace onedoor
