#include "core/store/ledger.h"

#include "core/store/lost.h"
#include "core/store/query.h"

#include <QSet>

#include <algorithm>

namespace onedoor
{

namespace
{

/// The newest of each station, by the index of stations alone.
const QString newestOfEach = QStringLiteral(
    "WITH RECURSIVE writer(station) AS (SELECT min(station) FROM event UNION ALL "
    "SELECT (SELECT min(e.station) FROM event e WHERE e.station > writer.station) FROM writer "
    "WHERE writer.station IS NOT NULL) SELECT station, (SELECT max(e.sequence) FROM event e "
    "WHERE e.station = writer.station) FROM writer WHERE station IS NOT NULL");

Hlc greatestStamp(const QList<Event> &events)
{
    Hlc greatest;
    for (const Event &event : events)
        greatest = std::max(greatest, event.clock);
    return greatest;
}

/// Facts after which what was merged into the matter may stand otherwise.
bool ends(const Fact &fact)
{
    const auto *act = std::get_if<ActTaken>(&fact);
    const auto ending = [](const Effect &effect) {
        return std::holds_alternative<Settled>(effect) || std::holds_alternative<Reopened>(effect);
    };
    return (act && std::any_of(act->effects.begin(), act->effects.end(), ending)) ||
           std::holds_alternative<PetitionMerged>(fact) ||
           std::holds_alternative<PetitionUnmerged>(fact);
}

bool isOwn(const Fact &fact)
{
    return std::holds_alternative<RecordPut>(fact) || std::holds_alternative<RecordRetired>(fact);
}

/// Whether a new fact stands where it would be read; one that contradicts the others must not be
/// acknowledged to who records it.
bool counts(const Projected &projected, const EventId &event)
{
    const auto *petition = std::get_if<Petition>(&projected.what);
    const auto *record = std::get_if<CentreRecord>(&projected.what);
    const QList<Attention> marks = petition ? petition->attention
                                   : record ? record->attention
                                            : QList<Attention>();
    return std::none_of(marks.begin(), marks.end(), [&](const Attention &a) {
        return a.event == event && a.clash != Clash::Adrift;
    });
}

constexpr qsizetype mostWaiting = 500; ///< for the search index: some 5 MB

Result<Done> rolledBack()
{
    return Error{Reason::StoreFailed, QStringLiteral("rolled back"), {}};
}

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

Result<Event> Ledger::recordOwn(const PetitionId &record, const QString &operatorName,
                                const DecideRecord &decide)
{
    return recordIn(record, operatorName,
                    [&](const QList<Event> &events) { return decide(foldRecord(events)); });
}

Result<Event> Ledger::recordIn(const PetitionId &id, const QString &operatorName,
                               const std::function<Result<Fact>(const QList<Event> &)> &decide)
{
    std::optional<Event> news;
    const auto done = together([&]() -> Result<Done> {
        if (const QString doubt = ownEndDoubt(Exchange(m_connection)); !doubt.isEmpty())
            return Error{Reason::HubConflict, m_station.text(), doubt};
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
        const auto event = append(*stream, *events, {id, operatorName, *fact});
        if (!event)
            return event.error();
        news = *event;
        m_pending.append(*event);
        events->append(*event);
        MergeChains chains(m_connection);
        const auto projected = m_projecting.of(*stream, *events, chains);
        if (!projected)
            return projected.error();
        if (!counts(*projected, event->id))
            return Error{Reason::WouldNotCount, event->kind, {}};
        const auto kept = first ? m_projections.add(*projected) : m_projections.replace(*projected);
        return kept && ends(event->fact) ? refoldMergedInto({id}, chains) : kept;
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
        done = m_connection.inTransaction() ? m_projections.settle() : rolledBack();
    m_projections.forget(0);
    if (done)
        done = transaction.commit();
    const QList<Event> news = std::exchange(m_pending, {});
    if (done && committed && !news.isEmpty())
        committed(news);
    if (done && recorded && !news.isEmpty())
        recorded(news);
    return done;
}

/// A step inside a larger whole: what fails is undone alone, so that the rest may still be
/// committed.
Result<Done> Ledger::within(const std::function<Result<Done>()> &steps)
{
    // After some failures the engine has rolled back by itself; nothing more may be written then.
    if (!m_connection.inTransaction())
        return rolledBack();
    if (m_projections.waiting() > mostWaiting) {
        if (const auto settled = m_projections.settle(); !settled)
            return settled;
    }
    const auto before = m_pending.size();
    const auto waiting = m_projections.waiting();
    if (const auto done = m_connection.run(QStringLiteral("SAVEPOINT step")); !done)
        return done;
    const Result<Done> done = steps();
    if (!m_connection.inTransaction())
        return done ? rolledBack() : done;
    if (!done) {
        m_pending.resize(before);
        m_projections.forget(waiting);
        if (const auto undone = m_connection.run(QStringLiteral("ROLLBACK TO step")); !undone)
            return undone;
    }
    const auto released = m_connection.run(QStringLiteral("RELEASE step"));
    return done ? released : done;
}

/// `events` is what the stream holds.
Result<Event> Ledger::append(qint64 stream, const QList<Event> &events, const Act &act)
{
    const auto last = head(m_station);
    if (!last)
        return last.error();
    const QDateTime now = m_clock.now();
    const Hlc greatest = greatestStamp(events);
    const auto clock = greatest.next(now);
    if (!clock)
        return Error{Reason::WouldNotCount, QString::number(greatest.value),
                     QStringLiteral("clock")};
    const auto known = knownOf(events, act.fact);
    if (!known)
        return known.error();
    const bool told = clock->milliseconds() == now.toMSecsSinceEpoch();
    auto body = encodeBody(act.fact, act.petition, act.operatorName, m_keys,
                           told ? QDateTime() : now, *known);
    if (!body)
        return body.error();
    Event event;
    event.id = EventId{m_ids.next()};
    event.petition = act.petition;
    event.station = m_station;
    event.sequence = last->sequence + 1;
    event.clock = *clock;
    event.operatorName = act.operatorName;
    event.kind = kindOf(act.fact);
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

/// What this station has of the others: in the stream, or, of an end, in the whole store, since
/// what was merged into the matter lies in other streams.
Result<std::optional<Known>> Ledger::knownOf(const QList<Event> &events, const Fact &fact) const
{
    Known known;
    if (events.isEmpty()) // two may begin the same record; no two the same matter
        return isOwn(fact) ? std::optional(known) : std::nullopt;
    for (const Event &event : events)
        known[event.station.text()] = std::max(known.value(event.station.text()), event.sequence);
    if (ends(fact)) {
        Query rows(m_connection, newestOfEach, QVariantList());
        while (rows.next())
            known[rows.text(0)] = rows.number(1);
        if (rows.error())
            return *rows.error();
    }
    known.remove(m_station.text());
    return std::optional(known);
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
        MergeChains chains(m_connection);
        // The last, which came last, first: so the index takes them all in one part (searchRow).
        for (auto id = petitions.rbegin(); id != petitions.rend(); ++id) {
            const auto stream = streamOf(*id);
            if (!stream)
                return stream.error();
            if (const auto done = refoldStream(*stream, chains); !done)
                return done;
        }
        return refoldMergedInto(petitions, chains);
    });
}

Result<Done> Ledger::refoldStream(qint64 stream, MergeChains &chains)
{
    const auto events = eventsOf(stream);
    if (!events)
        return events.error();
    const auto projected = m_projecting.of(stream, *events, chains);
    return projected ? m_projections.replace(*projected) : projected.error();
}

/// What was merged into these may now be adrift, or no longer.
Result<Done> Ledger::refoldMergedInto(const QList<PetitionId> &petitions, MergeChains &chains)
{
    QSet<qint64> streams;
    for (const PetitionId &id : petitions) {
        const auto led = chains.mergedInto(id);
        if (!led)
            return led.error();
        streams.unite(QSet<qint64>(led->begin(), led->end()));
    }
    for (const qint64 stream : std::as_const(streams)) {
        if (const auto done = refoldStream(stream, chains); !done)
            return done;
    }
    return Done{};
}

} // namespace onedoor
