#pragma once

#include "core/domain/result.h"
#include "core/domain/working_days.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace onedoor
{

/// 日, 工作日, 月, 年, 小时.
enum class Unit { Days, Workdays, Months, Years, Hours };

/// days, workdays, months, years, hours.
QString unitWord(Unit unit);

/// One time limit of resources/rules/deadlines.json.
struct DeadlineRule {
    QString id;
    QString title; ///< what must have happened by then, Chinese
    QString field; ///< the trade it belongs to: 信访, 人民调解 …
    QString event; ///< the word of what starts it: received, accepted, agreement-reached …
    int count = 0; ///< of units; negative: so long before the event
    Unit unit = Unit::Days;
    QString article;    ///< statute and article
    QString extends;    ///< id of the rule whose time it lengthens; its count comes on top
    int warnDays = 0;   ///< calendar days before the end when the desk is reminded
    bool rolls = true;  ///< an end on a day off moves to the next working day (民法典 203)
    bool local = false; ///< practice or local rule: a centre sets its own
    QString note;
};

class DeadlineRules
{
public:
    /// A refusal's detail names the file, the place in it and the value.
    static Result<DeadlineRules> load(const QByteArray &json, const QString &name);

    const QList<DeadlineRule> &all() const { return m_rules; }
    const DeadlineRule *find(QStringView id) const; ///< nullptr where there is none

private:
    QList<DeadlineRule> m_rules;
};

/// Days that do not run, both ends included. An invalid `to`: still paused.
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
    };
    Kind kind = Kind::Start;
    QDate from;
    QDate to;
    int days = 0;
    int total = 0; ///< counted so far
    QString name;  ///< holiday, 周末, 调休上班, ground of the pause

    bool operator==(const DerivationStep &) const = default;
};

/// start, counted, made-up, skipped, paused, month-end, rolled, worked.
QString stepWord(DerivationStep::Kind kind);

/// How a date came about.
struct Derivation {
    DeadlineRule rule;
    QDate from;
    QDate unrolled;           ///< the last day as counted
    QDate legal;              ///< the day due, until 24:00; invalid while paused without an end
    bool provisional = false; ///< rests on a year whose holidays are not announced
    int remaining = 0;        ///< days left to run when the open pause began; else 0
    QList<DerivationStep> steps;

    QJsonObject toJson() const;
};

/// Counts as 民法典 200–204 and 民事诉讼法 85 do: the day of the event is not counted, days off
/// within a period of days are, the last day rolls over days off, a made-up working day is none.
/// Hours are rounded up to days, the domain knowing no hour of the event.
Derivation derive(const DeadlineRule &rule, QDate from, const QList<Pause> &pauses,
                  const WorkingDays &calendar);

} // namespace onedoor
