#pragma once

#include <QDate>
#include <QDateTime>
#include <QUuid>

namespace onedoor
{

/// Where time comes from; the domain never asks the machine. Thread-safe by being const.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present instant, UTC.
    virtual QDateTime now() const = 0;
    /// The present legal day, China Standard Time (UTC+8, no daylight saving).
    QDate today() const { return legalDay(now()); }

    static QDate legalDay(const QDateTime &instant)
    {
        return instant.toOffsetFromUtc(8 * 3600).date();
    }
};

/// Where new identities come from; tests hand in a counted one.
class IdSource
{
public:
    virtual ~IdSource() = default;
    /// A new UUID of version 7: sorted by time, random in the rest.
    virtual QUuid next() = 0;
};

/// Hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
/// Stamps of one station never go back, and follow what it has seen of others (Kulkarni et al.).
struct Hlc {
    qint64 value = 0;

    static Hlc fromMilliseconds(qint64 ms) { return Hlc{ms << 16}; }
    qint64 milliseconds() const { return value >> 16; }
    QDateTime instant() const { return QDateTime::fromMSecsSinceEpoch(milliseconds(), Qt::UTC); }

    /// The next stamp of a station whose last one (own or merged) is *this and whose clock says
    /// now. A full counter moves on to the next millisecond.
    Hlc next(const QDateTime &now) const
    {
        const Hlc wall = fromMilliseconds(now.toMSecsSinceEpoch());
        return wall.value > value ? wall : Hlc{value + 1};
    }
    /// True when a received stamp may be merged: at most ten minutes ahead of our own clock. A
    /// clock that runs further ahead is kept as it is but must not drag ours along.
    bool mayMerge(const QDateTime &now) const
    {
        return milliseconds() <= now.toMSecsSinceEpoch() + 10 * 60 * 1000;
    }

    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

} // namespace onedoor
