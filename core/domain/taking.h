#pragma once

#include "core/domain/clock.h"
#include "core/domain/declarations.h"
#include "core/domain/deadline.h"

#include <optional>
#include <vector>

namespace onedoor
{

/// Why not: the error, and what is said of it where the declaration has a sentence of its own. An
/// empty sentence: the error's own words say it.
struct Refusal {
    Error error;
    QString sentence;
};

/// What answers may name.
struct KnownChoice {
    QString code;
    QString title;
};
struct KnownUnit {
    QString name;
    QStringList kinds; ///< "court"; of those who mediate also what: "committee/people"
    QString phone;
    QString contact;
};
class TakingLookups
{
public:
    virtual ~TakingLookups() = default;
    /// An entry of "results" or of "results/满意度", by code or name.
    virtual std::optional<KnownChoice> choice(const QString &from, const QString &value) const = 0;
    /// By its name or its short one.
    virtual std::optional<KnownUnit> unit(const QString &name) const = 0;
    virtual bool isDivision(const QString &code) const = 0;
    virtual const DeadlineRule *rule(const QString &id) const = 0; ///< nullptr: there is none
    /// That which lengthens it.
    virtual const DeadlineRule *extensionOf(const QString &id) const = 0;
    virtual QDate due(const DeadlineRule &rule, QDate from) const = 0;
};

/// A limit that is neither met nor over, and the route whose end ends it.
struct OpenClock {
    ClockId id;
    RouteId route;
};

/// A paper that is valid.
struct OpenDocument {
    DocumentId id;
    QDate issuedOn;
};

/// What is open in the matter, by the names declarations use.
class WhatIsOpen
{
public:
    virtual ~WhatIsOpen() = default;
    virtual std::optional<RouteId> openRoute(const QString &route) const = 0;
    virtual QString currentRoute() const = 0;      ///< the last open one; empty: none
    virtual QList<RouteId> openRoutes() const = 0; ///< in the order they were opened
    virtual std::optional<OpenClock> unmetClock(const QString &rule) const = 0; ///< or paused
    virtual std::optional<ClockId> pausedClock(const QString &rule) const = 0;
    virtual std::optional<TaskId> openTask(const QString &key) const = 0;
    virtual std::optional<SignalId> openSignal(const QString &signal) const = 0;
    virtual std::optional<OpenDocument> document(const QString &number) const = 0;
};

/// References, which must outlive it.
struct TakingContext {
    QJsonObject view;
    const Declarations &declarations;
    const TakingLookups &lookups;
    const WhatIsOpen &open;
    IdSource &ids;
    QDateTime now;
    Roles roles;
    PersonId person; ///< under whose key sealed answers lie

    QDate today() const { return Clock::legalDay(now); }
};

/// Whether somebody in these roles may take it at all: else the titles of the roles that may.
std::optional<Refusal> checkPost(const ActSpec &act, const Roles &roles);

/// 能不能办: today's law and the operator's rights. Asked when recording, and by the button.
std::optional<Refusal> allows(const QJsonObject &view, const ActSpec &act, const Roles &roles);

/// Whether it is the lawful next step: the reason; empty when it is not.
QString nextBecause(const QJsonObject &view, const ActSpec &act, const Roles &roles);

/// What can be filled in before anybody answers.
QJsonObject knownAnswers(const ActSpec &act, const TakingContext &context);

/// All that stands against taking it with these answers; an error's field is the ask's key.
std::vector<Refusal> problems(const ActSpec &act, const TakingContext &context,
                              const QJsonObject &inputs);

/// The fact, or the first of the problems. Where a sentence of the declaration refuses, it is the
/// error's detail.
Result<ActTaken> take(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs);

} // namespace onedoor
