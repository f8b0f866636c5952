#include "app/ctl/commands.h"
#include "core/desk/board_files.h"
#include "ui/models/board_export.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

class BoardCommands
{
    Q_DECLARE_TR_FUNCTIONS(BoardCommands)
};

void listBoards(const BoardFiles &files, Context &context)
{
    for (const BoardSpec &board : files.boards) {
        QJsonArray chips;
        for (const BoardSpec::Chip &chip : board.chips)
            chips.append(QJsonObject{{QStringLiteral("chip"), chip.id},
                                     {QStringLiteral("title"), chip.title}});
        if (context.json)
            context.print({{QStringLiteral("board"), board.board},
                           {QStringLiteral("title"), board.title},
                           {QStringLiteral("group"), board.group},
                           {QStringLiteral("sentence"), board.sentence},
                           {QStringLiteral("chips"), chips}});
        else
            context.line(
                QStringLiteral("%1  %2 · %3  %4")
                    .arg(board.board.leftJustified(18), board.group, board.title, board.sentence));
    }
}

void printRow(const BoardSpec &board, const BoardRow &row, const BoardWords &words,
              Context &context)
{
    QJsonObject told;
    QStringList said;
    if (board.isGrouped()) {
        told[QStringLiteral("group")] = words.group(board, row.part, row.group);
        said << words.group(board, row.part, row.group);
    }
    for (int i = 0; i < board.columns.size(); ++i) {
        const QString &name = board.columns[i].name;
        told[name] = words.value(board, row, i);
        if (const auto left = words.workdaysLeft(board, row, i); left && name == u"due_on")
            told[QStringLiteral("workdays_left")] = *left;
        if (const QString cell = words.cell(board, row, i); !cell.isEmpty())
            said << cell;
    }
    if (context.json)
        context.print(told);
    else
        context.line(said.join(QStringLiteral("  ")));
}

/// The chips that were asked for and are none of the board's.
QStringList strangersOf(const BoardSpec &board, QStringList chips)
{
    for (const BoardSpec::Chip &chip : board.chips)
        chips.removeAll(chip.id);
    return chips;
}

struct Asked {
    const BoardSpec &board;
    BoardView view;
    BoardWords words;
};

int exportRows(const Asked &asked, const Boards &boards, const QString &file, Context &context)
{
    const auto rows = exportBoard(boards, asked.board, asked.view, asked.words, file);
    if (!rows)
        return context.fail(rows.error());
    if (context.json)
        context.print({{QStringLiteral("rows"), *rows}, {QStringLiteral("xlsx"), file}});
    else
        context.line(BoardCommands::tr("%1 rows were written to %2").arg(*rows).arg(file));
    return done;
}

int tell(const Asked &asked, const Arguments &arguments, Context &context)
{
    const auto boards = Boards::open(context.folder, context.key());
    if (!boards)
        return context.fail(boards.error());
    if (const QString file = arguments.value(QStringLiteral("xlsx")); !file.isEmpty())
        return exportRows(asked, *boards, file, context);
    qint64 skipped = arguments.number(QStringLiteral("offset"), 0);
    qint64 wanted = arguments.number(QStringLiteral("limit"), 1'000'000);
    const auto read = boards->each(asked.board, asked.view, [&](const BoardRow &row) {
        if (skipped-- > 0)
            return true;
        printRow(asked.board, row, asked.words, context);
        return --wanted > 0;
    });
    return read ? done : context.fail(read.error());
}

} // namespace

int runBoard(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const auto files = BoardFiles::load(context.resources, BoardFiles::localFolder(context.folder),
                                        context.reference().records);
    if (!files)
        return context.fail(files.error());
    for (const QString &sentence : files->setAside)
        context.warn(QStringLiteral("onedoorctl: ") + sentence);
    const QString name = arguments.positional().value(0);
    if (name.isEmpty()) {
        listBoards(*files, context);
        return done;
    }
    const BoardSpec *board = files->find(name);
    if (!board)
        return context.usage(BoardCommands::tr("No board is called “%1”. Nothing was done; "
                                               "onedoorctl board lists them.")
                                 .arg(name));
    const QStringList chips = arguments.values(QStringLiteral("chip"));
    if (const QStringList strangers = strangersOf(*board, chips); !strangers.isEmpty())
        return context.usage(BoardCommands::tr("The board has no filter “%1”. Nothing was done; "
                                               "onedoorctl board --json lists them.")
                                 .arg(strangers.first()));
    const QDate today = context.clock->today();
    return tell({*board,
                 {today, context.operatorName, chips},
                 {context.reference(), context.store().identity().centreName, today}},
                arguments, context);
}

} // namespace onedoor
