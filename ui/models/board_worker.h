#pragma once

#include "ui/models/board_words.h"
#include "ui/models/workstation.h"

#include <QObject>

#include <atomic>
#include <optional>

namespace onedoor
{

/// The boards there are, and what is wrong with the centre's own files.
struct KnownBoards {
    QList<BoardSpec> boards;
    QStringList setAside;
};

/// Reads boards on a connection of its own, so that a long one holds up neither the window nor what
/// is being recorded. A newer ticket ends what is running for an older one.
class BoardWorker : public QObject
{
    Q_OBJECT
public:
    explicit BoardWorker(Workstation station) : m_station(std::move(station)) {}

    /// Any thread.
    void supersede(quint64 ticket);

    void readBoards(const QString &group);
    /// The next `limit` rows behind `offset`.
    void page(quint64 ticket, const BoardSpec &board, const BoardView &view, int limit,
              qint64 offset);
    void groups(quint64 ticket, const BoardSpec &board, const BoardView &view);
    /// Not superseded.
    void exportTo(const QString &file, const BoardSpec &board, const BoardView &view,
                  const BoardWords &words);

Q_SIGNALS:
    void boardsRead(const onedoor::KnownBoards &boards);
    void rowsRead(quint64 ticket, qint64 offset, const QList<onedoor::BoardRow> &rows,
                  bool complete);
    void groupsRead(quint64 ticket, const QList<onedoor::BoardGroup> &groups);
    void exported(qint64 rows, const QString &file);
    void failed(const onedoor::Error &error);

private:
    Boards *opened();
    bool isStale(quint64 ticket) const { return ticket != m_latest; }

    Workstation m_station;
    std::optional<Boards> m_boards;
    std::atomic<Boards *> m_running = nullptr;
    std::atomic<quint64> m_latest = 0;
};

} // namespace onedoor
