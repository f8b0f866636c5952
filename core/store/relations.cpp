#include "core/store/relations.h"

#include "core/store/query.h"

namespace onedoor
{

Result<QList<Related>> Relations::of(const PetitionId &petition) const
{
    Query rows(
        m_connection,
        QStringLiteral(
            "WITH self(id, uid) AS (SELECT id, uid FROM petition WHERE uid = ?), "
            "side(id, kind, there) AS ("
            "SELECT p.id, l.kind, 0 FROM self CROSS JOIN link l ON l.petition = self.id "
            "JOIN petition p ON p.uid = l.other UNION ALL "
            "SELECT l.petition, l.kind, 1 FROM self CROSS JOIN link l ON l.other = self.uid) "
            "SELECT p.uid, p.code, p.state, p.title, p.channel, p.registered_at, side.kind, "
            "side.there FROM side CROSS JOIN petition p ON p.id = side.id "
            "ORDER BY side.kind <> 'merged', side.there, p.id"),
        petition.bytes());
    QList<Related> related;
    while (rows.next())
        related.append({PetitionId::fromBytes(rows.bytes(0)), rows.text(1),
                        fromWord<State>(rows.text(2)).value_or(State::Registered), rows.text(3),
                        rows.text(4), QDateTime::fromMSecsSinceEpoch(rows.number(5), Qt::UTC),
                        fromWord<LinkKind>(rows.text(6)), rows.number(7) != 0});
    if (rows.error())
        return *rows.error();
    return related;
}

} // namespace onedoor
