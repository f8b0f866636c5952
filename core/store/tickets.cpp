#include "core/store/tickets.h"

#include "core/store/query.h"

namespace onedoor
{

namespace
{
const QString order =
    QStringLiteral(" ORDER BY kind = 'urgent' DESC, priority <> '' DESC, taken_at, id");
}

Result<QList<TicketRow>> Tickets::ofDay(QDate day) const
{
    return rows(QStringLiteral("day = ? AND label <> ''") + order, {day.toString(Qt::ISODate)});
}

Result<TicketRow> Tickets::next(QDate day, const QList<TicketKind> &own) const
{
    QStringList kinds;
    for (const TicketKind kind : own)
        kinds << wordOf(kind);
    const auto found = rows(
        QStringLiteral("day = ? AND label <> '' AND called_at IS NULL AND outcome = '' ORDER BY "
                       "kind = 'urgent' DESC, instr(?, ',' || kind || ',') > 0 DESC, "
                       "priority <> '' DESC, taken_at, id LIMIT 1"),
        {day.toString(Qt::ISODate), u',' + kinds.join(u',') + u','});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Reason::NotFound, {}, QStringLiteral("ticket")};
    return found->first();
}

Result<int> Tickets::nextSerial(QDate day, TicketKind kind) const
{
    Query row(
        m_connection,
        QStringLiteral("SELECT ifnull(max(CAST(substr(label, 2) AS INTEGER)), 0) + 1 FROM visit "
                       "WHERE day = ? AND kind = ? AND label <> ''"),
        day.toString(Qt::ISODate), wordOf(kind));
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return int(row.number(0));
}

Result<int> Tickets::waiting(QDate day) const
{
    Query row(m_connection,
              QStringLiteral("SELECT count(*) FROM visit WHERE day = ? AND label <> '' AND "
                             "called_at IS NULL AND outcome = ''"),
              day.toString(Qt::ISODate));
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return int(row.number(0));
}

Result<QList<TicketRow>> Tickets::rows(const QString &where, const QVariantList &values) const
{
    Query q(m_connection,
            QStringLiteral("SELECT uid, label, kind, priority, zone, window, taken_at, called_at, "
                           "calls, outcome FROM visit WHERE ") +
                where,
            values);
    QList<TicketRow> found;
    while (q.next()) {
        TicketRow row{PetitionId::fromBytes(q.bytes(0)),
                      q.text(1),
                      fromWord<TicketKind>(q.text(2)).value_or(TicketKind::Dispute),
                      q.text(3),
                      q.text(4),
                      q.text(5),
                      QDateTime::fromMSecsSinceEpoch(q.number(6), Qt::UTC),
                      {},
                      int(q.number(8)),
                      q.text(9)};
        if (!q.isNull(7))
            row.calledAt = QDateTime::fromMSecsSinceEpoch(q.number(7), Qt::UTC);
        found.append(row);
    }
    if (q.error())
        return *q.error();
    return found;
}

} // namespace onedoor
