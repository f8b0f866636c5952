#pragma once

#include "core/domain/deadline.h"
#include "core/domain/ids.h"
#include "core/domain/intake.h"
#include "core/domain/money.h"
#include "core/domain/state.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace onedoor
{

/// 承办, 首办 (who met the matter first answers for it to the end), 协办, 包案.
enum class OwnerRole { Handling, First, Assisting, Lead };

/// What an act can bring about, besides registration, correction, papers and links: resolved when
/// it is recorded (the unit, the day, the count), so that folding asks no declaration and a matter
/// reads for ever as it was decided. Ids name what later effects speak of.

/// 途径开始. `route` is a file of resources/routes; its title goes along, for a station that does
/// not have it.
struct RouteOpened {
    RouteId id;
    QString route;
    QString title;
    QString body; ///< the unit or organisation that handles it
    QStringList handlers;
    State stands = State::Accepted; ///< how the matter stands while it is open
};

struct RouteStage {
    RouteId id;
    QString stage;
    QString title;
    QString number;              ///< 立案号, 仲裁案号 …
    std::optional<State> stands; ///< nullopt: as before
};

struct RouteEnded {
    RouteId id;
    QString outcome; ///< one of the route's lawful ends
    QString title;
    State stands = State::Registered; ///< how the matter stands once nothing else is open
};

/// An empty unit: the centre itself.
struct OwnerSet {
    QString unit;
    QString person;
    QString phone;
    OwnerRole role = OwnerRole::Handling;
};

struct ClockStarted {
    ClockId id;
    QString rule;
    QString title;
    QString article; ///< empty for a promise of the centre
    QString starts;  ///< "自受理之日起"
    QDateTime from;
    int count = 0;
    Unit unit = Unit::Days;
    Rolls rolls = Rolls::Forward;
    int warnDays = 0;
    bool promise = false;       ///< the centre's own (本中心承诺), never law
    bool outlives = false;      ///< runs on when the matter is closed: performance, follow-up
    QString owner;              ///< who must keep it; empty: the centre
    RouteId route;              ///< over when that comes to its end; null: the matter's own
    std::optional<QDate> fixed; ///< set by hand, or by a release that kept the day alone
};

/// Days from `from` on do not run, until it is resumed.
struct ClockPaused {
    ClockId id;
    QDate from;
    QString reason;
};

struct ClockResumed {
    ClockId id;
    QDate on; ///< the first day that runs again
};

/// Counted from the old limit.
struct ClockExtended {
    ClockId id;
    int count = 0;
    Unit unit = Unit::Days;
    QString article;
    QString approvedBy;
    QString reason;
};

/// Which event met it is the event that holds this.
struct ClockMet {
    ClockId id;   ///< null: the oldest running one of `rule`
    QString rule; ///< of facts of earlier releases, which name no clock
    QDate on;
};

struct TaskSet {
    TaskId id;
    QString key; ///< what kind of task, as acts name it
    QString title;
    QString owner;
    QDate due;
    bool outlives = false; ///< stays to be done when the matter is closed: what is still owed
};

struct TaskDone {
    TaskId id;
    QString finding;
};

struct SignalRaised {
    SignalId id;
    QString signal;
    Intensity grade = Intensity::High;
};

struct SignalClosed {
    SignalId id;
    QString finding;
};

using FigureValue = std::variant<qint64, Money, QString>;
/// 涉案, 协议, 到账金额, 化解层级 …
struct FigureSet {
    QString figure;
    FigureValue value;
};

/// 送达. A duty to tell somebody is met by this, never by the decision.
struct Served {
    DocumentId id;
    QString how;
    QString to;
    QString proof;
    QDate on;
};

/// 案结, 事了, 人和: three things, asked apart.
struct Settled {
    bool caseClosed = true;
    bool matterSettled = false;
    bool peopleReconciled = false;
    QString result; ///< code of the catalogue, or the ground of a refusal
    QString title;  ///< of the result
    QString summary;
    State stands = State::Closed; ///< Closed or Declined
};

struct Reopened {
    QString reason;
};

/// Of a newer release: kept and passed on, without effect here.
struct UnknownEffect {
    QJsonObject body;
};

using Effect =
    std::variant<RouteOpened, RouteStage, RouteEnded, OwnerSet, ClockStarted, ClockPaused,
                 ClockResumed, ClockExtended, ClockMet, TaskSet, TaskDone, SignalRaised,
                 SignalClosed, FigureSet, Served, Settled, Reopened, UnknownEffect>;

/// 办理动作: the one fact of all that is declared. `inputs` are what was answered, in clear but for
/// `sealed`.
struct ActTaken {
    QString act;
    QString version;
    QString title;
    QString says; ///< how it reads in the timeline
    QJsonObject inputs;
    QJsonObject sealedInputs; ///< what is a person's, under the key of `person`
    PersonId person;
    bool erased = false; ///< that key is gone
    QList<Effect> effects;
};

template <>
struct Words<OwnerRole> {
    static constexpr WordTable<OwnerRole, 4> table{{{OwnerRole::Handling, "handling"},
                                                    {OwnerRole::First, "first"},
                                                    {OwnerRole::Assisting, "assisting"},
                                                    {OwnerRole::Lead, "lead"}}};
};

} // namespace onedoor
