#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"

namespace onedoor
{

/// 关联, 并案: another petition that belongs to one, whichever of the two recorded it.
struct Related {
    PetitionId petition;
    QString code;
    State state = State::Registered;
    QString title;
    QString channel;
    QDateTime registeredAt;
    std::optional<LinkKind> kind; ///< nullopt: one is merged into the other
    bool toldThere = false; ///< the other petition's fact: it links here, or is merged into this

    /// This one is handled within that one.
    bool goesOnThere() const { return !kind && !toldThere; }
    /// That one is handled within this one.
    bool handledHere() const { return !kind && toldThere; }
};

/// Which petitions belong together, read from both sides.
class Relations
{
public:
    explicit Relations(Connection &connection) : m_connection(connection) {}

    /// Merges first, then links; those whose other side never came to this store are left out.
    Result<QList<Related>> of(const PetitionId &petition) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
