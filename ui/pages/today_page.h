#pragma once

#include "ui/models/board_model.h"
#include "ui/models/today_model.h"
#include "ui/shell/desk_page.h"

#include <QAction>

#include <array>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace onedoor
{

class Card;
class Notice;
class PageFoot;
class TodayColumn;

/// The models of the four columns of 今日.
using TodayBoards = std::array<BoardModel *, 4>;

/// 今日: what is to be done today, what waits for others, papers, drafts, side by side; above them
/// the numbers that matter, and reminders until somebody says that they were seen. Left and right
/// go from column to column, Enter opens, Ctrl+Enter says 知道了.
class TodayPage : public DeskPage
{
    Q_OBJECT
public:
    /// All outlive the page.
    TodayPage(TodayModel &model, const TodayBoards &boards, QWidget *parent = nullptr);

    QString title() const override;
    void activated() override;
    QWidget *firstField() override;
    QAction *primaryAction() override { return &m_primary; }
    /// Something was recorded: what is in sight is read again.
    void refresh();
    /// What is counted elsewhere.
    void setClashes(int clashes);
    void setWaiting(int facts);

Q_SIGNALS:
    void matterOpened(const onedoor::PetitionId &matter);
    void recordOpened(const QString &kind, const onedoor::PetitionId &record);
    void draftOpened(const QString &draft);
    /// A number was pressed: a board of 流转, with filters on.
    void boardRequested(const QString &board, const QStringList &chips);
    void clashesRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNumbers();
    QWidget *makeColumns(const TodayBoards &boards);
    QPushButton *addNumber(QHBoxLayout *row, const char *name);
    void arrange();
    void showModel();
    void showReminders();
    void nameAction();
    void act();
    bool moveAcross(int from, int step);
    int columnWithFocus() const;

    TodayModel &m_model;
    QAction m_primary;
    Notice *m_notice;
    QPushButton *m_orphans = nullptr;
    QPushButton *m_overdue = nullptr;
    QPushButton *m_clashes = nullptr;
    QLabel *m_waiting;
    Card *m_reminderCard;
    QListWidget *m_reminders;
    QGridLayout *m_grid = nullptr;
    std::array<TodayColumn *, 4> m_columns{};
    int m_across = 0; ///< columns side by side
    PageFoot *m_foot;
};

} // namespace onedoor
