#include "ui/models/act_form.h"

#include "core/desk/choices.h"
#include "core/domain/bodies.h"
#include "ui/models/act_words.h"

namespace onedoor
{

ActForm::ActForm(ActSubject &subject, const ActSpec &act)
    : m_subject(subject), m_act(act),
      m_lookups(
          subject.reference(), [&subject] { return subject.doable().units; },
          [&subject](const QString &kind) { return subject.doable().records.value(kind); }),
      m_open(subject.petition()), m_now(subject.desk().now()),
      m_ids(*subject.desk().station().clock)
{
    answer({});
}

TakingContext ActForm::context() const
{
    return {m_subject.doable().view,
            m_subject.reference().declarations,
            m_lookups,
            m_open,
            m_ids,
            m_now,
            m_subject.doable().roles,
            {}};
}

Scope ActForm::scope() const
{
    const Doable &doable = m_subject.doable();
    return {doable.view, m_answers.values, doable.roles, m_answers.details};
}

void ActForm::answer(const QJsonObject &given)
{
    m_given = given;
    m_answers = readAnswers(m_act, context(), given);
}

bool ActForm::isAsked(const AskSpec &ask) const
{
    return holds(ask.when, scope());
}

bool ActForm::isRequired(const AskSpec &ask) const
{
    return ask.required || (!ask.requiredIf.empty() && holds(ask.requiredIf, scope()));
}

QJsonValue ActForm::known(const AskSpec &ask) const
{
    if (!m_given.contains(ask.key))
        return m_answers.values.value(ask.key);
    QJsonObject others = m_given;
    others.remove(ask.key);
    return readAnswers(m_act, context(), others).values.value(ask.key);
}

QMap<QString, QString> ActForm::problems() const
{
    QMap<QString, QString> sentences;
    for (const Refusal &refusal : onedoor::problems(m_act, context(), m_given)) {
        const bool ofField = m_act.ask(refusal.error.field.section(u'[', 0, 0));
        const QString key = ofField ? refusal.error.field : QString();
        if (!sentences.contains(key))
            sentences.insert(key, refusalText(refusal, &m_act));
    }
    return sentences;
}

ActTaken ActForm::asFilledIn() const
{
    if (m_act.records == Structural::None) {
        if (auto taken = onedoor::take(m_act, context(), m_given))
            return taken->act;
    }
    ActTaken soFar;
    soFar.act = m_act.act;
    soFar.version = m_act.version;
    soFar.inputs = m_answers.values;
    return soFar;
}

QStringList ActForm::consequences(const ActTaken &taken) const
{
    QStringList lines;
    for (const Effect &effect : taken.effects) {
        if (const QString line = effectText(effect, m_subject.reference()); !line.isEmpty())
            lines << line;
    }
    return lines;
}

QList<AskChoice> ActForm::choices(const AskSpec &ask) const
{
    const Declarations &declarations = m_subject.reference().declarations;
    if (const RouteSpec *of = declarations.route(m_answers.values.value(ask.of).toString()))
        return stepsOf(ask, *of);
    QList<AskChoice> all = m_subject.doable().choices.value(m_act.act + u'/' + ask.key);
    const RouteSpec *route =
        ask.type == AskType::Unit ? routeFor(ask, m_act, scope(), declarations) : nullptr;
    if (route) // whoever may not work on it is no answer
        all.removeIf([&](const AskChoice &choice) {
            const auto unit = m_lookups.unit(choice.key);
            return unit && !mayWorkOn(*route, unit->kinds);
        });
    return all;
}

QList<AskChoice> ActForm::matching(const AskSpec &ask, const QString &typed, int limit) const
{
    return bestOf(m_pinyin, choices(ask), typed, limit);
}

QString ActForm::nearDivision() const
{
    return m_subject.petition().intake.place.division;
}

} // namespace onedoor
