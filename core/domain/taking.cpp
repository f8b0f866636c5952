#include "core/domain/taking.h"

#include "core/domain/bodies.h"
#include "core/domain/effects.h"

#include <algorithm>

namespace onedoor
{

namespace
{

Refusal refusedBy(const Condition &condition, const QString &field)
{
    const auto *ask = std::get_if<AskIs>(&condition.of);
    return {{Reason::NotOpen, condition.otherwise, ask ? ask->key : field}, condition.otherwise};
}

/// Looks without making anything.
class NoIds : public IdSource
{
public:
    QUuid next() override { return {}; }
};

struct Considered {
    Scope scope;
    QList<Effect> effects;
    Further further;
    std::vector<Refusal> problems;
};

Considered consider(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs)
{
    Considered out;
    if (auto refused = allows(context.view, act, context.roles)) {
        out.problems.push_back(*std::move(refused));
        return out; // what is asked of a step that is not open is no use
    }
    Answers answers = readAnswers(act, context, inputs);
    out.scope = {context.view, answers.values, context.roles, answers.details, {}};
    out.problems = std::move(answers.problems);
    if (!out.problems.empty())
        return out; // needs and effects build on sound answers
    for (const Condition &need : act.needs) {
        if (!holds(need, out.scope))
            out.problems.push_back(refusedBy(need, QStringLiteral("needs")));
    }
    for (Refusal &wrong : wrongBodies(act, context, out.scope))
        out.problems.push_back(std::move(wrong));
    if (!out.problems.empty())
        return out;
    ResolvedEffects resolved = resolveEffects(act, context, out.scope);
    out.effects = std::move(resolved.effects);
    out.further = std::move(resolved.further);
    out.problems = std::move(resolved.problems);
    return out;
}

} // namespace

std::optional<Refusal> checkPost(const ActSpec &act, const Roles &roles)
{
    const auto has = [&](const QString &role) { return roles.contains(role); };
    if (std::any_of(act.by.begin(), act.by.end(), has))
        return std::nullopt;
    return Refusal{{Reason::NotAllowed, act.byTitles.join(u'、'), QStringLiteral("by")}, {}};
}

std::optional<Refusal> allows(const QJsonObject &view, const ActSpec &act, const Roles &roles)
{
    if (auto refused = checkPost(act, roles))
        return refused;
    const Condition *failed = failing(act.when, {view, {}, roles, {}, {}});
    return failed ? std::optional(refusedBy(*failed, QStringLiteral("when"))) : std::nullopt;
}

QString nextBecause(const QJsonObject &view, const ActSpec &act, const Roles &roles)
{
    const Scope scope{view, {}, roles, {}, {}};
    for (const NextStep &step : act.next) {
        if (holds(step.when, scope) && holds(act.when, scope))
            return step.because;
    }
    return {};
}

std::vector<Refusal> problems(const ActSpec &act, const TakingContext &context,
                              const QJsonObject &inputs)
{
    NoIds none;
    const TakingContext looking{
        context.view, context.declarations, context.lookups, context.open,
        none,         context.now,          context.roles,   context.person};
    return consider(act, looking, inputs).problems;
}

Result<Taken> take(const ActSpec &act, const TakingContext &context, const QJsonObject &inputs)
{
    Considered found = consider(act, context, inputs);
    if (!found.problems.empty()) {
        Error error = found.problems.front().error;
        if (!found.problems.front().sentence.isEmpty())
            error.detail = found.problems.front().sentence;
        return error;
    }
    ActTaken taken;
    taken.act = act.act;
    taken.version = act.version;
    taken.title = act.title;
    taken.says = act.says.spoken(found.scope);
    for (const AskSpec &ask : act.asks) {
        const QJsonValue value = found.scope.answers.value(ask.key);
        if (!value.isUndefined())
            (ask.sealed ? taken.sealedInputs : taken.inputs).insert(ask.key, value);
    }
    if (!taken.sealedInputs.isEmpty())
        taken.person = context.person;
    taken.effects = std::move(found.effects);
    return Taken{std::move(taken), std::move(found.further)};
}

} // namespace onedoor
