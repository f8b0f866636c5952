// How many of the repeats among real messages are seen: `known_repeats messages-answered.jsonl`,
// and with a number behind it: when only so many hundredths of a narrative have been typed, and no
// title; then each should be seen again itself, too.
// Two messages under different numbers are one matter told twice when what they have word for word
// in common, clause by clause, is half of the shorter one or more. No person is named in them, so
// only the text can tell.
#include "tests/support/stores.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextStream>

#include <set>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int shortestClause = 6;
constexpr int leastInCommon = 20; // characters
constexpr int longestNarrative = 2000;

struct Message {
    PetitionId id;
    Intake intake;
    QSet<QString> clauses;
};

QSet<QString> clausesOf(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[，。！？；：、,.!?;:\\s]+"));
    QSet<QString> clauses;
    for (const QString &clause : text.split(end)) {
        if (clause.size() >= shortestClause)
            clauses.insert(clause);
    }
    return clauses;
}

qsizetype sizeOf(const QSet<QString> &clauses)
{
    qsizetype size = 0;
    for (const QString &clause : clauses)
        size += clause.size();
    return size;
}

bool areOneMatter(const Message &a, const Message &b)
{
    QSet<QString> common = a.clauses;
    const qsizetype shared = sizeOf(common.intersect(b.clauses));
    return shared >= leastInCommon && shared * 2 >= std::min(sizeOf(a.clauses), sizeOf(b.clauses));
}

QList<Message> read(QFile &file, Station &station)
{
    QList<Message> messages;
    const auto done = station->ledger.together([&]() -> Result<Done> {
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            Message message;
            message.intake.channel = QStringLiteral("web");
            message.intake.anonymous = true;
            message.intake.title = line.value(QStringLiteral("subject")).toString();
            message.intake.narrative =
                line.value(QStringLiteral("narrative")).toString().left(longestNarrative);
            message.clauses = clausesOf(message.intake.narrative);
            message.id = station.add(message.intake);
            messages.append(message);
        }
        return Done{};
    });
    return done ? messages : QList<Message>();
}

Intake typedOf(const Message &message, int percent)
{
    Intake typed = message.intake;
    if (percent < 100) {
        typed.title.clear();
        typed.narrative.truncate(typed.narrative.size() * percent / 100);
    }
    return typed;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QFile file(QCoreApplication::arguments().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        fprintf(stderr, "usage: known_repeats messages-answered.jsonl\n");
        return 2;
    }
    const int percent = QCoreApplication::arguments().value(2, QStringLiteral("100")).toInt();
    Station station;
    const QList<Message> messages = read(file, station);
    QHash<PetitionId, int> places;
    std::set<std::pair<int, int>> known, seen;
    for (int a = 0; a < messages.size(); ++a) {
        places.insert(messages[a].id, a);
        for (int b = 0; b < a; ++b) {
            if (areOneMatter(messages[a], messages[b]))
                known.insert({b, a});
        }
    }
    QTextStream out(stdout);
    int again = 0, againBySimilarity = 0;
    for (int a = 0; a < messages.size(); ++a) {
        const auto found = station->repeats.find(typedOf(messages[a], percent), 9);
        if (!found)
            return 1;
        for (const Repeat &repeat : *found) {
            const int b = places.value(repeat.petition);
            if (a == b) {
                again += repeat.isSameMatter() ? 1 : 0;
                againBySimilarity += repeat.isToldAgain() ? 1 : 0;
                continue;
            }
            const std::pair pair(std::min(a, b), std::max(a, b));
            if (!repeat.isSameMatter() || !seen.insert(pair).second || known.count(pair))
                continue;
            // To be judged by hand: the rule knows only what is word for word the same.
            out << QString::number(repeat.likeness.similarity, 'f', 2) << ' '
                << QString::number(repeat.likeness.contained, 'f', 2) << "  "
                << messages[pair.first].intake.title << "  |  "
                << messages[pair.second].intake.title << '\n';
        }
    }
    int both = 0;
    for (const auto &pair : known)
        both += int(seen.count(pair));
    out << "messages " << messages.size() << ", known pairs " << known.size() << ", seen of them "
        << both << ", seen in all " << seen.size() << ", itself " << again
        << ", by similarity alone " << againBySimilarity << '\n';
    return 0;
}
