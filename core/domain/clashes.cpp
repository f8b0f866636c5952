#include "core/domain/clashes.h"

#include "core/domain/decisions.h"

#include <algorithm>
#include <vector>

namespace onedoor
{

namespace
{

/// So many marks say all there is to say of one matter; who writes more means harm.
constexpr qsizetype marksAtMost = 200;

template <class Is>
bool anyEffect(const Fact &fact, Is is)
{
    const auto *act = std::get_if<ActTaken>(&fact);
    return act && std::any_of(act->effects.begin(), act->effects.end(), is);
}

bool isEnd(const Fact &fact)
{
    return std::holds_alternative<PetitionMerged>(fact) ||
           anyEffect(fact, [](const Effect &e) { return std::holds_alternative<Settled>(e); });
}

/// What could not have been recorded after the end.
bool isStep(const Fact &fact)
{
    return anyEffect(fact, [](const Effect &e) {
        return std::holds_alternative<RouteOpened>(e) || std::holds_alternative<RouteStage>(e) ||
               std::holds_alternative<RouteEnded>(e);
    });
}

bool isAgreement(const Fact &fact)
{
    return anyEffect(fact, [](const Effect &e) {
        const auto *ended = std::get_if<RouteEnded>(&e);
        return ended && ended->stands == State::Agreed;
    });
}

} // namespace

void Clashes::keepOut(qsizetype place, const Error &refused)
{
    const Event &event = m_events[place];
    m_keptOut.insert(event.id, place);
    p.attention.append({event.id, refused.reason, event.kind, Clash::KeptOut, {}, {}});
}

void Clashes::meet(qsizetype place)
{
    const Event &event = m_events[place];
    if (const auto *correction = std::get_if<PetitionCorrected>(&event.fact)) {
        correct(event, *correction);
    } else if (const auto *link = std::get_if<PetitionLinked>(&event.fact)) {
        settle(event, [&](const Attention &a) {
            const auto *lost = std::get_if<PetitionLinked>(&m_clashing.value(a.event)->fact);
            return lost && lost->other == link->other;
        });
        m_linkedBy.insert(link->other, &event);
    } else if (const auto *unlink = std::get_if<PetitionUnlinked>(&event.fact)) {
        const Event *linked = m_linkedBy.value(unlink->other);
        if (linked && !event.knew(*linked))
            overrule(*linked, event);
    } else if (std::holds_alternative<PetitionUnmerged>(event.fact)) {
        if (m_mergedBy && !event.knew(*m_mergedBy))
            overrule(*m_mergedBy, event);
        settle(event, [](const Attention &a) { return a.clash == Clash::Ended; });
    } else if (isAgreement(event.fact)) {
        agree(event, place);
    }
    if (anyEffect(event.fact, [](const Effect &e) { return std::holds_alternative<Reopened>(e); }))
        settle(event, [](const Attention &a) { return a.clash == Clash::Ended; });
    if (isEnd(event.fact))
        end(event, place);
    if (std::holds_alternative<PetitionMerged>(event.fact)) {
        settle(event, [](const Attention &a) {
            return a.clash == Clash::Overruled && a.kind == kindOf(PetitionMerged{});
        });
        m_mergedBy = &event;
    }
}

void Clashes::add(const Event &loser, const Event &winner, Clash clash, const QString &field)
{
    if (p.attention.size() >= marksAtMost)
        return;
    m_clashing.insert(loser.id, &loser);
    m_clashing.insert(winner.id, &winner);
    p.attention.append({loser.id, Reason::Conflict, loser.kind, clash, winner.id, field});
}

void Clashes::overrule(const Event &loser, const Event &winner, const QString &field)
{
    add(loser, winner, Clash::Overruled, field);
}

/// What `by` decides again, knowing both sides, is decided.
void Clashes::settle(const Event &by, const std::function<bool(const Attention &)> &about)
{
    p.attention.removeIf([&](const Attention &a) {
        const Event *loser = m_clashing.value(a.event), *winner = m_clashing.value(a.against);
        return a.clash != Clash::KeptOut && loser && winner && about(a) && by.knew(*loser) &&
               by.knew(*winner);
    });
}

void Clashes::correct(const Event &event, const PetitionCorrected &fact)
{
    for (const QString &field : fact.fields) {
        const Event *before = m_correctedBy.value(field);
        if (before && !event.knew(*before) && !isSame(p.intake, fact.corrected, field))
            overrule(*before, event, field);
        settle(event,
               [&](const Attention &a) { return a.clash == Clash::Overruled && a.field == field; });
        m_correctedBy.insert(field, &event);
    }
}

void Clashes::end(const Event &event, qsizetype place)
{
    if (!event.known)
        return;
    for (qsizetype i = 0; i < place; ++i) {
        const Event &step = m_events[i];
        if (isStep(step.fact) && !event.knew(step) && isApplied(step))
            add(step, event, Clash::Ended);
    }
}

void Clashes::agree(const Event &event, qsizetype place)
{
    if (!event.known)
        return;
    for (qsizetype i = 0; i < place; ++i) {
        const Event &other = m_events[i];
        if (isAgreement(other.fact) && !event.knew(other) && isApplied(other))
            add(other, event, Clash::Doubled);
    }
}

/// The fact after which one no longer fitted; of one that never did, the first after which it
/// would have.
void Clashes::nameOpponents(const FoldOne &foldOne)
{
    struct Waiting {
        Attention *mark;
        const Event *event;
        qsizetype place;
        bool fits;
        bool everFitted;
    };
    Petition before;
    std::vector<Waiting> waiting;
    for (Attention &mark : p.attention) {
        const auto kept = m_keptOut.constFind(mark.event);
        if (mark.clash != Clash::KeptOut || kept == m_keptOut.constEnd() ||
            qsizetype(waiting.size()) == marksAtMost)
            continue;
        const Event &event = m_events[*kept];
        before.id = event.petition;
        const bool fits = !refusal(before, event.fact);
        waiting.push_back({&mark, &event, *kept, fits, fits});
    }
    if (waiting.empty())
        return;
    for (qsizetype place = 0; place < m_events.size(); ++place) {
        const Event &event = m_events[place];
        foldOne(before, event, isApplied(event));
        if (!isApplied(event))
            continue;
        for (Waiting &each : waiting) {
            const bool fits = !refusal(before, each.event->fact);
            const bool lost = place < each.place && each.fits && !fits;
            const bool came = place > each.place && !each.everFitted && fits;
            if (lost || came)
                each.mark->against = event.id;
            each.fits = fits;
            each.everFitted = each.everFitted || fits;
        }
    }
}

} // namespace onedoor
