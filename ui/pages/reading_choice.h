#pragma once

#include "core/desk/list_file.h"

#include <QWidget>

class QComboBox;

namespace onedoor
{

/// How a list is read: in which encoding or which sheet, and which of its rows has the headings.
class ReadingChoice : public QWidget
{
    Q_OBJECT
public:
    /// Object names begin with `name`.
    explicit ReadingChoice(const QString &name, QWidget *parent = nullptr);

    /// `now` in use, of the sheets of a workbook or the encodings of a text.
    void offer(ListFile::Kind kind, const QString &now, const QStringList &sheets, int headingRow);
    void setOpen(bool open);

    ListWish wish() const;
    /// 0: to be found, since it is read otherwise than before.
    int headingRow() const;

Q_SIGNALS:
    void chosen();

private:
    QComboBox *m_reading;
    QComboBox *m_heading;
    ListFile::Kind m_kind = ListFile::Kind::Text;
    QString m_now;
};

} // namespace onedoor
