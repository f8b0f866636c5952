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

    /// Why two are taken for one, strongest first. An organisation's name is its own; a person's is
    /// borne by many.
    enum class Because { IdNumber, Phone, Organisation, Name };
    /// The strongest of what fits; nullopt when nothing does. Names are compared folded().
    static std::optional<Because> same(const Party &a, const Party &b);

    /// A name as search compares it, 陳 訴求 as 陈诉求: without blanks and signs, half width, small
    /// letters, simplified characters.
    static QString folded(const QString &name);

    /// Rows of petitions in which somebody with this ID number, phone or name was petitioner: for
    /// each of these the newest, at most `limit`.
    Result<QList<qint64>> seen(const Party &party, int limit) const;
    /// All petitions that name a person; for a late key or an erasure.
    Result<QList<PetitionId>> petitionsOf(const PersonId &person) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
