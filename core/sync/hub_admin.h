#pragma once

#include "core/store/store.h"
#include "core/sync/hub_address.h"
#include "core/sync/hub_connection.h"
#include "core/sync/hub_use.h"

#include <functional>
#include <optional>

namespace onedoor
{

/// What an administrator does to a hub. Every call is one connection and one transaction.
class HubAdmin
{
public:
    /// scripts: the folder resources/schema/hub.
    HubAdmin(HubAddress address, QString password, QString scripts);

    struct Installed {
        int schema = 0; ///< its version
        HubUse use = HubUse::Real;
    };
    /// Makes or upgrades the hub in its (existing) database, as a superuser. Refuses a hub of a
    /// newer release with HubWrong. May be run again at any time. `use`: what it is made for; one
    /// that is there keeps what it has, and a real one is refused as a Rehearsal's with NotAllowed
    /// (field "hub_use").
    Result<Installed> install(HubUse use = HubUse::Real);

    struct Station {
        StationId id;
        QString label; ///< what people call it
        QString centreName;
        QString path; ///< of the centre, from the widest area down: 35/3502/350211/350211001
        QString reissuedFrom;           ///< station whose work it continues; may be empty
        std::optional<HubUse> use = {}; ///< of its centre; nullopt: nobody here knows
    };
    struct Access {
        QString login;
        QString password; ///< shown once, kept nowhere here
    };
    /// Makes the station's login. Duplicate (field "enrolled") when it is enrolled already: a
    /// station is one installation. BadFormat (field "path", detail: the centre) for a path that
    /// does not end in the centre. HubRefused (field "hub_use") where the hub is for other use.
    Result<Access> enrol(const Station &station);
    /// What a store says of itself: its own chain. Lives no longer than the store.
    struct Chain {
        StationId station;
        HubUse use = HubUse::Real;
        qint64 sequence = 0;
        QString hash;
        QString nonce;                         ///< what the hub last knew it by; may be empty
        std::function<QString(qint64)> hashAt; ///< of a sequence; empty: not there
    };
    static Result<Chain> chainOf(Store &store);
    /// A new password for an enrolled station; its old one is void. `store`: the one the password
    /// is for, if it is at hand: refused with Duplicate (field "in_use") when another store than
    /// this wrote under the station's name, unless it is to take over.
    enum class TakeOver { No, Yes };
    Result<Access> renewPassword(const StationId &station, const std::optional<Chain> &store = {},
                                 TakeOver takeOver = TakeOver::No);
    /// A login that reads all centres below a path.
    Result<Access> enrolSupervisor(const QString &login, const QString &root);

    /// Station: what the hub thinks of the store that asks.
    enum class Aspect {
        Reachable,
        LoggedIn,
        Encrypted,
        IsHub,
        Version,
        ClockAgrees,
        Rights,
        Station
    };
    struct Finding {
        Aspect aspect = Aspect::Reachable;
        bool good = false;
        QString detail; ///< server's words, versions, milliseconds, or a verdict (Station)
    };
    /// Looks at one thing after the other, until one makes the rest pointless. For stations' logins
    /// and for the administrator's. `own`: a store of that login's station, whose standing
    /// is asked too.
    QList<Finding> check(const Clock &clock, const std::optional<Chain> &own = {});
    /// The standing alone, by the station's own login: good, or CLONE, FORK, RETIRED (this store
    /// goes on as another station), BEHIND (the next exchange puts it right), WRONG_STATION, REAL
    /// or REHEARSAL (what the hub is, and the store is not).
    Finding standing(const Chain &store);
    /// The same over a connection that is open.
    static Finding standingBy(HubConnection &hub, const Chain &store);

    /// The version the scripts bring a hub to.
    int latestVersion() const;

private:
    Result<Done> connect(HubConnection &hub) const;
    /// Those that are run every time, and the steps after a version.
    Result<Done> runScripts(HubConnection &hub, int after);
    Result<Access> makeLogin(HubConnection &hub, const QString &login, const char *group);

    HubAddress m_address;
    QString m_password;
    QString m_scripts;
};

} // namespace onedoor
