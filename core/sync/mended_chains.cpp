#include "core/sync/mended_chains.h"

namespace onedoor
{

HubOutcome MendedChains::fetch(const KeepLease &keepLease)
{
    const QStringList before = m_marks.diverged();
    QStringList diverged = before;
    for (const QString &name : before) {
        const auto station = StationId::parse(name);
        if (!station)
            continue;
        const Fit found = fit(*station);
        if (found.failure)
            return found.failure;
        if (!found.fits)
            continue;
        const HubOutcome failure = m_pull.fetchOf(*station, found.end, keepLease);
        if (failure && failure->trouble == HubTrouble::Identity)
            continue; // it fits where ours ends, and not after: as it was
        if (failure)
            return failure;
        diverged.removeOne(name);
        if (const auto done = m_marks.setDiverged(diverged); !done)
            return failureOf(done.error());
    }
    return std::nullopt;
}

/// Where ours of it ends the hub has the very same.
MendedChains::Fit MendedChains::fit(const StationId &station)
{
    const auto here = m_store.ledger.head(station);
    if (!here)
        return {failureOf(here.error())};
    if (here->sequence == 0)
        return {{}, true, 0};
    const auto answer = m_hub.call("select hub.hash_at($1, $2)",
                                   {station.text().toUtf8(), QByteArray::number(here->sequence)});
    if (answer.failure)
        return {answer.failure};
    const QString there = QString::fromUtf8(answer.rows.value(0).value(0));
    return {{}, there == here->hash, here->sequence};
}

} // namespace onedoor
