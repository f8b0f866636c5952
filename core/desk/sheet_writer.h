#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace onedoor
{

/// One sheet of a workbook (xlsx), made in a folder that only this user can read. A text is a text
/// whatever it begins with: no formula is ever made of what somebody wrote. Row 0 is the heading.
class SheetWriter
{
public:
    /// Rows come one after the other and are let go at once.
    SheetWriter();
    SheetWriter(const SheetWriter &) = delete;
    SheetWriter &operator=(const SheetWriter &) = delete;
    ~SheetWriter();

    void columns(qsizetype count);
    void put(qsizetype row, qsizetype column, const QString &text);
    void put(qsizetype row, qsizetype column, double number);
    /// The whole file; empty when it could not be made.
    QByteArray closed();

private:
    QTemporaryDir m_folder;
    QString m_file;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_text;
    lxw_format *m_heading;
};

} // namespace onedoor
