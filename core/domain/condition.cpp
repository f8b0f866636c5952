#include "core/domain/condition.h"

#include "core/domain/money.h"

#include <algorithm>

namespace onedoor
{

namespace
{

std::optional<double> amountOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const auto money = value.isString() ? Money::parse(value.toString()) : Error{};
    return money.ok() ? std::optional(double(money->fen()) / 100) : std::nullopt;
}

/// "12000" of a declaration and "12000.00" of the view are one amount.
bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a == b)
        return true;
    if (a.isString() && b.isString())
        return false;
    const auto x = amountOf(a);
    return x && x == amountOf(b);
}

bool meets(const Equals &test, const QJsonValue &value, const QJsonObject &)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::any_of(list.begin(), list.end(),
                           [&](const QJsonValue &one) { return same(test.value, one); });
    }
    return same(test.value, value);
}

bool meets(const OneOf &test, const QJsonValue &value, const QJsonObject &view)
{
    const auto among = [&](const QJsonArray &values) {
        return std::any_of(values.begin(), values.end(),
                           [&](const QJsonValue &one) { return meets(Equals{one}, value, view); });
    };
    return among(test.values) ||
           std::any_of(test.paths.begin(), test.paths.end(), [&](const Path &path) {
               const QJsonValue there = at(view, path);
               if (there.isArray())
                   return among(there.toArray());
               return !there.isUndefined() && meets(Equals{there}, value, view);
           });
}

bool meets(const Exists &test, const QJsonValue &value, const QJsonObject &)
{
    const bool empty = value.isUndefined() || value.isNull() ||
                       (value.isString() && value.toString().isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty());
    return test.wanted != empty;
}

/// Of a list: how many.
std::optional<double> countOf(const QJsonValue &value)
{
    return value.isArray() ? std::optional(double(value.toArray().size())) : amountOf(value);
}

bool meets(const AtLeast &test, const QJsonValue &value, const QJsonObject &view)
{
    const double there = test.path ? countOf(at(view, *test.path)).value_or(0) : 0;
    const auto count = countOf(value);
    return count && *count >= there + test.bound;
}

struct Meeting {
    const QJsonValue &value;
    const QJsonObject &view;

    template <class One>
    bool operator()(const One &test) const
    {
        return meets(test, value, view);
    }
};

QJsonObject under(const QJsonObject &view, const char *group, const QString &id)
{
    return view.value(QLatin1String(group)).toObject().value(id).toObject();
}

bool flagOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toBool();
}

struct Holding {
    const Scope &scope;

    bool operator()(const AllOf &all) const { return holds(all.of, scope); }
    bool operator()(const AnyOf &any) const
    {
        return std::any_of(any.of.begin(), any.of.end(),
                           [this](const Condition &one) { return holds(one, scope); });
    }
    bool operator()(const NotThat &no) const { return !holds(no.of, scope); }
    bool operator()(const RouteIs &is) const
    {
        const QJsonObject route = under(scope.view, "routes", is.route);
        const bool open = flagOf(route, "open");
        switch (is.phase) {
        case RoutePhase::Open:
            return open;
        case RoutePhase::Ended:
            return !route.isEmpty() && !open;
        case RoutePhase::Never:
            return route.isEmpty();
        }
        return false;
    }
    bool operator()(const ClockIs &is) const
    {
        const QJsonObject clock = under(scope.view, "clock", is.rule);
        const bool paused = flagOf(clock, "paused");
        const bool running = flagOf(clock, "running") && !paused;
        switch (is.phase) {
        case ClockPhase::Running:
            return running;
        case ClockPhase::Paused:
            return paused;
        case ClockPhase::Met:
            return !clock.isEmpty() && !running && !paused;
        case ClockPhase::Overdue:
            // dates as text sort as dates
            return running && clock.value(QLatin1String("due")).toString() <
                                  scope.view.value(QLatin1String("today")).toString();
        case ClockPhase::Never:
            return clock.isEmpty();
        }
        return false;
    }
    bool operator()(const TaskIs &is) const
    {
        const QJsonObject task = under(scope.view, "tasks", is.task);
        const bool open = flagOf(task, "open");
        switch (is.phase) {
        case TaskPhase::Open:
            return open;
        case TaskPhase::Done:
            return !task.isEmpty() && !open;
        case TaskPhase::Never:
            return task.isEmpty();
        }
        return false;
    }
    bool operator()(const SignalIs &is) const
    {
        const QJsonObject signal = under(scope.view, "signal", is.signal);
        const bool open = flagOf(signal, "open");
        switch (is.phase) {
        case SignalPhase::Open:
            return open;
        case SignalPhase::Closed:
            return !signal.isEmpty() && !open;
        case SignalPhase::Never:
            return signal.isEmpty();
        }
        return false;
    }
    bool operator()(const ActIs &is) const
    {
        const bool taken = !under(scope.view, "acts", is.act).isEmpty();
        return taken == (is.phase == ActPhase::Taken);
    }
    bool operator()(const PaperIs &is) const
    {
        const QJsonObject paper = under(scope.view, "documents", is.form);
        const bool valid = paper.value(QLatin1String("issued")).toInt() > 0 &&
                           paper.value(QLatin1String("valid")).toBool(true);
        switch (is.phase) {
        case PaperPhase::Issued:
            return valid;
        case PaperPhase::Served:
            return valid && flagOf(paper, "served");
        case PaperPhase::Never:
            return !valid;
        }
        return false;
    }
    bool operator()(const StateIs &is) const
    {
        const auto state = fromWord<State>(scope.view.value(QLatin1String("state")).toString());
        return state && is.in.contains(*state);
    }
    bool operator()(const PathIs &is) const
    {
        return meets(is.test, at(scope.view, is.path), scope.view);
    }
    bool operator()(const AskIs &is) const
    {
        const auto *among = std::get_if<OneOf>(&is.test);
        if (!among || among->paths.isEmpty())
            return meets(is.test, answered(is), scope.view);
        QJsonObject known = scope.view; // an answer goes before what the matter calls the same
        for (auto it = scope.answers.begin(); it != scope.answers.end(); ++it)
            known.insert(it.key(), *it);
        return meets(is.test, answered(is), known);
    }
    QJsonValue answered(const AskIs &is) const
    {
        const QJsonValue answer = scope.answers.value(is.key);
        if (is.column.isEmpty())
            return answer;
        if (!answer.isArray())
            return scope.details.value(is.key)[is.column];
        QJsonArray column;
        for (const QJsonValue &line : answer.toArray())
            column.append(line[is.column]);
        return column;
    }
    bool operator()(const RoleIs &is) const { return scope.roles.contains(is.role); }
    bool operator()(const EndedIs &is) const { return scope.ended && is.in.contains(*scope.ended); }
};

} // namespace

bool meets(const Test &test, const QJsonValue &value, const QJsonObject &view)
{
    return std::visit(Meeting{value, view}, test);
}

bool holds(const Condition &condition, const Scope &scope)
{
    return std::visit(Holding{scope}, condition.of);
}

bool holds(const std::vector<Condition> &all, const Scope &scope)
{
    return std::all_of(all.begin(), all.end(),
                       [&](const Condition &one) { return holds(one, scope); });
}

const Condition *failing(const std::vector<Condition> &all, const Scope &scope)
{
    for (const Condition &one : all) {
        if (holds(one, scope))
            continue;
        const auto *nested = std::get_if<AllOf>(&one.of);
        const Condition *inner = nested ? failing(nested->of, scope) : nullptr;
        return inner && one.otherwise.isEmpty() ? inner : &one;
    }
    return nullptr;
}

} // namespace onedoor
