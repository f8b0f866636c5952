#pragma once

#include "ui/models/own_workplace.h"
#include "ui/models/worker_thread.h"

#include <QTimer>

namespace onedoor
{

/// Looks for the same person and the same matter while somebody types: in a thread of its own, 0.4
/// s after the last key. Only the answer to the newest question comes back.
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
    void send();

    QTimer m_pause;
    Intake m_intake;
    PetitionId m_self;
    int m_question = 0;            ///< grows; an answer to an older one is dropped
    WorkerThread<Worker> m_worker; ///< the last member: it goes first, and speaks to the others
};

} // namespace onedoor
