#pragma once

#include "core/domain/petition.h"

#include <QHash>

#include <functional>

namespace onedoor
{

/// Finds, while a petition is folded, the facts that contradict each other. What the guard refuses
/// is the plain case; the others are decisions that would lose in silence, because whoever
/// recorded the later one had not heard of the earlier: two corrections of one field, an end
/// beside a step, an agreement beside another, a link or merge taken back that was a newer one.
/// A later fact that knew both, and decides the same thing again, settles a clash.
class Clashes
{
public:
    /// Both outlive this; `events` in fold order.
    Clashes(Petition &petition, const QList<Event> &events) : p(petition), m_events(events) {}

    /// The guard refused the event at this place.
    void keepOut(qsizetype place, const Error &refused);
    /// The event at this place fits and is about to be applied.
    void meet(qsizetype place);
    /// Folds one event more into a petition: one that counts, or one that was kept out.
    using FoldOne = std::function<void(Petition &, const Event &, bool counts)>;
    /// All are folded: says against which fact each of the refused ones stands.
    void nameOpponents(const FoldOne &foldOne);

private:
    void overrule(const Event &loser, const Event &winner, const QString &field = {});
    void add(const Event &loser, const Event &winner, Clash clash, const QString &field = {});
    void settle(const Event &by, const std::function<bool(const Attention &)> &about);
    void correct(const Event &event, const PetitionCorrected &fact);
    void end(const Event &event, qsizetype place);
    void agree(const Event &event, qsizetype place);
    bool isApplied(const Event &event) const { return !m_keptOut.contains(event.id); }

    Petition &p;
    const QList<Event> &m_events;
    QHash<EventId, qsizetype> m_keptOut;
    QHash<EventId, const Event *> m_clashing;    ///< all that stand in a mark
    QHash<QString, const Event *> m_correctedBy; ///< by field
    QHash<PetitionId, const Event *> m_linkedBy;
    const Event *m_mergedBy = nullptr;
};

} // namespace onedoor
