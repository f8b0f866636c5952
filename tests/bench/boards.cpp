// Boards: their first rows beside the bare statement that holds them.
#include "tests/bench/measures.h"

#include "core/desk/board_files.h"
#include "core/store/boards.h"
#include "core/store/query.h"

namespace onedoor::bench
{

namespace
{

constexpr int shown = 200;
constexpr int runs = 5;
constexpr double mostMilliseconds = 100;

/// Each value copied out: who shows rows must have them.
void touchAll(Connection &connection, const BoardStatement &statement)
{
    Query rows(connection, statement.sql, statement.values);
    while (rows.next()) {
        for (int column = 0, columns = rows.columnCount(); column < columns; ++column)
            (void)rows.bytes(column);
    }
}

} // namespace

void measureBoards(Table &table, County &county)
{
    const QString resources = county.reference().folder;
    const auto files = must(BoardFiles::load(resources, {}, county.reference().records), "boards");
    const auto boards = must(Boards::open(county.folder(), county.key()), "boards");
    const auto raw = county.connection(OpenMode::ReadOnly);
    const BoardView view{QDate(2026, 11, 23), QStringLiteral("林晓"), {}};
    Times slowestOurs;
    double worstRatio = 0;
    QString slowest;
    for (const BoardSpec &board : files.boards) {
        const BoardStatement bare = pageStatement(board, view, shown, 0);
        Times ours, floor;
        for (int run = 0; run < runs; ++run) {
            floor.add(secondsOf([&] { touchAll(*raw, bare); }));
            ours.add(secondsOf([&] { must(boards.page(board, view, shown), "board"); }));
        }
        if (ours.median() > slowestOurs.worst())
            slowest = board.board;
        slowestOurs.add(ours.median());
        // Below a tenth of a millisecond a ratio says nothing.
        if (floor.median() > 1e-4)
            worstRatio = std::max(worstRatio, ours.median() / floor.median());
    }
    table.add(within(QStringLiteral("board, first rows, the slowest: ") + slowest,
                     county.petitions(), QStringLiteral("100 ms"), slowestOurs.worst(),
                     mostMilliseconds));
    table.add(beside(QStringLiteral("board, against its bare statement, the worst"),
                     county.petitions(), 1, worstRatio, 2));
}

} // namespace onedoor::bench
