#include "ui/models/petition_finder.h"

namespace onedoor
{

PetitionFinder::PetitionFinder(const Workstation &station, QObject *parent)
    : QObject(parent), m_search(station)
{
    connect(m_search.worker(), &SearchWorker::suggested, this,
            [this](quint64 ticket, const QList<PetitionRow> &rows) {
                if (ticket != m_ticket)
                    return;
                m_searching = false;
                Q_EMIT found(m_typed, rows);
            });
    connect(m_search.worker(), &SearchWorker::failed, this,
            [this](quint64 ticket, const Error &error) {
                if (ticket != m_ticket)
                    return;
                m_searching = false;
                Q_EMIT found(m_typed, {});
                Q_EMIT failed(error);
            });
}

void PetitionFinder::ask(const QString &typed, int limit)
{
    m_typed = typed;
    m_searching = true;
    m_search.worker()->supersede(++m_ticket);
    m_search.post([ticket = m_ticket, typed, limit](SearchWorker &worker) {
        worker.suggest(ticket, typed, limit);
    });
}

} // namespace onedoor
