#include "core/desk/text_sheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace onedoor
{

namespace
{

constexpr qsizetype mostCharacters = 32767; // a cell's limit

} // namespace

struct TextSheet::Book {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("sheet.xlsx"));
    lxw_workbook *book = workbook_new(QFile::encodeName(file).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *text = workbook_add_format(book);
    lxw_format *heading = workbook_add_format(book);
    bool isClosed = false;
};

TextSheet::TextSheet() : m_book(std::make_unique<Book>())
{
    constexpr uint8_t asText = 49; // "@": what is typed over it stays text, too
    format_set_num_format_index(m_book->text, asText);
    format_set_num_format_index(m_book->heading, asText);
    format_set_bold(m_book->heading);
    worksheet_freeze_panes(m_book->sheet, 1, 0);
}

TextSheet::~TextSheet()
{
    if (!m_book->isClosed)
        workbook_close(m_book->book);
}

void TextSheet::columns(qsizetype count)
{
    constexpr double width = 18;
    worksheet_set_column(m_book->sheet, 0, lxw_col_t(count - 1), width, m_book->text);
}

void TextSheet::put(qsizetype row, qsizetype column, const QString &text)
{
    const QByteArray bytes = text.left(mostCharacters).toUtf8();
    worksheet_write_string(m_book->sheet, lxw_row_t(row), lxw_col_t(column), bytes.constData(),
                           row == 0 ? m_book->heading : m_book->text);
}

QByteArray TextSheet::closed()
{
    m_book->isClosed = true;
    QFile file(m_book->file);
    const bool made =
        workbook_close(m_book->book) == LXW_NO_ERROR && file.open(QIODevice::ReadOnly);
    return made ? file.readAll() : QByteArray();
}

} // namespace onedoor
