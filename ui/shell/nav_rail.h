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
    NavButton(Glyph glyph, QAction *action, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// The sign alone, where the screen is low.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_resting;
    QIcon m_chosen;
    QString m_keys;
};

/// The pages of the house, down the left side below the logo.
class NavRail : public QFrame
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);

    /// Adds the page this row opens, in the order of the table; settings stand at the bottom.
    void add(const ActionRow &row, QAction *action);
    void setCurrent(PageId page);

private:
    QVBoxLayout *m_column;
    QHash<PageId, NavButton *> m_buttons;
};

} // namespace onedoor
