#pragma once

#include "core/domain/pinyin.h"
#include "ui/models/paper_run_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QLabel;
class QPlainTextEdit;
class QTableView;

namespace onedoor
{

class Notice;
class PageFoot;
class TypeAhead;

/// 批量出具: the form, the matters by their codes (pasted, or from a file), what can be issued and
/// what not, then one run into one PDF that can be stopped and gone on with.
class PaperRunPage : public DeskPage
{
    Q_OBJECT
public:
    /// The model outlives the page.
    explicit PaperRunPage(PaperRunModel &model, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_go; }
    /// Esc stops what runs; what was issued is kept.
    bool back() override;

    /// These matters, besides those that stand there.
    void add(const QStringList &codes);

Q_SIGNALS:
    /// The matters that 事项 lists now.
    void listRequested();

private:
    QWidget *wishes();
    QWidget *answers();
    QList<Suggestion> suggestForms(const QString &typed, int limit) const;
    void go();
    void readCodes();
    void saveRefused();
    void refresh();
    QString stateText() const;
    /// What was looked at is what is wished for now.
    bool isChecked() const;

    PaperRunModel &m_model;
    Pinyin m_pinyin;
    QAction m_go;
    QAction m_list;
    QAction m_open;
    QAction m_save;
    TypeAhead *m_form;
    QPlainTextEdit *m_codes;
    QLabel *m_count;
    QLabel *m_tally;
    Notice *m_notice;
    QTableView *m_table;
    PageFoot *m_foot;
    QStringList m_wanted; ///< codes that stand in the text
};

} // namespace onedoor
