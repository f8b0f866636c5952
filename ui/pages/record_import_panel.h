#pragma once

#include "ui/models/record_import.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QTableView;

namespace onedoor
{

/// What a list of records seems to be, which column goes to which field beside its first rows, and
/// what will come of each row.
class RecordImportPanel : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the panel.
    RecordImportPanel(RecordImport &import, RecordsModel &records, QWidget *parent = nullptr);

    QWidget *firstField() const;

private:
    QWidget *makeHead();
    QWidget *makeColumns();
    QWidget *makeRows();
    void showFile();
    void addColumn(qsizetype at);
    void offerFree();
    void refresh();

    RecordImport &m_import;
    RecordsModel &m_records;
    QLabel *m_what;
    class ReadingChoice *m_reading;
    QLabel *m_tally;
    QTableView *m_rows;
    QLabel *m_sentence;
    class ColumnScroll *m_columns;
    QGridLayout *m_grid = nullptr;
    QList<QComboBox *> m_fields;
};

} // namespace onedoor
