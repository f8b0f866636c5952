#include "core/store/boards.h"

#include "core/store/query.h"

#include <limits>

namespace onedoor
{

namespace
{

constexpr int before = 3; ///< part, id and group stand before the cells

} // namespace

Result<Boards> Boards::open(const QString &folder, const DataKey &key)
{
    auto connection =
        Connection::open(folder + QStringLiteral("/store.db"), key, OpenMode::ReadOnly);
    if (!connection)
        return connection.error();
    return Boards(std::move(*connection));
}

Result<Done> Boards::read(const BoardStatement &statement, const Take &take) const
{
    Query found(*m_connection, statement.sql, statement.values);
    const int columns = found.columnCount();
    bool goesOn = true;
    while (goesOn && found.next()) {
        BoardRow row;
        row.part = int(found.number(0));
        if (const QVariant id = found.value(1); id.typeId() == QMetaType::QString)
            row.draft = id.toString();
        else if (!found.isNull(1))
            row.id = PetitionId::fromBytes(found.bytes(1));
        row.group = found.value(2);
        row.cells.reserve(columns - before);
        for (int i = before; i < columns; ++i)
            row.cells.append(found.value(i));
        goesOn = take(std::move(row));
    }
    return found.done();
}

Result<QList<BoardRow>> Boards::page(const BoardSpec &board, const BoardView &view, int limit,
                                     qint64 offset) const
{
    QList<BoardRow> rows;
    const auto done = read(pageStatement(board, view, limit, offset), [&](BoardRow &&row) {
        rows.append(std::move(row));
        return true;
    });
    return done ? Result<QList<BoardRow>>(rows) : Result<QList<BoardRow>>(done.error());
}

Result<Done> Boards::each(const BoardSpec &board, const BoardView &view, const Take &take) const
{
    constexpr int all = std::numeric_limits<int>::max();
    return read(pageStatement(board, view, all, 0), take);
}

Result<QList<BoardGroup>> Boards::groups(const BoardSpec &board, const BoardView &view) const
{
    const BoardStatement statement = groupsStatement(board, view);
    Query found(*m_connection, statement.sql, statement.values);
    QList<BoardGroup> groups;
    while (found.next())
        groups.append(
            {int(found.number(0)), found.isNull(1) ? QVariant() : found.value(1), found.number(2)});
    if (found.error())
        return *found.error();
    return groups;
}

} // namespace onedoor
