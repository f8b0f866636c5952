#include "core/store/weighed_text.h"

#include "core/store/search_tokens.h"
#include "core/store/search_words.h"

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int shortestPhrase = 3;
constexpr int longestPhrase = 14;

struct Phrase {
    QString text;
    double weight = 0;
};

} // namespace

WeighedText::WeighedText(const QString &text, const Rarity &rarity) : m_text(text), m_rarity(rarity)
{
    for (const QString &bigram : SearchTokens::bigrams(text))
        setCount(bigram, rarity.count(bigram));
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

double WeighedText::similarity(const QString &other) const
{
    double mine = 0, theirs = 0, common = 0;
    for (const double weight : m_weights)
        mine += weight;
    for (const QString &bigram : SearchTokens::bigrams(other)) {
        const auto known = m_weights.constFind(bigram);
        if (known != m_weights.constEnd())
            common += *known;
        else
            theirs += m_rarity.weight(m_rarity.count(bigram));
    }
    const double all = mine + theirs;
    return all > 0 ? common / all : 0;
}

QStringList WeighedText::sharedPhrases(const QString &other, int atMost) const
{
    const QSet<QString> theirs = SearchTokens::bigrams(other);
    QList<Phrase> phrases;
    for (const LetterRun &run : letterRuns(m_text)) {
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
