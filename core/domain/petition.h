#pragma once

#include "core/domain/event.h"
#include "core/domain/words.h"

#include <QList>
#include <QMap>

namespace onedoor
{

/// The outcome of a route whose unit said that the matter was not its own.
inline const QString returnedOutcome = QStringLiteral("returned");

/// A route from its opening on.
struct RouteRun {
    RouteOpened opened;
    EventId by;
    QDateTime openedAt;
    QList<RouteStage> stages;
    std::optional<RouteEnded> ended;
    QDateTime endedAt;

    bool open() const { return !ended; }
    State stands() const;   ///< of an open one
    QString number() const; ///< the last given: 立案号 …
};

struct Owner {
    OwnerSet set;
    RouteId route; ///< opened by the same act: he has the matter as long as that is open
    QDateTime at;
};

/// A clock from its start on; what day it makes, `core/domain/running_clock.h` says.
struct RunningClock {
    ClockStarted started;
    EventId by;
    QList<Pause> pauses;
    QList<ClockExtended> extensions;
    std::optional<ClockMet> met;
    EventId metBy;
    QDateTime endedAt; ///< over without being met: its route, or the matter, came to an end

    bool running() const { return !met && !endedAt.isValid(); }
    bool paused() const { return !pauses.isEmpty() && !pauses.last().to.isValid(); }
};

struct Task {
    TaskSet set;
    EventId by;
    QDateTime at;
    std::optional<TaskDone> done;
    QDateTime doneAt; ///< done, or the matter was settled by a later act

    bool open() const { return !doneAt.isValid(); }
};

struct Signal {
    SignalRaised raised;
    QDateTime at;
    std::optional<SignalClosed> closed;
};

struct Service {
    Served served;
    EventId by;
};

/// An act with the event that took it.
struct TakenAct {
    ActTaken taken;
    EventId event;
    QDateTime at;
    QString by;
};

struct Document {
    DocumentIssued issued;
    QDateTime issuedAt;
    QString issuedBy;
    StationId station;
    std::optional<DocumentVoided> voided;
    QList<DocumentPrinted> prints;
};

/// How a fact stands against another. Words are stable (Words<Clash>).
enum class Clash {
    KeptOut,   ///< it did not fit the petition it met, and counts nowhere
    Overruled, ///< what it set was replaced or taken away by one whose writer did not know it
    Ended,     ///< a step; the matter was ended by one whose writer did not know it
    Doubled,   ///< an agreement beside another, neither writer knowing of the other
    Adrift,    ///< the matter was merged into nothing that is handled: a ring, one that was closed
               ///< without knowing of it, one that is not here
};

/// Two facts that contradict each other: both are kept, and shown to a person. Whether they do does
/// not hang on the clocks: facts of which one was written knowing the other never clash.
struct Attention {
    EventId event; ///< the one that does not count, or no longer as it was meant
    Reason reason = Reason::NeedsAttention;
    QString kind;
    Clash clash = Clash::KeptOut;
    EventId against; ///< the one it contradicts; null: none can be named
    QString field;   ///< of Overruled corrections
};

/// 事项: the fold of its facts. A value; everything a screen shows is read off it.
struct Petition {
    PetitionId id;
    PetitionCode code;
    bool registered = false;
    State state = State::Registered;
    Intake intake; ///< with all corrections applied
    QDateTime registeredAt;
    QString registeredBy;
    StationId station;
    QDateTime answeredAt; ///< the first act that set it going, or declined it
    QList<RouteRun> routes;
    QList<Owner> owners;
    QList<RunningClock> clocks;
    QList<Task> tasks;
    QList<Signal> signals;
    QMap<QString, FigureValue> figures;
    QList<Service> services;
    QList<TakenAct> acts;
    QList<Document> documents;
    std::optional<Settled> settled;
    QDateTime settledAt;
    QList<PetitionLinked> links; ///< told here; those told on the other side are theirs
    std::optional<PetitionMerged> merged;
    QDateTime mergedAt;
    bool adrift = false; ///< merged, into nothing that is handled (store: MergeChains)
    QList<Attention> attention;
    QList<Event> history; ///< all its events in fold order

    const RouteRun *route(const RouteId &id) const;
    /// The last open run of a route file; null when none is open.
    const RouteRun *openRoute(const QString &route) const;
    /// The last run that is open; null when none is.
    const RouteRun *currentRoute() const;
    const RunningClock *clock(const ClockId &id) const;
    /// The oldest running one of a rule.
    const RunningClock *runningClock(const QString &rule) const;
    const Task *openTask(const QString &key) const;
    const Signal *openSignal(const QString &signal) const;
    /// The last time an act was taken; null when it never was.
    const TakenAct *lastAct(const QString &act) const;
    const TakenAct *act(const EventId &event) const;
    const Document *document(const DocumentId &id) const;
    const PetitionLinked *linkTo(const PetitionId &other) const;
    const Event *event(const EventId &id) const;
    /// The event that merged it; null when it is not merged.
    const Event *mergeEvent() const;
    /// The event that closed or declined it; null while neither is so.
    const Event *endEvent() const;
    /// When its own handling came to an end: closed, or merged into another; invalid while it runs.
    QDateTime endedAt() const { return merged && !adrift ? mergedAt : settledAt; }
    /// As lists, dates and figures take it: one adrift stands as if it had not been merged. Steps
    /// are decided by `state`: it must be un-merged first.
    State standsAs() const;
    /// 申请人 as papers name them: one name, or "×××等N人"; empty when anonymous.
    QString petitionerNames() const;
    /// Who has the matter now (承办): whoever was set last, of those set with a route while that is
    /// open, a referral's unit before a mediator; when none is, who came to a result. Of other
    /// roles the last of all then. Null: nobody has it but the centre.
    const OwnerSet *owner(OwnerRole role = OwnerRole::Handling) const;
    /// Its unit; empty: the centre itself.
    QString handler() const;
};

/// The pure fold; never fails (a fact that does not fit goes to attention). Events in any order.
Petition fold(QList<Event> events);

/// Applies an effect that fits to the petition, as one of `event`.
void applyEffect(Petition &petition, const Event &event, const Effect &effect);

/// A visit: ticket and advice, the fold of a visit's stream.
struct Visit {
    PetitionId id;
    std::optional<TicketTaken> ticket;
    QDateTime takenAt;
    std::optional<TicketCalled> called;
    QDateTime calledAt;
    int calls = 0;
    std::optional<TicketEnded> ended;
    QDateTime endedAt;
    QList<AdviceGiven> advice;
};

Visit foldVisit(QList<Event> events);

/// Whether a field is the same in both; a name that is no field is.
bool isSame(const Intake &a, const Intake &b, const QString &field);
/// Copies the named fields of `from` into `to`; false when a name is no field of Intake.
bool applyCorrection(Intake &to, const Intake &from, const QStringList &fields);
/// The names of the fields in which two intakes differ.
QStringList differingFields(const Intake &a, const Intake &b);

template <>
struct Words<Clash> {
    static constexpr WordTable<Clash, 5> table{{{Clash::KeptOut, "kept-out"},
                                                {Clash::Overruled, "overruled"},
                                                {Clash::Ended, "ended"},
                                                {Clash::Doubled, "doubled"},
                                                {Clash::Adrift, "adrift"}}};
};

} // namespace onedoor
