#include "core/store/register.h"

#include "core/store/passed_over.h"
#include "core/store/query.h"

namespace onedoor
{

Result<int> Register::nextSerial(const StationId &station, const QString &form, int year) const
{
    Query row(m_connection,
              QStringLiteral("SELECT ifnull(max(serial), 0) FROM document "
                             "WHERE station = ? AND form = ? AND year = ?"),
              station.text(), form, year);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return qMax(int(row.number(0)), passedOverPaper(Exchange(m_connection), form, year)) + 1;
}

Result<Register::Row> Register::byNumber(const QString &number) const
{
    const auto found = rows(QStringLiteral("d.number = ?"), {number});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Reason::NotFound, number, QStringLiteral("document")};
    return found->first();
}

Result<QList<Register::Row>> Register::unprinted(int limit) const
{
    return rows(QStringLiteral("d.printed = 0 AND d.voided = '' ORDER BY d.issued_at LIMIT ?"),
                {limit});
}

Result<QList<Register::Row>> Register::newest(int limit) const
{
    return rows(QStringLiteral("1 ORDER BY d.issued_at DESC LIMIT ?"), {limit});
}

Result<QList<Register::Row>> Register::rows(const QString &where, const QVariantList &values) const
{
    Query q(
        m_connection,
        QStringLiteral("SELECT d.uid, p.uid, p.code, d.form, d.number, d.issued_at, d.operator, "
                       "d.recipient, d.snapshot, d.pdf, d.pages, d.voided, d.printed "
                       "FROM document d JOIN petition p ON p.id = d.petition WHERE ") +
            where,
        values);
    QList<Row> found;
    while (q.next())
        found.append({DocumentId::fromBytes(q.bytes(0)), PetitionId::fromBytes(q.bytes(1)),
                      q.text(2), q.text(3), q.text(4),
                      QDateTime::fromMSecsSinceEpoch(q.number(5), Qt::UTC), q.text(6), q.text(7),
                      q.text(8), q.text(9), int(q.number(10)), q.text(11), int(q.number(12))});
    if (q.error())
        return *q.error();
    return found;
}

} // namespace onedoor
