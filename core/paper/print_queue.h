#pragma once

#include "core/domain/result.h"
#include "core/paper/job_state.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace onedoor
{

struct Printer {
    QString name;        ///< CUPS queue
    QString description; ///< printer-info, for people
    QString location;
    bool isDefault = false;
    bool accepting = true;
    JobState state = JobState::Pending; ///< Pending: nothing known against it
};

struct PrintOrder {
    QString printer; ///< a Printer::name; empty for the default one
    QByteArray pdf;
    QString title;                                      ///< document number, seen in the queue
    QString media = QStringLiteral("iso_a4_210x297mm"); ///< PWG name
    QString sides = QStringLiteral("one-sided");
    int copies = 1;
};

/// PWG name of a form's paper (A4, A5, A5-landscape, roll, card).
QString mediaName(const QString &paper);

/// The machine's print service, through libcups. Every call may wait for a printer: for worker
/// threads only. Without a CUPS socket each answers at once.
class PrintQueue
{
public:
    static bool hasService();

    /// Empty without a service.
    std::vector<Printer> printers() const;

    /// Sends the PDF with sides, media and scaling said outright (a queue's defaults may be duplex
    /// or Letter). The job's number, or PrinterUnavailable, or PrinterRefused.
    Result<int> submit(const PrintOrder &order) const;

    /// The job as CUPS knows it now.
    JobState stateOf(const QString &printer, int job) const;

    /// Asks once a second until the job has ended or the patience (milliseconds) is over; what
    /// cannot be told by then is the hindrance seen last, or Unconfirmed. proceed is told every
    /// state and stops the waiting by answering false.
    JobState follow(const QString &printer, int job, int patience,
                    const std::function<bool(JobState)> &proceed) const;

    /// Takes the job out of the queue, so that it cannot come out twice. False when CUPS refused.
    bool cancel(const QString &printer, int job) const;
};

} // namespace onedoor
