#pragma once

#include "ui/models/import_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace onedoor
{

class ImportColumns;
class Notice;
class PageFoot;
class ReadingChoice;

/// 导入: a list from elsewhere is dropped or chosen, seen for what it is, its columns given their
/// fields, and what will come of every row is shown before anything is recorded.
class ImportPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit ImportPage(ImportModel &model, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_record; }
    bool perform(ActionId id) override;

    /// As if it had been dropped here.
    void open(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeDesk();
    QWidget *makeHead();
    QWidget *makeRows();
    void choose();
    void saveRefused();
    void saveMapping();
    void reread();
    void showFile();
    void fitRows();
    void refresh();
    void sayState();
    void showSentence();
    QString tally() const;

    ImportModel &m_model;
    Notice *m_notice;
    QStackedWidget *m_stack;
    QLabel *m_file;
    QLabel *m_what;
    ReadingChoice *m_reading;
    QLineEdit *m_source;
    ImportColumns *m_columns;
    QLabel *m_tally;
    QTableView *m_rows;
    QLabel *m_sentence;
    PageFoot *m_foot;
    QAction m_record;
    QAction m_choose;
    QAction m_refused;
    QAction m_mapping;
};

} // namespace onedoor
