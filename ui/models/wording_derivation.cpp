#include "ui/models/wording.h"

#include "core/domain/rule_words.h"

namespace onedoor
{

namespace
{

QString spanOf(const DerivationStep &step)
{
    return step.from == step.to ? dayInWords(step.from)
                                : Wording::tr("%1 to %2", "two days")
                                      .arg(dayInWords(step.from), dayInWords(step.to));
}

QString lineOf(const DerivationStep &step)
{
    const QString span = spanOf(step);
    switch (step.kind) {
    case DerivationStep::Kind::Start:
        return Wording::tr("%1: the day it begins, not counted").arg(span);
    case DerivationStep::Kind::Counted:
        return Wording::tr("%1: %2 counted, %3 so far").arg(span).arg(step.days).arg(step.total);
    case DerivationStep::Kind::MadeUp:
        return Wording::tr("%1: %2, counted").arg(span, step.name);
    case DerivationStep::Kind::Skipped:
        return Wording::tr("%1: %2, not counted").arg(span, step.name);
    case DerivationStep::Kind::Paused:
        return Wording::tr("%1: paused (%2)").arg(span, step.name);
    case DerivationStep::Kind::MonthEnd:
        return Wording::tr("%1: the last day of the month").arg(span);
    case DerivationStep::Kind::Rolled:
        return Wording::tr("%1: %2, so the end moves on").arg(span, step.name);
    case DerivationStep::Kind::Worked:
        return Wording::tr("%1: %2, so the end stays").arg(span, step.name);
    case DerivationStep::Kind::Extended:
        return Wording::tr("%1: the old limit as counted; the extension runs from the next day")
            .arg(span);
    }
    return {};
}

QString headOf(const DeadlineRule &rule)
{
    if (rule.promise)
        return Wording::tr("%1 (the centre's own promise)", "rule").arg(rule.title);
    if (rule.local)
        return Wording::tr("%1 (%2; another place's rule, only to reckon with)", "rule, its source")
            .arg(rule.title, rule.article);
    return Wording::tr("%1 (%2)", "rule, its article").arg(rule.title, rule.article);
}

/// Midnight is the 24:00 of the day before.
QString instantInWords(const QDateTime &at)
{
    const bool midnight = at.time() == QTime(0, 0);
    return dayInWords(at.date().addDays(midnight ? -1 : 0)) + u' ' +
           (midnight ? QStringLiteral("24:00") : at.time().toString(QStringLiteral("HH:mm")));
}

QString startOf(const Derivation &derivation)
{
    const QString at = instantInWords(derivation.began);
    return derivation.hourAssumed
               ? Wording::tr("No hour was given: the hours are counted from %1").arg(at)
               : Wording::tr("%1: the hours run from here").arg(at);
}

QString endOf(const Derivation &derivation)
{
    if (!derivation.legal.isValid()) {
        const Unit unit =
            derivation.rule.unit == Unit::Hours || derivation.rule.unit == Unit::Workdays
                ? derivation.rule.unit
                : Unit::Days;
        return Wording::tr(
                   "Paused since %1 with %2 left to run: there is no date until it is resumed")
            .arg(dayInWords(derivation.pausedOn), termWords({derivation.remaining, unit}));
    }
    return Wording::tr("Due %1").arg(derivation.due.isValid() ? instantInWords(derivation.due)
                                                              : dayInWords(derivation.legal));
}

} // namespace

QStringList derivationLines(const Derivation &derivation)
{
    QStringList lines{headOf(derivation.rule)};
    for (const DerivationStep &step : derivation.steps) {
        if (step.kind == DerivationStep::Kind::Start && derivation.began.isValid())
            lines.append(startOf(derivation));
        else
            lines.append(lineOf(step));
    }
    lines.append(endOf(derivation));
    if (derivation.provisional)
        lines.append(Wording::tr("Provisional: the holidays of a year are not announced yet"));
    return lines;
}

QString provisionalMark(bool provisional)
{
    return provisional ? Wording::tr("provisional", "beside a date") : QString();
}

} // namespace onedoor
