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
    QString state = {}; ///< of a record whose kind has states
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
    /// One of the centre's own that serves, by its key or its title.
    virtual std::optional<KnownChoice> record(const QString &kind, const QString &name) const = 0;
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

struct OpenTask {
    TaskId id;
    QString owner;
    QString title;
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
    /// Of several that run the oldest that is his.
    virtual std::optional<OpenClock> unmetClock(const QString &rule,
                                                const QString &owner) const = 0;
    virtual std::optional<ClockId> pausedClock(const QString &rule) const = 0;
    virtual std::optional<TaskId> openTask(const QString &key) const = 0;
    virtual QList<OpenTask> openTasks(const QString &key) const = 0; ///< as they were set
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

/// What is to be recorded elsewhere with an act: fields of the record it is on, other records, acts
/// in matters.
struct Further {
    struct Put {
        QString kind;
        QJsonObject fields;
    };
    struct Act {
        QString act;
        QString in; ///< the code of the matter
        QJsonObject inputs;
    };
    QJsonObject sets;
    QList<Put> puts;
    QList<Act> acts;
};
struct Taken {
    ActTaken act;
    Further further;
};

/// The fact, or the first of the problems. Where a sentence of the declaration refuses, it is the
/// error's detail.
Result<Taken> take(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs);

} // namespace onedoor
