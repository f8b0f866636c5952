#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace onedoor
{

/// What stands there while the store takes long to open: after an update of the program its tables
/// are put in order first. Closed, the desk does not come once that is done.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Shows itself in a moment; who opens quickly never sees it.
    void showWhenLong() { m_soon.start(); }
    /// It was closed: the store is not wanted now.
    bool isGivenUp() const { return m_givenUp; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QTimer m_soon;
    QLabel *m_sentence;
    bool m_givenUp = false;
};

} // namespace onedoor
