#include "core/desk/guidance.h"

#include "core/desk/window_plan.h"

namespace onedoor
{

namespace
{

Result<Done> outcomeOf(const Result<Event> &event)
{
    return event ? Result<Done>(Done{}) : Result<Done>(event.error());
}

} // namespace

/// The letter of a kind's numbers.
QChar Guidance::letterOf(TicketKind kind)
{
    switch (kind) {
    case TicketKind::Dispute:
        return u'A';
    case TicketKind::Service:
        return u'B';
    case TicketKind::Advice:
        return u'C';
    case TicketKind::Progress:
        return u'D';
    case TicketKind::Urgent:
        return u'E';
    }
    return u'A';
}

Result<Guided> Guidance::takeTicket(TicketKind kind, const QStringList &priority)
{
    const auto plan = WindowPlan::read(m_at.store);
    if (!plan)
        return plan.error();
    const WindowPlace place = plan->placeOf(kind);
    const QDate today = m_at.clock.today();
    Guided guided{PetitionId{m_at.ids.next()}, {}, place.zone, place.window, 0};
    const auto event = m_at.store.ledger.recordVisit(
        guided.visit, m_at.who.name, [&](const Visit &) -> Result<Fact> {
            const auto serial = m_at.store.tickets.nextSerial(today, kind);
            if (!serial)
                return serial.error();
            guided.label =
                letterOf(kind) + QStringLiteral("%1").arg(*serial, 3, 10, QLatin1Char('0'));
            return Fact(TicketTaken{guided.label, kind, priority, place.zone, place.window, today});
        });
    if (!event)
        return event.error();
    const auto tickets = queue();
    if (!tickets)
        return tickets.error();
    for (const TicketRow &row : *tickets) {
        if (row.visit == guided.visit)
            break;
        guided.ahead += !row.calledAt.isValid() && row.outcome.isEmpty();
    }
    return guided;
}

Result<TicketRow> Guidance::callNext(const QString &window)
{
    std::optional<TicketRow> called;
    const auto done = m_at.store.ledger.together([&]() -> Result<Done> {
        const auto plan = WindowPlan::read(m_at.store);
        if (!plan)
            return plan.error();
        const auto next = m_at.store.tickets.next(m_at.clock.today(), plan->kindsOf(window));
        if (!next)
            return next.error();
        called = *next;
        called->window = window;
        return callAgain(next->visit, window);
    });
    return done ? Result<TicketRow>(*called) : Result<TicketRow>(done.error());
}

Result<Done> Guidance::callAgain(const PetitionId &visit, const QString &window)
{
    return outcomeOf(
        m_at.store.ledger.recordVisit(visit, m_at.who.name, [&](const Visit &v) -> Result<Fact> {
            if (!v.ticket)
                return Error{Reason::NotFound, visit.text(), QStringLiteral("visit")};
            if (v.ended)
                return Error{Reason::AlreadyDone, v.ticket->label, QStringLiteral("ticket")};
            return Fact(TicketCalled{window});
        }));
}

Result<Done> Guidance::end(const PetitionId &visit, const QString &outcome,
                           std::optional<PetitionId> petition)
{
    return outcomeOf(
        m_at.store.ledger.recordVisit(visit, m_at.who.name, [&](const Visit &v) -> Result<Fact> {
            if (!v.ticket)
                return Error{Reason::NotFound, visit.text(), QStringLiteral("visit")};
            if (v.ended)
                return Error{Reason::AlreadyDone, v.ticket->label, QStringLiteral("ticket")};
            return Fact(TicketEnded{outcome, petition});
        }));
}

Result<PetitionId> Guidance::giveAdvice(const AdviceGiven &advice, std::optional<PetitionId> visit)
{
    if (advice.question.trimmed().isEmpty())
        return Error{Reason::Missing, {}, QStringLiteral("question")};
    AdviceGiven given = advice;
    if (given.visitor && given.visitor->id.isNull())
        given.visitor->id = PersonId{m_at.ids.next()};
    const PetitionId id = visit.value_or(PetitionId{m_at.ids.next()});
    const auto event = m_at.store.ledger.recordVisit(
        id, m_at.who.name, [&](const Visit &) -> Result<Fact> { return Fact(given); });
    return event ? Result<PetitionId>(id) : Result<PetitionId>(event.error());
}

Result<QList<TicketRow>> Guidance::queue() const
{
    return m_at.store.tickets.ofDay(m_at.clock.today());
}

} // namespace onedoor
