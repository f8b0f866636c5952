#include "core/store/ledger.h"

#include "core/store/lost.h"
#include "core/store/query.h"

namespace onedoor
{

Result<QList<PetitionId>> Ledger::admit(const QList<Event> &events)
{
    QList<PetitionId> touched;
    const auto done = together([&]() -> Result<Done> {
        for (const Event &received : events) {
            const auto event = admitOne(received);
            if (!event)
                return event.error();
            if (!*event)
                continue;
            m_pending.append(**event);
            if (!touched.contains((*event)->petition))
                touched.append((*event)->petition);
        }
        return refold(touched);
    });
    if (!done)
        return done.error();
    return touched;
}

/// Where in the ledger it belongs; none when it is there already, or aside.
Result<std::optional<QVariant>> Ledger::placeOf(const Event &event)
{
    const auto last = head(event.station);
    if (!last)
        return last.error();
    const Error conflict{Reason::HubConflict, event.station.text(),
                         QString::number(event.sequence)};
    if (event.sequence > last->sequence) {
        const bool follows =
            event.sequence == last->sequence + 1 && chainHash(last->hash, event) == event.hash;
        return follows ? Result<std::optional<QVariant>>(QVariant()) : conflict; // at the end
    }
    const auto known = hashAt(m_connection, event.station, event.sequence);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return *known == event.hash ? Result<std::optional<QVariant>>(std::nullopt) : conflict;
    const auto kept = placeOfLost(m_connection, event);
    return kept ? Result<std::optional<QVariant>>(QVariant(*kept)) : kept.error();
}

/// Why it cannot be taken, if so.
Result<std::optional<Unfit>> Ledger::unfit(const Event &event) const
{
    if (const auto fault = unfitIn(event))
        return fault;
    Query same(m_connection, QStringLiteral("SELECT 1 FROM event WHERE id = ?"), event.id.bytes());
    const bool taken = same.next();
    if (same.error())
        return *same.error();
    return taken ? std::optional(Unfit::IdTaken) : std::nullopt;
}

/// The event, read; none when it was here already, or was kept aside.
Result<std::optional<Event>> Ledger::admitOne(const Event &received)
{
    const auto place = placeOf(received);
    if (!place)
        return place.error();
    if (!*place)
        return std::optional<Event>();
    const auto why = unfit(received);
    if (!why)
        return why.error();
    if (*why) {
        const auto kept = m_aside.put(received, **why, **place, m_clock.now());
        return kept ? Result<std::optional<Event>>(std::nullopt) : kept.error();
    }
    auto event = insertReceived(received, **place);
    return event ? Result<std::optional<Event>>(*event) : event.error();
}

/// position: NULL for the end.
Result<Event> Ledger::insertReceived(const Event &received, const QVariant &position)
{
    auto event = decodeBody(received, m_keys);
    if (!event)
        return event;
    const auto known = streamOf(event->petition);
    const auto stream = known ? ensureStream(event->petition, *known) : known;
    if (!stream)
        return stream.error();
    const auto done = insert(position, *stream, *event);
    return done ? event : Result<Event>(done.error());
}

Result<QList<PetitionId>> Ledger::takeUpAside()
{
    QList<PetitionId> touched;
    const auto kept = m_aside.all();
    if (!kept || kept->isEmpty())
        return kept ? Result<QList<PetitionId>>(touched) : kept.error();
    const auto done = together([&]() -> Result<Done> {
        for (const Aside::Kept &each : *kept) {
            const auto why = unfit(each.event);
            if (!why)
                return why.error();
            if (*why)
                continue;
            if (const auto removed = m_aside.remove(each.event); !removed)
                return removed;
            const auto event = insertReceived(each.event, each.position);
            if (!event)
                return event.error();
            m_pending.append(*event);
            if (!touched.contains(event->petition))
                touched.append(event->petition);
        }
        return refold(touched);
    });
    return done ? Result<QList<PetitionId>>(touched) : done.error();
}

} // namespace onedoor
