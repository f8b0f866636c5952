#include "app/ctl/commands.h"
#include "core/desk/rehearsal.h"
#include "ui/models/flaws.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

class Init
{
    Q_DECLARE_TR_FUNCTIONS(Init)
};

/// The password a new store is locked with; none for a place to practise, nor where nobody was
/// there to give one.
Result<std::optional<OperatorPassword>> firstLock(bool rehearsal, Context &context)
{
    if (rehearsal && !qEnvironmentVariableIsSet("ONEDOOR_PASSWORD"))
        return std::optional<OperatorPassword>();
    auto password = context.newPassword(context.slotName());
    if (password)
        return std::optional(std::move(*password));
    if (password.error().reason != Reason::PasswordNeeded)
        return password.error();
    return std::optional<OperatorPassword>();
}

/// Whole hours up to a year; none: as the program does by itself.
bool isHours(const QString &value)
{
    constexpr int mostHours = 24 * 366;
    bool good = false;
    const int hours = value.toInt(&good);
    return value.isEmpty() || (good && hours >= 0 && hours <= mostHours);
}

} // namespace

int runInit(const Arguments &arguments, Context &context)
{
    const QString centre = arguments.value(QStringLiteral("centre"));
    const QString station = arguments.value(QStringLiteral("station")).toUpper();
    const QString name = arguments.value(QStringLiteral("name")).trimmed();
    if (name.isEmpty())
        return context.fail({Reason::Missing, {}, QStringLiteral("name")});
    const auto id = StationId::parse(centre + u'-' + station);
    if (!id)
        return context.fail(
            {Reason::BadFormat, centre + u' ' + station, QStringLiteral("station")});
    const bool rehearsal = arguments.has(QStringLiteral("rehearsal"));
    if (context.clockFixed && !rehearsal)
        return context.fail({Reason::NotAllowed, QStringLiteral("--now"), {}});
    const StoreIdentity identity{*id, name, arguments.value(QStringLiteral("division")), rehearsal};
    const auto lock = firstLock(rehearsal, context);
    if (!lock)
        return context.fail(lock.error());
    const auto made = Store::create(context.folder, identity, context.resources, *lock);
    if (!made)
        return context.fail(made.error());
    if (!rehearsal && !*lock)
        context.warn(Init::tr("No password was given: the store is encrypted, but its key lies "
                              "beside it in clear. Lock it with: onedoorctl keys protect"));
    if (const auto unlocked = *lock ? context.unlockWith(**lock) : context.unlock(); !unlocked)
        return context.fail(unlocked.error());
    if (!context.open())
        return refused;
    if (rehearsal) {
        if (const auto furnished = furnishSettings(context.store()); !furnished)
            return context.fail(furnished.error());
    }
    // A station that takes another's place gets its records from the hub, not twice.
    if (rehearsal && !arguments.has(QStringLiteral("without-units"))) {
        const auto records = furnishRecords(context.store(), *context.ids, context.resources);
        if (!records)
            return context.fail(records.error());
    }
    if (context.json)
        context.print({{QStringLiteral("centre"), centre},
                       {QStringLiteral("station"), station},
                       {QStringLiteral("data"), context.folder},
                       {QStringLiteral("rehearsal"), rehearsal}});
    else
        context.line(context.folder);
    return done;
}

int runSettings(const Arguments &arguments, Context &context)
{
    static const QStringList known{
        QStringLiteral("agency.short"),   QStringLiteral("centre.phone"),
        QStringLiteral("centre.address"), QStringLiteral("centre.signer"),
        QStringLiteral("backup.folder"),  QStringLiteral("backup.hours")};
    const QStringList &list = arguments.positional();
    if (!context.open())
        return refused;
    if (list.size() == 2) {
        const QString value = list[1].trimmed();
        if (list[0] == QStringLiteral("backup.hours") && !isHours(value))
            return context.fail({Reason::BadNumber, value, list[0]});
        const auto put = context.store().settings.put(list[0], value);
        return put ? done : context.fail(put.error());
    }
    QJsonObject values;
    for (const QString &name : list.isEmpty() ? known : list)
        values[name] = context.store().settings.value(name);
    context.print(values);
    return done;
}

int runVerify(const Arguments &, Context &context)
{
    if (!context.loadReference())
        return damaged;
    if (const auto unlocked = context.unlock(); !unlocked)
        return context.fail(unlocked.error());
    auto store = context.openStore();
    if (!store && store.error().reason == Reason::StoreDamaged)
        store = context.openStore(OpenMode::ReadOnly);
    if (!store)
        return context.fail(store.error());
    const auto found = (*store)->verifyWhole(context.progress());
    if (!found)
        return context.fail(found.error());
    QJsonArray findings;
    const auto tell = [&](const Flaw &finding, bool lost) {
        const QString sentence = lost ? lostSentenceOf(finding) : sentenceOf(finding);
        findings.append(QJsonObject{{QStringLiteral("finding"), wordOf(finding.kind)},
                                    {QStringLiteral("where"), finding.where},
                                    {QStringLiteral("from"), finding.from},
                                    {QStringLiteral("to"), finding.to},
                                    {QStringLiteral("by"), finding.by},
                                    {QStringLiteral("lost"), lost},
                                    {QStringLiteral("sentence"), sentence}});
        context.warn(QStringLiteral("onedoorctl: ") + sentence);
    };
    for (const Flaw &finding : found->findings)
        tell(finding, false);
    for (const Flaw &finding : found->lost)
        tell(finding, true);
    if (found->madeAnew)
        context.warn(Init::tr("The tables had been made by another release or with other rules; "
                              "they were made anew from the records before they were compared."));
    context.print({{QStringLiteral("ok"), found->isWhole()},
                   {QStringLiteral("events"), found->events},
                   {QStringLiteral("bad_event"), found->badEvent},
                   {QStringLiteral("problems"), QJsonArray::fromStringList(found->problems)},
                   {QStringLiteral("findings"), findings},
                   {QStringLiteral("tables_made_anew"), found->madeAnew}});
    return found->isWhole() ? done : damaged;
}

int runRebuild(const Arguments &, Context &context)
{
    if (!context.open())
        return refused;
    const auto rebuilt = context.store().rebuild(context.progress());
    if (!rebuilt)
        return context.fail(rebuilt.error());
    context.print({{QStringLiteral("ok"), true}});
    return done;
}

} // namespace onedoor
