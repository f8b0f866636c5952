#pragma once

#include "ui/models/background_work.h"
#include "ui/widgets/icon.h"

#include <QDate>
#include <QFrame>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace onedoor
{

/// The foot of the window: draft · what waits for the county · printer · today. Long work shows its
/// progress here and can be stopped here.
class StatusFooter : public QFrame
{
    Q_OBJECT
public:
    explicit StatusFooter(QWidget *parent = nullptr);

    void setDraft(const QString &sentence);
    /// Facts that wait for the county.
    void setWaiting(int facts);
    /// Matters whose facts contradict each other; pressed, the list of them is asked for.
    void setClashes(int clashes);
    /// What the clerk has not said to have seen; pressed, they are asked for.
    void setReminders(int reminders);
    void setPrinter(Tone tone, const QString &sentence);
    /// How the copies of the store stand.
    void setBackup(Tone tone, const QString &sentence, const QString &more);
    /// What the day is in law: 工作日, 休息日, or a holiday's name in `note`.
    void setToday(QDate day, bool working, const QString &note = {});
    /// Shows a work while it goes on; its "Stop" ends it. The last one that moved is in front. The
    /// work may end before the foot does.
    void follow(BackgroundWork &work);

Q_SIGNALS:
    void clashesRequested();
    void remindersRequested();

private:
    /// `percent` 0 to 100, or -1 while nobody knows.
    void showProgress(BackgroundWork &work, int percent);
    void endProgress(const BackgroundWork *work);

    QLabel *m_draft;
    QLabel *m_waiting;
    QPushButton *m_clashes;
    QPushButton *m_reminders;
    IconLabel *m_printerSign;
    QLabel *m_printer;
    QLabel *m_backup;
    QLabel *m_today;
    QLabel *m_work;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPointer<BackgroundWork> m_shown; ///< of the progress in front
};

} // namespace onedoor
