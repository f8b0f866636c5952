#pragma once

#include "core/store/connection.h"

#include <functional>

namespace onedoor
{

/// How rare each bigram is among the stored petitions: hashed, log-quantised counters, so that a
/// key press reads no list of the index. Two bigrams that meet in both their cells are taken for
/// one of their sum; a count is right within a tenth. A value, readable from every thread.
class Rarity
{
public:
    Rarity() = default;

    /// Counts the whole index, slice by slice, so that no long read keeps the log from being
    /// written back. stop: asked between slices; true ends it with Cancelled.
    static Result<Rarity> learned(Connection &connection, const std::function<bool()> &stop = {});

    /// Makes temp.search_counts, which counts the petitions of one term by walking its list.
    static Result<Done> openCounts(Connection &connection);

    /// How many petitions it knew, and the newest of their rows.
    qint64 petitions() const { return m_petitions; }
    qint64 newestRow() const { return m_newestRow; }
    /// True when a tenth of what is stored now came after it was learned.
    bool isStale(qint64 newestRow) const { return newestRow * 10 > m_newestRow * 11; }

    /// In about how many petitions the bigram is; 0: in none of those known.
    double count(const QString &bigram) const;
    /// The idf weight of something found in `count` petitions.
    double weight(double count) const;

    QByteArray toBytes() const;
    /// nullopt when the bytes are of another shape: learn anew.
    static std::optional<Rarity> fromBytes(const QByteArray &bytes);

private:
    qint64 m_petitions = 0;
    qint64 m_newestRow = 0;
    QByteArray m_cells; ///< a byte each: cellsOf(count)
};

} // namespace onedoor
