#include "core/store/merge_chains.h"

#include "core/store/ledger.h"
#include "core/store/query.h"

#include <QSet>

namespace onedoor
{

namespace
{

/// Who is who matters nothing here, so nobody's identity is opened.
class Unopened : public IdentitySeal
{
public:
    Result<QString> seal(const PersonId &person, const QByteArray &) override
    {
        return Error{Reason::NotAllowed, person.text(), {}};
    }
    std::optional<QByteArray> open(const PersonId &, const QString &) const override
    {
        return std::nullopt;
    }
};

} // namespace

Result<Done> MergeChains::check(Petition &petition)
{
    if (!petition.merged)
        return Done{};
    const auto found = against(petition);
    if (!found)
        return found.error();
    const Event *merge = petition.mergeEvent();
    if (!*found || !merge)
        return Done{};
    petition.adrift = true;
    petition.attention.append(
        {merge->id, Reason::Conflict, merge->kind, Clash::Adrift, **found, {}});
    return Done{};
}

Result<std::optional<EventId>> MergeChains::against(const Petition &petition)
{
    const std::optional<EventId> handled;
    QSet<PetitionId> passed;
    QList<Event> merges; // of what it was merged into, by which it came further
    for (PetitionId at = petition.merged->into; !passed.contains(at);) {
        if (at == petition.id) // a ring: it came back
            return std::optional(merges.isEmpty() ? EventId() : merges.first().id);
        passed.insert(at);
        const auto next = leg(at);
        if (!next)
            return next.error();
        if (!next->held) // what was merged into it directly is adrift, and holds the others
            return merges.isEmpty() ? std::optional(EventId()) : handled;
        if (next->into) {
            merges.append(*next->merge);
            at = *next->into;
            continue;
        }
        const Event *own = petition.mergeEvent();
        if (!next->end || !own || next->end->knew(*own))
            return handled;
        // Ended without knowing of it; unless one between is adrift for the same reason.
        const bool heldBefore = std::any_of(merges.begin(), merges.end(), [&](const Event &merge) {
            return !next->end->knew(merge);
        });
        return heldBefore ? handled : std::optional(next->end->id);
    }
    return handled; // into a ring it is no part of, whose matters are open again
}

Result<MergeChains::Leg> MergeChains::leg(const PetitionId &petition)
{
    if (const auto known = m_legs.constFind(petition); known != m_legs.constEnd())
        return *known;
    Query rows(m_connection,
               QStringLiteral("SELECT e.id, e.station, e.sequence, e.clock, e.kind, e.body, e.hash "
                              "FROM stream s JOIN event e ON e.stream = s.id WHERE s.uid = ?"),
               petition.bytes());
    QList<Event> events;
    while (rows.next()) {
        auto event = decodeBody(eventOf(rows), Unopened());
        if (!event)
            return event.error();
        events.append(*event);
    }
    if (rows.error())
        return *rows.error();
    const Petition folded = fold(events);
    Leg leg;
    leg.held = folded.registered;
    if (const Event *merge = folded.mergeEvent()) {
        leg.into = folded.merged->into;
        leg.merge = *merge;
    }
    if (const Event *end = folded.endEvent())
        leg.end = *end;
    m_legs.insert(petition, leg);
    return leg;
}

Result<QList<qint64>> MergeChains::mergedInto(const PetitionId &petition)
{
    Query rows(m_connection,
               QStringLiteral("WITH RECURSIVE led(id) AS ("
                              "SELECT petition FROM link WHERE other = ? AND kind = 'merged' UNION "
                              "SELECT l.petition FROM led JOIN petition p ON p.id = led.id "
                              "JOIN link l ON l.other = p.uid AND l.kind = 'merged') "
                              "SELECT id FROM led"),
               petition.bytes());
    QList<qint64> streams;
    while (rows.next())
        streams.append(rows.number(0));
    if (rows.error())
        return *rows.error();
    return streams;
}

} // namespace onedoor
