#pragma once

#include "core/desk/guidance.h"
#include "ui/models/queue_table.h"

#include <QObject>

namespace onedoor
{

/// The guidance desk without a window: tickets, the queue, look-ups, advice.
class GuidanceModel : public QObject
{
    Q_OBJECT
public:
    explicit GuidanceModel(Workplace at, QObject *parent = nullptr);

    Result<Guided> takeTicket(TicketKind kind, const QStringList &priority);

    QAbstractItemModel *queue() { return &m_queue; }
    int waiting() const { return m_queue.rowCount(); }
    /// Who was called last, and where to; nullopt before the first call of the day.
    const std::optional<TicketRow> &lastCalled() const { return m_lastCalled; }

    /// Matters that fit a code, name, pinyin, phone or ID number, newest first.
    QList<PetitionRow> matching(const QString &typed, int limit) const;

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
    Result<Progress> progress(const PetitionId &petition, const QString &reason);

    const Reference &reference() const { return m_at.reference; }
    /// Keeps advice without a ticket; returns the visit, for a registration that may follow.
    Result<PetitionId> giveAdvice(const AdviceGiven &advice);

    /// Reads the queue again: somebody else may have taken or called.
    void refresh();

Q_SIGNALS:
    void queueChanged();
    void refused(const onedoor::Error &error);

private:
    Workplace m_at;
    Desk m_desk;
    Guidance m_guidance;
    QueueTable m_queue;
    std::optional<TicketRow> m_lastCalled;
};

/// What to tell the visitor about a matter, given its next open date.
QString progressSentence(const Petition &petition, std::optional<QDate> nextDate);

} // namespace onedoor
