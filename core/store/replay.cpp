#include "core/store/replay.h"

#include "core/store/ledger.h"
#include "core/store/query.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace onedoor
{

namespace
{

using Batch = std::vector<Projected>;
constexpr size_t batchSize = 16; // a few hundred KB: what is under way stays in the cache
constexpr size_t batchesAhead = 8;
constexpr size_t indexedAtOnce = 600; // about what the index gathers before it writes a part

/// Batches on their way from the reading thread to the writing one, a few at a time.
class Belt
{
public:
    /// False when nobody will take it any more.
    bool put(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_batches.size() < batchesAhead || m_stopped; });
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return !m_stopped;
    }
    void end(const Result<Done> &how)
    {
        const std::lock_guard lock(m_mutex);
        m_end = how;
        m_changed.notify_all();
    }
    /// Empty when there is no more; then ended() says how it ended.
    Batch take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_batches.empty() || m_end; });
        if (m_batches.empty())
            return {};
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }
    Result<Done> ended()
    {
        const std::lock_guard lock(m_mutex);
        return m_end.value_or(Error{Reason::Cancelled, {}, {}});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::optional<Result<Done>> m_end;
    bool m_stopped = false;
};

/// Reads the whole ledger stream by stream and puts what each leaves on the belt.
class Reading
{
public:
    Reading(Connection &connection, const Knowledge &knowledge, Belt &belt)
        : m_connection(connection), m_keys(connection), m_projecting(knowledge),
          m_chains(connection), m_belt(belt)
    {
    }

    Result<Done> run()
    {
        Query rows(m_connection,
                   QStringLiteral("SELECT id, station, sequence, clock, kind, body, hash, stream "
                                  "FROM event ORDER BY stream, position"),
                   QVariantList());
        Result<bool> wanted = true;
        while (wanted && *wanted && rows.next()) {
            const qint64 stream = rows.number(7);
            if (stream != m_stream)
                wanted = finishStream();
            m_stream = stream;
            auto event = decodeBody(eventOf(rows), m_keys);
            if (!event)
                return event.error();
            m_events.append(std::move(*event));
        }
        if (rows.error())
            return *rows.error();
        if (wanted)
            wanted = finishStream();
        if (!wanted)
            return wanted.error();
        m_belt.put(std::move(m_batch));
        return Done{};
    }

private:
    Result<bool> finishStream()
    {
        if (m_events.isEmpty())
            return true;
        auto projected = m_projecting.of(m_stream, std::exchange(m_events, {}), m_chains);
        if (!projected)
            return projected.error();
        m_batch.push_back(std::move(*projected));
        return m_batch.size() < batchSize || m_belt.put(std::exchange(m_batch, {}));
    }

    Connection &m_connection;
    PersonKeys m_keys;
    Projecting m_projecting;
    MergeChains m_chains;
    Belt &m_belt;
    qint64 m_stream = 0;
    QList<Event> m_events;
    Batch m_batch;
};

Result<qint64> countStreams(Connection &connection)
{
    Query row(connection, QStringLiteral("SELECT count(*) FROM stream"), QVariantList());
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

} // namespace

Result<Done> Replay::run(const OnProgress &progress)
{
    Result<Done> done = m_connection.keep(Connection::Pages::Many);
    if (done)
        done = m_projections.beginFilling();
    if (done)
        done = write(progress);
    if (done)
        done = m_projections.endFilling();
    const auto few = m_connection.keep(Connection::Pages::Few);
    return done ? few : done;
}

/// The youngest first: to the index of an older one it would have to go back, writing a part each.
Result<Done> Replay::index(const std::vector<Projected> &many)
{
    Result<Done> done = Done{};
    for (auto projected = many.rbegin(); done && projected != many.rend(); ++projected)
        done = m_projections.addSearch(*projected);
    return done;
}

Result<Done> Replay::write(const OnProgress &progress)
{
    const auto total = countStreams(m_connection);
    if (!total)
        return total.error();
    Belt belt;
    std::jthread reader([&] {
        auto connection = m_open();
        belt.end(connection ? Reading(**connection, m_knowledge, belt).run()
                            : Result<Done>(connection.error()));
    });
    Result<Done> done = Done{};
    qint64 streams = 0;
    // Each gathering lifts what there is by two levels. On a low one, the large part of the end
    // would soon be written anew with what the days add: on the level n when they have added 2^n.
    qint64 gatherAt = std::max<qint64>(1, *total >> 12);
    Batch waiting;
    for (Batch batch = belt.take(); done && !batch.empty(); batch = belt.take()) {
        for (Projected &projected : batch) {
            if (done)
                done = m_projections.addRows(projected);
            waiting.push_back(std::move(projected));
        }
        streams += qint64(batch.size());
        const bool gathers = streams >= gatherAt && gatherAt <= *total / 8;
        if (done && (gathers || waiting.size() >= indexedAtOnce))
            done = index(std::exchange(waiting, {}));
        if (done && gathers) {
            done = m_projections.gatherSearch();
            gatherAt *= 2;
        }
        if (done && progress && !progress(streams, *total))
            done = Error{Reason::Cancelled, {}, {}};
    }
    if (done)
        done = index(waiting);
    belt.stop();
    reader.join();
    return done ? belt.ended() : done;
}

} // namespace onedoor
