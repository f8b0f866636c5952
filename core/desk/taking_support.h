#pragma once

#include "core/desk/unit_book.h"
#include "core/desk/workplace.h"
#include "core/domain/taking.h"

namespace onedoor
{

/// All that catalogue/roles.json has.
Roles allRoles(const Reference &reference);
/// In which roles the operator acts: those that the centre's records give to somebody of that name
/// (人员), its own people before those of other units. Who has none there acts in all: where one
/// person does everything, and by a command that names nobody.
Roles rolesOf(const Workplace &at);

/// The records of a kind that serve; none where they cannot be read.
QList<RecordRow> recordsOf(const QString &kind, const Store &store);

/// What is open in a matter, by the names that declarations use.
class OpenIn : public WhatIsOpen
{
public:
    /// The petition outlives it.
    explicit OpenIn(const Petition &petition) : p(petition) {}

    std::optional<RouteId> openRoute(const QString &route) const override;
    QString currentRoute() const override;
    QList<RouteId> openRoutes() const override;
    std::optional<OpenClock> unmetClock(const QString &rule) const override;
    std::optional<ClockId> pausedClock(const QString &rule) const override;
    std::optional<OpenClock> unmetClock(const QString &rule, const QString &owner) const override;
    std::optional<TaskId> openTask(const QString &key) const override;
    QList<OpenTask> openTasks(const QString &key) const override;
    std::optional<SignalId> openSignal(const QString &signal) const override;
    std::optional<OpenDocument> document(const QString &number) const override;

private:
    const Petition &p;
};

/// What answers may name at this centre.
class CentreLookups : public TakingLookups
{
public:
    /// The units are asked for when the first of them is named.
    using Units = std::function<UnitBook()>;
    /// The records of a kind that serve.
    using OfKind = std::function<QList<RecordRow>(const QString &kind)>;
    CentreLookups(const Reference &reference, Units units, OfKind records)
        : m_reference(reference), m_read(std::move(units)), m_records(std::move(records))
    {
    }

    std::optional<KnownChoice> choice(const QString &from, const QString &value) const override;
    std::optional<KnownUnit> unit(const QString &name) const override;
    std::optional<KnownChoice> record(const QString &kind, const QString &name) const override;
    bool isDivision(const QString &code) const override;
    const DeadlineRule *rule(const QString &id) const override;
    const DeadlineRule *extensionOf(const QString &id) const override;
    QDate due(const DeadlineRule &rule, QDate from) const override;

private:
    const Reference &m_reference;
    Units m_read;
    OfKind m_records;
    mutable std::optional<UnitBook> m_units;
};

} // namespace onedoor
