#pragma once

#include "core/paper/print_queue.h"

#include <QObject>
#include <QTimer>

namespace onedoor
{

/// Sends papers to the print service and follows every job to its end, several at once. A job that
/// waits for a printer goes on waiting: CUPS prints it when the printer returns.
class PrintWorker : public QObject
{
    Q_OBJECT
public:
    PrintWorker();

    void listPrinters();
    /// Sends one document; what was sent under the same number before is taken out of the queue
    /// first, so that it cannot come out twice.
    void send(const QString &number, const PrintOrder &order);
    /// Takes a job out of the queue.
    void cancel(const QString &number);

Q_SIGNALS:
    void listed(bool service, const QList<onedoor::Printer> &printers);
    /// Each change of a job's state, its last one included. Unconfirmed: the printer has not
    /// answered for a minute, and is still being asked.
    void progressed(const QString &number, onedoor::JobState state);
    /// The job is over: completed, cancelled or aborted.
    void ended(const QString &number, const QString &printer, int job, int copies,
               onedoor::JobState state);

private:
    struct Job {
        QString number;
        QString printer;
        int id = 0;
        int copies = 1;
        int asked = 0; ///< times
        JobState state = JobState::Pending;
    };
    void look();
    void report(Job &job, JobState state);

    PrintQueue m_queue;
    QList<Job> m_jobs;
    QTimer m_watch;
};

/// A job's state in one short sentence: what is the matter, and what to do.
QString printStateText(JobState state);
/// Only what needs a hand: everything but completed and on its way.
bool needsAHand(JobState state);

} // namespace onedoor
