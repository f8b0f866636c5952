#include "core/desk/desk.h"

#include "core/desk/acting.h"
#include "core/domain/decisions.h"

namespace onedoor
{

namespace
{

/// The petition as it stands, with what was changed since somebody looked at it.
Result<Intake> changedSince(const std::optional<Intake> &seen, const Intake &typed,
                            const Petition &petition)
{
    if (!seen)
        return typed;
    const QStringList changed = differingFields(*seen, typed);
    for (const QString &field : changed) {
        if (!isSame(petition.intake, *seen, field) && !isSame(petition.intake, typed, field))
            return Error{Reason::Conflict, {}, field};
    }
    Intake target = petition.intake;
    applyCorrection(target, typed, changed);
    return target;
}

} // namespace

Result<Registered> Desk::registerPetition(const Intake &typed, IntakeOrigin origin,
                                          std::optional<PetitionId> visit,
                                          const QList<PetitionLinked> &links)
{
    Intake intake = normalised(typed, m_at.reference, today());
    if (!intake.receivedAt.isValid())
        intake.receivedAt = now();
    const QList<Error> problems = problemsOf(intake, origin, m_at.reference, now());
    if (!problems.isEmpty())
        return problems.first();
    Registered registered{PetitionId{m_at.ids.next()}, {}};
    const auto alone = [&]() -> Result<Done> {
        const auto event = m_at.store.ledger.record(
            registered.id, m_at.who.name, [&](const Petition &) -> Result<Fact> {
                const auto withIds = withPeople(intake);
                auto fact =
                    withIds ? registration(registered.id, *withIds) : Result<Fact>(withIds.error());
                if (fact)
                    registered.code = std::get<PetitionRegistered>(*fact).code;
                return fact;
            });
        return event ? Result<Done>(Done{}) : Result<Done>(event.error());
    };
    const auto whole = [&]() -> Result<Done> {
        if (const auto done = alone(); !done)
            return done;
        for (const PetitionLinked &planned : links) {
            const auto linked =
                m_at.store.ledger.record(registered.id, m_at.who.name, [&](const Petition &p) {
                    return onedoor::link(p, planned);
                });
            if (!linked)
                return linked.error();
        }
        if (!visit)
            return Done{};
        const auto served = m_at.store.ledger.recordVisit(
            *visit, m_at.who.name, [&](const Visit &) -> Result<Fact> {
                return Fact(TicketEnded{QStringLiteral("served"), registered.id});
            });
        return served ? Result<Done>(Done{}) : Result<Done>(served.error());
    };
    // A step of a larger whole keeps a copy of every page it changes, to be undone alone.
    const auto done = links.isEmpty() && !visit ? alone() : m_at.store.ledger.together(whole);
    return done ? Result<Registered>(registered) : Result<Registered>(done.error());
}

/// The next code, and with it what a registration brings about by itself: who answers for the
/// matter, on which way it is, by when something is owed.
Result<Fact> Desk::registration(const PetitionId &id, const Intake &intake) const
{
    const auto code = nextCode();
    if (!code)
        return code.error();
    Petition coming;
    coming.id = id;
    coming.registered = true;
    coming.code = *code;
    coming.intake = intake;
    coming.registeredAt = now();
    coming.registeredBy = m_at.who.name;
    const auto effects = Acting(m_at).ofRegistration(coming);
    if (!effects)
        return effects.error();
    return Fact(PetitionRegistered{*code, intake, *effects});
}

Result<PetitionCode> Desk::nextCode() const
{
    const StationId &station = m_at.store.identity().station;
    const auto serial = m_at.store.petitions.nextSerial(station, today());
    if (!serial)
        return serial.error();
    return PetitionCode::make(station.centre, today(), station.label, *serial);
}

/// Gives every party the id of the person it is: the one known by ID number, or a new one.
Result<Intake> Desk::withPeople(Intake intake)
{
    for (auto *parties : {&intake.petitioners, &intake.respondents}) {
        for (Party &party : *parties) {
            const auto known = m_at.store.people.byIdNumber(party.idNumber);
            if (!known)
                return known.error();
            if (*known)
                party.id = **known;
            else if (party.id.isNull())
                party.id = PersonId{m_at.ids.next()};
        }
    }
    return intake;
}

Result<Event> Desk::correct(const PetitionId &petition, const Intake &typed, const QString &reason,
                            const std::optional<Intake> &seen)
{
    if (const auto mine = Acting(m_at).checkPost(Structural::Correct); !mine)
        return mine.error();
    const Intake intake = normalised(typed, m_at.reference, today());
    const QList<Error> problems = problemsOf(intake, IntakeOrigin::Import, m_at.reference, now());
    if (!problems.isEmpty())
        return problems.first();
    std::optional<ActTaken> follows;
    const auto alone = [&] {
        return m_at.store.ledger.record(
            petition, m_at.who.name, [&](const Petition &p) -> Result<Fact> {
                const auto withIds = withPeople(intake);
                if (!withIds)
                    return withIds.error();
                const auto target = changedSince(seen, *withIds, p);
                if (!target)
                    return target.error();
                auto then = Acting(m_at).ofCorrection(p, *target, reason);
                if (!then)
                    return then.error();
                follows = std::move(*then);
                return onedoor::correct(p, *target, reason);
            });
    };
    const auto before = m_at.store.ledger.petition(petition);
    if (!before || !turns(before->intake, intake))
        return alone();
    Result<Event> event = Error{};
    const auto whole = [&]() -> Result<Done> {
        event = alone();
        if (!event || !follows)
            return event ? Result<Done>(Done{}) : Result<Done>(event.error());
        const auto then = m_at.store.ledger.record(
            petition, m_at.who.name,
            [&](const Petition &) -> Result<Fact> { return Fact(*follows); });
        return then ? Result<Done>(Done{}) : Result<Done>(then.error());
    };
    const auto done = m_at.store.ledger.together(whole);
    return done ? event : Result<Event>(done.error());
}

Result<Petition> Desk::petition(const QString &code) const
{
    const auto parsed = PetitionCode::parse(code);
    if (!parsed)
        return parsed.error();
    const auto id = m_at.store.petitions.byCode(*parsed);
    return id ? petition(*id) : Result<Petition>(id.error());
}

Result<Petition> Desk::look(const PetitionId &id, const QString &reason)
{
    auto found = petition(id);
    if (!found)
        return found;
    const auto logged = m_at.store.lookups.add(
        {now(), m_at.who.name, m_at.store.identity().station.text(), found->code.text(), reason});
    return logged ? found : Result<Petition>(logged.error());
}

Result<QList<PetitionRow>> Desk::find(const PetitionFilter &filter, int limit, int skip)
{
    const auto places = m_at.store.petitions.places(filter, skip + limit);
    if (!places)
        return places.error();
    QList<qint64> rows;
    for (const ListPlace &place : places->mid(skip))
        rows << place.row;
    return m_at.store.petitions.read(rows);
}

Result<QList<Repeat>> Desk::repeatsOf(const Intake &intake, int limit, const PetitionId &self) const
{
    return m_at.store.repeats.find(normalised(intake, m_at.reference, today()), limit, self);
}

} // namespace onedoor
