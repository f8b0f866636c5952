#pragma once

#include "core/domain/pinyin.h"
#include "ui/models/form_editor_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace onedoor
{

class Card;
class FormLookCard;
class FormMergePanel;
class Notice;
class PageFoot;
class SourceEdit;

/// 文书样式: the centre's administrator changes a form and sees at once what is wrong and how it
/// looks; who has another post may look.
class FormEditorPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit FormEditorPage(FormEditorModel &model, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_save; }
    bool back() override;
    bool perform(ActionId action) override;

    void open(const QString &form);

Q_SIGNALS:
    /// What was saved serves from the next start on, and that is wanted now.
    void restartRequested();

private:
    void arrange();
    Card *listCard();
    Card *textCard();
    void connectModel();
    void fillList();
    void showForm();
    void showFile();
    void showComplaints();
    void goToComplaint(int row);
    void showMerge();
    void tellSaved(bool serves);
    void refreshActions();
    QString file() const;

    FormEditorModel &m_model;
    Pinyin m_pinyin;
    QAction m_save, m_restore, m_merge;
    QLineEdit *m_search;
    QListWidget *m_list;
    Card *m_text;
    QComboBox *m_files;
    QLabel *m_about;
    QStackedWidget *m_middle;
    SourceEdit *m_edit;
    QListWidget *m_complaints;
    FormMergePanel *m_merging;
    FormLookCard *m_look;
    Notice *m_notice;
    PageFoot *m_foot;
    bool m_filling = false; ///< the text is set by the page, not typed
};

} // namespace onedoor
