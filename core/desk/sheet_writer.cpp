#include "core/desk/sheet_writer.h"

#include <QFile>

#include <xlsxwriter.h>

#include <utility>

namespace onedoor
{

namespace
{

constexpr qsizetype mostCharacters = 32767; // a cell's limit

lxw_workbook *newBook(const QString &file, const QString &folder)
{
    QByteArray passing = QFile::encodeName(folder);
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = passing.data();
    return workbook_new_opt(QFile::encodeName(file).constData(), &options);
}

} // namespace

SheetWriter::SheetWriter()
    : m_file(m_folder.filePath(QStringLiteral("sheet.xlsx"))),
      m_book(newBook(m_file, m_folder.path())), m_sheet(workbook_add_worksheet(m_book, nullptr)),
      m_text(workbook_add_format(m_book)), m_heading(workbook_add_format(m_book))
{
    constexpr uint8_t asText = 49; // "@": what is typed over it stays text, too
    format_set_num_format_index(m_text, asText);
    format_set_num_format_index(m_heading, asText);
    format_set_bold(m_heading);
    worksheet_freeze_panes(m_sheet, 1, 0);
}

SheetWriter::~SheetWriter()
{
    if (m_book)
        (void)closed();
}

void SheetWriter::columns(qsizetype count)
{
    constexpr double width = 18;
    worksheet_set_column(m_sheet, 0, lxw_col_t(count - 1), width, m_text);
}

void SheetWriter::put(qsizetype row, qsizetype column, const QString &text)
{
    const QByteArray bytes = text.left(mostCharacters).toUtf8();
    worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column), bytes.constData(),
                           row == 0 ? m_heading : m_text);
}

void SheetWriter::put(qsizetype row, qsizetype column, double number)
{
    worksheet_write_number(m_sheet, lxw_row_t(row), lxw_col_t(column), number, nullptr);
}

QByteArray SheetWriter::closed()
{
    QFile file(m_file);
    const bool made =
        workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR &&
        file.open(QIODevice::ReadOnly);
    return made ? file.readAll() : QByteArray();
}

} // namespace onedoor
