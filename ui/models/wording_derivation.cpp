#include "ui/models/wording.h"

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
    }
    return {};
}

} // namespace

QStringList derivationLines(const Derivation &derivation)
{
    QStringList lines{Wording::tr("%1 (%2)", "rule, its article")
                          .arg(derivation.rule.title, derivation.rule.article)};
    for (const DerivationStep &step : derivation.steps)
        lines.append(lineOf(step));
    lines.append(Wording::tr("Due %1").arg(dayInWords(derivation.legal)));
    if (derivation.provisional)
        lines.append(Wording::tr("Provisional: the holidays of a year are not announced yet"));
    return lines;
}

} // namespace onedoor
