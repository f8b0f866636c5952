#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"

namespace onedoor
{

/// Who appeared in which petition before.
class People
{
public:
    explicit People(Connection &connection) : m_connection(connection) {}

    /// The person with this ID number, so that all their petitions share one sealing key.
    Result<std::optional<PersonId>> byIdNumber(const QString &idNumber) const;

    enum class Because { IdNumber, Phone, Name };
    struct Sighting {
        PetitionId petition;
        qint64 row = 0;
        Because because = Because::Name; ///< the strongest of what fits
    };
    /// Petitions in which a person with this ID number, phone or name was petitioner, newest first.
    Result<QList<Sighting>> seen(const Party &party, int limit) const;
    /// All petitions that name a person; for a late key or an erasure.
    Result<QList<PetitionId>> petitionsOf(const PersonId &person) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
