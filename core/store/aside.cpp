#include "core/store/aside.h"

#include "core/store/ledger.h"
#include "core/store/query.h"

namespace onedoor
{

namespace
{
const QString columns =
    QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash, position FROM aside ");
} // namespace

Result<QList<Aside::Kept>> Aside::all() const
{
    Query rows(m_connection, columns + QStringLiteral("ORDER BY position"));
    QList<Kept> kept;
    while (rows.next())
        kept.append({eventOf(rows), rows.number(7)});
    return rows.error() ? Result<QList<Kept>>(*rows.error()) : kept;
}

Result<std::optional<Event>> Aside::at(const QString &station, qint64 sequence) const
{
    Query row(m_connection, columns + QStringLiteral("WHERE station = ? AND sequence = ?"), station,
              sequence);
    std::optional<Event> event;
    if (row.next())
        event = eventOf(row);
    return row.error() ? Result<std::optional<Event>>(*row.error()) : event;
}

Result<Done> Aside::put(const Event &event, Unfit why, const QVariant &position,
                        const QDateTime &now)
{
    return Query(m_connection,
                 QStringLiteral("INSERT INTO aside(station, sequence, position, id, clock, kind, "
                                "body, hash, reason, at) VALUES(?, ?, ifnull(?, 1 + "
                                "max((SELECT ifnull(max(position), 0) FROM event), "
                                "(SELECT ifnull(max(position), 0) FROM aside))), "
                                "?, ?, ?, ?, ?, ?, ?)"),
                 QVariantList{event.station.text(), event.sequence, position, event.id.bytes(),
                              event.clock.value, event.kind, event.body, event.hash, wordOf(why),
                              now.toMSecsSinceEpoch()})
        .done();
}

Result<Done> Aside::remove(const Event &event)
{
    return Query(m_connection,
                 QStringLiteral("DELETE FROM aside WHERE station = ? AND sequence = ?"),
                 event.station.text(), event.sequence)
        .done();
}

Result<Done> Aside::moveTo(const Event &event, qint64 position)
{
    return Query(m_connection,
                 QStringLiteral("UPDATE aside SET position = ? WHERE station = ? AND sequence = ?"),
                 position, event.station.text(), event.sequence)
        .done();
}

int Aside::count() const
{
    Query row(m_connection, QStringLiteral("SELECT count(*) FROM aside"));
    return row.next() ? int(row.number(0)) : 0;
}

QStringList Aside::stations() const
{
    Query rows(m_connection, QStringLiteral("SELECT DISTINCT station FROM aside ORDER BY station"));
    QStringList stations;
    while (rows.next())
        stations << rows.text(0);
    return stations;
}

Result<QString> hashAt(Connection &connection, const StationId &station, qint64 sequence)
{
    Query row(connection,
              QStringLiteral("SELECT hash FROM event WHERE station = ?1 AND sequence = ?2 "
                             "UNION ALL "
                             "SELECT hash FROM aside WHERE station = ?1 AND sequence = ?2"),
              station.text(), sequence);
    const QString hash = row.next() ? row.text(0) : QString();
    return row.error() ? Result<QString>(*row.error()) : hash;
}

} // namespace onedoor
