#pragma once

#include "core/store/rarity.h"
#include "core/store/search_words.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace onedoor
{

/// How what is told resembles another text.
struct Likeness {
    double similarity = 0; ///< the weight of the common by the weight of all of both, 0 … 1
    double contained = 0;  ///< the weight of the common by the weight of what is told, 0 … 1
    /// What the common rare facts prove: at 1, about one petition of the store would have them by
    /// chance. 0 unless the other text is the longer one.
    double evidence = 0;
};

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

    Likeness likeness(const QString &other) const;
    /// What is most telling of what both have, in this text's words, most telling first.
    QStringList sharedPhrases(const QString &other, int atMost) const;

private:
    double evidence(const QSet<QString> &bigrams, const QSet<QString> &numbers) const;

    QString m_text;
    const Rarity &m_rarity;
    QList<LetterRun> m_runs; ///< of m_text
    QHash<QString, double> m_weights, m_counts;
    QHash<QString, double> m_numbers; ///< weights
};

} // namespace onedoor
