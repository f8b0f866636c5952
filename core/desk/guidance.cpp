#include "core/desk/guidance.h"

namespace onedoor
{

namespace
{

Result<Done> outcomeOf(const Result<Event> &event)
{
    return event ? Result<Done>(Done{}) : Result<Done>(event.error());
}

} // namespace

/// A centre sets its own by the settings ticket.<kind>.zone and ticket.<kind>.window.
Guidance::Direction Guidance::directionOf(TicketKind kind) const
{
    Direction direction;
    switch (kind) {
    case TicketKind::Dispute:
        direction = {u'A', QStringLiteral("一楼受理区"), QStringLiteral("1号窗口")};
        break;
    case TicketKind::Service:
        direction = {u'B', QStringLiteral("一楼政务服务区"), QStringLiteral("4号窗口")};
        break;
    case TicketKind::Advice:
        direction = {u'C', QStringLiteral("一楼法律服务区"), QStringLiteral("3号窗口")};
        break;
    case TicketKind::Progress:
        direction = {u'D', QStringLiteral("一楼咨询引导台"), QStringLiteral("引导台")};
        break;
    case TicketKind::Urgent:
        direction = {u'E', QStringLiteral("一楼绿色通道"), QStringLiteral("1号窗口")};
        break;
    }
    const QString name = QStringLiteral("ticket.") + wordOf(kind);
    const QString zone = m_at.store.settings.value(name + QStringLiteral(".zone"));
    const QString window = m_at.store.settings.value(name + QStringLiteral(".window"));
    return {direction.letter, zone.isEmpty() ? direction.zone : zone,
            window.isEmpty() ? direction.window : window};
}

Result<Guided> Guidance::takeTicket(TicketKind kind, const QStringList &priority)
{
    const Direction direction = directionOf(kind);
    const QDate today = m_at.clock.today();
    Guided guided{PetitionId{m_at.ids.next()}, {}, direction.zone, direction.window, 0};
    const auto event = m_at.store.ledger.recordVisit(
        guided.visit, m_at.who.name, [&](const Visit &) -> Result<Fact> {
            const auto serial = m_at.store.tickets.nextSerial(today, kind);
            if (!serial)
                return serial.error();
            guided.label =
                direction.letter + QStringLiteral("%1").arg(*serial, 3, 10, QLatin1Char('0'));
            return Fact(
                TicketTaken{guided.label, kind, priority, direction.zone, direction.window, today});
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
        const auto next = m_at.store.tickets.next(m_at.clock.today());
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
