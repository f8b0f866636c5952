#include "core/sync/schedule.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

/// Thirty windows whose line returns in one moment must not all pull in the next.
constexpr double soonestMs = 200;
constexpr double soonMs = 2'000;

/// The same for a station for ever, on every platform.
qint64 phaseOf(const QString &station, qint64 intervalMs)
{
    const QByteArray hash = QCryptographicHash::hash(station.toUtf8(), QCryptographicHash::Sha256);
    const quint32 number = quint32(quint8(hash[0])) << 24 | quint32(quint8(hash[1])) << 16 |
                           quint32(quint8(hash[2])) << 8 | quint32(quint8(hash[3]));
    return qint64(number) % intervalMs;
}

} // namespace

Schedule::Schedule(const QString &station, Random random, Timing timing)
    : m_timing(timing), m_random(std::move(random)),
      m_phaseMs(phaseOf(station, timing.interval.count()))
{
}

void Schedule::started(const Instant &now)
{
    m_nextTry = after(now, m_random() * double(m_timing.firstSpread.count()));
}

void Schedule::appended(const Instant &now)
{
    // A failure has its own delay: new facts must not turn it into hammering.
    if (m_failures == 0 && !m_paused)
        sooner(now.addMSecs(m_timing.debounce.count()));
}

void Schedule::lineBack(const Instant &now)
{
    if (m_paused)
        return;
    m_failures = 0;
    sooner(after(now, soonestMs + m_random() * (soonMs - soonestMs)));
}

void Schedule::asked(const Instant &now)
{
    m_paused = false;
    m_failures = 0;
    m_nextTry = now;
}

void Schedule::succeeded(const Instant &now)
{
    m_failures = 0;
    m_paused = false;
    m_lastTry = now;
    m_nextTry = onGrid(now);
}

void Schedule::failed(const Instant &now, HubTrouble trouble)
{
    m_lastTry = now;
    m_paused = trouble == HubTrouble::Credentials || trouble == HubTrouble::Rights ||
               trouble == HubTrouble::Version || trouble == HubTrouble::Purpose;
    if (m_paused) {
        m_nextTry = now.addMSecs(m_timing.pause.count());
        return;
    }
    // The line is good, and the others' facts are worth hearing.
    if (trouble == HubTrouble::Poison || trouble == HubTrouble::Identity ||
        trouble == HubTrouble::Position) {
        m_failures = 0;
        m_nextTry = onGrid(now);
        return;
    }
    const double bound = std::min(double(m_timing.longestBackOff.count()),
                                  std::ldexp(double(m_timing.backOff.count()), m_failures));
    m_failures = std::min(m_failures + 1, 30);
    m_nextTry = after(now, std::max(double(m_timing.leastGap.count()), m_random() * bound));
}

/// The next of the station's own moments: one an interval, counted from 1970.
Schedule::Instant Schedule::onGrid(const Instant &now) const
{
    const qint64 interval = m_timing.interval.count();
    const qint64 ms = now.toMSecsSinceEpoch() - m_phaseMs;
    return QDateTime::fromMSecsSinceEpoch((ms / interval + 1) * interval + m_phaseMs, Qt::UTC);
}

Schedule::Instant Schedule::after(const Instant &now, double milliseconds) const
{
    return now.addMSecs(qint64(milliseconds));
}

void Schedule::sooner(const Instant &at)
{
    const Instant earliest =
        m_lastTry.isValid() ? m_lastTry.addMSecs(m_timing.leastGap.count()) : at;
    const Instant wanted = std::max(at, earliest);
    if (!m_nextTry.isValid() || wanted < m_nextTry)
        m_nextTry = wanted;
}

} // namespace onedoor
