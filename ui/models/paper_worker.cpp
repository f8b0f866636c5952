#include "ui/models/paper_worker.h"

#include "ui/models/memory.h"

namespace onedoor
{

PaperWorker::PaperWorker(Workstation station) : m_station(std::move(station)) {}

void PaperWorker::prepare(quint64 ticket, const PetitionId &id, const QString &form)
{
    StationWorkplace *at = opened(ticket);
    if (!at)
        return;
    const auto petition = at->store().ledger.petition(id);
    if (!petition) {
        Q_EMIT failed(ticket, petition.error());
        return;
    }
    if (const auto state = at->papers().form(*petition, form))
        Q_EMIT prepared(ticket, *state);
}

void PaperWorker::preview(quint64 ticket, const PetitionId &id, const QString &form,
                          const QJsonObject &inputs)
{
    if (ticket != m_latest)
        return;
    StationWorkplace *at = opened(ticket);
    if (!at)
        return;
    const auto petition = at->store().ledger.petition(id);
    if (!petition) {
        Q_EMIT failed(ticket, petition.error());
        return;
    }
    const auto paper = at->papers().preview(*petition, form, inputs);
    if (paper)
        Q_EMIT previewed(ticket, *paper);
    else
        Q_EMIT failed(ticket, paper.error());
    giveMemoryBack();
}

void PaperWorker::issue(quint64 ticket, const PetitionId &petition, const QString &form,
                        const QJsonObject &inputs)
{
    StationWorkplace *at = opened(ticket);
    if (!at)
        return;
    tellIssued(ticket, at->papers().issue(petition, form, inputs));
}

void PaperWorker::replace(quint64 ticket, const QString &number)
{
    if (StationWorkplace *at = opened(ticket))
        tellIssued(ticket, at->papers().replace(number, {}));
}

void PaperWorker::tellIssued(quint64 ticket, const Result<Issued> &document)
{
    if (!document) {
        Q_EMIT failed(ticket, document.error());
        return;
    }
    tellStanding(ticket, document->number);
    Q_EMIT issued(ticket, *document);
    Q_EMIT recorded();
    giveMemoryBack();
}

void PaperWorker::stored(quint64 ticket, const QString &number)
{
    StationWorkplace *at = opened(ticket);
    if (!at)
        return;
    tellStanding(ticket, number);
    const auto document = at->papers().stored(number);
    if (document)
        Q_EMIT found(ticket, *document);
    else
        Q_EMIT failed(ticket, document.error());
}

void PaperWorker::notePrint(const QString &number, const QString &printer, int job, int copies,
                            const QString &outcome)
{
    StationWorkplace *at = opened(0);
    if (!at || !at->papers().notePrint(number, printer, job, copies, outcome))
        return;
    tellStanding(0, number);
    Q_EMIT recorded();
}

void PaperWorker::voidDocument(quint64 ticket, const QString &number, const QString &reason)
{
    StationWorkplace *at = opened(ticket);
    if (!at)
        return;
    const auto done = at->papers().voidDocument(number, reason);
    if (!done) {
        Q_EMIT failed(ticket, done.error());
        return;
    }
    tellStanding(ticket, number);
    Q_EMIT voided(ticket);
    Q_EMIT recorded();
}

void PaperWorker::tellStanding(quint64 ticket, const QString &number)
{
    const auto row = m_at->store().documents.byNumber(number);
    if (!row)
        return;
    const auto petition = m_at->store().ledger.petition(row->petition);
    const Document *document = petition ? petition->document(row->document) : nullptr;
    Q_EMIT registered(ticket, *row,
                      document ? m_at->papers().outdated(*petition, *document) : QStringList());
}

StationWorkplace *PaperWorker::opened(quint64 ticket)
{
    if (!m_at) {
        auto at = StationWorkplace::open(m_station);
        if (!at) {
            Q_EMIT failed(ticket, at.error());
            return nullptr;
        }
        m_at = std::move(*at);
    }
    return m_at.get();
}

} // namespace onedoor
