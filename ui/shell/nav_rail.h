#pragma once

#include "ui/shell/actions.h"

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace onedoor
{

/// One page in the rail: sign, word and key.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NavButton(QAction *action, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

/// The pages of the house, down the left side below the logo.
class NavRail : public QFrame
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);

    /// Adds a page in the order of the table; settings stand at the bottom.
    void add(PageId page, QAction *action);
    void setCurrent(PageId page);

private:
    QVBoxLayout *m_column;
    QHash<PageId, NavButton *> m_buttons;
};

} // namespace onedoor
