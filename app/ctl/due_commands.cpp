#include "app/ctl/commands.h"
#include "app/ctl/deadline_title.h"
#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

class Due
{
    Q_DECLARE_TR_FUNCTIONS(Due)
};

} // namespace

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
    for (const PetitionList::DueRow &row : *rows) {
        const bool paused = !row.dueOn.isValid();
        const qint64 left = paused ? 0 : today.daysTo(row.dueOn);
        if (context.json)
            context.print(
                {{QStringLiteral("code"), row.petition.code},
                 {QStringLiteral("rule"), row.rule},
                 {QStringLiteral("title"), deadlineTitle(row.title, row.rule, context.reference())},
                 {QStringLiteral("from"), row.startedOn.toString(Qt::ISODate)},
                 {QStringLiteral("due_on"),
                  paused ? QJsonValue() : QJsonValue(row.dueOn.toString(Qt::ISODate))},
                 {QStringLiteral("paused"), paused},
                 {QStringLiteral("task"), row.task},
                 {QStringLiteral("promise"), row.promise},
                 {QStringLiteral("provisional"), row.provisional},
                 {QStringLiteral("days_left"), paused ? QJsonValue() : QJsonValue(left)},
                 {QStringLiteral("owner"), row.owner},
                 {QStringLiteral("attention"), row.petition.attention}});
        else
            context.line(QStringLiteral("%1  %2  %3  %4  %5 %6")
                             .arg(paused ? Due::tr("paused") : row.dueOn.toString(Qt::ISODate))
                             .arg(paused ? QStringLiteral("-") : QString::number(left), 4)
                             .arg(row.petition.code,
                                  deadlineTitle(row.title, row.rule, context.reference()),
                                  row.petition.attention > 0 ? attentionMark() : QString(),
                                  provisionalMark(row.provisional))
                             .trimmed());
    }
    return done;
}

} // namespace onedoor
