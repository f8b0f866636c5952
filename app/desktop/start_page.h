#pragma once

#include "ui/models/desk_worker.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace onedoor
{

/// What stands there while the store takes long to open: after an update of the program its tables
/// are put in order first. Closed, that is broken off and nothing of it kept: the next start does
/// it.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    /// `opening` outlives the page.
    explicit StartPage(BackgroundWork &opening, QWidget *parent = nullptr);

    /// Shows itself in a moment; who opens quickly never sees it.
    void showWhenLong() { m_soon.start(); }
    /// It was closed: the store is not wanted now.
    bool isGivenUp() const { return m_givenUp; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showPercent(int percent);

    BackgroundWork &m_opening;
    QTimer m_soon;
    QLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_later;
    bool m_givenUp = false;
};

/// Waits until the store is open; a quiet page says what goes on when that takes long. Cancelled
/// when the page was closed meanwhile.
Result<Done> openStore(DeskWorker &desk);

} // namespace onedoor
