#pragma once

#include "core/desk/guidance.h"
#include "ui/models/desk_worker.h"
#include "ui/models/petition_finder.h"
#include "ui/models/queue_table.h"

#include <QObject>

namespace onedoor
{

/// The guidance desk without a window: tickets, the queue, look-ups, advice.
class GuidanceModel : public QObject
{
    Q_OBJECT
public:
    /// `desk` is open and outlives the model.
    explicit GuidanceModel(DeskWorker &desk, QObject *parent = nullptr);

    /// A ticket or advice being recorded; until it has answered no second one begins.
    const Recording &recording() const { return m_recording; }
    void takeTicket(TicketKind kind, const QStringList &priority, const QObject *asker,
                    Answer<Guided> answer);

    QAbstractItemModel *queue() { return &m_queue; }
    int waiting() const { return m_queue.rowCount(); }
    /// Who was called last, and where to; nullopt before the first call of the day.
    const std::optional<TicketRow> &lastCalled() const { return m_lastCalled; }

    /// Matters that fit what is typed.
    PetitionFinder &finder() { return m_finder; }

    /// What may be told to the visitor.
    struct Progress {
        PetitionId petition;
        QString code;
        QString title;
        State state = State::Registered;
        QString sentence; ///< one plain sentence: state, who has it, next date
        std::optional<QDate> nextDate;
        int daysLeft = 0; ///< calendar days to nextDate
    };
    /// Opens a matter for a reason; the look-up is logged.
    void progress(const PetitionId &petition, const QString &reason, const QObject *asker,
                  Answer<Progress> answer);

    const Reference &reference() const { return m_desk.reference(); }
    /// Where drafts are kept.
    DeskWorker &desk() { return m_desk; }
    /// Keeps advice without a ticket; returns the visit, for a registration that may follow.
    void giveAdvice(const AdviceGiven &advice, const QObject *asker, Answer<PetitionId> answer);

    /// Reads the queue again: somebody else may have taken or called.
    void refresh();

Q_SIGNALS:
    void queueChanged();
    void refused(const onedoor::Error &error);

private:
    void take(const QList<TicketRow> &all);

    DeskWorker &m_desk;
    Recording m_recording;
    PetitionFinder m_finder;
    QueueTable m_queue;
    std::optional<TicketRow> m_lastCalled;
};

/// What to tell the visitor about a matter, given its next open date.
QString progressSentence(const Petition &petition, std::optional<QDate> nextDate);

} // namespace onedoor
