#include "core/store/confirmed.h"

#include "core/store/query.h"

namespace onedoor
{

Result<Done> Confirmed::newest(int limit, const Take &take) const
{
    QList<PetitionId> petitions; // 16 bytes each; no cursor stays open while they are folded
    {
        Query rows(m_connection,
                   QStringLiteral("SELECT uid FROM petition ORDER BY id DESC LIMIT ?"), limit);
        while (rows.next())
            petitions.append(PetitionId::fromBytes(rows.bytes(0)));
        if (rows.error())
            return *rows.error();
    }
    for (int i = 0; i < petitions.size(); ++i) {
        const auto petition = m_ledger.petition(petitions[i]);
        if (!petition)
            return petition.error();
        if (!take(*petition, i + 1, int(petitions.size())))
            return Error{Reason::Cancelled, {}, {}};
    }
    return Done{};
}

Result<qint64> Confirmed::since(qint64 position) const
{
    Query row(m_connection,
              QStringLiteral("SELECT count(*) FROM event WHERE position > ? AND (kind IN "
                             "('petition.registered', 'petition.corrected', 'petition.accepted', "
                             "'referral.sent', 'mediation.started') OR (kind = 'act.taken' AND "
                             "instr(body, '\"effect\":\"open\"') > 0))"),
              position);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

} // namespace onedoor
