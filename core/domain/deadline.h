#pragma once

#include "core/domain/resource_reader.h"
#include "core/domain/result.h"
#include "core/domain/words.h"
#include "core/domain/working_days.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace onedoor
{

/// 日, 工作日, 月, 年, 小时.
enum class Unit { Days, Workdays, Months, Years, Hours };

/// days, workdays, months, years, hours.
QString unitWord(Unit unit);

/// What becomes of an end on a day off: it moves to the next working day (民法典 203), stays, or
/// moves back, where something must have happened so long before.
enum class Rolls { Forward, Stay, Back };

/// What else than being met ends a limit: the end of the route it was started on, the closing of
/// the matter, or nothing (what a citizen may still do, whether an agreement is kept).
enum class EndedBy { Route, Matter, Never };

/// Who must keep a limit: the centre, the unit that handles, the person concerned.
enum class KeptBy { Centre, Unit, Citizen };

/// A stretch of time in the law's units.
struct Term {
    int count = 0;
    Unit unit = Unit::Days;

    bool operator==(const Term &) const = default;
};

/// One time limit of resources/rules/*.json.
struct DeadlineRule {
    QString id;
    QString title;  ///< what must have happened by then, Chinese
    QString field;  ///< the trade it belongs to: 信访, 人民调解 …
    QString event;  ///< the word of what starts it: received, accepted, agreement-reached …
    QString starts; ///< how paper says it: 自受理之日起; of a limit before something: 开庭
    int count = 0;  ///< of units; negative: so long before the event
    Unit unit = Unit::Days;
    QString article;    ///< statute and article; empty for a promise
    QString extends;    ///< id of the rule whose time it lengthens
    QList<Term> before; ///< that rule's own time, which runs first; `count` comes on top
    KeptBy owner = KeptBy::Centre;
    int warnDays = 0; ///< calendar days before the end when the desk is reminded
    Rolls rolls = Rolls::Forward;
    EndedBy ends = EndedBy::Route;
    bool promise = false;    ///< the centre's own, never law
    bool local = false;      ///< another place's law: reckoned with, never printed
    bool calculator = false; ///< no act starts it
    QDate since;             ///< in force from this day on; invalid: always was
    QDate until;             ///< the last day; invalid: still is
    QString note;

    bool inForce(QDate day) const;
};

/// Unchangeable once loaded.
class DeadlineRules
{
public:
    /// A refusal's detail names the file, the place in it and the value.
    static Result<DeadlineRules> load(const QByteArray &json, const QString &name);
    /// Several files, of which no two have one id in force on the same day. A rule of `local` takes
    /// the place of all shipped ones with its id.
    static Result<DeadlineRules> load(const QList<ResourceFile> &shipped,
                                      const QList<ResourceFile> &local = {});

    const QList<DeadlineRule> &all() const { return m_rules; }
    /// The newest with this id; nullptr where there is none.
    const DeadlineRule *find(QStringView id) const;
    /// That which was in force on the day.
    const DeadlineRule *find(QStringView id, QDate day) const;

private:
    QList<DeadlineRule> m_rules;
};

/// Days that do not run, both ends included. An invalid `to`: still paused. They may overlap, stand
/// in any order and within each other.
struct Pause {
    QDate from;
    QDate to;
    QString ground; ///< the document or reason, shown with the derivation

    bool operator==(const Pause &) const = default;
};

/// One stretch of a derivation. Start to Paused hold every day once, in order; the others say what
/// became of the last one.
struct DerivationStep {
    enum class Kind {
        Start,   ///< the day of the event, not counted
        Counted, ///< days that run; of workdays only ordinary ones
        MadeUp,  ///< weekend days worked in lieu, counted among workdays
        Skipped, ///< days off, not counted among workdays
        Paused,
        MonthEnd, ///< the corresponding day does not exist: the month's last (民法典 202)
        Rolled,   ///< days off at the end, passed over
        Worked,   ///< the end stays or arrives on a weekend day worked in lieu
        Extended, ///< the limit before it was lengthened; what follows is counted from it
    };
    Kind kind = Kind::Start;
    QDate from;
    QDate to;
    int days = 0;
    int total = 0; ///< counted so far
    QString name;  ///< holiday, 周末, 调休上班, ground of the pause

    bool operator==(const DerivationStep &) const = default;
};

/// start, counted, made-up, skipped, paused, month-end, rolled, worked, extended.
QString stepWord(DerivationStep::Kind kind);

/// How a date came about.
struct Derivation {
    DeadlineRule rule;
    QDate from;
    QDate unrolled;           ///< the last day as counted
    QDate legal;              ///< the day due, until 24:00; invalid while paused without an end
    QDateTime began;          ///< hours: the instant, Beijing time; invalid for other units
    QDateTime due;            ///< hours: the instant due
    bool hourAssumed = false; ///< hours: only a day was known, counted from its 24:00
    bool provisional = false; ///< rests on a year whose holidays are not announced
    int remaining = 0;        ///< units left to run when the open pause began (of months: days)
    QDate pausedOn;           ///< the first day of the pause that has not ended
    QList<DerivationStep> steps;

    QJsonObject toJson() const;
};

/// Counts as 民法典 200–204 and 民事诉讼法 85 do: the day of the event is not counted, days off
/// within a period of days are, the last day rolls over days off, a made-up working day is none.
///
/// A lengthened limit is counted from the old limit as counted, before it rolled: the first day
/// after it is the first of the extension, and the whole rolls once, at its end. Months on months
/// are one sum from the first day (three and one are four), so that a month's end is asked once.
/// Where only the old limit is known, it is `from`, and the rule holds the extension alone.
///
/// Hours run from the instant (民法典 201), through days off, and keep it; from a bare day they run
/// from its 24:00.
Derivation derive(const DeadlineRule &rule, QDate from, const QList<Pause> &pauses,
                  const WorkingDays &calendar);
/// From an instant; for units other than hours its legal day counts.
Derivation derive(const DeadlineRule &rule, const QDateTime &from, const QList<Pause> &pauses,
                  const WorkingDays &calendar);

template <>
struct Words<Unit> {
    static constexpr WordTable<Unit, 5> table{{{Unit::Days, "days"},
                                               {Unit::Workdays, "workdays"},
                                               {Unit::Months, "months"},
                                               {Unit::Years, "years"},
                                               {Unit::Hours, "hours"}}};
};

template <>
struct Words<Rolls> {
    static constexpr WordTable<Rolls, 3> table{
        {{Rolls::Forward, "forward"}, {Rolls::Stay, "stay"}, {Rolls::Back, "back"}}};
};

} // namespace onedoor
