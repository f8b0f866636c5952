#pragma once

#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>

namespace onedoor
{

/// Makes papers in a thread of its own: store, catalogues and fonts are opened with the first
/// request. Answers carry the ticket of their request.
class PaperWorker : public QObject
{
    Q_OBJECT
public:
    explicit PaperWorker(Workstation station);

    /// Any thread: previews older than this ticket need not be made any more.
    void supersede(quint64 ticket) { m_latest = ticket; }

    /// Reads what a form knows of a petition.
    void prepare(quint64 ticket, const PetitionId &petition, const QString &form);
    void preview(quint64 ticket, const PetitionId &petition, const QString &form,
                 const QJsonObject &inputs);
    void issue(quint64 ticket, const PetitionId &petition, const QString &form,
               const QJsonObject &inputs);
    void stored(quint64 ticket, const QString &number);
    /// Records how a print ended.
    void notePrint(const QString &number, const QString &printer, int job, int copies,
                   const QString &outcome);
    void voidDocument(quint64 ticket, const QString &number, const QString &reason);
    /// Void and issued anew, as one; `issued` answers.
    void replace(quint64 ticket, const QString &number);

Q_SIGNALS:
    void prepared(quint64 ticket, const onedoor::FormState &state);
    void previewed(quint64 ticket, const onedoor::Paper &paper);
    void issued(quint64 ticket, const onedoor::Issued &document);
    void found(quint64 ticket, const onedoor::Issued &document);
    void voided(quint64 ticket);
    void failed(quint64 ticket, const onedoor::Error &error);
    /// How a document stands in the register, and what it shows that has been corrected since;
    /// comes before the answer that tells of it.
    void registered(quint64 ticket, const onedoor::Register::Row &row, const QStringList &outdated);
    /// The register or the ledger has something new.
    void recorded();

private:
    StationWorkplace *opened(quint64 ticket);
    void tellStanding(quint64 ticket, const QString &number);
    void tellIssued(quint64 ticket, const Result<Issued> &document);

    Workstation m_station;
    std::unique_ptr<StationWorkplace> m_at;
    std::atomic<quint64> m_latest = 0;
};

} // namespace onedoor
