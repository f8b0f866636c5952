#include "app/ctl/commands.h"
#include "core/desk/blanks.h"
#include "core/store/files.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

int printBlanks(const Arguments &arguments, Blanks &blanks, Context &context)
{
    const QString form = arguments.positional()[1];
    const auto printed = blanks.print(form, arguments.value(QStringLiteral("count")).toInt());
    if (!printed)
        return context.fail(printed.error());
    // The numbers are taken: they are told even where the file cannot be written.
    const auto written = writeWhole(arguments.value(QStringLiteral("pdf")), printed->pdf);
    context.print({{QStringLiteral("form"), form},
                   {QStringLiteral("numbers"), QJsonArray::fromStringList(printed->numbers)},
                   {QStringLiteral("pages"), printed->pages},
                   {QStringLiteral("sides"), printed->sides}});
    return written ? done : context.fail(written.error());
}

int listBlanks(const Arguments &arguments, const Blanks &blanks, Context &context)
{
    const auto rows = blanks.list(arguments.value(QStringLiteral("state")));
    if (!rows)
        return context.fail(rows.error());
    for (const RecordRow &row : *rows) {
        QJsonObject told = row.fields;
        told.remove(QStringLiteral("salt"));
        if (!told.contains(QStringLiteral("state")))
            told[QStringLiteral("state")] = QStringLiteral("unused");
        context.print(told);
    }
    return done;
}

Result<RecordOutcome> change(const Arguments &arguments, Blanks &blanks)
{
    const QString &number = arguments.positional()[1];
    const QString reason = arguments.value(QStringLiteral("reason"));
    const QString &what = arguments.positional()[0];
    if (what == QStringLiteral("spoil"))
        return blanks.spoil(number, reason);
    if (what == QStringLiteral("missing"))
        return blanks.miss(number, reason);
    return blanks.use(
        number, arguments.value(QStringLiteral("code")),
        QDateTime::fromString(arguments.value(QStringLiteral("written")), Qt::ISODate));
}

} // namespace

int runBlanks(const Arguments &arguments, Context &context)
{
    const QString &what = arguments.positional().first();
    const bool prints = what == QStringLiteral("print");
    if (prints) {
        if (const auto may = mayWrite(arguments.value(QStringLiteral("pdf")), context); !may)
            return context.fail(may.error());
    }
    if (!context.open())
        return refused;
    Blanks blanks(context.workplace(), context.engine().fonts());
    if (prints)
        return printBlanks(arguments, blanks, context);
    if (what == QStringLiteral("list"))
        return listBlanks(arguments, blanks, context);
    const auto outcome = change(arguments, blanks);
    if (!outcome)
        return context.fail(outcome.error());
    context.print({{QStringLiteral("number"), outcome->key},
                   {QStringLiteral("outcome"), wordOf(outcome->what)}});
    return done;
}

} // namespace onedoor
