#include "app/ctl/commands.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

constexpr int repeatsShown = 10;

const char *because(People::Because why)
{
    switch (why) {
    case People::Because::IdNumber:
        return "same-id-number";
    case People::Because::Phone:
        return "same-phone";
    case People::Because::Organisation:
        return "same-organisation";
    case People::Because::Name:
        return "same-name";
    }
    return "";
}

void printRepeat(const Repeat &repeat, Context &context)
{
    QJsonArray reasons;
    if (repeat.samePerson)
        reasons.append(QLatin1String(because(*repeat.samePerson)));
    if (!repeat.sameRespondent.isEmpty())
        reasons.append(QStringLiteral("same-respondent"));
    if (repeat.likeness.similarity >= Repeat::sameMatterOfSamePerson)
        reasons.append(QStringLiteral("similar-text"));
    else if (repeat.isBeingTold())
        reasons.append(QStringLiteral("contained-text"));
    context.print({{QStringLiteral("code"), repeat.code},
                   {QStringLiteral("state"), wordOf(repeat.state)},
                   {QStringLiteral("title"), repeat.title},
                   {QStringLiteral("channel"), repeat.channel},
                   {QStringLiteral("phrases"), QJsonArray::fromStringList(repeat.phrases)},
                   {QStringLiteral("score"), qRound(repeat.likeness.similarity * 1000) / 1000.0},
                   {QStringLiteral("repeat"), repeat.isRepeat()},
                   {QStringLiteral("reasons"), reasons}});
}

} // namespace

/// By the desktop's own rule. There a worker counts how rare pairs of characters are; here nobody
/// would, so a count that has grown old is made anew first.
int runSimilar(const Arguments &arguments, Context &context)
{
    if (!context.open())
        return refused;
    const auto told = petitionTold(arguments, context);
    if (!told)
        return context.fail(told.error());
    Repeats &known = context.store().repeats;
    const auto must = known.mustLearn();
    const auto learned = must && *must ? known.learn(context.clock->now()) : Result<Done>(Done{});
    if (!must || !learned)
        return context.fail(must ? learned.error() : must.error());
    const auto repeats = context.desk().repeatsOf(told->intake, repeatsShown, told->id);
    if (!repeats)
        return context.fail(repeats.error());
    for (const Repeat &repeat : *repeats)
        printRepeat(repeat, context);
    return done;
}

} // namespace onedoor
