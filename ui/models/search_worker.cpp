#include "ui/models/search_worker.h"

namespace onedoor
{

SearchWorker::SearchWorker(Workstation station)
    : m_station(std::move(station)), m_ids(*m_station.clock)
{
}

void SearchWorker::supersede(quint64 ticket)
{
    m_latest = ticket;
    if (Store *running = m_running)
        running->interrupt();
}

void SearchWorker::page(quint64 ticket, const PetitionFilter &filter, int limit, qint64 before)
{
    Store *store = opened(ticket);
    if (!store)
        return;
    const auto rows = store->petitions.page(filter, limit, ListPlace{0, 0, before});
    if (ticket != m_latest)
        return;
    if (rows)
        Q_EMIT pageFound(ticket, before, *rows);
    else
        Q_EMIT failed(ticket, rows.error());
}

void SearchWorker::count(quint64 ticket, const PetitionFilter &filter)
{
    Store *store = opened(ticket);
    if (!store)
        return;
    const auto count = store->petitions.count(filter);
    if (ticket == m_latest && count)
        Q_EMIT counted(ticket, *count);
}

/// The store, opened with the first request; null for requests that nobody waits for.
Store *SearchWorker::opened(quint64 ticket)
{
    if (ticket != m_latest)
        return nullptr;
    if (m_store)
        return m_store.get();
    auto store =
        Store::open(m_station.folder, m_station.key, OpenMode::ReadOnly, *m_station.clock, m_ids,
                    m_station.resources, [](const Petition &) { return QList<DeadlineRow>(); });
    if (!store) {
        Q_EMIT failed(ticket, store.error());
        return nullptr;
    }
    m_store = std::move(*store);
    m_running = m_store.get();
    return m_store.get();
}

} // namespace onedoor
