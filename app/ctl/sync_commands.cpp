#include "app/ctl/sync_commands.h"

#include "app/ctl/commands.h"
#include "core/sync/hub_secret.h"
#include "core/sync/sync_worker.h"
#include "ui/models/sync_model.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QUuid>

namespace onedoor
{

namespace
{

const QString usageText =
    QStringLiteral("sync [--once] [--watch] | sync status | sync connect DSN");

QString wordOf(SyncStatus::State state)
{
    switch (state) {
    case SyncStatus::State::Off:
        return QStringLiteral("off");
    case SyncStatus::State::Idle:
        return QStringLiteral("idle");
    case SyncStatus::State::Running:
        return QStringLiteral("running");
    case SyncStatus::State::Waiting:
        return QStringLiteral("waiting");
    case SyncStatus::State::Trouble:
        break;
    }
    return QStringLiteral("trouble");
}

QJsonValue instantOf(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toOffsetFromUtc(8 * 3600).toString(Qt::ISODate))
                        : QJsonValue();
}

void printStatus(const SyncStatus &status, Context &context)
{
    const bool trouble = !status.detail.isEmpty();
    const QJsonObject object{
        {QStringLiteral("configured"), status.configured},
        {QStringLiteral("state"), wordOf(status.state)},
        {QStringLiteral("waiting"), status.waiting},
        {QStringLiteral("last_good"), instantOf(status.lastGood)},
        {QStringLiteral("next_try"), instantOf(status.nextTry)},
        {QStringLiteral("trouble"),
         trouble ? QJsonValue(onedoor::wordOf(status.trouble)) : QJsonValue()},
        {QStringLiteral("detail"), status.detail},
        {QStringLiteral("aside"), status.aside},
        {QStringLiteral("aside_stations"), QJsonArray::fromStringList(status.asideStations)},
        {QStringLiteral("disputed_keys"), status.disputedKeys}};
    if (context.json) {
        context.print(object);
        return;
    }
    for (const QString &key :
         {QStringLiteral("state"), QStringLiteral("waiting"), QStringLiteral("last_good"),
          QStringLiteral("next_try"), QStringLiteral("trouble"), QStringLiteral("detail")}) {
        const QString text = object.value(key).toVariant().toString();
        context.line(
            QStringLiteral("%1: %2").arg(key, text.isEmpty() ? QStringLiteral("-") : text));
    }
    for (const QString &line : SyncModel::doubtsOf(status))
        context.line(line);
}

Result<SyncWorker::Access> accessOf(Context &context)
{
    const QString text = ExchangeMarks(context.store().exchange).address();
    const auto address = HubAddress::parse(text);
    if (!address)
        return address.error();
    const auto password = HubSecret(context.folder, context.store().ledger.station(), context.key(),
                                    &context.keyring())
                              .read();
    // Without one, libpq may still know it (a password file), or the hub may not ask.
    return SyncWorker::Access{*address, password ? *password : QString()};
}

int syncOnce(const SyncWorker::Access &access, Context &context)
{
    HubConnection hub;
    RoundReport report;
    report.trouble = hub.open(access.address, access.password);
    ExchangeMarks marks(context.store().exchange);
    if (!report.trouble) {
        report = ExchangeRound(context.store(), hub, *context.clock,
                               QUuid::createUuid().toString(QUuid::WithoutBraces))
                     .run();
    } else if (const auto noted = marks.setLastTrouble(onedoor::wordOf(report.trouble->trouble) +
                                                       u' ' + report.trouble->detail);
               !noted) {
        return context.fail(noted.error());
    }
    if (report.busyElsewhere)
        return context.fail({Reason::StoreBusy, QStringLiteral("sync"), {}});
    const auto status = storedStatus(context.store());
    if (!status)
        return context.fail(status.error());
    if (context.json)
        context.print({{QStringLiteral("ok"), !report.trouble},
                       {QStringLiteral("pushed"), report.pushed},
                       {QStringLiteral("pulled"), report.pulled},
                       {QStringLiteral("waiting"), status->waiting}});
    else
        context.line(QStringLiteral("pushed %1, pulled %2, waiting %3")
                         .arg(report.pushed)
                         .arg(report.pulled)
                         .arg(status->waiting));
    return report.trouble ? context.fail(errorOf(*report.trouble)) : done;
}

/// Goes on until the program is ended.
int watch(const SyncWorker::Access &access, Context &context)
{
    SyncWorker worker([&context] { return context.openStore(); }, *context.clock,
                      Schedule(context.store().ledger.station().text(),
                               [] { return QRandomGenerator::global()->generateDouble(); }));
    QObject::connect(&worker, &SyncWorker::status, &worker,
                     [&context](const SyncStatus &status) { printStatus(status, context); });
    worker.start();
    worker.setAccess(access);
    return QCoreApplication::exec();
}

} // namespace

int connectStore(const HubAddress &address, const QString &password, Context &context)
{
    const auto kept = password.isEmpty()
                          ? Result<Done>(Done{})
                          : HubSecret(context.folder, context.store().ledger.station(),
                                      context.key(), &context.keyring())
                                .write(password);
    if (!kept)
        return context.fail(kept.error());
    const auto noted = ExchangeMarks(context.store().exchange).setAddress(address.text());
    return noted ? int(done) : context.fail(noted.error());
}

int runSync(const QStringList &list, Context &context)
{
    const Arguments arguments(list, {}, {QStringLiteral("once"), QStringLiteral("watch")});
    const QString verb = arguments.positional().value(0);
    const bool connecting = verb == QStringLiteral("connect") && arguments.positional().size() == 2;
    const bool known = verb.isEmpty() || verb == QStringLiteral("status") || connecting;
    if (!arguments.good() || !known)
        return context.usage(usageText);
    if (!context.open())
        return refused;
    if (connecting) {
        const auto address = HubAddress::parse(arguments.positional().at(1));
        if (!address)
            return context.fail(address.error());
        const QString given = qEnvironmentVariable("ONEDOOR_HUB_PASSWORD");
        return connectStore(*address, given.isEmpty() ? address->password() : given, context);
    }
    if (verb == QStringLiteral("status")) {
        const auto status = storedStatus(context.store());
        if (!status)
            return context.fail(status.error());
        printStatus(*status, context);
        return done;
    }
    const auto access = accessOf(context);
    if (!access)
        return context.fail(access.error());
    return arguments.has(QStringLiteral("watch")) ? watch(*access, context)
                                                  : syncOnce(*access, context);
}

} // namespace onedoor
