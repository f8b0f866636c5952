#include "app/ctl/commands.h"
#include "ui/models/wording.h"

namespace onedoor
{

int runDue(const QStringList &list, Context &context)
{
    const Arguments arguments(list, {QStringLiteral("until")}, {QStringLiteral("overdue")});
    const QString until = arguments.value(QStringLiteral("until"));
    const QDate last = QDate::fromString(until, Qt::ISODate);
    if (!arguments.good() || !arguments.positional().isEmpty() ||
        (!until.isEmpty() && !last.isValid()))
        return context.usage(QStringLiteral("due [--until DATE] [--overdue]"));
    if (!context.open())
        return refused;
    const QDate today = context.clock->today();
    const auto rows = context.store().petitions.due(
        last, arguments.has(QStringLiteral("overdue")) ? today : QDate());
    if (!rows)
        return context.fail(rows.error());
    for (const auto &row : *rows) {
        const qint64 left = today.daysTo(row.dueOn);
        if (context.json)
            context.print({{QStringLiteral("code"), row.petition.code},
                           {QStringLiteral("rule"), row.rule},
                           {QStringLiteral("from"), row.startedOn.toString(Qt::ISODate)},
                           {QStringLiteral("due_on"), row.dueOn.toString(Qt::ISODate)},
                           {QStringLiteral("days_left"), left},
                           {QStringLiteral("owner"), row.owner}});
        else
            context.line(QStringLiteral("%1  %2  %3  %4")
                             .arg(row.dueOn.toString(Qt::ISODate))
                             .arg(left, 4)
                             .arg(row.petition.code, row.rule));
    }
    return done;
}

int runExplain(const QStringList &list, Context &context)
{
    if (list.size() != 2)
        return context.usage(QStringLiteral("explain CODE DEADLINE"));
    if (!context.open())
        return refused;
    const auto petition = context.desk().petition(list[0]);
    if (!petition)
        return context.fail(petition.error());
    const Reference &reference = context.reference();
    for (const DeadlineRow &row : deadlinesOf(*petition, reference.rules, reference.calendar)) {
        const DeadlineRule *rule = reference.rules.find(row.rule);
        if (row.rule != list[1] || !rule)
            continue;
        const Derivation derivation = derive(*rule, row.startedOn, {}, reference.calendar);
        if (context.json) {
            context.print(derivation.toJson());
        } else {
            for (const QString &line : derivationLines(derivation))
                context.line(line);
        }
        return done;
    }
    return context.fail({Reason::NotFound, list[1], QStringLiteral("deadline")});
}

} // namespace onedoor
