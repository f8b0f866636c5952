#include "core/insight/reasons.h"

#include "core/domain/word_edges.h"
#include "core/insight/han_pairs.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr qsizetype pairsHeard = 10;
constexpr qsizetype longestReason = 8;

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
    double weight = 0;
};

/// Pairs run across the edges of words; reasons must not.
Span widened(Span span, const WordEdges &edges)
{
    if (!edges.isEdge(span.start))
        span.start = edges.before(span.start);
    if (!edges.isEdge(span.end))
        span.end = edges.after(span.end);
    return span;
}

/// The pairs that spoke loudest, each where it stands first.
QList<Span> loudest(const QString &text, const QHash<quint32, double> &spoke)
{
    QHash<quint32, double> left = spoke;
    QList<Span> spans;
    for (const HanPair &pair : hanPairs(text)) {
        if (const auto it = left.constFind(pair.key); it != left.constEnd()) {
            spans.append({pair.start, pair.start + 2, *it});
            left.erase(it);
        }
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span &a, const Span &b) { return a.weight > b.weight; });
    spans.resize(std::min(spans.size(), pairsHeard));
    return spans;
}

bool overlap(const Span &a, const Span &b)
{
    return a.start < b.end && b.start < a.end &&
           std::max(a.end, b.end) - std::min(a.start, b.start) <= longestReason;
}

/// What of a span another one has not said already.
Span beside(Span span, const Span &other)
{
    if (span.start < other.end && other.start < span.end) {
        if (span.start >= other.start)
            span.start = std::min(span.end, other.end);
        else
            span.end = other.start;
    }
    return span;
}

} // namespace

QStringList reasonsIn(const QString &text, const QHash<quint32, double> &spoke, int limit)
{
    const WordEdges edges(text);
    QList<Span> spans;
    for (const Span &pair : loudest(text, spoke)) {
        const Span wide = widened(pair, edges);
        const auto known = std::find_if(spans.begin(), spans.end(),
                                        [&wide](const Span &span) { return overlap(span, wide); });
        if (known == spans.end()) {
            spans.append(wide);
            continue;
        }
        known->start = std::min(known->start, wide.start);
        known->end = std::max(known->end, wide.end);
        known->weight += wide.weight;
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span &a, const Span &b) { return a.weight > b.weight; });
    QList<Span> told;
    QStringList reasons;
    for (Span span : spans) {
        for (const Span &other : told) // 拖欠农民工 and 工工资 share a character: 工资 is left
            span = beside(span, other);
        const QString reason = text.mid(span.start, span.end - span.start).simplified();
        const bool said = std::any_of(reasons.begin(), reasons.end(), [&](const QString &other) {
            return other.contains(reason) || reason.contains(other);
        });
        if (said || reason.size() < 2 || reasons.size() == limit)
            continue;
        told.append(span);
        reasons.append(reason);
    }
    return reasons;
}

} // namespace onedoor
