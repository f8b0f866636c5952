#include "core/insight/classifier.h"

#include "core/insight/reasons.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace onedoor
{

namespace
{

constexpr int titleCounts = 2;
constexpr qsizetype pairsPerExample = 400;
constexpr qsizetype wordsPerLabel = 2000;
constexpr int enoughToDropOnces = 100; ///< examples from which a word met once is chance
constexpr float startCounts = 4;       ///< best of 1, 4, 10, 20 in the cross-validation

using Counts = std::vector<std::pair<quint32, float>>; ///< by key

/// How often each pair occurs, damped: the tenth 工资 says little more than the third.
Counts countsOf(const QString &title, const QString &text)
{
    std::map<quint32, int> counted;
    for (const HanPair &pair : hanPairs(title))
        counted[pair.key] += titleCounts;
    for (const HanPair &pair : hanPairs(text)) {
        if (const auto known = counted.find(pair.key); known != counted.end())
            ++known->second;
        else if (qsizetype(counted.size()) < pairsPerExample)
            counted.emplace(pair.key, 1);
    }
    Counts counts;
    for (const auto &[key, count] : counted)
        counts.emplace_back(key, 1 + std::log(float(count)));
    return counts;
}

void scaleToOne(Counts &counts)
{
    double square = 0;
    for (const auto &count : counts)
        square += double(count.second) * count.second;
    for (auto &count : counts)
        count.second /= float(std::sqrt(square));
}

struct Lesson {
    quint16 label = 0;
    bool start = false;
    Counts counts;
};

/// Words that can tell something, with their rarity.
std::map<quint32, float> raritiesOf(const std::vector<Lesson> &lessons)
{
    QHash<quint32, int> in;
    QSet<quint32> kept;
    for (const Lesson &lesson : lessons) {
        for (const auto &count : lesson.counts) {
            if (++in[count.first] > 1 || lesson.start)
                kept.insert(count.first);
        }
    }
    std::map<quint32, float> rarities;
    const bool all = lessons.size() < enoughToDropOnces;
    for (auto it = in.cbegin(); it != in.cend(); ++it) {
        if (all || kept.contains(it.key()))
            rarities.emplace(it.key(), 1 + std::log(float(lessons.size() + 1) / float(*it + 1)));
    }
    return rarities;
}

/// The mean direction of a label's lessons, its strongest words only.
Counts meanOf(const std::vector<const Lesson *> &lessons, const std::map<quint32, float> &rarities)
{
    std::map<quint32, float> sums;
    for (const Lesson *lesson : lessons) {
        Counts known;
        for (const auto &[key, count] : lesson->counts) {
            if (const auto rarity = rarities.find(key); rarity != rarities.end())
                known.emplace_back(key, count * rarity->second);
        }
        scaleToOne(known);
        for (const auto &[key, weight] : known)
            sums[key] += weight * (lesson->start ? startCounts : 1);
    }
    Counts mean(sums.begin(), sums.end());
    scaleToOne(mean);
    std::stable_sort(mean.begin(), mean.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    mean.resize(std::min(mean.size(), std::size_t(wordsPerLabel)));
    return mean;
}

} // namespace

Classifier Classifier::learn(const QList<Example> &examples)
{
    Classifier made;
    std::map<QString, std::vector<Lesson>> byLabel;
    for (const Example &example : examples) {
        if (made.m_examples == examplesAtMost)
            break;
        if (example.label.isEmpty())
            continue;
        Counts counts = countsOf(example.title, example.text);
        std::vector<Lesson> &lessons = byLabel[example.label];
        if (counts.empty() || lessons.size() == examplesPerLabel)
            continue;
        lessons.push_back({0, example.start, std::move(counts)});
        ++made.m_examples;
    }
    std::vector<Lesson> lessons;
    for (auto &[label, own] : byLabel) {
        if (own.empty() || made.m_labels.size() > 0xffff)
            continue;
        for (Lesson &lesson : own) {
            lesson.label = quint16(made.m_labels.size());
            lessons.push_back(std::move(lesson));
        }
        made.m_labels.append(label);
    }
    const auto rarities = raritiesOf(lessons);
    std::map<quint32, std::vector<Weight>> weights;
    for (std::size_t i = 0; i < lessons.size();) {
        const quint16 label = lessons[i].label;
        std::vector<const Lesson *> own;
        for (; i < lessons.size() && lessons[i].label == label; ++i)
            own.push_back(&lessons[i]);
        for (const auto &[key, weight] : meanOf(own, rarities))
            weights[key].push_back({label, weight});
    }
    for (const auto &[key, own] : weights) {
        made.m_words.push_back({key, rarities.at(key), quint32(made.m_weights.size())});
        made.m_weights.insert(made.m_weights.end(), own.begin(), own.end());
    }
    return made;
}

const Classifier::Word *Classifier::find(quint32 key) const
{
    const auto found =
        std::lower_bound(m_words.begin(), m_words.end(), key,
                         [](const Word &word, quint32 wanted) { return word.key < wanted; });
    return found != m_words.end() && found->key == key ? &*found : nullptr;
}

QList<Proposal> Classifier::propose(const QString &title, const QString &text, int limit) const
{
    struct Heard {
        const Word *word;
        float weight;
        float mean; ///< over all labels: what speaks for everybody is no reason
    };
    std::vector<Heard> heard;
    double square = 0;
    for (const auto &[key, count] : countsOf(title, text)) {
        const Word *word = find(key);
        if (!word)
            continue;
        heard.push_back({word, count * word->rarity, 0});
        square += double(heard.back().weight) * heard.back().weight;
    }
    const auto weightsOf = [this](const Word &word) {
        const bool last = &word == &m_words.back();
        return std::pair(m_weights.begin() + word.first,
                         last ? m_weights.end() : m_weights.begin() + (&word + 1)->first);
    };
    std::vector<double> scores(std::size_t(m_labels.size()), 0);
    for (Heard &one : heard) {
        one.weight /= float(std::sqrt(square));
        const auto [begin, end] = weightsOf(*one.word);
        for (auto it = begin; it != end; ++it) {
            scores[it->label] += double(one.weight) * it->value;
            one.mean += it->value / float(m_labels.size());
        }
    }
    std::vector<quint16> order;
    for (std::size_t label = 0; label < scores.size(); ++label) {
        if (scores[label] > 0)
            order.push_back(quint16(label));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&scores](quint16 a, quint16 b) { return scores[a] > scores[b]; });
    order.resize(std::min(order.size(), std::size_t(std::max(limit, 0))));
    QList<Proposal> proposals;
    for (const quint16 label : order) {
        QHash<quint32, double> spoke;
        for (const Heard &one : heard) {
            const auto [begin, end] = weightsOf(*one.word);
            for (auto it = begin; it != end; ++it) {
                if (it->label == label && it->value > one.mean)
                    spoke.insert(one.word->key, double(one.weight) * (it->value - one.mean));
            }
        }
        proposals.append(
            {m_labels[label], scores[label], reasonsIn(title + u'\n' + text, spoke, 3)});
    }
    return proposals;
}

} // namespace onedoor
