#include "app/ctl/commands.h"
#include "core/desk/accountability.h"

namespace onedoor
{

namespace
{

class AccountCommands
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

QJsonValue orNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

void printRow(const AccountRow &row, Context &context)
{
    if (context.json) {
        context.print({{QStringLiteral("at"), row.at.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("kind"), row.kind},
                       {QStringLiteral("what"), row.what},
                       {QStringLiteral("whose"), row.whose},
                       {QStringLiteral("by"), row.by},
                       {QStringLiteral("due_on"), orNull(row.due)},
                       {QStringLiteral("over_on"), orNull(row.over)},
                       {QStringLiteral("late_days"), row.lateDays}});
        return;
    }
    QStringList said{Clock::legalDay(row.at).toString(Qt::ISODate), row.kind, row.what};
    for (const QString &part : {row.whose, row.by})
        if (!part.isEmpty())
            said << part;
    for (const QDate &day : {row.due, row.over})
        if (day.isValid())
            said << day.toString(Qt::ISODate);
    if (row.lateDays > 0)
        said << AccountCommands::tr("%1 days late").arg(row.lateDays);
    context.line(said.join(QStringLiteral("  ")));
}

} // namespace

int runAccount(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    auto petition = context.desk().petition(arguments.positional().first());
    if (petition)
        petition = context.desk().look(petition->id, QStringLiteral("onedoorctl account"));
    if (!petition)
        return context.fail(petition.error());
    const auto rows = accountOf(*petition, context.workplace());
    if (!rows)
        return context.fail(rows.error());
    const QString file = arguments.value(QStringLiteral("xlsx"));
    if (file.isEmpty()) {
        for (const AccountRow &row : *rows)
            printRow(row, context);
        return done;
    }
    if (const auto written = writeAccount(file, *rows); !written)
        return context.fail(written.error());
    if (context.json)
        context.print({{QStringLiteral("rows"), rows->size()}, {QStringLiteral("xlsx"), file}});
    else
        context.line(AccountCommands::tr("%1 rows were written to %2").arg(rows->size()).arg(file));
    return done;
}

} // namespace onedoor
