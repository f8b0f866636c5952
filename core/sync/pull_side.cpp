#include "core/sync/pull_side.h"

#include "core/store/lost.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int pageLimit = 1000;

/// A row of station, seq, id, hlc, kind, body, hash from `first` on.
Event eventOf(const QByteArrayList &row, int first)
{
    const auto text = [&](int column) { return QString::fromUtf8(row.value(first + column)); };
    Event event;
    event.station = StationId::parse(text(0)).value_or(StationId{});
    event.sequence = row.value(first + 1).toLongLong();
    event.id = EventId::parse(text(2)).value_or(EventId{});
    event.clock = Hlc{row.value(first + 3).toLongLong()};
    event.kind = text(4);
    event.body = text(5);
    event.hash = text(6);
    return event;
}

/// The station whose events the store refused: it is named, or the event is.
QString culprit(const Error &error, const QList<Event> &events)
{
    for (const Event &event : events) {
        if (error.detail == event.station.text() || error.detail == event.id.text())
            return event.station.text();
    }
    return {};
}

} // namespace

PullSide::PullSide(Store &store, HubConnection &hub)
    : m_store(store), m_hub(hub), m_marks(store.exchange)
{
}

HubOutcome PullSide::pull(const KeepLease &keepLease)
{
    HubOutcome forked;
    for (;;) {
        if (const HubOutcome lost = keepLease())
            return lost;
        Page page;
        if (const HubOutcome failure = fetchPage(m_marks.cursor(), pageLimit, page))
            return failure;
        // After the page, so that the keys of its persons are among them.
        Keys keys;
        if (const HubOutcome failure = fetchKeys(keys, keepLease))
            return failure;
        if (!forked)
            forked = compareOwn(page.own);
        if (const HubOutcome failure = take(page, keys))
            return failure;
        if (page.empty())
            break;
    }
    const QStringList diverged = m_marks.diverged();
    if (!forked && !diverged.isEmpty())
        return HubFailure{HubTrouble::Identity, QStringLiteral("DIVERGED ") + diverged.join(u' ')};
    return forked;
}

HubOutcome PullSide::fetchPage(const ExchangeMarks::Place &after, int limit, Page &page)
{
    const StationId &self = m_store.ledger.station();
    const auto answer = m_hub.call(
        "select pos, station_id, seq, id, hlc, kind, body, hash from hub.pull($1, $2, $3, $4)",
        {self.centre.toUtf8(), QByteArray::number(after.position), after.hash.toUtf8(),
         QByteArray::number(limit)});
    if (answer.failure)
        return answer.failure;
    page.end = after;
    for (const QByteArrayList &row : answer.rows) {
        const qint64 position = row.value(0).toLongLong();
        // Positions have no holes: one that is missing is an event that would be lost for ever.
        if (position != page.end.position + 1)
            return HubFailure{HubTrouble::Position,
                              QStringLiteral("HOLE %1").arg(page.end.position + 1)};
        const Event event = eventOf(row, 1);
        page.end = {position, event.hash};
        (event.station == self ? page.own : page.others).append(event);
    }
    return std::nullopt;
}

HubOutcome PullSide::fetchKeys(Keys &keys, const KeepLease &keepLease)
{
    keys.end = m_marks.keyCursor();
    for (;;) {
        const auto answer =
            m_hub.call("select pos, person, encode(key, 'hex') from hub.keys_pull($1, $2, $3)",
                       {m_store.ledger.station().centre.toUtf8(), QByteArray::number(keys.end),
                        QByteArray::number(pageLimit)});
        if (answer.failure)
            return answer.failure;
        for (const QByteArrayList &row : answer.rows) {
            const auto person = PersonId::parse(QString::fromUtf8(row.value(1)));
            keys.end = row.value(0).toLongLong();
            if (person)
                keys.keys.append({*person, QByteArray::fromHex(row.value(2))});
        }
        if (answer.rows.size() < pageLimit)
            return std::nullopt;
        if (const HubOutcome lost = keepLease())
            return lost;
    }
}

/// The hub shows which hash it holds at our places: the very same, or somebody wrote under our
/// name.
HubOutcome PullSide::compareOwn(const QList<Event> &own) const
{
    if (own.isEmpty())
        return std::nullopt;
    const qint64 first = own.first().sequence;
    const auto mine = m_store.ledger.ownAfter(first - 1, int(own.last().sequence - first + 1));
    if (!mine)
        return failureOf(mine.error());
    QHash<qint64, QString> hashes;
    for (const Event &event : *mine)
        hashes.insert(event.sequence, event.hash);
    const QList<LostRange> lost = lostRanges(m_store.exchange);
    const QString self = m_store.ledger.station().text();
    for (const Event &event : own) {
        if (hashes.value(event.sequence) != event.hash &&
            !covers(lost, self, event.sequence, event.sequence))
            return HubFailure{HubTrouble::Identity, QStringLiteral("FORK %1").arg(event.sequence)};
    }
    return std::nullopt;
}

/// A station whose chain does not continue the one we have (its computer was restored, and so was
/// the hub) is set aside and shown; the others go on.
HubOutcome PullSide::take(Page page, const Keys &keys)
{
    QStringList diverged = m_marks.diverged();
    for (;;) {
        page.others.removeIf([&](const Event &e) { return diverged.contains(e.station.text()); });
        const auto done = commit(page.others, keys, [&]() -> Result<Done> {
            if (const auto set = m_marks.setDiverged(diverged); !set)
                return set;
            return page.end == m_marks.cursor() ? Result<Done>(Done{})
                                                : m_marks.setCursor(page.end);
        });
        if (done) {
            m_pulled += int(page.others.size());
            return std::nullopt;
        }
        const QString station = culprit(done.error(), page.others);
        if (station.isEmpty())
            return failureOf(done.error());
        diverged.append(station);
    }
}

/// Keys, events and marks in one transaction.
Result<Done> PullSide::commit(const QList<Event> &events, const Keys &keys,
                              const std::function<Result<Done>()> &putMarks)
{
    QList<PetitionId> touched;
    const auto done = m_store.ledger.together([&]() -> Result<Done> {
        for (const PersonKeys::PersonKey &key : keys.keys) {
            if (const auto taken = m_store.keys.admit(key); !taken)
                return taken;
        }
        if (const auto set = m_marks.setKeyCursor(keys.end); !set)
            return set;
        const auto admitted = m_store.ledger.admit(events);
        if (!admitted)
            return admitted.error();
        touched = *admitted;
        return putMarks();
    });
    if (done)
        m_touched += touched;
    return done;
}

HubOutcome PullSide::fetchOwn(qint64 sequence, const KeepLease &keepLease)
{
    return fetchChain("select $1::text, seq, id, hlc, kind, body, hash from hub.mine($2, $3)",
                      m_store.ledger.station(), sequence, keepLease);
}

HubOutcome PullSide::fetchOf(const StationId &station, qint64 sequence, const KeepLease &keepLease)
{
    return fetchChain(
        "select $1::text, seq, id, hlc, kind, body, hash from hub.chain($1::text, $2, $3)", station,
        sequence, keepLease);
}

HubOutcome PullSide::fetchChain(const char *statement, const StationId &station, qint64 sequence,
                                const KeepLease &keepLease)
{
    for (;;) {
        if (const HubOutcome lost = keepLease())
            return lost;
        const auto answer =
            m_hub.call(statement, {station.text().toUtf8(), QByteArray::number(sequence),
                                   QByteArray::number(pageLimit)});
        if (answer.failure)
            return answer.failure;
        if (answer.rows.isEmpty())
            return std::nullopt;
        Keys keys;
        if (const HubOutcome failure = fetchKeys(keys, keepLease))
            return failure;
        QList<Event> events;
        for (const QByteArrayList &row : answer.rows)
            events.append(eventOf(row, 0));
        sequence = events.last().sequence;
        const auto done = commit(events, keys, [] { return Result<Done>(Done{}); });
        if (!done)
            return failureOf(done.error());
    }
}

HubOutcome PullSide::walkBack()
{
    QList<ExchangeMarks::Place> places = m_marks.passed();
    ExchangeMarks::Place common;
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        Page page;
        const HubOutcome failure = fetchPage(*place, 1, page);
        if (!failure) {
            common = *place;
            break;
        }
        if (failure->trouble != HubTrouble::WentBack)
            return failure;
    }
    const auto done = m_store.ledger.together([&]() -> Result<Done> {
        if (const auto back = m_marks.goBackTo(common); !back)
            return back;
        if (const auto zero = m_marks.setKeyCursor(0); !zero)
            return zero;
        return m_store.keys.markAllUnpushed();
    });
    return done ? HubOutcome() : failureOf(done.error());
}

} // namespace onedoor
