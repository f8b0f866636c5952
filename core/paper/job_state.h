#pragma once

#include <QString>
#include <QStringList>

namespace onedoor
{

/// What became of a print job, as a clerk needs to know it.
enum class JobState {
    Completed,  ///< the printer says every sheet is out
    Pending,    ///< waiting or printing
    PrinterOff, ///< not connected or switched off; goes on by itself when it returns
    OutOfPaper,
    Jam,
    CoverOpen,
    TonerEmpty,
    Paused,    ///< the queue is stopped
    Rejecting, ///< the queue takes no jobs: nothing was sent
    Held,
    Aborted,
    Cancelled,
    Unconfirmed,    ///< the printer did not answer in time: look at the tray
    NoPrintService, ///< no CUPS on this machine
    NoSuchPrinter,
};

/// IPP attributes of a job and its printer, as CUPS answers them. Numbers are RFC 8011's; 0 where
/// an attribute was not answered.
struct JobAttributes {
    int jobState = 0; ///< 3 pending 4 held 5 processing 6 stopped 7 cancelled 8 aborted 9 completed
    QStringList jobReasons;
    QString printerMessage;     ///< job-printer-state-message
    QStringList printerReasons; ///< of the job's view of the printer and of the printer itself
    int printerState = 0;       ///< 3 idle 4 processing 5 stopped
    bool accepting = true;
};

/// Pure: what the attributes mean. CUPS calls a dead network printer idle; only the job's own
/// message tells, so the message is read too.
JobState jobState(const JobAttributes &attributes);

/// Whether waiting longer can change nothing.
bool isFinal(JobState state);

} // namespace onedoor
