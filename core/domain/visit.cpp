#include "core/domain/petition.h"

#include <algorithm>

namespace onedoor
{

Visit foldVisit(QList<Event> events)
{
    std::sort(events.begin(), events.end(), foldsBefore);
    Visit visit;
    for (const Event &event : std::as_const(events)) {
        visit.id = event.petition;
        if (const auto *taken = std::get_if<TicketTaken>(&event.fact)) {
            visit.ticket = *taken;
            visit.takenAt = event.at();
        } else if (const auto *called = std::get_if<TicketCalled>(&event.fact)) {
            visit.called = *called;
            visit.calledAt = event.at();
            ++visit.calls;
        } else if (const auto *ended = std::get_if<TicketEnded>(&event.fact)) {
            visit.ended = *ended;
            visit.endedAt = event.at();
        } else if (const auto *advice = std::get_if<AdviceGiven>(&event.fact)) {
            visit.advice.append(*advice);
        }
    }
    return visit;
}

} // namespace onedoor
