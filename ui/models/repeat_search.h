#pragma once

#include "ui/models/own_workplace.h"
#include "ui/models/worker_thread.h"

#include <QTimer>

#include <atomic>

namespace onedoor
{

/// Looks for the same person and the same matter while somebody types: in a thread of its own, 0.4
/// s after the last key. Only the answer to the newest question comes back. When the store has
/// grown much, another thread counts anew what is rare in it (Repeats::learn).
class RepeatSearch : public QObject
{
    Q_OBJECT
public:
    explicit RepeatSearch(WorkplaceFactory factory, QObject *parent = nullptr);
    ~RepeatSearch() override;

    /// `self` is the petition being corrected, passed over.
    void ask(const Intake &intake, const PetitionId &self);
    /// Forgets the question; its answer will not come.
    void cancel();

Q_SIGNALS:
    void found(const QList<onedoor::Repeat> &repeats);
    void failed(const onedoor::Error &error);

private:
    class Worker;
    class Learner;
    void send();
    void learn();

    QTimer m_pause;
    Intake m_intake;
    PetitionId m_self;
    int m_question = 0; ///< grows; an answer to an older one is dropped
    bool m_learning = false;
    std::atomic<bool> m_stop = false; ///< no more counting: the window closes
    // The last members: they go first, and speak to the others.
    WorkerThread<Learner> m_learner;
    WorkerThread<Worker> m_worker;
};

} // namespace onedoor
