#pragma once

#include "core/domain/clock.h"

namespace onedoor
{

/// The machine's clock.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
};

/// Stands still; for drills and tests.
class FixedClock : public Clock
{
public:
    explicit FixedClock(const QDateTime &instant) : m_now(instant.toUTC()) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &instant) { m_now = instant.toUTC(); }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now;
};

/// UUIDs of version 7 (RFC 9562): the clock's milliseconds, the rest from the system's random
/// source.
class RandomIds : public IdSource
{
public:
    explicit RandomIds(const Clock &clock) : m_clock(clock) {}
    QUuid next() override;

private:
    const Clock &m_clock;
};

} // namespace onedoor
