#pragma once

#include "core/domain/ids.h"
#include "core/store/board.h"
#include "core/store/connection.h"

#include <QDate>

#include <functional>
#include <memory>

namespace onedoor
{

/// For whom and when a board is read: what `me` and `today` are, and which chips are on.
struct BoardView {
    QDate today;
    QString who;
    QStringList chips;
};

struct BoardRow {
    PetitionId id; ///< of the matter, or of the record; null: a draft
    int part = 0;
    QVariant group; ///< where the board is grouped by a column
    QVariantList cells;
    QString draft = {}; ///< its id; empty: it is none
};

struct BoardGroup {
    int part = 0;
    QVariant group;
    qint64 rows = 0;
};

/// A statement and what is bound to it.
struct BoardStatement {
    QString sql;
    QVariantList values;
};

/// 列表 over the projections: one prepared statement a board, on a connection that only reads, so
/// that a long one holds up nobody. The store was opened before, which puts its tables in order.
class Boards
{
public:
    /// folder: the store's.
    static Result<Boards> open(const QString &folder, const DataKey &key);
    /// From any thread: what is running ends with Cancelled.
    void interrupt() { m_connection->interrupt(); }

    /// Rows from `offset` on, in the board's order.
    Result<QList<BoardRow>> page(const BoardSpec &board, const BoardView &view, int limit,
                                 qint64 offset = 0) const;
    /// Given a row to keep; false ends the reading.
    using Take = std::function<bool(BoardRow &&)>;
    /// All rows in one reading, as they stand at this moment.
    Result<Done> each(const BoardSpec &board, const BoardView &view, const Take &take) const;
    /// Its groups in their order, with how many rows each has; one of an ungrouped board.
    Result<QList<BoardGroup>> groups(const BoardSpec &board, const BoardView &view) const;

private:
    Result<Done> read(const BoardStatement &statement, const Take &take) const;
    explicit Boards(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    std::unique_ptr<Connection> m_connection;
};

BoardStatement pageStatement(const BoardSpec &board, const BoardView &view, int limit,
                             qint64 offset);
BoardStatement groupsStatement(const BoardSpec &board, const BoardView &view);

} // namespace onedoor
