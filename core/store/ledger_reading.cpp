#include "core/store/ledger.h"

namespace onedoor
{

Event eventOf(const Query &row)
{
    Event event;
    event.id = EventId::fromBytes(row.bytes(0));
    event.station = StationId::parse(row.text(1)).value_or(StationId{});
    event.sequence = row.number(2);
    event.clock = Hlc{row.number(3)};
    event.kind = row.text(4);
    event.body = row.text(5);
    event.hash = row.text(6);
    return event;
}

Result<Petition> Ledger::petition(const PetitionId &id) const
{
    const auto events = eventsOf(id, QStringLiteral("petition"));
    return events ? folded(*events) : Result<Petition>(events.error());
}

Result<Petition> Ledger::petitionAt(qint64 row) const
{
    const auto events = eventsOf(row);
    return events ? folded(*events) : Result<Petition>(events.error());
}

Result<Petition> Ledger::folded(const QList<Event> &events) const
{
    Petition petition = fold(events);
    const auto checked = MergeChains(m_connection).check(petition);
    return checked ? Result<Petition>(std::move(petition)) : checked.error();
}

Result<Visit> Ledger::visit(const PetitionId &id) const
{
    const auto events = eventsOf(id, QStringLiteral("visit"));
    return events ? Result<Visit>(foldVisit(*events)) : Result<Visit>(events.error());
}

Result<CentreRecord> Ledger::centreRecord(const PetitionId &id) const
{
    const auto events = eventsOf(id, QStringLiteral("record"));
    return events ? Result<CentreRecord>(foldRecord(*events)) : events.error();
}

Result<std::optional<Event>> Ledger::event(const EventId &id) const
{
    Query row(m_connection,
              QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash FROM event "
                             "WHERE id = ?"),
              id.bytes());
    if (!row.next())
        return row.error() ? Result<std::optional<Event>>(*row.error()) : std::optional<Event>();
    const auto event = decodeBody(eventOf(row), m_keys);
    return event ? Result<std::optional<Event>>(*event) : event.error();
}

Result<ChainHead> Ledger::head(const StationId &station) const
{
    Query row(m_connection,
              QStringLiteral("SELECT sequence, hash FROM event WHERE station = ?1 UNION ALL "
                             "SELECT sequence, hash FROM aside WHERE station = ?1 "
                             "ORDER BY sequence DESC LIMIT 1"),
              station.text());
    ChainHead head;
    if (row.next())
        head = {row.number(0), row.text(1)};
    if (row.error())
        return *row.error();
    return head;
}

Result<QList<Event>> Ledger::ownAfter(qint64 sequence, int limit) const
{
    Query rows(m_connection,
               QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash FROM event "
                              "WHERE station = ?1 AND sequence > ?2 UNION ALL "
                              "SELECT id, station, sequence, clock, kind, body, hash FROM aside "
                              "WHERE station = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3"),
               m_station.text(), sequence, limit);
    QList<Event> events;
    while (rows.next())
        events.append(eventOf(rows));
    if (rows.error())
        return *rows.error();
    return events;
}

Result<qint64> Ledger::streamOf(const PetitionId &petition) const
{
    Query row(m_connection, QStringLiteral("SELECT id FROM stream WHERE uid = ?"),
              petition.bytes());
    const qint64 stream = row.next() ? row.number(0) : 0;
    if (row.error())
        return *row.error();
    return stream;
}

/// known: what streamOf() says.
Result<qint64> Ledger::ensureStream(const PetitionId &petition, qint64 known)
{
    if (known)
        return known;
    Query row(m_connection, QStringLiteral("INSERT INTO stream(uid) VALUES(?) RETURNING id"),
              petition.bytes());
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

/// NotFound names `what` it is that has no facts.
Result<QList<Event>> Ledger::eventsOf(const PetitionId &petition, const QString &what) const
{
    const auto stream = streamOf(petition);
    if (!stream)
        return stream.error();
    const auto events = eventsOf(*stream);
    if (events && events->isEmpty())
        return Error{Reason::NotFound, petition.text(), what};
    return events;
}

/// stream 0: there is none yet.
Result<QList<Event>> Ledger::eventsOf(qint64 stream) const
{
    if (stream == 0)
        return QList<Event>();
    Query rows(m_connection,
               QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash FROM event "
                              "WHERE stream = ? ORDER BY position"),
               stream);
    QList<Event> events;
    while (rows.next()) {
        auto event = decodeBody(eventOf(rows), m_keys);
        if (!event)
            return event.error();
        events.append(*event);
    }
    if (rows.error())
        return *rows.error();
    return events;
}

} // namespace onedoor
