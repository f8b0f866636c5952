#pragma once

#include "core/insight/han_pairs.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace onedoor
{

/// A text and what somebody called it. The title counts double.
struct Example {
    QString label;
    QString title;
    QString text;
    bool start = false; ///< of the catalogue: its words count however rare they are
};

/// A label for a text, and why.
struct Proposal {
    QString label;
    double likeness = 0; ///< cosine to what bore the label before, 0 … 1
    QStringList reasons; ///< what spoke most for it, as it stands in the text; at most three

    bool operator==(const Proposal &) const = default;
};

/// A small linear model: each label is the mean of the texts that bore it (weighted pairs of Han
/// characters), a new text is called like the nearest. Chosen over naive Bayes: equal in the
/// cross-validation (tests/bench/suggestions_score.cpp), and every weight can be shown as a reason.
/// The same examples in the same order make the same bytes. A value; reading it is thread-safe.
class Classifier
{
public:
    static constexpr int examplesPerLabel = 400;
    static constexpr int examplesAtMost = 10000; ///< about 30 MB while it learns

    /// Learns from the examples, the most telling first: beyond the limits the later ones are
    /// passed over. What bears no label or has no pair of Han characters says nothing.
    static Classifier learn(const QList<Example> &examples);

    /// The nearest labels, best first; none where no known word speaks for any.
    QList<Proposal> propose(const QString &title, const QString &text, int limit) const;
    int examples() const { return m_examples; }

    QByteArray toBytes() const;
    /// nullopt when the bytes are damaged or of another version.
    static std::optional<Classifier> fromBytes(const QByteArray &bytes);

private:
    struct Word {
        quint32 key = 0;
        float rarity = 0;
        quint32 first = 0; ///< of its weights; they end where the next word's begin
    };
    struct Weight {
        quint16 label = 0;
        float value = 0;
    };
    const Word *find(quint32 key) const;

    int m_examples = 0;
    QStringList m_labels;      ///< sorted
    std::vector<Word> m_words; ///< by key
    std::vector<Weight> m_weights;
};

} // namespace onedoor
