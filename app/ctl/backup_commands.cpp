#include "app/ctl/commands.h"
#include "core/store/salvage.h"
#include "core/sync/exchange_marks.h"

#include <QFileInfo>
#include <QJsonArray>

namespace onedoor
{

int runBackup(const Arguments &arguments, Context &context)
{
    // Opened first: an older store is migrated, a damaged one is not copied over good backups.
    if (!context.open())
        return refused;
    const auto made =
        Backup(context.folder, context.key())
            .make(arguments.positional()[0], context.clock->now(), context.progress());
    if (!made)
        return context.fail(made.error());
    const QString file = made->folder + QStringLiteral("/store.db");
    if (context.json)
        context.print({{QStringLiteral("file"), file}, {QStringLiteral("facts"), made->facts}});
    else
        context.line(file);
    return done;
}

int runRestore(const Arguments &arguments, Context &context)
{
    const QString into = arguments.value(QStringLiteral("into"));
    const QString from = arguments.positional().first();
    if (!QFileInfo::exists(from)) // nothing is damaged
        return context.fail({Reason::FileUnreadable, from, {}});
    if (!context.loadReference())
        return damaged;
    // A backup opens with its own key, whatever the program has unlocked.
    const auto open = [&](const QString &place) -> Result<std::unique_ptr<Store>> {
        const auto key = context.keyOf(place);
        return key ? context.openAt(place, *key, OpenMode::ReadWrite, context.progress())
                   : Result<std::unique_ptr<Store>>(key.error());
    };
    const auto restored = Backup::restore(from, into, open, context.progress());
    if (!restored)
        return context.fail(restored.error());
    if (context.json)
        context.print({{QStringLiteral("data"), into},
                       {QStringLiteral("facts"), restored->facts},
                       {QStringLiteral("set_aside"), restored->setAside}});
    else
        context.line(into);
    return done;
}

namespace
{

QJsonArray rangesJson(const QList<LostRange> &ranges)
{
    QJsonArray array;
    for (const LostRange &range : ranges)
        array.append(QJsonObject{{QStringLiteral("station"), range.station},
                                 {QStringLiteral("from"), range.from},
                                 {QStringLiteral("to"), range.to}});
    return array;
}

/// A person takes it on themselves that the county has nothing newer and that no other copy is
/// used; if so, this one takes its place at the next exchange, else it goes on as another station
/// (sync reissue).
int recordAnyway(Context &context)
{
    if (!context.open())
        return refused;
    const auto alone = ExchangeMarks(context.store().exchange).forgetNonce();
    const auto trusted = alone ? trustOwnEnd(context.store().exchange) : alone;
    return trusted ? int(done) : context.fail(trusted.error());
}

} // namespace

int runSalvage(const Arguments &arguments, Context &context)
{
    if (arguments.has(QStringLiteral("record-anyway")))
        return recordAnyway(context);
    if (!context.loadReference())
        return damaged;
    if (const auto unlocked = context.unlock(); !unlocked)
        return context.fail(unlocked.error());
    const QString named = arguments.value(QStringLiteral("backup"));
    const QString backups = named.isEmpty() ? Backup::target(context.folder, context.key()) : named;
    const auto open = [&](const QString &place) {
        return context.openAt(place, context.key(), OpenMode::ReadWrite, context.progress());
    };
    const auto report = Salvage(context.folder, context.key(), context.resources, backups, open)
                            .run(context.progress());
    if (!report)
        return context.fail(report.error());
    context.print({{QStringLiteral("from_damaged"), report->fromDamaged},
                   {QStringLiteral("from_backup"), report->fromBackup},
                   {QStringLiteral("missing"), rangesJson(report->missing)},
                   {QStringLiteral("person_keys"), report->personKeys},
                   {QStringLiteral("contents"), report->contents},
                   {QStringLiteral("lost_persons"), report->lostPersons},
                   {QStringLiteral("lost_papers"), report->lostPapers},
                   {QStringLiteral("backup"), report->backup},
                   {QStringLiteral("set_aside"), report->setAside},
                   {QStringLiteral("end_unread"), report->endUnread},
                   {QStringLiteral("hub_completes"), report->hubCompletes},
                   {QStringLiteral("waits_for_exchange"), report->waitsForExchange}});
    return done;
}

} // namespace onedoor
