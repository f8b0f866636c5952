#pragma once

#include "core/domain/petition.h"
#include "core/store/connection.h"

namespace onedoor
{

/// One line of the queue.
struct TicketRow {
    PetitionId visit;
    QString label;
    TicketKind kind = TicketKind::Dispute;
    QString priority; ///< reasons, empty for none
    QString zone;
    QString window;
    QDateTime takenAt;
    QDateTime calledAt; ///< invalid while waiting
    int calls = 0;
    QString outcome; ///< empty while waiting or being served
};

/// 排队: the day's queue of this store.
class Tickets
{
public:
    explicit Tickets(Connection &connection) : m_connection(connection) {}

    /// The day's tickets, those with a priority reason first, then by number.
    Result<QList<TicketRow>> ofDay(QDate day) const;
    /// Who is to be called next: urgent first, then of the window's `own` kinds, then priority,
    /// then who came first. NotFound: nobody.
    Result<TicketRow> next(QDate day, const QList<TicketKind> &own = {}) const;
    /// The serial of the next ticket of a kind on a day, from 1.
    Result<int> nextSerial(QDate day, TicketKind kind) const;
    Result<int> waiting(QDate day) const;

private:
    Result<QList<TicketRow>> rows(const QString &where, const QVariantList &values) const;

    Connection &m_connection;
};

} // namespace onedoor
