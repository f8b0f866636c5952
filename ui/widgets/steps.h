#pragma once

#include "ui/widgets/icon.h"

#include <QList>
#include <QPushButton>
#include <QWidget>

class QVBoxLayout;

namespace onedoor
{

/// Something that could be done next.
struct Step {
    QString key;
    QString cap; ///< its letter or digit on the keyboard; may be empty
    QString text;
    QString detail; ///< what it does or needs; for a closed step, why it is closed
    bool open = true;
    bool recommended = false;
    QString heading = {}; ///< stands above it, where another group begins
};

/// What can be done on a page as a list, each under its own key. Closed ones stay, with the reason.
/// Up and Down move, its key or Enter takes.
class Steps : public QWidget
{
    Q_OBJECT
public:
    explicit Steps(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    /// Takes the one under this key as if it had been pressed. False where there is none or closed.
    bool take(const QString &cap);
    /// Takes the first that is open.
    bool takeFirst();

Q_SIGNALS:
    void taken(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<QPushButton *> m_rows;
    QList<QWidget *> m_headings;
    QList<Step> m_steps; ///< of the rows
    QVBoxLayout *m_column;
};

} // namespace onedoor
