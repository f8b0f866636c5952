#pragma once

#include "ui/shell/desk_page.h"

#include "ui/widgets/notice.h"
#include "ui/widgets/type_ahead.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace onedoor
{

class HeadBar;
class NavRail;
class ShortcutPanel;
class StatusFooter;
class Theme;

/// The desk: rail, head, one page at a time, foot. It knows pages only as DeskPage and actions only
/// by the table; app puts both together.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `theme` must outlive the window.
    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);

    /// Takes the page over and offers it in the rail, the palette and the shortcut page.
    void addPage(PageId id, std::unique_ptr<DeskPage> page);
    /// A page made as its child is not dressed twice.
    QWidget *placeOfPages() const;
    DeskPage *page(PageId id) const { return m_pages.value(id); }
    PageId currentPage() const { return m_current; }
    /// Brings a page to the front; a page that was never added changes nothing.
    void goTo(PageId id);
    void goBack();

    ActionSet &actions() { return m_actions; }
    HeadBar &head() { return *m_head; }
    StatusFooter &foot() { return *m_foot; }
    /// For what concerns the whole desk: the store is read-only, the centre is a rehearsal.
    Notice &notice() { return *m_notice; }
    /// For what passes by itself unless it is answered.
    Notice &passingNotice() { return *m_passing; }

    /// What the search field asks besides commands; `offer` answers it, and what was chosen comes
    /// back by found().
    void setSearchQuestion(TypeAhead::Question question);
    void offer(const QString &typed, const QList<Suggestion> &found);

Q_SIGNALS:
    void found(const onedoor::Suggestion &suggestion);
    /// Enter in the search field without a suggestion.
    void searchRequested(const QString &typed);
    void syncRequested();
    /// Ctrl++ and Ctrl+-: whoever keeps the settings answers.
    void textSizeRequested(int steps);
    /// F10: a scale on trial is kept.
    void scaleKept();

protected:
    /// Tab goes as the eye does, through rail, head, page and foot.
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void act(ActionId id);
    void showPage(PageId id);
    void refreshActions();
    void toggleShortcuts();
    void enterSearch();
    void leaveSearch();
    void placeShortcuts();

    Theme &m_theme;
    ActionSet m_actions;
    NavRail *m_rail;
    HeadBar *m_head;
    Notice *m_notice;
    Notice *m_passing;
    QStackedWidget *m_stack;
    StatusFooter *m_foot;
    ShortcutPanel *m_shortcuts;
    QHash<PageId, DeskPage *> m_pages;
    QList<PageId> m_history;
    QPointer<QWidget> m_beforeSearch;
    PageId m_current = PageId::Guide;
};

} // namespace onedoor
