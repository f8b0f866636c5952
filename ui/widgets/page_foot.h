#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QKeySequence;
class QLabel;
class QPushButton;

namespace onedoor
{

/// The foot of a page: what state it is in, how many problems are left (a press jumps to the
/// first), other actions, and bottom right the primary one with its key.
class PageFoot : public QFrame
{
    Q_OBJECT
public:
    explicit PageFoot(QWidget *parent = nullptr);

    /// The button follows the action: text, enabled, tip. The action is not owned.
    void setPrimary(QAction *action);
    void addSecondary(QAction *action);

    void setState(const QString &sentence);
    /// 0 hides it.
    void setProblems(int count);

Q_SIGNALS:
    void firstProblemRequested();

private:
    QLabel *m_state;
    QPushButton *m_problems;
    QHBoxLayout *m_row;
    QPushButton *m_primary = nullptr;
};

/// An action of a page whose key is the window's.
void dress(QAction &action, const QString &text, const char *name, const QKeySequence &key);

/// A button that is the action's: text with its key, enabled state and tool tip follow it.
QPushButton *buttonOf(QAction *action, bool primary = false, QWidget *parent = nullptr);

} // namespace onedoor
