#include "core/desk/refused_sheet.h"

#include "core/store/files.h"
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype mostCharacters = 32767; // a cell's limit; an import's own are far below

/// One sheet, made in a folder that only this user can read.
class Sheet
{
public:
    Sheet()
        : m_file(m_folder.filePath(QStringLiteral("refused.xlsx"))),
          m_book(workbook_new(QFile::encodeName(m_file).constData())),
          m_sheet(workbook_add_worksheet(m_book, nullptr)), m_text(workbook_add_format(m_book)),
          m_heading(workbook_add_format(m_book))
    {
        constexpr uint8_t asText = 49; // "@": what is typed over it stays text, too
        format_set_num_format_index(m_text, asText);
        format_set_num_format_index(m_heading, asText);
        format_set_bold(m_heading);
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    void columns(qsizetype count)
    {
        constexpr double width = 18;
        worksheet_set_column(m_sheet, 0, lxw_col_t(count - 1), width, m_text);
    }
    void put(qsizetype row, qsizetype column, const QString &text)
    {
        const QByteArray bytes = text.left(mostCharacters).toUtf8();
        worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column), bytes.constData(),
                               row == 0 ? m_heading : m_text);
    }
    /// The whole file; empty when it could not be made.
    QByteArray closed()
    {
        QFile file(m_file);
        const bool made = workbook_close(m_book) == LXW_NO_ERROR && file.open(QIODevice::ReadOnly);
        return made ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_text;
    lxw_format *m_heading;
};

bool isOurs(const ListColumn &column)
{
    return column.heading == QStringLiteral("原行号") ||
           column.heading == QStringLiteral("拒绝原因");
}

QByteArray sheetOf(const ListFile &list, const ListPlan &plan, const QList<RefusedRow> &refused)
{
    QHash<int, const ListRow *> rows;
    qsizetype width = plan.columns.size();
    for (const ListRow &row : list.rows)
        rows.insert(row.number, &row);
    for (const RefusedRow &one : refused)
        width = std::max(width, rows.value(one.row) ? rows.value(one.row)->cells.size() : 0);
    Sheet sheet;
    sheet.columns(width + 2);
    // The reasons of an earlier round make room for the new ones.
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < width; ++i) {
        if (i >= plan.columns.size() || !isOurs(plan.columns[i]))
            kept.append(i);
    }
    const auto line = [&](qsizetype at, const ListRow &row) {
        for (qsizetype column = 0; column < kept.size(); ++column) {
            if (kept[column] < row.cells.size())
                sheet.put(at, column, row.cells[kept[column]].text);
        }
    };
    line(0, list.rows[plan.heading]);
    sheet.put(0, kept.size(), QStringLiteral("原行号"));
    sheet.put(0, kept.size() + 1, QStringLiteral("拒绝原因"));
    for (qsizetype i = 0; i < refused.size(); ++i) {
        if (const ListRow *row = rows.value(refused[i].row))
            line(i + 1, *row);
        sheet.put(i + 1, kept.size(), QString::number(refused[i].row));
        sheet.put(i + 1, kept.size() + 1, refused[i].reason);
    }
    return sheet.closed();
}

} // namespace

Result<Done> writeRefused(const QString &name, const ListFile &list, const ListPlan &plan,
                          const QList<RefusedRow> &refused)
{
    const QByteArray bytes = sheetOf(list, plan, refused);
    return bytes.isEmpty() ? Error{Reason::FileUnwritable, name, {}} : writeWhole(name, bytes);
}

} // namespace onedoor
