#include "core/store/people.h"

#include "core/store/query.h"
#include "core/store/search_words.h"

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

std::optional<People::Because> People::same(const Party &a, const Party &b)
{
    const auto equal = [](const QString &x, const QString &y) { return !x.isEmpty() && x == y; };
    if (equal(a.idNumber, b.idNumber))
        return Because::IdNumber;
    if (equal(a.phone, b.phone))
        return Because::Phone;
    if (!equal(folded(a.name), folded(b.name)))
        return std::nullopt;
    const bool organisations =
        a.kind == PartyKind::Organisation && b.kind == PartyKind::Organisation;
    return organisations ? Because::Organisation : Because::Name;
}

QString People::folded(const QString &name)
{
    const QString bare = bareWord(name);
    return bare.isEmpty() ? name.trimmed() : bare; // of signs alone, or in letters search knows not
}

Result<QList<qint64>> People::seen(const Party &party, int limit) const
{
    QList<qint64> seen;
    // One look-up a key: joined by OR they would walk the whole table.
    for (const auto &[column, value] :
         {std::pair("id_number", party.idNumber), std::pair("phone", party.phone),
          std::pair("folded", folded(party.name))}) {
        if (value.isEmpty())
            continue;
        Query rows(m_connection,
                   QStringLiteral("SELECT petition FROM party WHERE %1 = ? AND %1 <> '' AND "
                                  "role = 'petitioner' ORDER BY petition DESC LIMIT ?")
                       .arg(QLatin1String(column)),
                   value, limit);
        while (rows.next())
            seen.append(rows.number(0));
        if (rows.error())
            return *rows.error();
    }
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
