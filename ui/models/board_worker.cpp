#include "ui/models/board_worker.h"

#include "core/desk/board_files.h"
#include "ui/models/board_export.h"

namespace onedoor
{

void BoardWorker::supersede(quint64 ticket)
{
    m_latest = ticket;
    if (Boards *running = m_running)
        running->interrupt();
}

void BoardWorker::readBoards(const QString &group)
{
    const auto files =
        BoardFiles::load(m_station.resources, BoardFiles::localFolder(m_station.folder),
                         m_station.reference->records);
    if (files)
        Q_EMIT boardsRead({files->ofGroup(group), files->setAside});
    else
        Q_EMIT failed(files.error());
}

void BoardWorker::page(quint64 ticket, const BoardSpec &board, const BoardView &view, int limit,
                       qint64 offset)
{
    Boards *boards = isStale(ticket) ? nullptr : opened();
    if (!boards)
        return;
    const auto rows = boards->page(board, view, limit, offset);
    if (isStale(ticket))
        return;
    if (rows)
        Q_EMIT rowsRead(ticket, offset, *rows, rows->size() < limit);
    else
        Q_EMIT failed(rows.error());
}

void BoardWorker::groups(quint64 ticket, const BoardSpec &board, const BoardView &view)
{
    Boards *boards = isStale(ticket) ? nullptr : opened();
    if (!boards)
        return;
    const auto groups = boards->groups(board, view);
    if (isStale(ticket))
        return;
    if (groups)
        Q_EMIT groupsRead(ticket, *groups);
    else
        Q_EMIT failed(groups.error());
}

void BoardWorker::exportTo(const QString &file, const BoardSpec &board, const BoardView &view,
                           const BoardWords &words)
{
    const auto boards = Boards::open(m_station.folder, m_station.key);
    const auto rows = boards ? exportBoard(*boards, board, view, words, file)
                             : Result<qint64>(boards.error());
    if (rows)
        Q_EMIT exported(*rows, file);
    else
        Q_EMIT failed(rows.error());
}

/// With the first request.
Boards *BoardWorker::opened()
{
    if (m_boards)
        return &*m_boards;
    auto boards = Boards::open(m_station.folder, m_station.key);
    if (!boards) {
        Q_EMIT failed(boards.error());
        return nullptr;
    }
    m_boards.emplace(std::move(*boards));
    m_running = &*m_boards;
    return &*m_boards;
}

} // namespace onedoor
