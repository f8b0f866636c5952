#pragma once

#include "ui/widgets/icon.h"

#include <QList>
#include <QPushButton>
#include <QWidget>

class QVBoxLayout;

namespace onedoor
{

/// A decision that could be taken next.
struct Step {
    QString key;
    QString text;
    QString detail; ///< what it does or needs; for a closed step, why it is closed
    bool open = true;
    bool recommended = false;
};

/// The decisions of a page as a short list under the number keys. Closed ones stay, with the
/// reason. Up and Down move, a digit or Enter takes.
class Steps : public QWidget
{
    Q_OBJECT
public:
    explicit Steps(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    /// Takes the nth (from 1) as if its digit had been pressed. False where there is none or
    /// closed.
    bool take(int number);

Q_SIGNALS:
    void taken(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<QPushButton *> m_rows;
    QVBoxLayout *m_column;
};

} // namespace onedoor
