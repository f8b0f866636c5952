#pragma once

#include "ui/models/record_import.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTableView;

namespace onedoor
{

class Card;
class ColumnScroll;
class Field;
class Notice;
class PageFoot;
class RecordActs;
class RecordForm;
class RecordImportPanel;
class Timeline;

/// 台账: the centre's own records, whatever kinds are declared. Kinds and the list of one at the
/// left, the form of a record at the right, over what can be done with it and what became of it;
/// lists come in and go out by the head.
class RecordsPage : public DeskPage
{
    Q_OBJECT
public:
    /// Both outlive the page.
    RecordsPage(RecordsModel &model, RecordImport &import, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_primary; }
    bool back() override;
    bool perform(ActionId id) override;

    /// A list of records of the kind in front.
    void openList(const QString &file);
    /// A record, or a new one where the key is empty; on it an act's sheet, where one is named.
    void open(const QString &kind, const QString &key, const QString &act = {});
    /// What else is gone to from here, in the foot.
    void offer(QAction *action);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeDesk();
    QWidget *makeKinds();
    QWidget *makeList();
    QWidget *makeRecord();
    void connectModel();
    void connectImport();
    void connectActs();
    void refresh();
    void selectRow(int row);
    void fillKinds();
    void fitColumns();
    void showRecord();
    void makeForm();
    void tellOfRecord();
    void showHistory();
    void startNew();
    void askRetire(bool ask);
    void nameActions();
    void act();
    void chooseList();
    void chooseExport();
    void saveRefused();
    bool isImporting() const;
    QString primaryText() const;
    QString hint() const;
    QWidget *emptyWords() const;

    RecordsModel &m_model;
    RecordImport &m_import;
    QLabel *m_title;
    Notice *m_notice;
    QStackedWidget *m_stack;
    QListWidget *m_kinds;
    QLineEdit *m_search;
    QCheckBox *m_retired;
    QStackedWidget *m_listPlace;
    QTableView *m_table;
    ColumnScroll *m_empty;
    Card *m_recordCard;
    Notice *m_standing; ///< retired, contradictory, somebody else's to edit
    Field *m_reason;
    ColumnScroll *m_formPlace;
    RecordForm *m_form = nullptr;
    QStackedWidget *m_recordPlace; ///< the form, or the sheet of an act
    RecordActs *m_acts;
    Timeline *m_history;
    QString m_act; ///< to be begun once its record is open
    Card *m_story = nullptr; ///< around the history
    RecordImportPanel *m_importPanel;
    PageFoot *m_foot;
    QString m_kept; ///< 草稿已保存 09:31:07
    QAction m_primary;
    QAction m_new;
    QAction m_list;
    QAction m_export;
    QAction m_retire;
    QAction m_refused;
    bool m_filling = false;
    bool m_actedOn = false; ///< the form does not show what an act set
};

} // namespace onedoor
