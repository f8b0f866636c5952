#pragma once

#include "ui/shell/actions.h"

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace onedoor
{

/// All keys of the program, made from the table of actions: a sheet at the right of the window that
/// one can work beside. F1 or Esc puts it away.
class ShortcutPanel : public QFrame
{
    Q_OBJECT
public:
    ShortcutPanel(const ActionSet &actions, QWidget *parent);

    /// Shows only what the window has, the page in front first.
    void open(PageId front);

private:
    void fill(PageId front);
    void addGroup(QVBoxLayout *column, const QString &title,
                  const QList<const ActionRow *> &rows) const;

    const ActionSet &m_actions;
    QScrollArea *m_scroll;
};

} // namespace onedoor
