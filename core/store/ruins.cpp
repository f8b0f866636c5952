#include "core/store/ruins.h"

#include "core/store/ledger.h"
#include "core/store/query.h"

namespace onedoor
{

namespace
{
const QString eventColumns =
    QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash, position FROM event ");
} // namespace

Ruins::Ruins(std::unique_ptr<Connection> connection, const std::function<bool()> &goOn)
    : m_connection(std::move(connection))
{
    if (m_connection)
        find(goOn);
}

/// Range by range; where one breaks off, row by row.
void Ruins::find(const std::function<bool()> &goOn)
{
    constexpr qint64 range = 256;
    const qint64 last = lastPosition();
    for (qint64 from = 1; from <= last && goOn(); from += range) {
        const qint64 to = std::min(last, from + range - 1);
        qint64 next = from;
        {
            Query rows(*m_connection,
                       eventColumns + QStringLiteral("WHERE position BETWEEN ? AND ? "
                                                     "ORDER BY position"),
                       from, to);
            for (; rows.next(); next = rows.number(7) + 1)
                note(rows);
            if (!rows.error())
                continue;
        }
        for (; next <= to; ++next) {
            Query row(*m_connection, eventColumns + QStringLiteral("WHERE position = ?"), next);
            if (row.next())
                note(row);
            if (row.error())
                m_lastUnread = next;
        }
    }
}

void Ruins::note(const Query &row)
{
    const auto petition = petitionOf(row.text(5));
    if (!petition)
        return;
    m_positions[row.text(1)].insert(row.number(2), row.number(7));
    if (!m_seen.contains(*petition))
        m_streams.append(*petition);
    m_seen.insert(*petition);
}

/// The table's own end may be what is damaged: an index may know it still.
qint64 Ruins::lastPosition()
{
    constexpr qint64 beyond = 4096;
    Query last(*m_connection, QStringLiteral("SELECT ifnull(max(position), 0) FROM event"),
               QVariantList());
    m_endRead = last.next();
    if (m_endRead)
        return last.number(0);
    qint64 known = 0;
    for (const char *order :
         {"event_clock ORDER BY clock", "event_clock ORDER BY clock DESC",
          "event_of_stream ORDER BY stream", "event_of_stream ORDER BY stream DESC"}) {
        Query rows(*m_connection,
                   QStringLiteral("SELECT position FROM event INDEXED BY ") + QLatin1String(order),
                   QVariantList());
        while (rows.next())
            known = std::max(known, rows.number(0));
    }
    return known + beyond;
}

QMap<QString, qint64> Ruins::newest() const
{
    QMap<QString, qint64> newest;
    for (auto station = m_positions.begin(); station != m_positions.end(); ++station) {
        for (auto event = station->begin(); event != station->end(); ++event)
            newest[station.key()] = std::max(newest.value(station.key()), event.key());
    }
    return newest;
}

bool Ruins::knowsEndOf(const QString &station) const
{
    qint64 newest = 0;
    for (const qint64 position : m_positions.value(station))
        newest = std::max(newest, position);
    return m_endRead && newest >= m_lastUnread;
}

std::optional<Event> Ruins::event(const QString &station, qint64 sequence) const
{
    const auto position = m_positions.value(station).value(sequence);
    if (!m_connection || position == 0)
        return std::nullopt;
    Query row(*m_connection, eventColumns + QStringLiteral("WHERE position = ?"), position);
    if (!row.next())
        return std::nullopt;
    Event event = eventOf(row);
    event.petition = petitionOf(event.body).value_or(PetitionId{});
    return event;
}

bool Ruins::knows(const QString &table, const QString &column) const
{
    if (!m_connection)
        return false;
    Query found(*m_connection,
                QStringLiteral("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"), table,
                column);
    return !found.next() || found.number(0) > 0;
}

void Ruins::rows(const QString &table, const QString &key, const QStringList &columns,
                 const std::function<bool(const Query &)> &take) const
{
    if (!m_connection)
        return;
    for (const char *order : {"", " DESC"}) {
        Query rows(*m_connection,
                   QStringLiteral("SELECT %1 FROM %2 ORDER BY %3%4")
                       .arg(columns.join(QStringLiteral(", ")), table, key, QLatin1String(order)),
                   QVariantList());
        while (rows.next()) {
            if (!take(rows))
                return;
        }
        if (!rows.error())
            return;
    }
}

} // namespace onedoor
