#pragma once

#include "core/desk/intake_check.h"
#include "core/desk/workplace.h"

namespace onedoor
{

struct Registered {
    PetitionId id;
    PetitionCode code;
};

/// The use cases of the window: one method each. Adds clock, operator, ids and what the catalogues
/// know, and leaves deciding to the domain.
class Desk
{
public:
    explicit Desk(Workplace workplace) : m_at(std::move(workplace)) {}

    const Workplace &workplace() const { return m_at; }
    QDateTime now() const { return m_at.clock.now(); }
    QDate today() const { return m_at.clock.today(); }

    /// Registers once under one code (一案一码). The first problem of the intake refuses it. A
    /// visit that led to it is marked served, and what it belongs to is linked, in the same
    /// transaction.
    Result<Registered> registerPetition(const Intake &intake, IntakeOrigin origin,
                                        std::optional<PetitionId> visit = std::nullopt,
                                        const QList<PetitionLinked> &links = {});
    /// Corrects a registered petition to read as `intake`; the original stays readable. With what
    /// the operator had `seen`, only what was changed since counts; what somebody else has changed
    /// meanwhile, to something else, refuses it with Conflict and the field.
    Result<Event> correct(const PetitionId &petition, const Intake &intake, const QString &reason,
                          const std::optional<Intake> &seen = {});

    Result<Petition> petition(const PetitionId &id) const { return m_at.store.ledger.petition(id); }
    /// A petition by its code as typed or scanned.
    Result<Petition> petition(const QString &code) const;
    /// Opens a record for a reason; the look-up is logged.
    Result<Petition> look(const PetitionId &id, const QString &reason);
    /// Searches; opening what was found is the look-up that is logged.
    Result<QList<PetitionRow>> find(const PetitionFilter &filter, int limit, int skip = 0);
    Result<QList<Repeat>> repeatsOf(const Intake &intake, int limit,
                                    const PetitionId &self = {}) const;

private:
    Result<Intake> withPeople(Intake intake);
    Result<PetitionCode> nextCode() const;
    Result<Fact> registration(const PetitionId &id, const Intake &intake) const;

    Workplace m_at;
};

} // namespace onedoor
