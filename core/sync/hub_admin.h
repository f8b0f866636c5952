#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/sync/hub_address.h"
#include "core/sync/hub_connection.h"

namespace onedoor
{

/// What an administrator does to a hub. Every call is one connection and one transaction.
class HubAdmin
{
public:
    /// scripts: the folder resources/schema/hub.
    HubAdmin(HubAddress address, QString password, QString scripts);

    /// Makes or upgrades the hub in its (existing) database, as a superuser; returns the schema's
    /// version. Refuses a hub of a newer release with HubWrong. May be run again at any time.
    Result<int> install();

    struct Station {
        StationId id;
        QString label; ///< what people call it
        QString centreName;
        QString path; ///< of the centre, from the widest area down: 35/3502/350211/350211001
        QString reissuedFrom; ///< station whose work it continues; may be empty
    };
    struct Access {
        QString login;
        QString password; ///< shown once, kept nowhere here
    };
    /// Makes the station's login. Duplicate when it is enrolled already: a station is one
    /// installation.
    Result<Access> enrol(const Station &station);
    /// A new password for an enrolled station; its old one is void.
    Result<Access> renewPassword(const StationId &station);
    /// A login that reads all centres below a path.
    Result<Access> enrolSupervisor(const QString &login, const QString &root);

    enum class Aspect { Reachable, LoggedIn, Encrypted, IsHub, Version, ClockAgrees, Rights };
    struct Finding {
        Aspect aspect = Aspect::Reachable;
        bool good = false;
        QString detail; ///< server's words, versions, or milliseconds
    };
    /// Looks at one thing after the other, until one makes the rest pointless. For stations' logins
    /// and for the administrator's.
    QList<Finding> check(const Clock &clock);

    /// The version the scripts bring a hub to.
    int latestVersion() const;

private:
    Result<Done> connect(HubConnection &hub) const;
    Result<Access> makeLogin(HubConnection &hub, const QString &login, const char *group);

    HubAddress m_address;
    QString m_password;
    QString m_scripts;
};

} // namespace onedoor
