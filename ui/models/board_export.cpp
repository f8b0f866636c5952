#include "ui/models/board_export.h"

#include "core/desk/sheet_writer.h"
#include "core/store/files.h"

#include <QCoreApplication>

namespace onedoor
{

namespace
{

constexpr qint64 mostRows = 1'048'575; // of a sheet, below its heading

class BoardSheet
{
    Q_DECLARE_TR_FUNCTIONS(BoardSheet)
public:
    BoardSheet(const BoardSpec &board, const BoardWords &words) : m_board(board), m_words(words)
    {
        QStringList headings;
        if (board.isGrouped())
            headings << tr("Group");
        for (const BoardSpec::Column &column : board.columns)
            headings << BoardWords::heading(column);
        m_sheet.columns(headings.size());
        for (int i = 0; i < headings.size(); ++i)
            m_sheet.put(0, i, headings[i]);
    }

    void add(const BoardRow &row)
    {
        ++m_rows;
        int at = 0;
        if (m_board.isGrouped())
            m_sheet.put(m_rows, at++, m_words.group(m_board, row.part, row.group));
        for (int i = 0; i < m_board.columns.size(); ++i, ++at) {
            const bool number = cellKind(m_board.parts[row.part].of, m_board.columns[i].name) ==
                                CellKind::Number;
            if (number && row.cells[i].isValid())
                m_sheet.put(m_rows, at, row.cells[i].toDouble());
            else
                m_sheet.put(m_rows, at, m_words.cell(m_board, row, i));
        }
    }
    qint64 rows() const { return m_rows; }
    QByteArray closed() { return m_sheet.closed(); }

private:
    const BoardSpec &m_board;
    const BoardWords &m_words;
    SheetWriter m_sheet;
    qint64 m_rows = 0;
};

} // namespace

Result<qint64> exportBoard(const Boards &boards, const BoardSpec &board, const BoardView &view,
                           const BoardWords &words, const QString &file,
                           const std::function<bool(qint64 rows)> &goesOn)
{
    BoardSheet sheet(board, words);
    bool whole = true, stopped = false;
    const auto read = boards.each(board, view, [&](const BoardRow &row) {
        whole = sheet.rows() < mostRows;
        stopped = goesOn && !goesOn(sheet.rows());
        if (whole && !stopped)
            sheet.add(row);
        return whole && !stopped;
    });
    if (!read)
        return read.error();
    if (stopped)
        return Error{Reason::Cancelled, file, {}};
    if (!whole)
        return Error{Reason::TooLarge, QString::number(mostRows), QStringLiteral("sheet")};
    const QByteArray bytes = sheet.closed();
    const auto written =
        bytes.isEmpty() ? Error{Reason::FileUnwritable, file, {}} : writeWhole(file, bytes);
    return written ? Result<qint64>(sheet.rows()) : Result<qint64>(written.error());
}

} // namespace onedoor
