#include "app/ctl/told_facts.h"

#include "core/domain/event.h"

#include <QJsonArray>

namespace onedoor
{

namespace
{

void hideParties(QJsonObject &fact)
{
    for (const QString &key : {QStringLiteral("intake"), QStringLiteral("corrected")}) {
        if (!fact.contains(key))
            continue;
        QJsonObject intake = fact.value(key).toObject();
        intake.remove(QStringLiteral("petitioners"));
        intake.remove(QStringLiteral("respondents"));
        fact.insert(key, intake);
    }
}

/// The ledger keeps both sorts of answers under one key, each in its place.
void putAnswers(QJsonObject &fact, const ActTaken &taken, Identities identities)
{
    QJsonObject answers = taken.inputs;
    if (identities == Identities::Shown) {
        for (auto it = taken.sealedInputs.begin(); it != taken.sealedInputs.end(); ++it)
            answers.insert(it.key(), *it);
    } else if (!taken.sealedInputs.isEmpty()) {
        fact.insert(QStringLiteral("sealed"),
                    QJsonArray::fromStringList(taken.sealedInputs.keys()));
    }
    if (answers.isEmpty())
        fact.remove(QStringLiteral("inputs"));
    else
        fact.insert(QStringLiteral("inputs"), answers);
}

} // namespace

QJsonObject factJson(const Fact &fact, Identities identities)
{
    QJsonObject object = writeClear(fact);
    if (const auto *taken = std::get_if<ActTaken>(&fact))
        putAnswers(object, *taken, identities);
    if (identities == Identities::Hidden)
        hideParties(object);
    return object;
}

} // namespace onedoor
