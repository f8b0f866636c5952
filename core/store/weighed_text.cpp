#include "core/store/weighed_text.h"

#include "core/store/search_tokens.h"

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

constexpr int shortestPhrase = 3;
constexpr int longestPhrase = 14;
// Words of one kind of dispute come together: what one petition in some 30 has proves nothing, and
// rarer words prove only what they are rarer than that.
constexpr double provesNothing = 3.5;
constexpr double muchLonger = 1.25; // more than what a retelling adds

struct Phrase {
    QString text;
    double weight = 0;
};

} // namespace

WeighedText::WeighedText(const QString &text, const Rarity &rarity)
    : m_text(text), m_rarity(rarity), m_runs(letterRuns(text))
{
    for (const QString &bigram : SearchTokens::bigrams(m_runs))
        setCount(bigram, rarity.count(bigram));
    for (const QString &number : SearchTokens::numbers(m_runs))
        m_numbers.insert(number, rarity.weight(rarity.count(number)));
}

QStringList WeighedText::unmet() const
{
    QStringList bigrams;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
        if (*it == 0)
            bigrams << it.key();
    }
    bigrams.sort();
    return bigrams;
}

void WeighedText::setCount(const QString &bigram, double count)
{
    m_counts.insert(bigram, count);
    m_weights.insert(bigram, m_rarity.weight(count));
}

QStringList WeighedText::rarest(int atMost) const
{
    QStringList bigrams;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it) {
        if (*it > 0)
            bigrams << it.key();
    }
    const auto end = bigrams.begin() + std::min<qsizetype>(atMost, bigrams.size());
    std::partial_sort(bigrams.begin(), end, bigrams.end(), [&](const QString &a, const QString &b) {
        const double ca = m_counts.value(a), cb = m_counts.value(b);
        return ca != cb ? ca < cb : a < b;
    });
    return bigrams.mid(0, atMost);
}

Likeness WeighedText::likeness(const QString &other) const
{
    double mine = 0, theirs = 0, common = 0;
    for (const double weight : m_weights)
        mine += weight;
    const QList<LetterRun> runs = letterRuns(other);
    const QSet<QString> bigrams = SearchTokens::bigrams(runs);
    for (const QString &bigram : bigrams) {
        const auto known = m_weights.constFind(bigram);
        if (known != m_weights.constEnd())
            common += *known;
        else
            theirs += m_rarity.weight(m_rarity.count(bigram));
    }
    Likeness likeness;
    if (mine + theirs > 0)
        likeness.similarity = common / (mine + theirs);
    if (common + theirs < mine * muchLonger)
        return likeness;
    // Numbers tell one matter of a kind from another; a retelling rounds them and leaves them out,
    // but what is being typed is measured by what it says.
    const QSet<QString> numbers = SearchTokens::numbers(runs);
    for (auto it = m_numbers.begin(); it != m_numbers.end(); ++it) {
        mine += *it;
        common += numbers.contains(it.key()) ? *it : 0;
    }
    likeness.contained = mine > 0 ? common / mine : 0;
    likeness.evidence = evidence(bigrams, numbers);
    return likeness;
}

/// The rarest pair of each stretch that both have, once each: its neighbours come with it.
double WeighedText::evidence(const QSet<QString> &bigrams, const QSet<QString> &numbers) const
{
    QHash<QString, double> facts;
    for (const LetterRun &run : m_runs) {
        QString rarest;
        for (qsizetype i = 0; run.han && i + 1 < run.size(); ++i) {
            const QString bigram = run.text(i, 2);
            const bool shared = bigrams.contains(bigram);
            if (shared && (rarest.isEmpty() || weightOf(bigram) > weightOf(rarest)))
                rarest = bigram;
            if (!rarest.isEmpty() && (!shared || i + 2 == run.size())) {
                facts.insert(rarest, weightOf(rarest));
                rarest.clear();
            }
        }
    }
    for (auto it = m_numbers.begin(); it != m_numbers.end(); ++it) {
        if (numbers.contains(it.key()))
            facts.insert(it.key(), *it);
    }
    double proof = 0;
    for (const double weight : facts)
        proof += std::max(0.0, weight - provesNothing);
    return proof / std::log(double(m_rarity.petitions()) + 1);
}

QStringList WeighedText::sharedPhrases(const QString &other, int atMost) const
{
    const QSet<QString> theirs = SearchTokens::bigrams(letterRuns(other));
    QList<Phrase> phrases;
    for (const LetterRun &run : m_runs) {
        for (qsizetype from = 0; run.han && from + 1 < run.size();) {
            Phrase phrase;
            qsizetype to = from + 1;
            for (; to < run.size() && to - from < longestPhrase; ++to) {
                const QString bigram = run.text(to - 1, 2);
                if (!theirs.contains(bigram))
                    break;
                phrase.weight += m_weights.value(bigram);
            }
            const Letter &first = run.letters[from], &last = run.letters[to - 1];
            phrase.text = m_text.mid(first.from, last.from + last.length - first.from);
            if (to - from >= shortestPhrase)
                phrases.append(phrase);
            from = to;
        }
    }
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase &a, const Phrase &b) { return a.weight > b.weight; });
    QStringList texts;
    for (const Phrase &phrase : phrases) {
        if (texts.size() < atMost && !texts.contains(phrase.text))
            texts << phrase.text;
    }
    return texts;
}

} // namespace onedoor
