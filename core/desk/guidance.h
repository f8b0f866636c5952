#pragma once

#include "core/desk/desk.h"

namespace onedoor
{

/// Where a kind of visit goes.
struct Guided {
    PetitionId visit;
    QString label;  ///< A005
    QString zone;   ///< 三楼调解区
    QString window; ///< 2号窗口
    int ahead = 0;  ///< people before this one
};

/// The use cases of the guidance desk (咨询引导台): tickets, the queue, advice.
class Guidance
{
public:
    explicit Guidance(Workplace workplace) : m_at(std::move(workplace)) {}

    Result<Guided> takeTicket(TicketKind kind, const QStringList &priority);
    /// Calls the next visitor to a window: urgent, then whom its records say it takes, then
    /// priority, then who came first; others when none of its own waits.
    Result<TicketRow> callNext(const QString &window);
    /// Calls one ticket again.
    Result<Done> callAgain(const PetitionId &visit, const QString &window);
    /// outcome: served, absent, left.
    Result<Done> end(const PetitionId &visit, const QString &outcome,
                     std::optional<PetitionId> petition = std::nullopt);
    /// Advice without a petition; returns the visit, which can become a petition later.
    Result<PetitionId> giveAdvice(const AdviceGiven &advice,
                                  std::optional<PetitionId> visit = std::nullopt);
    Result<QList<TicketRow>> queue() const;

private:
    static QChar letterOf(TicketKind kind);

    Workplace m_at;
};

} // namespace onedoor
