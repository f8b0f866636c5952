#pragma once

#include "core/store/backup.h"

#include <QSet>

namespace onedoor
{

/// Which own facts of a store go on in another station's chain.
struct CarryOver {
    StationId to;        ///< whose chain begins with them; never seen in this store
    qint64 after = 0;    ///< own facts up to this sequence stay where they are
    QSet<EventId> known; ///< elsewhere already, and come from there: left out
};

struct CarriedOver {
    qint64 facts = 0;
    QString setAside; ///< the store as it was, by its new name: the evidence
};

/// 换编号续接: makes of a store one that goes on as another station. The own facts after `after`
/// begin the new chain in their order, each with its id, its time and where it came from
/// (`reissued_from` in its body: station and sequence); everything else stays as it is, but for how
/// far the exchange had come, which is found anew. The new store is made beside, opened, rebuilt
/// and verified, and only then takes the place of the old one, which is renamed and never deleted.
/// StoreBusy while a program has the store open. For the thread that calls.
Result<CarriedOver> carryOver(const QString &folder, const DataKey &key, const CarryOver &what,
                              const Backup::OpenStore &open, const OnProgress &progress = {});

} // namespace onedoor
