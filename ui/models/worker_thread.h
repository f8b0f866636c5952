#pragma once

#include <QObject>
#include <QThread>

namespace onedoor
{

/// A thread and the one object that lives in it: made here, worked and deleted there. Only values
/// may cross; answers come back as queued signals.
template <class Worker>
class WorkerThread
{
public:
    template <class... Arguments>
    explicit WorkerThread(Arguments &&...arguments)
        : m_worker(new Worker(std::forward<Arguments>(arguments)...))
    {
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    /// Waits for what is running; what is still queued is left undone.
    ~WorkerThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// For connections, and for what the worker says may be called from any thread.
    Worker *worker() const { return m_worker; }
    /// Waits until everything that was posted is done; nothing is taken on after it.
    void finish()
    {
        QMetaObject::invokeMethod(
            m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    /// Queues `task(worker)` in the thread.
    template <class Task>
    void post(Task task) const
    {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, task = std::move(task)]() mutable { task(*worker); },
            Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    Worker *m_worker;
};

} // namespace onedoor
