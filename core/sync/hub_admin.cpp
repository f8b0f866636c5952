#include "core/sync/hub_admin.h"

#include "core/sync/exchange_marks.h"
#include "core/sync/sync_status.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace onedoor
{

namespace
{

/// V of a file NN_step_V_name.sql; 0 for one that is run every time.
int stepOf(const QString &fileName)
{
    static const QRegularExpression step(QStringLiteral("^\\d+_step_(\\d+)_"));
    return step.match(fileName).captured(1).toInt();
}

QStringList scriptNames(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

/// Of the installed hub; 0 when there is none.
Result<int> installedVersion(HubConnection &hub)
{
    const auto there = hub.call("select to_regclass('hub.meta') is not null");
    if (there.failure)
        return errorOf(*there.failure);
    if (there.rows.value(0).value(0) != "t")
        return 0;
    const auto version = hub.call("select schema_version from hub.meta");
    if (version.failure)
        return errorOf(*version.failure);
    return version.rows.value(0).value(0).toInt();
}

/// What the hub says of itself.
Result<QJsonObject> aboutOf(HubConnection &hub)
{
    const auto about = hub.call("select hub.about()");
    if (about.failure)
        return errorOf(*about.failure);
    return QJsonDocument::fromJson(about.rows.value(0).value(0)).object();
}

/// Refuses what would bring a rehearsal's station to a real hub, or the other way round.
Result<Done> checkUse(HubConnection &hub, const std::optional<HubUse> &use)
{
    if (!use)
        return Done{};
    const auto about = aboutOf(hub);
    if (!about)
        return about.error();
    const HubOutcome apart = whyApart(*use, useOf(*about));
    return apart ? Result<Done>(errorOf(*apart)) : Done{};
}

/// Of the installed hub; one that is not there yet is of any.
Result<HubUse> useBefore(HubConnection &hub, int version, HubUse wished)
{
    if (version == 0)
        return wished;
    const auto marked = hub.call("select to_jsonb(m) from hub.meta m"); // the mark may not be there
    if (marked.failure)
        return errorOf(*marked.failure);
    const HubUse use = useOf(QJsonDocument::fromJson(marked.rows.value(0).value(0)).object());
    return wished == HubUse::Rehearsal && use == HubUse::Real
               ? Result<HubUse>(Error{Reason::NotAllowed, {}, QStringLiteral("hub_use")})
               : use;
}

/// What a new station logs in with; the name says of which database it is.
Result<QString> loginOf(HubConnection &hub, const StationId &station)
{
    const auto named = hub.call("select hub.login_named($1)", {station.text().toUtf8()});
    return named.failure ? Result<QString>(errorOf(*named.failure))
                         : QString::fromUtf8(named.rows.value(0).value(0));
}

QString newPassword()
{
    std::array<quint32, 6> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Who has no chain of its own here.
bool isAdministrator(HubConnection &hub)
{
    return hub.call("show is_superuser").rows.value(0).value(0) == "on";
}

/// Another store than this one wrote under the station's name: the hub's end of its chain is not in
/// this store; or there is none yet, and it is known by another nonce.
Result<bool> isUsedByAnother(HubConnection &hub, const StationId &station,
                             const HubAdmin::Chain &store)
{
    const auto answer = hub.call("select seq, hash, coalesce(nonce, '') from hub.station_head "
                                 "where station_id = $1",
                                 {station.text().toUtf8()});
    if (answer.failure)
        return errorOf(*answer.failure);
    const QByteArrayList head = answer.rows.value(0);
    const qint64 sequence = head.value(0).toLongLong();
    const QString nonce = QString::fromUtf8(head.value(2));
    if (nonce.isEmpty() || nonce == store.nonce)
        return false;
    return sequence == 0 || store.hashAt(sequence) != QString::fromUtf8(head.value(1));
}

Error refusal(const HubFailure &failure, const QString &field, const QString &taken)
{
    const Error error = errorOf(failure);
    return failure.detail.startsWith(QLatin1String("23505"))
               ? Error{Reason::Duplicate, taken, field}
               : Error{error.reason, error.detail, field};
}

} // namespace

HubAdmin::HubAdmin(HubAddress address, QString password, QString scripts)
    : m_address(std::move(address)), m_password(std::move(password)), m_scripts(std::move(scripts))
{
}

int HubAdmin::latestVersion() const
{
    int latest = 0;
    for (const QString &name : scriptNames(m_scripts))
        latest = qMax(latest, stepOf(name));
    return latest;
}

Result<Done> HubAdmin::connect(HubConnection &hub) const
{
    if (const HubOutcome failure = hub.open(m_address, m_password))
        return errorOf(*failure);
    // Rolled back when the connection closes without a commit. One administrator at a time.
    const HubOutcome failure = hub.run("begin; set local client_min_messages = warning; "
                                       "select pg_advisory_xact_lock(hashtext('onedoor hub'))");
    return failure ? Result<Done>(errorOf(*failure)) : Done{};
}

Result<Done> HubAdmin::runScripts(HubConnection &hub, int after)
{
    for (const QString &name : scriptNames(m_scripts)) {
        const int step = stepOf(name);
        if (step > 0 && step <= after)
            continue;
        QFile file(m_scripts + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Reason::FileUnreadable, file.fileName(), {}};
        if (const HubOutcome failure = hub.run(file.readAll()))
            return refusal(*failure, name, {});
    }
    return Done{};
}

Result<HubAdmin::Installed> HubAdmin::install(HubUse use)
{
    HubConnection hub;
    if (const auto connected = connect(hub); !connected)
        return connected.error();
    const auto version = installedVersion(hub);
    if (!version)
        return version.error();
    const int latest = latestVersion();
    if (latest == 0)
        return Error{Reason::FileUnreadable, m_scripts, {}};
    if (*version > latest)
        return Error{Reason::HubWrong, QString::number(*version), QStringLiteral("schema")};
    const auto kept = useBefore(hub, *version, use);
    if (!kept)
        return kept.error();
    if (const auto done = runScripts(hub, *version); !done)
        return done.error();
    auto noted = hub.call("update hub.meta set schema_version = $1", {QByteArray::number(latest)});
    if (!noted.failure && *kept == HubUse::Rehearsal) // scripts of a release before know no mark
        noted = hub.call("update hub.meta set rehearsal = true");
    if (noted.failure)
        return errorOf(*noted.failure);
    const HubOutcome failure = hub.run("commit");
    return failure ? Result<Installed>(errorOf(*failure)) : Installed{latest, *kept};
}

Result<HubAdmin::Access> HubAdmin::enrol(const Station &station)
{
    const QString centre = station.id.centre;
    if (station.path != centre && !station.path.endsWith(u'/' + centre))
        return Error{Reason::BadFormat, centre, QStringLiteral("path")};
    HubConnection hub;
    if (const auto connected = connect(hub); !connected)
        return connected.error();
    if (const auto fit = checkUse(hub, station.use); !fit)
        return fit.error();
    const auto known =
        hub.call("select 1 from hub.station where station_id = $1", {station.id.text().toUtf8()});
    if (known.failure)
        return errorOf(*known.failure);
    if (!known.rows.isEmpty())
        return Error{Reason::Duplicate, station.id.text(), QStringLiteral("enrolled")};
    const auto login = loginOf(hub, station.id);
    const auto access = login ? makeLogin(hub, *login, "hub_station") : login.error();
    if (!access)
        return access;
    const auto answer = hub.call("select hub.enrol_station($1, $2, $3, $4, $5, nullif($6, ''))",
                                 {access->login.toUtf8(), station.id.text().toUtf8(),
                                  station.label.toUtf8(), station.path.toUtf8(),
                                  station.centreName.toUtf8(), station.reissuedFrom.toUtf8()});
    const HubOutcome failure = answer.failure ? answer.failure : hub.run("commit");
    return failure ? refusal(*failure, QStringLiteral("station"), station.id.text()) : access;
}

Result<HubAdmin::Access> HubAdmin::renewPassword(const StationId &station,
                                                 const std::optional<Chain> &store,
                                                 TakeOver takeOver)
{
    HubConnection hub;
    if (const auto connected = connect(hub); !connected)
        return connected.error();
    if (const auto fit = checkUse(hub, store ? std::optional(store->use) : std::nullopt); !fit)
        return fit.error();
    auto known = hub.call("select login from hub.principal where station_id = $1",
                          {station.text().toUtf8()});
    if (!known.failure && known.rows.isEmpty()) {
        // One that goes on under another's login gets its own: the other goes on with that.
        known = hub.call("with own as (delete from hub.continuation where station_id = $1 "
                         "returning station_id) insert into hub.principal (login, station_id) "
                         "select hub.login_named(station_id), station_id from own returning login",
                         {station.text().toUtf8()});
    }
    if (known.failure)
        return errorOf(*known.failure);
    if (known.rows.isEmpty())
        return Error{Reason::NotFound, station.text(), QStringLiteral("station")};
    if (store && takeOver == TakeOver::No) {
        const auto used = isUsedByAnother(hub, station, *store);
        if (!used || *used)
            return used ? Error{Reason::Duplicate, station.text(), QStringLiteral("in_use")}
                        : used.error();
    }
    const auto access =
        makeLogin(hub, QString::fromUtf8(known.rows.first().value(0)), "hub_station");
    if (!access)
        return access;
    const HubOutcome failure = hub.run("commit");
    return failure ? Result<Access>(errorOf(*failure)) : access;
}

Result<HubAdmin::Access> HubAdmin::enrolSupervisor(const QString &login, const QString &root)
{
    HubConnection hub;
    if (const auto connected = connect(hub); !connected)
        return connected.error();
    const auto access = makeLogin(hub, login, "hub_supervisor");
    if (!access)
        return access;
    const auto answer =
        hub.call("select hub.enrol_supervisor($1, $2)", {login.toUtf8(), root.toUtf8()});
    const HubOutcome failure = answer.failure ? answer.failure : hub.run("commit");
    return failure ? refusal(*failure, QStringLiteral("login"), login) : access;
}

/// Duplicate when something else on the server has a login of this name.
Result<HubAdmin::Access> HubAdmin::makeLogin(HubConnection &hub, const QString &login,
                                             const char *group)
{
    const QString password = newPassword();
    const auto verifier = hub.encrypted(password, login);
    if (!verifier)
        return verifier.error();
    const auto made =
        hub.call("select hub.make_login($1, $2, $3)", {login.toUtf8(), verifier->toUtf8(), group});
    return made.failure ? Result<Access>(refusal(*made.failure, QStringLiteral("login"), login))
                        : Access{QString::fromUtf8(made.rows.value(0).value(0)), password};
}

QList<HubAdmin::Finding> HubAdmin::check(const Clock &clock, const std::optional<Chain> &own)
{
    QList<Finding> findings;
    const auto find = [&](Aspect aspect, bool good, const QString &detail = {}) {
        findings.append({aspect, good, detail});
        return good;
    };
    HubConnection hub;
    const HubOutcome failure = hub.open(m_address, m_password);
    const bool refused = failure && failure->trouble == HubTrouble::Credentials;
    if (!find(Aspect::Reachable, !failure || refused, failure ? failure->detail : QString()) ||
        !find(Aspect::LoggedIn, !failure, failure ? failure->detail : QString()))
        return findings;
    find(Aspect::Encrypted, hub.isEncrypted() || m_address.isLoopback());

    const QDateTime asked = clock.now();
    const auto about = aboutOf(hub);
    if (!find(Aspect::IsHub, about.ok(), about ? wordOf(useOf(*about)) : about.error().detail))
        return findings;
    const QJsonObject &hubSays = *about;
    const int version = hubSays.value(QStringLiteral("schema")).toInt();
    find(Aspect::Version, version == latestVersion(),
         QStringLiteral("%1/%2").arg(version).arg(latestVersion()));
    const qint64 ahead =
        hubSays.value(QStringLiteral("now")).toInteger() - asked.toMSecsSinceEpoch();
    find(Aspect::ClockAgrees, qAbs(ahead) <= clockToleranceMs, QString::number(ahead));

    const auto centres = hub.call("select count(*) from hub.heads()");
    find(Aspect::Rights, !centres.failure,
         centres.failure ? centres.failure->detail
                         : QString::fromUtf8(centres.rows.value(0).value(0)));
    if (own && !centres.failure && !isAdministrator(hub))
        findings.append(standingBy(hub, *own));
    return findings;
}

HubAdmin::Finding HubAdmin::standing(const Chain &store)
{
    HubConnection hub;
    if (const HubOutcome failure = hub.open(m_address, m_password))
        return {failure->trouble == HubTrouble::Credentials ? Aspect::LoggedIn : Aspect::Reachable,
                false, failure->detail};
    return standingBy(hub, store);
}

HubAdmin::Finding HubAdmin::standingBy(HubConnection &hub, const Chain &store)
{
    const auto answer =
        hub.callJson("hub.hello", {{QStringLiteral("v"), 1},
                                   {QStringLiteral("st"), store.station.text()},
                                   {QStringLiteral("rehearsal"), store.use == HubUse::Rehearsal},
                                   {QStringLiteral("seq"), store.sequence},
                                   {QStringLiteral("hash"), store.hash},
                                   {QStringLiteral("nonce"), store.nonce},
                                   {QStringLiteral("look"), true}});
    if (answer.failure)
        return {Aspect::Station, false, answer.failure->detail.section(u' ', 0, 0)};
    const QJsonObject &says = answer.object;
    const auto text = [&](const char *key) { return says.value(QLatin1String(key)).toString(); };
    if (!says.value(QStringLiteral("ok")).toBool())
        return {Aspect::Station, false, text("code")};
    if (const HubOutcome apart = whyApart(store.use, useOf(says)))
        return {Aspect::Station, false, apart->detail};
    if (text("state") != QLatin1String("active"))
        return {Aspect::Station, false, text("state").toUpper()};
    // One that has more than the hub: only its own hash at the hub's end tells.
    const qint64 end = says.value(QStringLiteral("seq")).toInteger();
    const bool fits = end == 0 || end > store.sequence || store.hashAt(end) == text("hash");
    const QString verdict = fits ? text("verdict") : QStringLiteral("FORK");
    return {Aspect::Station, verdict == QLatin1String("EQUAL") || verdict == QLatin1String("AHEAD"),
            verdict};
}

Result<HubAdmin::Chain> HubAdmin::chainOf(Store &store)
{
    const StationId station = store.ledger.station();
    const auto own = store.ledger.head(station);
    if (!own)
        return own.error();
    const auto hashAt = [&store](qint64 sequence) {
        const auto event = store.ledger.ownAfter(sequence - 1, 1);
        const bool there = event && !event->isEmpty() && event->first().sequence == sequence;
        return there ? event->first().hash : QString();
    };
    return Chain{station,
                 useOf(store.identity()),
                 own->sequence,
                 own->hash,
                 ExchangeMarks(store.exchange).nonce(),
                 hashAt};
}

} // namespace onedoor
