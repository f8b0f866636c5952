#pragma once

#include "core/store/carry_over.h"
#include "core/sync/hub_connection.h"

namespace onedoor
{

/// 换编号续接: what a copy of a store, or an older state of it that was written in, does when the
/// hub knows another chain under its name: it goes on as a station of its own and takes every fact
/// the hub lacks along (sync.md 3.3; carry_over.h). The hub gives the new label itself; nobody has
/// to be called. Codes and numbers that were given stay what they are, new ones bear the new label.
class Reissue
{
public:
    /// folder: of a store no program has open. open: as for Backup::restore.
    Reissue(QString folder, const DataKey &key, Backup::OpenStore open)
        : m_folder(std::move(folder)), m_key(key), m_open(std::move(open))
    {
    }

    struct Report {
        StationId from;
        StationId station; ///< what it is now
        qint64 carried = 0;
        qint64 known = 0; ///< facts the hub had already; the next exchange brings them
        QString setAside;
    };
    /// hub: opened with the station's own login. wish: a label ("B2"); empty: the first that is
    /// free, and only where it is needed: NotAllowed (field "reissue") when the hub takes this
    /// store for what it says it is. Field "new_station": Duplicate when the wish is taken, or,
    /// with none, all are; BadFormat for no label. Broken off anywhere, the same again goes on with
    /// the same station.
    Result<Report> run(HubConnection &hub, const QString &wish, const OnProgress &progress = {});
    /// Without a hub: a copy becomes a station of its own from its next fact on. Field
    /// "new_station": Missing, BadFormat, Duplicate when facts of that station are here already.
    Result<Report> runAlone(const QString &label, const OnProgress &progress = {});

private:
    struct Plan {
        StationId from;
        CarryOver what;
    };
    Result<Plan> plan(HubConnection &hub, const QString &wish) const;

    QString m_folder;
    DataKey m_key;
    Backup::OpenStore m_open;
};

} // namespace onedoor
