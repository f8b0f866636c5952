#include "app/ctl/sync_commands.h"

#include "app/ctl/commands.h"
#include "core/sync/hub_secret.h"
#include "core/sync/reissue.h"
#include "core/sync/sync_worker.h"
#include "ui/models/sync_model.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>

namespace onedoor
{

namespace
{

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
        {QStringLiteral("hub_ahead_ms"), status.hubAheadMs},
        {QStringLiteral("clock_off"), status.isClockOff()},
        {QStringLiteral("records"), status.ownEnd.isEmpty()},
        {QStringLiteral("aside"), status.aside},
        {QStringLiteral("aside_stations"), QJsonArray::fromStringList(status.asideStations)},
        {QStringLiteral("disputed_keys"), status.disputedKeys}};
    if (context.json) {
        context.print(object);
        return;
    }
    for (const QString &key :
         {QStringLiteral("state"), QStringLiteral("waiting"), QStringLiteral("last_good"),
          QStringLiteral("next_try"), QStringLiteral("trouble")}) {
        const QString text = object.value(key).toVariant().toString();
        context.line(
            QStringLiteral("%1: %2").arg(key, text.isEmpty() ? QStringLiteral("-") : text));
    }
    if (trouble)
        context.line(SyncModel::troubleText(status));
    if (status.isClockOff())
        context.line(QStringLiteral("clock: ") + clockSkewText(status.hubAheadMs));
    for (const QString &line : SyncModel::doubtsOf(status))
        context.line(line);
}

Result<SyncWorker::Access> accessOf(Store &store, Context &context)
{
    const QString text = ExchangeMarks(store.exchange).address();
    const auto address = HubAddress::parse(text);
    if (!address)
        return address.error();
    const auto password =
        HubSecret(context.folder, store.ledger.station(), context.key(), &context.keyring()).read();
    // Without one, libpq may still know it (a password file), or the hub may not ask.
    return SyncWorker::Access{*address, password ? *password : QString()};
}

Result<RoundReport> exchangeOnce(const SyncWorker::Access &access, Context &context)
{
    HubConnection hub;
    RoundReport report;
    report.trouble = hub.open(access.address, access.password);
    ExchangeMarks marks(context.store().exchange);
    if (!report.trouble) {
        report = ExchangeRound(context.store(), hub, *context.clock).run();
    } else if (const auto noted = marks.setLastTrouble(onedoor::wordOf(report.trouble->trouble) +
                                                       u' ' + report.trouble->detail);
               !noted) {
        return noted.error();
    }
    if (report.busyElsewhere)
        return Error{Reason::StoreBusy, QStringLiteral("sync"), {}};
    return report;
}

/// `more`: what is told beside what the exchange came to.
int syncOnce(const SyncWorker::Access &access, Context &context, const QJsonObject &more = {})
{
    const auto exchanged = exchangeOnce(access, context);
    if (!exchanged)
        return context.fail(exchanged.error());
    const RoundReport &report = *exchanged;
    const auto status = storedStatus(context.store());
    if (!status)
        return context.fail(status.error());
    QJsonObject told{{QStringLiteral("ok"), !report.trouble},
                     {QStringLiteral("pushed"), report.pushed},
                     {QStringLiteral("pulled"), report.pulled},
                     {QStringLiteral("waiting"), status->waiting}};
    for (auto it = more.begin(); it != more.end(); ++it)
        told.insert(it.key(), *it);
    if (context.json)
        context.print(told);
    else
        context.line(QStringLiteral("pushed %1, pulled %2, waiting %3")
                         .arg(report.pushed)
                         .arg(report.pulled)
                         .arg(status->waiting));
    return report.trouble ? context.fail(errorOf(*report.trouble)) : done;
}

/// The store is closed while it becomes another station's.
Result<Reissue::Report> goOnAs(const QString &label, Context &context)
{
    const auto open = [&](const QString &place) {
        return context.openAt(place, context.key(), OpenMode::ReadWrite, context.progress());
    };
    std::optional<SyncWorker::Access> access;
    {
        const auto store = open(context.folder);
        if (!store)
            return store.error();
        if (!ExchangeMarks((*store)->exchange).address().isEmpty()) {
            const auto known = accessOf(**store, context);
            if (!known)
                return known.error();
            access = *known;
        }
    }
    Reissue reissue(context.folder, context.key(), open);
    if (!access)
        return reissue.runAlone(label, context.progress());
    HubConnection hub;
    if (const HubOutcome failure = hub.open(access->address, access->password))
        return errorOf(*failure);
    return reissue.run(hub, label, context.progress());
}

/// Goes on as a station of its own, and brings the county what it lacks.
int reissue(const QString &label, Context &context)
{
    if (!context.loadReference())
        return damaged;
    if (const auto unlocked = context.unlock(); !unlocked)
        return context.fail(unlocked.error());
    const auto report = goOnAs(label.toUpper(), context);
    if (!report)
        return context.fail(report.error());
    const QJsonObject told{{QStringLiteral("station"), report->station.text()},
                           {QStringLiteral("from"), report->from.text()},
                           {QStringLiteral("carried"), report->carried},
                           {QStringLiteral("known"), report->known},
                           {QStringLiteral("set_aside"), report->setAside}};
    if (!context.json)
        context.line(QStringLiteral("station %1, carried %2")
                         .arg(report->station.text())
                         .arg(report->carried));
    if (!context.open())
        return refused;
    const auto access = accessOf(context.store(), context);
    if (access)
        return syncOnce(*access, context, told);
    if (context.json)
        context.print(told);
    return done;
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

Result<HubAddress> addressTold(const QString &dsn)
{
    auto address = HubAddress::parse(dsn);
    return address && address->holdsSecret()
               ? Error{Reason::NotAllowed, {}, QStringLiteral("hub_password")}
               : address;
}

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

int runSync(const Arguments &arguments, Context &context)
{
    const QString verb = arguments.positional().value(0);
    if (verb == QStringLiteral("reissue"))
        return reissue(arguments.value(QStringLiteral("station")), context);
    if (!context.open())
        return refused;
    if (verb == QStringLiteral("connect")) {
        const auto address = addressTold(arguments.positional().at(1));
        if (!address)
            return context.fail(address.error());
        return connectStore(*address, qEnvironmentVariable("ONEDOOR_HUB_PASSWORD"), context);
    }
    if (verb == QStringLiteral("status")) {
        const auto status = storedStatus(context.store());
        if (!status)
            return context.fail(status.error());
        printStatus(*status, context);
        return done;
    }
    const auto access = accessOf(context.store(), context);
    if (!access)
        return context.fail(access.error());
    return arguments.has(QStringLiteral("watch")) ? watch(*access, context)
                                                  : syncOnce(*access, context);
}

} // namespace onedoor
