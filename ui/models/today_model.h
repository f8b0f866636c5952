#pragma once

#include "core/domain/office_hours.h"
#include "ui/models/board_worker.h"
#include "ui/models/desk_worker.h"
#include "ui/models/worker_thread.h"

namespace onedoor
{

/// A date of the clerk's own matters that comes near, is there or is over. Each of these three is
/// told once: who has seen it is told again only by the next.
struct Reminder {
    enum class Step { Before, Due, Over };

    PetitionId matter;
    QString code;
    QString title;
    QString what;  ///< 受理、告知 …
    QString owner; ///< empty: the centre
    QString rule;
    QDate due;
    int left = 0; ///< working days
    Step step = Step::Before;
};

/// 到期前, 到期, 超期: as receipts keep it.
QString stepWord(Reminder::Step step);

/// 今日 beside its columns: the numbers that matter, and what the clerk is to be reminded of in
/// office hours. A receipt, who saw which reminder and when, is a record of the centre's own.
class TodayModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives the model.
    explicit TodayModel(DeskWorker &desk, QObject *parent = nullptr);

    /// Reads again what the store has.
    void refresh();
    /// What nobody has been told of yet; none outside office hours.
    const QList<Reminder> &reminders() const { return m_reminders; }
    /// Without the centre's own part of the code: as it is read aloud.
    static QString sentenceOf(const Reminder &reminder);
    /// Keeps a receipt; it is not shown again before its next step.
    void acknowledge(const Reminder &reminder);
    bool mayAcknowledge() const { return !m_desk.isReadOnly(); }

    /// Counted; nullopt before.
    std::optional<qint64> orphans() const { return m_orphans; }
    std::optional<qint64> overdue() const { return m_overdue; }

    DeskWorker &desk() const { return m_desk; }

Q_SIGNALS:
    void changed();
    /// Receipts were kept.
    void acknowledged();
    void failed(const onedoor::Error &error);

private:
    void read();
    void takeRows(const QList<BoardRow> &rows);
    void weigh();
    void readHours();
    std::optional<Reminder> reminderOf(const BoardRow &row) const;

    DeskWorker &m_desk;
    KnownBoards m_known;
    QList<BoardRow> m_rows;
    QList<Reminder> m_reminders;
    OfficeHours m_hours;
    std::optional<qint64> m_orphans;
    std::optional<qint64> m_overdue;
    QTimer m_minutes; ///< days begin, offices open
    quint64 m_ticket = 0;
    WorkerThread<BoardWorker> m_worker; ///< the last member: it goes first
};

} // namespace onedoor
