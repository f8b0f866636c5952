#pragma once

#include <QString>

#include <memory>

namespace onedoor
{

/// A workbook (xlsx) of one sheet in which every cell is text: no formula is ever made of what
/// somebody wrote, no number is rounded. Its first row is the heading. Made in a folder that only
/// this user can read.
class TextSheet
{
public:
    TextSheet();
    ~TextSheet();
    TextSheet(const TextSheet &) = delete;
    TextSheet &operator=(const TextSheet &) = delete;

    void columns(qsizetype count);
    void put(qsizetype row, qsizetype column, const QString &text);
    /// The whole file, once; empty when it could not be made.
    QByteArray closed();

private:
    struct Book;
    std::unique_ptr<Book> m_book;
};

} // namespace onedoor
