#pragma once

#include "core/sync/hub_failure.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>

namespace onedoor
{

/// When the next exchange is due (sync.md 3.3). Pure: told what happens and when, it answers a
/// time; asks no clock and starts no timer. Stations of one hall are kept apart by a phase of their
/// own and by chance.
class Schedule
{
public:
    using Instant = QDateTime;
    /// Uniform in [0, 1).
    using Random = std::function<double()>;

    struct Timing {
        std::chrono::milliseconds interval{5 * 60'000}; ///< at least so often
        std::chrono::milliseconds firstSpread{
            60'000}; ///< the morning's first, so long after start at most
        std::chrono::milliseconds debounce{2'000}; ///< after a fact was recorded
        std::chrono::milliseconds leastGap{2'000}; ///< between two tries, whatever happens
        std::chrono::milliseconds backOff{2'000};  ///< doubles with every failure in a row
        std::chrono::milliseconds longestBackOff{300'000};
        std::chrono::milliseconds pause{15 * 60'000}; ///< when only a person can help
    };

    Schedule(const QString &station, Random random) : Schedule(station, std::move(random), Timing())
    {
    }
    Schedule(const QString &station, Random random, Timing timing);

    void started(const Instant &now);
    void appended(const Instant &now); ///< a fact waits
    void lineBack(const Instant &now); ///< the network returned, or the computer woke up
    void asked(const Instant &now);    ///< a person wants it now
    void succeeded(const Instant &now);
    void failed(const Instant &now, HubTrouble trouble);

    const Instant &nextTry() const { return m_nextTry; }

private:
    Instant onGrid(const Instant &now) const;
    Instant after(const Instant &now, double milliseconds) const;
    void sooner(const Instant &at);

    Timing m_timing;
    Random m_random;
    qint64 m_phaseMs;
    Instant m_nextTry;
    Instant m_lastTry;  ///< end of the last one
    int m_failures = 0; ///< in a row
    bool m_paused = false;
};

} // namespace onedoor
