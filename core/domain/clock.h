#pragma once

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <optional>

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

/// The stamp that orders one stream (a petition or a visit): milliseconds since 1970 in the upper
/// 48 bits, a counter in the lower 16. A new fact gets the greatest stamp its own stream holds plus
/// one, or the wall clock where that is later.
///
/// Why not the usual hybrid clock, which follows every stamp that was ever seen (sync.md 3.4)? What
/// must come first is the question before its answer, and both lie in one stream. One clock for
/// the whole store has to choose between following a wild neighbour (one clock ten years ahead
/// would take the whole centre along, and for good) and not following him (then an answer to what
/// he wrote sorts before its question, and what people decided counts nowhere). Stream by stream
/// neither happens: an answer follows its question whatever the clocks say, and a wild stamp binds
/// the one matter it was written in, where later facts still come later. So a stamp says nothing of
/// the time; what people read is Event::at(), the wall clock of the act.
struct Hlc {
    qint64 value = 0;

    /// Stamps that are taken lie above 0 and below this (the year 4199): a hostile one must leave
    /// room to be followed. The hub refuses others by the same rule.
    static constexpr qint64 bound = qint64(1) << 62;
    bool isTaken() const { return value > 0 && value < bound; }

    static Hlc fromMilliseconds(qint64 ms) { return Hlc{ms << 16}; }
    qint64 milliseconds() const { return value >> 16; }
    QDateTime instant() const { return QDateTime::fromMSecsSinceEpoch(milliseconds(), Qt::UTC); }

    /// The next stamp in a stream whose greatest one is *this, for a station whose clock says now.
    /// A clock that no stamp can hold takes no part. nullopt: the stream stands at the bound.
    std::optional<Hlc> next(const QDateTime &now) const
    {
        const qint64 ms = now.toMSecsSinceEpoch();
        const qint64 wall = ms > 0 && ms < (bound >> 16) ? ms << 16 : 0;
        if (value >= bound - 1)
            return std::nullopt;
        return Hlc{std::max(std::max<qint64>(value, 0) + 1, wall)};
    }

    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

} // namespace onedoor
