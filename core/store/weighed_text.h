#pragma once

#include "core/store/rarity.h"

#include <QHash>
#include <QStringList>

namespace onedoor
{

/// What somebody told, its pairs of characters weighed by how rare they are in this store: "的申请"
/// says nothing, "茶园" much. Holds the rarity it was made with.
class WeighedText
{
public:
    WeighedText(const QString &text, const Rarity &rarity);

    /// Pairs the rarity has never met: a typing mistake, or so new that only the index knows.
    QStringList unmet() const;
    void setCount(const QString &bigram, double count);

    bool isEmpty() const { return m_weights.isEmpty(); }
    /// Its pairs that other petitions have, rarest first.
    QStringList rarest(int atMost) const;
    double weightOf(const QString &bigram) const { return m_weights.value(bigram); }

    /// How alike: the weight of the common pairs by the weight of all of both, 0 … 1.
    double similarity(const QString &other) const;
    /// What is most telling of what both have, in this text's words, most telling first.
    QStringList sharedPhrases(const QString &other, int atMost) const;

private:
    QString m_text;
    const Rarity &m_rarity;
    QHash<QString, double> m_weights, m_counts;
};

} // namespace onedoor
