#pragma once

#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>

namespace onedoor
{

/// Searches with a read-only connection of its own, so that typing never waits. Every request
/// carries a ticket; a newer ticket ends what is running for an older one.
class SearchWorker : public QObject
{
    Q_OBJECT
public:
    explicit SearchWorker(Workstation station);

    /// Any thread: whatever is older than this ticket need not be answered any more.
    void supersede(quint64 ticket);

    /// `before`: the last row shown, 0 for the first page.
    void page(quint64 ticket, const PetitionFilter &filter, int limit, qint64 before);
    void count(quint64 ticket, const PetitionFilter &filter);

Q_SIGNALS:
    void pageFound(quint64 ticket, qint64 before, const QList<onedoor::PetitionRow> &rows);
    void counted(quint64 ticket, onedoor::Count count);
    void failed(quint64 ticket, const onedoor::Error &error);

private:
    Store *opened(quint64 ticket);

    Workstation m_station;
    RandomIds m_ids;
    std::unique_ptr<Store> m_store;
    std::atomic<Store *> m_running = nullptr;
    std::atomic<quint64> m_latest = 0;
};

} // namespace onedoor
