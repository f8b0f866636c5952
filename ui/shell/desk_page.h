#pragma once

#include "ui/shell/actions.h"

#include <QWidget>

class QAction;

namespace onedoor
{

/// One job on one page of the desk (a page of paper is core/paper's). The window owns it, shows it,
/// and hands it the keys that are its own.
class DeskPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// For the window's title: one or two words.
    virtual QString title() const = 0;
    /// The page came to the front: read again what may have changed. Must not lose what was typed.
    virtual void activated() {}
    /// Where the first key press should go; null leaves the focus alone.
    virtual QWidget *firstField() { return nullptr; }
    /// What Ctrl+Enter does; its button stands bottom right. Null where there is nothing to do.
    virtual QAction *primaryAction() { return nullptr; }
    /// Esc: close what is open on the page. False lets the window go back to the page before.
    virtual bool back() { return false; }
    /// An action of the table was called; false when it means nothing here.
    virtual bool perform(ActionId) { return false; }

Q_SIGNALS:
    /// For the window's foot, left: 草稿已保存 09:31:07. Empty clears.
    void statusChanged(const QString &sentence);
    /// Asks the window to bring another page to the front.
    void pageRequested(onedoor::PageId page);

protected:
    /// Tab goes as the eye does; within the desk's window the window sees to it.
    bool focusNextPrevChild(bool next) override;
    /// Enter presses the button that has the focus.
    void keyPressEvent(QKeyEvent *event) override;

    /// One that is pressed; one that stays down is chosen by the space bar, and Enter goes on.
    static bool isButton(const QWidget *widget);
};

} // namespace onedoor
