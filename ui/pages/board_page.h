#pragma once

#include "ui/models/board_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace onedoor
{

class BoardTable;
class Chips;
class Notice;
class PageFoot;
class PetitionPreview;

/// 流转, 调解, 研判: the boards of a page at the left; of the one under the cursor what it shows,
/// its filters, its rows and beside them the matter under the cursor. Enter goes from the boards to
/// the rows and from a row into its matter, Esc back; Space hides the preview.
class BoardPage : public DeskPage
{
    Q_OBJECT
public:
    /// `title` of the page; the model outlives it.
    BoardPage(BoardModel &model, const QString &title, QWidget *parent = nullptr);

    QString title() const override { return m_title; }
    void activated() override { m_model.refresh(); }
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_export; }
    bool back() override;
    bool perform(ActionId id) override;
    /// Something was recorded: what is in sight is read again.
    void refresh();
    void exportTo(const QString &file);
    /// Brings a board to the front, with filters on.
    void showBoard(const QString &board, const QStringList &chips);
    /// What else is gone to from here.
    void offer(QAction *action);

Q_SIGNALS:
    void opened(const onedoor::PetitionId &petition);
    void recordOpened(const QString &kind, const onedoor::PetitionId &record);
    void draftOpened(const QString &draft);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeBody();
    void listBoards();
    void showChosen();
    void showAnswer();
    void keepCurrent();
    void showCurrent();
    void openCurrent();
    void askForPlace();
    QString countText() const;
    PetitionId current() const;

    BoardModel &m_model;
    QString m_title;
    QAction m_export;
    QListWidget *m_list;
    QLabel *m_heading;
    QLabel *m_sentence;
    Chips *m_chips;
    Notice *m_notice;
    QStackedWidget *m_answer;
    BoardTable *m_table;
    QLabel *m_nothing;
    PetitionPreview *m_preview;
    PageFoot *m_foot;
    PetitionId m_current; ///< survives a new reading
    bool m_previewAsked = false; ///< somebody said whether it is to be seen
};

} // namespace onedoor
