#pragma once

#include "ui/models/search_worker.h"
#include "ui/models/worker_thread.h"

namespace onedoor
{

/// The best matches for a line one types into, searched in a thread of its own. A newer question
/// ends the one before: only the answer to the newest comes.
class PetitionFinder : public QObject
{
    Q_OBJECT
public:
    explicit PetitionFinder(const Workstation &station, QObject *parent = nullptr);

    void ask(const QString &typed, int limit);
    bool isSearching() const { return m_searching; }

Q_SIGNALS:
    /// Matches of identity first, newest first; none also after a failure.
    void found(const QString &typed, const QList<onedoor::PetitionRow> &rows);
    void failed(const onedoor::Error &error);

private:
    QString m_typed;
    quint64 m_ticket = 0;
    bool m_searching = false;
    WorkerThread<SearchWorker> m_search; ///< the last member: it goes first
};

} // namespace onedoor
