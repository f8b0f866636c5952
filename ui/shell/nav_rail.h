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
    /// The sign over one line: the word, and its key where there is room for both.
    int lineHeight() const;
    bool hasWord() const { return room() >= lineHeight(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int room() const;
    void paintWords(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    QFont keyFace() const;

    QIcon m_resting;
    QIcon m_chosen;
    QString m_keys;
};

/// The pages of the house that are gone to all day, down the left side below the logo; the seldom
/// ones have their keys, the palette and a line in the settings.
class NavRail : public QFrame
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);

    static bool isSeldom(PageId page);
    /// Adds the page this row opens, in the order of the table; settings stand at the bottom.
    void add(const ActionRow &row, QAction *action);
    void setCurrent(PageId page);

private:
    QVBoxLayout *m_column;
    QHash<PageId, NavButton *> m_buttons;
};

} // namespace onedoor
