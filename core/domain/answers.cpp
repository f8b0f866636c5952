#include "core/domain/answers.h"

#include "core/domain/answer_value.h"
#include "core/domain/bodies.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

bool isAnswer(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() &&
           !(value.isString() && value.toString().trimmed().isEmpty()) &&
           !(value.isArray() && value.toArray().isEmpty());
}

class AnswersReader
{
public:
    AnswersReader(const ActSpec &act, const TakingContext &context)
        : m_act(act), m_context(context), m_scope{context.view, {}, context.roles, {}, {}}
    {
    }

    Answers read(const QJsonObject &inputs)
    {
        for (auto it = inputs.begin(); it != inputs.end(); ++it)
            given(it.key(), it.value());
        for (const AskSpec &ask : m_act.asks) // what is known first: others are held against it
            fill(ask);
        for (const AskSpec &ask : m_act.asks)
            settle(ask);
        m_out.values = m_scope.answers;
        m_out.details = m_scope.details;
        return std::move(m_out);
    }

private:
    /// Also one of an earlier release, by the key it had then.
    const AskSpec *askOf(const QString &key) const
    {
        if (const AskSpec *ask = m_act.ask(key))
            return ask;
        const auto found = std::find_if(m_act.asks.begin(), m_act.asks.end(),
                                        [&](const AskSpec &one) { return one.old.contains(key); });
        return found == m_act.asks.end() ? nullptr : &*found;
    }
    void given(const QString &key, const QJsonValue &value)
    {
        const AskSpec *ask = askOf(key);
        if (!ask)
            return refuse({Reason::UnknownKey, key, key});
        if (m_given.contains(ask->key))
            return refuse({Reason::Duplicate, key, ask->key});
        m_given.insert(ask->key);
        if (!isAnswer(value))
            return;
        auto read = readAnswer(*ask, value, m_context);
        if (!read.ok()) {
            m_wrong.insert(ask->key);
            return refuse(read.error(), sentenceOf(*ask, read.error()));
        }
        keep(*ask, *read);
    }
    /// Where the error's own words do not say what to do.
    QString sentenceOf(const AskSpec &ask, const Error &error) const
    {
        if (ask.type == AskType::Clauses || ask.type == AskType::Instalments)
            return sentenceOfLine(ask, error);
        const bool unit = ask.type == AskType::Unit || ask.type == AskType::Units;
        const bool unknown = unit && error.reason == Reason::NotInCatalogue;
        return unknown && !m_context.lookups.unit(error.detail) ? notRecorded(error.detail)
                                                                : QString();
    }
    /// Which line of which list, and what is wrong with it.
    static QString sentenceOfLine(const AskSpec &ask, const Error &error)
    {
        const bool clause = ask.type == AskType::Clauses;
        const QHash<QString, QString> titles{
            {QStringLiteral("who"), QStringLiteral("责任单位、责任人")},
            {clause ? QStringLiteral("by") : QStringLiteral("on"), QStringLiteral("日期")},
            {QStringLiteral("text"), QStringLiteral("内容")},
            {QStringLiteral("amount"), QStringLiteral("金额")}};
        const QString line = error.field.section(u'[', 1).section(u']', 0, 0);
        const QString column = titles.value(error.field.section(u'.', -1));
        if (line.isEmpty() || column.isEmpty())
            return {};
        const QString place =
            QStringLiteral("“%1”第%2项的%3").arg(ask.title).arg(line.toInt() + 1).arg(column);
        if (error.reason == Reason::Missing)
            return place + QStringLiteral("没有填写，请补填");
        return QStringLiteral("%1“%2”写得不对，请改正").arg(place, error.detail);
    }
    void keep(const AskSpec &ask, const AnswerValue &read)
    {
        m_scope.answers.insert(ask.key, read.value);
        if (!read.detail.isEmpty())
            m_scope.details.insert(ask.key, read.detail);
    }
    /// What hangs on other answers: whether it is asked, what is known, whether it may be missing.
    void settle(const AskSpec &ask)
    {
        const bool answered = m_scope.answers.contains(ask.key);
        if (!holds(ask.when, m_scope)) {
            if (answered && m_given.contains(ask.key))
                refuse({Reason::NotAllowed, ask.title, ask.key},
                       QStringLiteral("现在不需要填写“%1”，请清空。").arg(ask.title));
            m_scope.answers.remove(ask.key);
            m_scope.details.remove(ask.key);
            return;
        }
        if (!answered)
            fill(ask);
        if (ask.isStep() && m_scope.answers.contains(ask.key) && !nameStep(ask))
            return;
        const QJsonValue value = m_scope.answers.value(ask.key);
        if (!value.isUndefined()) {
            if (const auto beyond = beyondBounds(ask, value, m_scope))
                refuse(*beyond);
            else if (ask.type == AskType::Route)
                checkLawful(ask, value.toString());
            return;
        }
        const bool required =
            ask.required || (!ask.requiredIf.empty() && holds(ask.requiredIf, m_scope));
        if (required && !m_wrong.contains(ask.key))
            refuse({Reason::Missing, ask.title, ask.key});
    }
    /// What is known but does not fit what is asked is left for the clerk.
    void fill(const AskSpec &ask)
    {
        if (m_given.contains(ask.key) || !holds(ask.when, m_scope))
            return;
        const QJsonValue known =
            ask.knownValue.isUndefined() ? ask.known.value(m_scope) : ask.knownValue;
        if (!isAnswer(known))
            return;
        const auto read = readAnswer(ask, known, m_context);
        if (read.ok() && !beyondBounds(ask, read->value, m_scope))
            keep(ask, *read);
    }
    /// A stage or an end by its id or its title, of the route that was answered; false: refused.
    bool nameStep(const AskSpec &ask)
    {
        const RouteSpec *route =
            m_context.declarations.route(m_scope.answers.value(ask.of).toString());
        const QString typed = m_scope.answers.value(ask.key).toString();
        const auto keep = [&](const auto *step) {
            if (step)
                this->keep(ask, {step->id, {{QStringLiteral("title"), step->title}}});
            else
                refuse({Reason::NotInCatalogue, typed, ask.key});
            return step != nullptr;
        };
        if (ask.type == AskType::Stage)
            return keep(route ? route->stage(typed) : nullptr);
        return keep(route ? route->end(typed) : nullptr);
    }
    void checkLawful(const AskSpec &ask, const QString &id)
    {
        const RouteSpec *route = m_context.declarations.route(id);
        const Condition *failed = route ? failing(route->lawful, m_scope) : nullptr;
        if (failed)
            refuse({Reason::NotAllowed, failed->otherwise, ask.key}, failed->otherwise);
    }
    void refuse(const Error &error, const QString &sentence = {})
    {
        m_out.problems.push_back({error, sentence});
    }

    const ActSpec &m_act;
    const TakingContext &m_context;
    Scope m_scope;
    QSet<QString> m_given;
    QSet<QString> m_wrong;
    Answers m_out;
};

} // namespace

Answers readAnswers(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs)
{
    return AnswersReader(act, context).read(inputs);
}

QJsonObject knownAnswers(const ActSpec &act, const TakingContext &context)
{
    return readAnswers(act, context, {}).values;
}

} // namespace onedoor
