#include "ui/models/print_worker.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int watchMilliseconds = 1000;
constexpr int patienceLooks = 60;
constexpr int slowLooks = 10; // after the patience is over only every tenth look asks

} // namespace

PrintWorker::PrintWorker() : m_watch(this)
{
    m_watch.setInterval(watchMilliseconds);
    connect(&m_watch, &QTimer::timeout, this, &PrintWorker::look);
}

void PrintWorker::listPrinters()
{
    const std::vector<Printer> printers = m_queue.printers();
    Q_EMIT listed(PrintQueue::hasService(), QList<Printer>(printers.begin(), printers.end()));
}

void PrintWorker::send(const QString &number, const PrintOrder &order)
{
    cancel(number);
    if (!PrintQueue::hasService()) {
        Q_EMIT progressed(number, JobState::NoPrintService);
        return;
    }
    const auto job = m_queue.submit(order);
    if (!job) {
        Q_EMIT progressed(number, job.error().reason == Reason::PrinterRefused
                                      ? JobState::Rejecting
                                      : JobState::NoSuchPrinter);
        return;
    }
    m_jobs.append({number, order.printer, *job, order.copies, 0, JobState::Pending});
    Q_EMIT progressed(number, JobState::Pending);
    m_watch.start();
}

void PrintWorker::cancel(const QString &number)
{
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.number == number && m_queue.cancel(job.printer, job.id))
            Q_EMIT ended(number, job.printer, job.id, job.copies, JobState::Cancelled);
    }
    m_jobs.removeIf([&number](const Job &job) { return job.number == number; });
}

void PrintWorker::look()
{
    for (Job &job : m_jobs) {
        ++job.asked;
        if (job.asked <= patienceLooks || job.asked % slowLooks == 0)
            report(job, m_queue.stateOf(job.printer, job.id));
    }
    m_jobs.removeIf([](const Job &job) { return isFinal(job.state); });
    if (m_jobs.isEmpty())
        m_watch.stop();
}

void PrintWorker::report(Job &job, JobState state)
{
    if (state == JobState::Pending && job.asked >= patienceLooks)
        state = JobState::Unconfirmed;
    if (state == job.state)
        return;
    job.state = state;
    Q_EMIT progressed(job.number, state);
    if (isFinal(state))
        Q_EMIT ended(job.number, job.printer, job.id, job.copies, state);
}

QString printStateText(JobState state)
{
    switch (state) {
    case JobState::Completed:
        return PrintWorker::tr("Printed.");
    case JobState::Pending:
        return PrintWorker::tr("Sent to the printer, printing …");
    case JobState::PrinterOff:
        return PrintWorker::tr(
            "The printer is off or not connected. Switch it on: it prints by itself.");
    case JobState::OutOfPaper:
        return PrintWorker::tr("Out of paper. Put paper in: it goes on by itself.");
    case JobState::Jam:
        return PrintWorker::tr("Paper jam. Take the sheet out: it goes on by itself.");
    case JobState::CoverOpen:
        return PrintWorker::tr("A cover is open. Close it: it goes on by itself.");
    case JobState::TonerEmpty:
        return PrintWorker::tr("Out of toner. Change the cartridge: it goes on by itself.");
    case JobState::Paused:
        return PrintWorker::tr("The print queue is paused. It prints when the queue goes on.");
    case JobState::Rejecting:
        return PrintWorker::tr("The print queue takes no jobs: nothing was sent. Print it later.");
    case JobState::Held:
        return PrintWorker::tr("The job is held in the print queue. Release it there.");
    case JobState::Aborted:
        return PrintWorker::tr("The printer gave the job up. Print again.");
    case JobState::Cancelled:
        return PrintWorker::tr("The print was cancelled. It waits to be printed.");
    case JobState::Unconfirmed:
        return PrintWorker::tr(
            "The printer has not answered for a minute: look at the tray. Print again "
            "or cancel.");
    case JobState::NoPrintService:
        return PrintWorker::tr(
            "This computer has no print service. The paper waits to be printed; save "
            "it as PDF if it is urgent.");
    case JobState::NoSuchPrinter:
        return PrintWorker::tr(
            "The printer was not found. Choose one in the settings, then print again.");
    }
    return {};
}

bool needsAHand(JobState state)
{
    return state != JobState::Completed && state != JobState::Pending;
}

} // namespace onedoor
