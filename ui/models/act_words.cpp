#include "ui/models/act_words.h"

#include "core/domain/running_clock.h"
#include "ui/models/wording.h"
#include "ui/models/wording_values.h"

#include <QJsonArray>

#include <string_view>

namespace onedoor
{

namespace
{

QString choiceText(const AskSpec &ask, const QString &code, const Reference &reference)
{
    const Catalogue *catalogue = reference.catalogue(ask.from.section(u'/', 0, 0));
    const Entry *entry = catalogue ? catalogue->find(code) : nullptr;
    return entry ? entry->name : code;
}

QString dayText(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? dayInWords(day) : text;
}

QString amountText(const QString &text)
{
    const auto money = Money::parse(text);
    return money ? Wording::tr("%1 yuan").arg(money->grouped()) : text;
}

/// A clause or an instalment: who · by when · what · how much.
QString rowText(const QJsonObject &row)
{
    QStringList parts;
    for (const char *key : {"who", "by", "on", "text", "amount"}) {
        const QString part = row.value(QLatin1String(key)).toString();
        if (part.isEmpty())
            continue;
        const bool isDay = key == std::string_view("by") || key == std::string_view("on");
        const bool isAmount = key == std::string_view("amount");
        parts << (isDay ? dayText(part) : isAmount ? amountText(part) : part);
    }
    return parts.join(QStringLiteral(" · "));
}

/// A stage or an end as the route that was answered calls it.
QString stepText(const AskSpec &ask, const QJsonObject &inputs, const QJsonValue &value,
                 const Reference &reference)
{
    const RouteSpec *route = reference.declarations.routeCalled(inputs.value(ask.of).toString());
    const RouteStageSpec *stage = route ? route->stage(value.toString()) : nullptr;
    const RouteEndSpec *end = route ? route->end(value.toString()) : nullptr;
    if (ask.type == AskType::Stage)
        return stage ? stage->title : value.toString();
    return end ? end->title : value.toString();
}

QString oneText(const AskSpec &ask, const QJsonValue &value, const Reference &reference)
{
    const QString text = readable(value);
    switch (ask.type) {
    case AskType::Choice:
    case AskType::Choices:
        return choiceText(ask, text, reference);
    case AskType::Day:
        return dayText(text);
    case AskType::Moment: {
        const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
        return at.isValid() ? instantInWords(at) : text;
    }
    case AskType::Money:
        return amountText(text);
    case AskType::Route:
        return reference.declarations.titleOf(NameKind::Route, text);
    case AskType::Clock:
        return reference.declarations.titleOf(NameKind::Rule, text);
    case AskType::Division:
        return valueText(QStringLiteral("division"), value, reference);
    case AskType::Clauses:
    case AskType::Instalments:
        return rowText(value.toObject());
    case AskType::Text:
    case AskType::Long:
    case AskType::Number:
    case AskType::Unit:
    case AskType::Units:
    case AskType::Person:
    case AskType::Persons:
    case AskType::Party:
    case AskType::Document:
    case AskType::Attachment:
    case AskType::YesNo:
    case AskType::Matter:
    case AskType::Task:
    case AskType::Record:
    case AskType::Stage: // of which route is said where all answers are known
    case AskType::Outcome:
        return text;
    }
    return text;
}

} // namespace

QString refusalText(const Refusal &refusal, const ActSpec *act)
{
    if (!refusal.sentence.isEmpty())
        return refusal.sentence;
    Error error = refusal.error;
    const bool own =
        error.field == QStringLiteral("when") || error.field == QStringLiteral("needs");
    if (own && !error.detail.isEmpty())
        return error.detail; // the declaration's own sentence
    const AskSpec *ask = act ? act->ask(error.field.section(u'[', 0, 0)) : nullptr;
    if (ask) {
        const QString row = error.field.section(u'[', 1).section(u']', 0, 0);
        error.field = row.isEmpty()
                          ? ask->title
                          : Wording::tr("%1, line %2").arg(ask->title).arg(row.toInt() + 1);
    }
    return wordingOf(error);
}

QString actText(const QString &act, const Reference &reference)
{
    return reference.declarations.titleOf(NameKind::Act, act);
}

QString answerText(const AskSpec &ask, const QJsonValue &value, const Reference &reference)
{
    if (!value.isArray())
        return oneText(ask, value, reference);
    QStringList parts;
    for (const QJsonValue &one : value.toArray())
        parts << oneText(ask, one, reference);
    const bool inLines = ask.type == AskType::Clauses || ask.type == AskType::Instalments;
    return parts.join(inLines ? u'\n' : u'、');
}

ActLines linesOf(const ActTaken &taken, const Reference &reference)
{
    const ActSpec *spec = reference.declarations.act(taken.act);
    ActLines lines{
        taken.title.isEmpty() ? actText(taken.act, reference) : taken.title, taken.says, {}};
    Scope scope;
    QStringList raw;
    for (const QJsonObject &inputs : {taken.inputs, taken.sealedInputs}) {
        for (auto it = inputs.begin(); it != inputs.end(); ++it) {
            const AskSpec *ask = spec ? spec->ask(it.key()) : nullptr;
            const QString text = !ask            ? readable(*it)
                                 : ask->isStep() ? stepText(*ask, inputs, *it, reference)
                                                 : answerText(*ask, *it, reference);
            scope.answers.insert(it.key(), text);
            scope.details.insert(it.key(), QJsonObject{{QStringLiteral("title"), text}});
            raw << text;
            lines.answers << Wording::tr("%1: %2", "what was asked, the answer")
                                 .arg(ask ? ask->title : fieldText(it.key()), text);
        }
    }
    if (taken.erased)
        lines.answers << Wording::tr("What was the person's own is erased.");
    if (lines.says.isEmpty())
        lines.says = spec ? spec->says.spoken(scope) : raw.join(QStringLiteral(" · "));
    return lines;
}

namespace
{

struct EffectTelling {
    const Reference &reference;

    QString operator()(const RouteOpened &e) const
    {
        return Wording::tr("Way: %1 · %2").arg(e.title, e.body);
    }
    QString operator()(const RouteStage &e) const
    {
        return Wording::tr("Stage: %1 %2").arg(e.title, e.number).trimmed();
    }
    QString operator()(const RouteEnded &e) const
    {
        return Wording::tr("The way ends: %1").arg(e.title.isEmpty() ? e.outcome : e.title);
    }
    QString operator()(const OwnerSet &e) const
    {
        const QString who = e.unit.isEmpty() ? Wording::tr("the centre") : e.unit;
        return Wording::tr("In charge: %1 %2").arg(who, e.person).trimmed();
    }
    QString operator()(const ClockStarted &e) const
    {
        RunningClock clock;
        clock.started = e;
        const Derivation derivation = derivationOf(clock, reference.calendar);
        const QString basis = e.promise ? Wording::tr("promise of this centre") : e.article;
        return Wording::tr("Due %1: %2 (%3)").arg(dayInWords(derivation.legal), e.title, basis);
    }
    QString operator()(const ClockPaused &e) const
    {
        return Wording::tr("The time stands still from %1").arg(dayInWords(e.from));
    }
    QString operator()(const ClockResumed &e) const
    {
        return Wording::tr("The time runs again from %1").arg(dayInWords(e.on));
    }
    QString operator()(const ClockExtended &e) const
    {
        return Wording::tr("The time is lengthened: %1").arg(e.article);
    }
    QString operator()(const ClockMet &e) const
    {
        return Wording::tr("Kept: %1").arg(reference.declarations.titleOf(NameKind::Rule, e.rule));
    }
    QString operator()(const TaskSet &e) const
    {
        return Wording::tr("Task: %1, by %2").arg(e.title, dayInWords(e.due));
    }
    QString operator()(const TaskDone &e) const
    {
        return Wording::tr("A task is done. %1").arg(e.finding).trimmed();
    }
    QString operator()(const SignalRaised &e) const
    {
        return Wording::tr("Danger signal: %1 (%2)")
            .arg(reference.declarations.titleOf(NameKind::Signal, e.signal),
                 intensityText(e.grade));
    }
    QString operator()(const SignalClosed &e) const
    {
        return Wording::tr("Danger signal answered. %1").arg(e.finding).trimmed();
    }
    QString operator()(const FigureSet &) const { return {}; }
    QString operator()(const Served &e) const
    {
        return Wording::tr("Served on %1: %2").arg(dayInWords(e.on), e.to);
    }
    QString operator()(const Settled &e) const
    {
        return e.stands == State::Declined ? Wording::tr("The matter is not taken on")
                                           : Wording::tr("The matter is closed: %1").arg(e.title);
    }
    QString operator()(const Reopened &) const { return Wording::tr("The matter is open again"); }
    QString operator()(const UnknownEffect &) const { return {}; }
};

} // namespace

QString effectText(const Effect &effect, const Reference &reference)
{
    return std::visit(EffectTelling{reference}, effect);
}

} // namespace onedoor
