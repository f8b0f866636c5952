#include "core/store/ledger.h"

#include "core/store/lost.h"
#include "core/store/query.h"

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

namespace
{

/// In all that the chain covers.
bool sameRecord(const Event &a, const Event &b)
{
    return a.id == b.id && a.station == b.station && a.sequence == b.sequence &&
           a.clock.value == b.clock.value && a.kind == b.kind && a.body == b.body &&
           a.hash == b.hash;
}

} // namespace

Ledger::Ledger(Connection &connection, PersonKeys &keys, Projections &projections,
               Knowledge knowledge, StationId station, const Clock &clock, IdSource &ids)
    : m_connection(connection), m_keys(keys), m_aside(connection), m_projections(projections),
      m_projecting(std::move(knowledge)), m_station(std::move(station)), m_clock(clock), m_ids(ids)
{
}

Result<Event> Ledger::record(const PetitionId &petition, const QString &operatorName,
                             const Decide &decide)
{
    return recordIn(petition, operatorName,
                    [&](const QList<Event> &events) { return decide(fold(events)); });
}

Result<Event> Ledger::recordVisit(const PetitionId &visit, const QString &operatorName,
                                  const DecideVisit &decide)
{
    return recordIn(visit, operatorName,
                    [&](const QList<Event> &events) { return decide(foldVisit(events)); });
}

Result<Event> Ledger::recordIn(const PetitionId &id, const QString &operatorName,
                               const std::function<Result<Fact>(const QList<Event> &)> &decide)
{
    std::optional<Event> news;
    const auto done = together([&]() -> Result<Done> {
        if (isOwnEndInDoubt(Exchange(m_connection)))
            return Error{Reason::HubConflict, m_station.text(), QStringLiteral("own_end")};
        const auto known = streamOf(id);
        if (!known)
            return known.error();
        auto events = eventsOf(*known);
        if (!events)
            return events.error();
        const auto fact = decide(*events);
        if (!fact)
            return fact.error();
        const bool first = events->isEmpty();
        const auto stream = ensureStream(id, *known);
        if (!stream)
            return stream.error();
        const auto event = append(*stream, id, operatorName, *fact);
        if (!event)
            return event.error();
        news = *event;
        m_pending.append(*event);
        events->append(*event);
        const Projected projected = m_projecting.of(*stream, *events);
        return first ? m_projections.add(projected) : m_projections.replace(projected);
    });
    if (!done)
        return done.error();
    return *news;
}

Result<Done> Ledger::together(const std::function<Result<Done>()> &steps)
{
    if (m_together)
        return within(steps);
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return transaction.begun();
    m_together = true;
    Result<Done> done = steps();
    m_together = false;
    if (done)
        done = transaction.commit();
    const QList<Event> news = std::exchange(m_pending, {});
    if (done && recorded && !news.isEmpty())
        recorded(news);
    return done;
}

/// A step inside a larger whole: what fails is undone alone, so that the rest may still be
/// committed.
Result<Done> Ledger::within(const std::function<Result<Done>()> &steps)
{
    const Error ended{Reason::StoreFailed, QStringLiteral("rolled back"), {}};
    // After some failures the engine has rolled back by itself; nothing more may be written then.
    if (!m_connection.inTransaction())
        return ended;
    const auto before = m_pending.size();
    if (const auto done = m_connection.run(QStringLiteral("SAVEPOINT step")); !done)
        return done;
    const Result<Done> done = steps();
    if (!m_connection.inTransaction())
        return done ? ended : done;
    if (!done) {
        m_pending.resize(before);
        if (const auto undone = m_connection.run(QStringLiteral("ROLLBACK TO step")); !undone)
            return undone;
    }
    const auto released = m_connection.run(QStringLiteral("RELEASE step"));
    return done ? released : done;
}

Result<Hlc> Ledger::nextClock(const ChainHead &own) const
{
    // The newest stamp that may be followed; one that runs far ahead must not drag this station
    // along.
    const qint64 bound = Hlc::fromMilliseconds(m_clock.now().toMSecsSinceEpoch() + 600'000).value;
    Query row(m_connection,
              QStringLiteral("SELECT ifnull(max(clock), 0) FROM event WHERE clock <= ?"), bound);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return Hlc{std::max(row.number(0), own.clock.value)}.next(m_clock.now());
}

Result<Event> Ledger::append(qint64 stream, const PetitionId &petition, const QString &operatorName,
                             const Fact &fact)
{
    const auto last = head(m_station);
    if (!last)
        return last.error();
    const auto clock = nextClock(*last);
    if (!clock)
        return clock.error();
    auto body = encodeBody(fact, petition, operatorName, m_keys);
    if (!body)
        return body.error();
    Event event;
    event.id = EventId{m_ids.next()};
    event.petition = petition;
    event.station = m_station;
    event.sequence = last->sequence + 1;
    event.clock = *clock;
    event.operatorName = operatorName;
    event.kind = kindOf(fact);
    event.body = *body;
    event.hash = chainHash(last->hash, event);
    if (const auto done = insert(QVariant(), stream, event); !done)
        return done.error();
    // Read back before commit: what the file holds is what will be shown, sent and verified.
    Query row(m_connection,
              QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash FROM event "
                             "WHERE station = ? AND sequence = ?"),
              m_station.text(), event.sequence);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreDamaged, event.id.text(), {}});
    const Event held = eventOf(row);
    if (!sameRecord(held, event))
        return Error{Reason::StoreDamaged, event.id.text(), {}};
    return decodeBody(held, m_keys);
}

/// position: NULL for the next one that is not kept for a fact aside.
Result<Done> Ledger::insert(const QVariant &position, qint64 stream, const Event &event)
{
    return Query(m_connection,
                 QStringLiteral("INSERT INTO event(position, id, stream, station, sequence, clock, "
                                "kind, body, hash) VALUES(ifnull(?, (SELECT max(position) + 1 FROM "
                                "aside WHERE position > (SELECT max(position) FROM event))), "
                                "?, ?, ?, ?, ?, ?, ?, ?)"),
                 QVariantList{position, event.id.bytes(), stream, event.station.text(),
                              event.sequence, event.clock.value, event.kind, event.body,
                              event.hash})
        .done();
}

Result<Done> Ledger::refold(const QList<PetitionId> &petitions)
{
    return together([&]() -> Result<Done> {
        // The last, which came last, first: so the index takes them all in one part (searchRow).
        for (auto id = petitions.rbegin(); id != petitions.rend(); ++id) {
            const auto stream = streamOf(*id);
            if (!stream)
                return stream.error();
            const auto events = eventsOf(*stream);
            if (!events)
                return events.error();
            const Projected projected = m_projecting.of(*stream, *events);
            if (const auto done = m_projections.replace(projected); !done)
                return done;
        }
        return Done{};
    });
}

Result<Petition> Ledger::petition(const PetitionId &id) const
{
    const auto events = eventsOf(id, QStringLiteral("petition"));
    return events ? Result<Petition>(fold(*events)) : Result<Petition>(events.error());
}

Result<Petition> Ledger::petitionAt(qint64 row) const
{
    const auto events = eventsOf(row);
    return events ? Result<Petition>(fold(*events)) : Result<Petition>(events.error());
}

Result<Visit> Ledger::visit(const PetitionId &id) const
{
    const auto events = eventsOf(id, QStringLiteral("visit"));
    return events ? Result<Visit>(foldVisit(*events)) : Result<Visit>(events.error());
}

Result<ChainHead> Ledger::head(const StationId &station) const
{
    Query row(m_connection,
              QStringLiteral("SELECT sequence, hash, clock FROM event WHERE station = ?1 UNION ALL "
                             "SELECT sequence, hash, 0 FROM aside WHERE station = ?1 "
                             "ORDER BY sequence DESC LIMIT 1"),
              station.text());
    ChainHead head;
    if (row.next())
        head = {row.number(0), row.text(1), Hlc{row.number(2)}};
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

Result<QList<Event>> Ledger::eventsOf(qint64 stream) const
{
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
