// How often the suggestions are right: five folds, stratified, dealt five times from fixed seeds,
// on a file of labelled messages (contract.md). Prints the table of the README.
#include "core/desk/reference.h"
#include "core/insight/suggestions.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <cstdio>
#include <random>

using namespace onedoor;

namespace
{

constexpr int folds = 5;
constexpr unsigned deals = 5;

struct Score {
    int first = 0;
    int amongThree = 0;
    int all = 0;
    QMap<QString, int> right, said, are;

    void count(const QString &truth, const QList<Proposal> &proposals)
    {
        ++all;
        ++are[truth];
        if (proposals.isEmpty())
            return;
        ++said[proposals.first().label];
        if (proposals.first().label == truth) {
            ++first;
            ++right[truth];
        }
        for (const Proposal &proposal : proposals)
            amongThree += proposal.label == truth;
    }
    double macroF1() const
    {
        double sum = 0;
        for (auto it = are.begin(); it != are.end(); ++it)
            sum += 2.0 * right.value(it.key()) / (*it + said.value(it.key()));
        return sum / double(are.size());
    }
    void print(const char *name) const
    {
        printf("| %-36s | %.3f | %.3f | %.3f |\n", name, double(first) / all,
               double(amongThree) / all, macroF1());
    }
};

QList<Example> messagesIn(const QString &name)
{
    QFile file(name);
    QList<Example> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    while (!file.atEnd()) {
        const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
        messages.append({one.value(QStringLiteral("level1")).toString(),
                         one.value(QStringLiteral("subject")).toString(),
                         one.value(QStringLiteral("narrative")).toString()});
    }
    return messages;
}

/// Deals each label's messages out like cards, so that every fold holds its share of each.
QList<int> dealt(const QList<Example> &messages, unsigned seed)
{
    QMap<QString, QList<int>> byLabel;
    for (int i = 0; i < messages.size(); ++i)
        byLabel[messages[i].label].append(i);
    std::mt19937 random(seed);
    QList<int> fold(messages.size());
    int next = 0;
    for (QList<int> &own : byLabel) {
        for (qsizetype i = own.size() - 1; i > 0; --i)
            own.swapItemsAt(i, qsizetype(random() % unsigned(i + 1)));
        for (int message : own)
            fold[message] = next++ % folds;
    }
    return fold;
}

Score validated(const QList<Example> &messages, const QList<Example> &start)
{
    Score score;
    for (unsigned held = 0; held < deals * folds; ++held) {
        const QList<int> fold = dealt(messages, held / folds + 1);
        const int out = int(held % folds);
        QList<Example> lessons = start;
        for (int i = 0; i < messages.size(); ++i) {
            if (fold[i] != out)
                lessons.append(messages[i]);
        }
        const Classifier classifier = Classifier::learn(lessons);
        for (int i = 0; i < messages.size(); ++i) {
            if (fold[i] == out)
                score.count(messages[i].label,
                            classifier.propose(messages[i].title, messages[i].text, 3));
        }
    }
    return score;
}

} // namespace

int main(int argc, char **argv)
{
    const QList<Example> messages =
        argc > 1 ? messagesIn(QString::fromLocal8Bit(argv[1])) : QList<Example>();
    const auto reference =
        Reference::load(QString::fromUtf8(ONEDOOR_SOURCE) + QStringLiteral("/resources"));
    if (messages.isEmpty() || !reference) {
        fprintf(stderr, "usage: suggestions_score messages-labelled.jsonl\n");
        return 2;
    }
    const QList<Example> start =
        Start::of(reference->disputeTypes, reference->contentClasses, {}).fields;
    Score majority, alone;
    QMap<QString, int> sizes;
    for (const Example &message : messages)
        ++sizes[message.label];
    QString largest;
    for (auto it = sizes.begin(); it != sizes.end(); ++it)
        largest = sizes.value(largest) < *it ? it.key() : largest;
    const Classifier catalogue = Classifier::learn(start);
    for (const Example &message : messages) {
        majority.count(message.label, {{largest, 0, {}}});
        alone.count(message.label, catalogue.propose(message.title, message.text, 3));
    }
    printf("| %-36s | right | in 3  | F1    |\n|---|---|---|---|\n", "");
    majority.print("always the most frequent class");
    alone.print("the catalogue alone (a new centre)");
    validated(messages, {}).print("confirmed matters alone");
    validated(messages, start).print("both");
    return 0;
}
