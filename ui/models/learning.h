#pragma once

#include "ui/models/own_workplace.h"
#include "ui/models/worker_thread.h"

#include <QTimer>

#include <atomic>

namespace onedoor
{

/// Learns the suggestions anew in the background, with a connection of its own, when enough has
/// been decided since. Nobody waits for it.
class Learning : public QObject
{
    Q_OBJECT
public:
    explicit Learning(WorkplaceFactory factory, QObject *parent = nullptr);
    /// Stops what is running; what was kept before stays.
    ~Learning() override;

    /// Something was recorded: looks a minute later, once for all that came meanwhile.
    void wake();
    /// Looks now whether learning is due, and learns.
    void look();
    void cancel();

Q_SIGNALS:
    /// Only where there is much to read.
    void progressed(int percent);
    void learned(int cases);
    /// Ended without anything new: not due, cancelled, or failed. What was known is still known.
    void rested();

private:
    class Worker;

    QTimer m_pause;
    std::atomic<int> m_stops = 0;  ///< grows with each cancel
    WorkerThread<Worker> m_worker; ///< the last member: it goes first, and speaks to the others
};

} // namespace onedoor
