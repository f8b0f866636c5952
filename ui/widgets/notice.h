#pragma once

#include "ui/widgets/icon.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace onedoor
{

/// One sentence in the page's own flow: nothing pops up, nothing steals the focus, and it stays
/// until the page takes it away. Hidden while it has nothing to say.
class Notice : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Danger };

    explicit Notice(QWidget *parent = nullptr);

    void say(Kind kind, const QString &sentence);
    void clear();
    QString sentence() const;

    /// Adds a small button behind the sentence; clear() takes it away again.
    void offer(const QString &text, const QString &key);

Q_SIGNALS:
    void actionTaken(const QString &key);

private:
    IconLabel *m_icon;
    QLabel *m_sentence;
    QHBoxLayout *m_actions;
};

} // namespace onedoor
