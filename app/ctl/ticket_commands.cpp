#include "app/ctl/commands.h"
#include "core/domain/words.h"
#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

int takeTicket(const QStringList &list, Context &context)
{
    const auto kind = fromWord<TicketKind>(list.value(1));
    if (!kind)
        return context.fail({Reason::NotInCatalogue, list.value(1), QStringLiteral("kind")});
    const auto guided = Guidance(context.workplace()).takeTicket(*kind, list.mid(2));
    if (!guided)
        return context.fail(guided.error());
    if (context.json)
        context.print({{QStringLiteral("ticket"), guided->label},
                       {QStringLiteral("zone"), guided->zone},
                       {QStringLiteral("window"), guided->window},
                       {QStringLiteral("ahead"), guided->ahead}});
    else
        context.line(QStringLiteral("%1  %2  %3  %4")
                         .arg(guided->label, guided->window, guided->zone)
                         .arg(guided->ahead));
    return done;
}

QJsonObject ticketJson(const TicketRow &row)
{
    return {
        {QStringLiteral("ticket"), row.label},
        {QStringLiteral("kind"), wordOf(row.kind)},
        {QStringLiteral("priority"), row.priority},
        {QStringLiteral("zone"), row.zone},
        {QStringLiteral("window"), row.window},
        {QStringLiteral("taken_at"), row.takenAt.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate)},
        {QStringLiteral("calls"), row.calls},
        {QStringLiteral("outcome"), row.outcome}};
}

int callTicket(const QString &window, Context &context)
{
    const auto row = Guidance(context.workplace()).callNext(window);
    if (!row)
        return context.fail(row.error());
    if (context.json)
        context.print(ticketJson(*row));
    else
        context.line(QStringLiteral("请 %1 号到 %2").arg(row->label, row->window));
    return done;
}

int listTickets(Context &context)
{
    const auto rows = Guidance(context.workplace()).queue();
    if (!rows)
        return context.fail(rows.error());
    for (const TicketRow &row : *rows) {
        if (context.json)
            context.print(ticketJson(row));
        else
            context.line(QStringLiteral("%1  %2  %3  %4")
                             .arg(row.label, ticketKindText(row.kind), row.priority, row.outcome));
    }
    return done;
}

} // namespace

int runTicket(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const QStringList &words = arguments.positional();
    if (words[0] == QStringLiteral("take"))
        return takeTicket(words, context);
    return words[0] == QStringLiteral("call") ? callTicket(words[1], context)
                                              : listTickets(context);
}

} // namespace onedoor
