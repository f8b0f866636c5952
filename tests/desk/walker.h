#pragma once

#include "core/desk/taking_support.h"
#include "core/domain/bodies.h"
#include "tests/desk/front.h"

#include <QJsonArray>

#include <random>

namespace onedoor::test
{

/// Answers an act at random, as its asks and what may be chosen allow, until nothing stands
/// against it.
class Walker
{
public:
    Walker(Front &front, unsigned seed) : m_front(front), m_random(seed) {}

    int below(int limit) { return int(m_random() % unsigned(limit)); }

    /// One of the acts that may be taken now with answers that nothing stands against; nullopt
    /// where none of a few was found.
    struct Step {
        QString act;
        QJsonObject inputs;
    };
    std::optional<Step> step(const Petition &petition, const QStringList &without = {})
    {
        const Acting acting(m_front.workplace());
        const QList<ActOffer> open = acting.open(petition);
        for (int tries = 0; tries < 12 && !open.isEmpty(); ++tries) {
            const ActSpec &act = *open[below(int(open.size()))].act;
            if (act.records != Structural::None || without.contains(act.act))
                continue;
            if (const auto inputs = answered(petition, act))
                return Step{act.act, *inputs};
        }
        return std::nullopt;
    }

    std::optional<QJsonObject> answered(const Petition &petition, const ActSpec &act)
    {
        const Acting acting(m_front.workplace());
        QJsonObject inputs;
        for (const AskSpec &ask : act.asks) {
            if (ask.required || below(3) == 0)
                answer(inputs, petition, act, ask);
        }
        for (int tries = 0; tries < 25; ++tries) {
            const auto wrong = acting.problems(petition, act, inputs);
            if (wrong.empty())
                return inputs;
            const Error &error = wrong.front().error;
            const QString key = error.field.section(u'[', 0, 0).section(u'.', 0, 0);
            const AskSpec *ask = act.ask(key);
            if (ask && inputs.contains(key) && !ask->required && below(2) == 0)
                inputs.remove(key);
            else if (ask)
                answer(inputs, petition, act, *ask);
            else // what hangs together: another try for one of them
                answer(inputs, petition, act, act.asks[below(int(act.asks.size()))]);
        }
        return std::nullopt;
    }

private:
    void answer(QJsonObject &inputs, const Petition &petition, const ActSpec &act,
                const AskSpec &ask)
    {
        const QString unit =
            ask.type == AskType::Unit ? unitFor(inputs, petition, act, ask) : QString();
        const QJsonValue value = unit.isEmpty() ? valueFor(petition, ask) : QJsonValue(unit);
        if (value.isUndefined())
            inputs.remove(ask.key);
        else
            inputs.insert(ask.key, value);
    }
    /// One that may work on the route, where that is answered already.
    QString unitFor(const QJsonObject &inputs, const Petition &petition, const ActSpec &act,
                    const AskSpec &ask)
    {
        const Workplace at = m_front.workplace();
        const Scope scope{Acting(at).view(petition), inputs, rolesOf(at), {}, {}};
        const RouteSpec *route = routeFor(ask, act, scope, at.reference.declarations);
        QStringList fit;
        const UnitBook units = UnitBook::readable(at.store);
        for (const UnitEntry &one : units.all()) {
            if (!route || mayWorkOn(*route, one.bodies()))
                fit << one.name;
        }
        return fit.isEmpty() ? QString() : fit[below(int(fit.size()))];
    }
    QString day() { return m_front.clock.today().addDays(below(40) - 12).toString(Qt::ISODate); }
    QString words()
    {
        static const QStringList some{QStringLiteral("已经核实"), QStringLiteral("双方到场"),
                                      QStringLiteral("材料齐全"), QStringLiteral("另行约定")};
        return some[below(int(some.size()))];
    }
    QJsonValue valueFor(const Petition &petition, const AskSpec &ask)
    {
        const Acting acting(m_front.workplace());
        const QList<AskChoice> choices = acting.choices(petition, ask);
        if (!choices.isEmpty()) {
            const QString one = choices[below(int(choices.size()))].key;
            return ask.isList() ? QJsonValue(QJsonArray{one}) : QJsonValue(one);
        }
        switch (ask.type) {
        case AskType::Text:
        case AskType::Long:
        case AskType::Person:
            return words();
        case AskType::Persons:
            return QJsonArray{QStringLiteral("李䶮")};
        case AskType::Day:
            return day();
        case AskType::Moment:
            return m_front.clock.now().toString(Qt::ISODate);
        case AskType::Number:
            return 1 + below(8);
        case AskType::Money:
            return QStringLiteral("100.00");
        case AskType::YesNo:
            return below(2) == 0;
        case AskType::Division:
            return QStringLiteral("350211001");
        case AskType::Clauses:
            return QJsonArray{QJsonObject{{QStringLiteral("text"), words()}}};
        case AskType::Instalments:
            return QJsonArray{QJsonObject{{QStringLiteral("on"), day()},
                                          {QStringLiteral("amount"), QStringLiteral("50.00")}}};
        case AskType::Choice:
        case AskType::Choices:
        case AskType::Unit:
        case AskType::Units:
        case AskType::Party:
        case AskType::Route:
        case AskType::Clock:
        case AskType::Document:
        case AskType::Attachment:
        case AskType::Matter:
        case AskType::Task:
        case AskType::Stage:
        case AskType::Outcome:
        case AskType::Record:
            break; // nothing to choose
        }
        return QJsonValue::Undefined;
    }

    Front &m_front;
    std::mt19937 m_random;
};

} // namespace onedoor::test
