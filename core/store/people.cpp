#include "core/store/people.h"

namespace onedoor
{

Result<std::optional<PersonId>> People::byIdNumber(const QString &idNumber) const
{
    Query row(
        m_connection,
        QStringLiteral("SELECT person FROM party WHERE id_number = ? AND id_number <> '' LIMIT 1"),
        idNumber);
    std::optional<PersonId> person;
    if (row.next())
        person = PersonId::fromBytes(row.bytes(0));
    if (row.error())
        return *row.error();
    return person;
}

Result<QList<People::Sighting>> People::seen(const Party &party, int limit) const
{
    Query rows(
        m_connection,
        QStringLiteral(
            "WITH asked(id, phone, name) AS (VALUES(?, ?, ?)) "
            "SELECT p.uid, p.id, min(CASE WHEN a.id_number = asked.id AND asked.id <> '' THEN 0 "
            "WHEN a.phone = asked.phone AND asked.phone <> '' THEN 1 ELSE 2 END) AS because "
            "FROM asked CROSS JOIN party a JOIN petition p ON p.id = a.petition "
            "WHERE a.role = 'petitioner' AND ((a.id_number = asked.id AND a.id_number <> '') OR "
            "(a.phone = asked.phone AND a.phone <> '') OR (a.name = asked.name AND a.name <> '')) "
            "GROUP BY p.id ORDER BY because, p.id DESC LIMIT ?"),
        party.idNumber, party.phone, party.name, limit);
    QList<Sighting> seen;
    while (rows.next())
        seen.append(
            {PetitionId::fromBytes(rows.bytes(0)), rows.number(1), Because(rows.number(2))});
    if (rows.error())
        return *rows.error();
    return seen;
}

Result<QList<PetitionId>> People::petitionsOf(const PersonId &person) const
{
    Query rows(
        m_connection,
        QStringLiteral("SELECT DISTINCT p.uid FROM party a JOIN petition p ON p.id = a.petition "
                       "WHERE a.person = ?"),
        person.bytes());
    QList<PetitionId> petitions;
    while (rows.next())
        petitions.append(PetitionId::fromBytes(rows.bytes(0)));
    if (rows.error())
        return *rows.error();
    return petitions;
}

} // namespace onedoor
