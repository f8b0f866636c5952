#include "core/store/projections.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Whatever came first here: every station must see the same in it.
bool isVisit(const QList<Event> &events)
{
    bool visit = false;
    for (const Event &event : events) {
        if (std::holds_alternative<PetitionRegistered>(event.fact))
            return false;
        visit = visit || event.kind.startsWith(QStringLiteral("ticket.")) ||
                event.kind.startsWith(QStringLiteral("advice."));
    }
    return visit;
}

/// A registration beside it cannot be its own: nobody registers under the id that a key makes.
bool isRecord(const QList<Event> &events)
{
    return std::any_of(events.begin(), events.end(), isRecordFact);
}

} // namespace

Result<Projected> Projecting::of(qint64 stream, const QList<Event> &events,
                                 MergeChains &chains) const
{
    if (isRecord(events))
        return Projected{stream, foldRecord(events), {}, {}};
    if (isVisit(events))
        return Projected{stream, foldVisit(events), {}, {}};
    Projected projected{stream, fold(events), {}, {}};
    auto &petition = std::get<Petition>(projected.what);
    if (const auto checked = chains.check(petition); !checked)
        return checked.error();
    if (petition.registered) {
        projected.deadlines = m_deadlinesOf(petition);
        projected.tokens = m_tokens.of(petition);
    }
    return projected;
}

} // namespace onedoor
