#include "app/ctl/commands.h"
#include "ui/models/wording.h"

namespace onedoor
{

int runDue(const Arguments &arguments, Context &context)
{
    const QDate last = arguments.day(QStringLiteral("until")).value_or(QDate());
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
                           {QStringLiteral("owner"), row.owner},
                           {QStringLiteral("attention"), row.petition.attention}});
        else
            context.line(QStringLiteral("%1  %2  %3  %4  %5")
                             .arg(row.dueOn.toString(Qt::ISODate))
                             .arg(left, 4)
                             .arg(row.petition.code, row.rule,
                                  row.petition.attention > 0 ? attentionMark() : QString())
                             .trimmed());
    }
    return done;
}

} // namespace onedoor
