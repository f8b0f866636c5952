#include "app/ctl/commands.h"
#include "app/ctl/sync_commands.h"
#include "core/store/lost.h"
#include "core/sync/exchange_marks.h"
#include "core/sync/hub_admin.h"
#include "core/sync/hub_secret.h"

#include <QFile>
#include <QJsonArray>

namespace onedoor
{

namespace
{

QString wordOf(HubAdmin::Aspect aspect)
{
    switch (aspect) {
    case HubAdmin::Aspect::Reachable:
        return QStringLiteral("reachable");
    case HubAdmin::Aspect::LoggedIn:
        return QStringLiteral("logged-in");
    case HubAdmin::Aspect::Encrypted:
        return QStringLiteral("encrypted");
    case HubAdmin::Aspect::IsHub:
        return QStringLiteral("is-hub");
    case HubAdmin::Aspect::Version:
        return QStringLiteral("version");
    case HubAdmin::Aspect::ClockAgrees:
        return QStringLiteral("clock");
    case HubAdmin::Aspect::Rights:
        return QStringLiteral("rights");
    case HubAdmin::Aspect::Station:
        break;
    }
    return QStringLiteral("station");
}

/// What stands for a bad finding.
Error errorOf(const HubAdmin::Finding &finding)
{
    switch (finding.aspect) {
    case HubAdmin::Aspect::Reachable:
        return {Reason::HubUnreachable, finding.detail, wordOf(finding.aspect)};
    case HubAdmin::Aspect::LoggedIn:
    case HubAdmin::Aspect::Encrypted:
    case HubAdmin::Aspect::Rights:
        return {Reason::HubRefused, finding.detail, wordOf(finding.aspect)};
    case HubAdmin::Aspect::Station:
        if (finding.detail == QStringLiteral("BEHIND"))
            return {Reason::HubConflict, finding.detail, QStringLiteral("behind")};
        return onedoor::errorOf(HubFailure{troubleOfCode(finding.detail), finding.detail});
    case HubAdmin::Aspect::IsHub:
    case HubAdmin::Aspect::Version:
    case HubAdmin::Aspect::ClockAgrees:
        break;
    }
    return {Reason::HubWrong, finding.detail, wordOf(finding.aspect)};
}

int install(HubAdmin &admin, HubUse use, Context &context)
{
    const auto hub = admin.install(use);
    if (!hub)
        return context.fail(hub.error());
    if (context.json)
        context.print({{QStringLiteral("schema"), hub->schema},
                       {QStringLiteral("rehearsal"), hub->use == HubUse::Rehearsal}});
    else
        context.line(QStringLiteral("schema %1, %2").arg(hub->schema).arg(wordOf(hub->use)));
    return done;
}

/// By the store's own login, whoever asks: what the hub thinks of the store at hand. Nothing where
/// there is none, it does not open without a person, or knows of no hub.
std::optional<HubAdmin::Finding> standing(Context &context)
{
    if (!QFile::exists(context.folder + QStringLiteral("/store.db")) || !context.loadReference() ||
        !context.unlock())
        return std::nullopt;
    const auto store = context.openStore(OpenMode::ReadOnly);
    if (!store)
        return std::nullopt;
    const auto address = HubAddress::parse(ExchangeMarks((*store)->exchange).address());
    const auto chain = HubAdmin::chainOf(**store);
    if (!address || !chain)
        return std::nullopt;
    const auto password =
        HubSecret(context.folder, chain->station, context.key(), &context.keyring()).readKept();
    return HubAdmin(*address, password ? *password : QString(), {}).standing(*chain);
}

int check(HubAdmin &admin, Context &context)
{
    std::optional<Error> worst;
    QJsonArray all;
    QList<HubAdmin::Finding> findings = admin.check(*context.clock);
    if (const auto own = standing(context))
        findings.append(*own);
    for (const HubAdmin::Finding &finding : std::as_const(findings)) {
        all.append(QJsonObject{{QStringLiteral("aspect"), wordOf(finding.aspect)},
                               {QStringLiteral("ok"), finding.good},
                               {QStringLiteral("detail"), finding.detail}});
        if (!context.json)
            context.line(QStringLiteral("%1 %2 %3")
                             .arg(finding.good ? QStringLiteral("ok ") : QStringLiteral("BAD"),
                                  wordOf(finding.aspect), finding.good ? finding.detail : QString())
                             .trimmed());
        if (!finding.good && !worst)
            worst = errorOf(finding);
    }
    if (context.json)
        context.print({{QStringLiteral("ok"), !worst}, {QStringLiteral("findings"), all}});
    return worst ? context.fail(*worst) : done;
}

/// The national codes nest: province 2, city 4, county 6, township 9 digits.
QString nestedPath(const QString &centre)
{
    return QStringList{centre.left(2), centre.left(4), centre.left(6), centre}.join(u'/');
}

void printAccess(const HubAdmin::Access &access, const HubAddress &address, bool connected,
                 Context &context)
{
    const QString dsn = address.as(access.login).text();
    if (context.json) {
        context.print({{QStringLiteral("login"), access.login},
                       {QStringLiteral("password"), access.password},
                       {QStringLiteral("dsn"), dsn},
                       {QStringLiteral("connected"), connected}});
        return;
    }
    context.line(QStringLiteral("login: ") + access.login);
    context.line(QStringLiteral("password: ") + access.password);
    context.line(QStringLiteral("dsn: ") + dsn);
}

/// Without a centre the store's own is meant; a store of that very station is connected at once.
int enrol(HubAdmin &admin, const HubAddress &address, const Arguments &arguments, Context &context)
{
    QString centre = arguments.value(QStringLiteral("centre"));
    QString name = arguments.value(QStringLiteral("centre-name"));
    const QString station = arguments.value(QStringLiteral("station"));
    const bool full = station.contains(u'-');
    const bool hasStore = QFile::exists(context.folder + QStringLiteral("/store.db"));
    if (hasStore && !context.open())
        return refused;
    if (centre.isEmpty() && !full && hasStore)
        centre = context.store().identity().station.centre;
    const auto id = StationId::parse(full ? station : centre + u'-' + station);
    if (!id)
        return context.fail(
            {Reason::BadFormat, centre + u' ' + station, QStringLiteral("station")});
    const std::optional<HubUse> use =
        hasStore && context.store().identity().station.centre == id->centre
            ? std::optional(useOf(context.store().identity()))
            : std::nullopt;
    const bool own = hasStore && context.store().identity().station == *id;
    if (name.isEmpty())
        name = own ? context.store().identity().centreName : id->centre;
    const QString path = arguments.value(QStringLiteral("path"));
    const QString label = arguments.value(QStringLiteral("label"));
    const auto chain = own ? HubAdmin::chainOf(context.store()) : Error{};
    const bool takingOver = arguments.has(QStringLiteral("take-over"));
    const auto access =
        arguments.has(QStringLiteral("new-password"))
            ? admin.renewPassword(*id, chain ? std::optional(*chain) : std::nullopt,
                                  takingOver ? HubAdmin::TakeOver::Yes : HubAdmin::TakeOver::No)
            : admin.enrol({*id, label.isEmpty() ? id->label : label, name,
                           path.isEmpty() ? nestedPath(id->centre) : path,
                           arguments.value(QStringLiteral("reissued-from")), use});
    if (!access)
        return context.fail(access.error());
    printAccess(*access, address, own, context);
    if (!own)
        return done;
    if (const int code = connectStore(address.as(access->login), access->password, context))
        return code;
    // It says of itself that it comes in another's place, and waits for what that one recorded.
    const auto begun =
        takingOver ? beginAfterRestore(context.store().exchange) : Result<bool>(false);
    return begun ? int(done) : context.fail(begun.error());
}

} // namespace

int runHub(const Arguments &arguments, Context &context)
{
    const QString verb = arguments.positional().at(0);
    const auto address = addressTold(arguments.positional().at(1));
    if (!address)
        return context.fail(address.error());
    HubAdmin admin(*address, qEnvironmentVariable("ONEDOOR_HUB_PASSWORD"),
                   context.resources + QStringLiteral("/schema/hub"));
    if (verb == QStringLiteral("install"))
        return install(
            admin, arguments.has(QStringLiteral("rehearsal")) ? HubUse::Rehearsal : HubUse::Real,
            context);
    if (verb == QStringLiteral("check"))
        return check(admin, context);
    if (verb == QStringLiteral("enrol"))
        return enrol(admin, *address, arguments, context);
    const auto access = admin.enrolSupervisor(arguments.value(QStringLiteral("login")),
                                              arguments.value(QStringLiteral("path")));
    if (!access)
        return context.fail(access.error());
    printAccess(*access, *address, false, context);
    return done;
}

} // namespace onedoor
