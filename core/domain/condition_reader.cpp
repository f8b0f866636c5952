#include "core/domain/condition.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace onedoor
{

namespace
{

/// A value, or {{…}}: what stands in the view.
void readValue(OneOf &among, const Declared &place)
{
    const QString text = place.value().toString();
    if (!text.startsWith(QStringLiteral("{{")) || !text.endsWith(QStringLiteral("}}"))) {
        among.values.append(place.value());
        return;
    }
    const auto path = Path::parse(text.mid(2, text.size() - 4).trimmed());
    if (path.ok())
        among.paths << *path;
    else
        place.refuse(FlawKind::BadPath, path.error().detail);
}

/// A number, or "{{path}}", or "{{path}} + 1".
AtLeast readBound(const Declared &place)
{
    const QJsonValue value = place.value();
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return {value.toDouble()};
    static const QRegularExpression form(
        QStringLiteral("^\\{\\{([^{}]+)\\}\\}(?:\\s*\\+\\s*(\\d{1,6}))?$"));
    const auto match = form.match(value.toString());
    if (!match.hasMatch()) {
        place.refuse(FlawKind::WrongType, QStringLiteral("数字，或者“{{路径}} + 数字”"));
        return {};
    }
    const auto path = Path::parse(match.captured(1).trimmed());
    if (path.ok())
        return {match.captured(2).toDouble(), *path};
    place.refuse(FlawKind::BadPath, path.error().detail);
    return {};
}

Test readTest(const Declared &object)
{
    const auto scalar = [](const Declared &place) {
        const QJsonValue value = place.value();
        if (value.isObject() || value.isArray())
            place.refuse(FlawKind::WrongType, QStringLiteral("一个值"));
    };
    int tests = 0;
    Test test = Exists{true};
    if (object.has("is")) {
        ++tests;
        scalar(object.at("is"));
        OneOf one;
        readValue(one, object.at("is"));
        if (one.paths.isEmpty())
            test = Equals{object.at("is").value()};
        else
            test = one;
    }
    if (object.has("in")) {
        ++tests;
        const QList<Declared> values = object.items("in");
        if (values.isEmpty())
            object.at("in").refuse(FlawKind::CannotHold);
        OneOf among;
        for (const Declared &value : values) {
            scalar(value);
            readValue(among, value);
        }
        test = among;
    }
    if (object.has("exists")) {
        ++tests;
        test = Exists{object.flag("exists", true)};
    }
    if (object.has("at_least")) {
        ++tests;
        test = readBound(object.at("at_least"));
    }
    if (tests != 1)
        object.refuse(FlawKind::WrongType, QStringLiteral("is、in、exists、at_least 之一"));
    return test;
}

QList<State> readStates(const Declared &list)
{
    QList<State> states;
    const QList<Declared> words = list.value().isString() ? QList<Declared>{list} : list.items();
    if (words.isEmpty())
        list.refuse(FlawKind::CannotHold);
    for (const Declared &word : words) {
        const auto state = fromWord<State>(word.value().toString());
        if (!state)
            word.refuse(FlawKind::NotAWord, Declared::shown(word.value()));
        else
            states << *state;
    }
    return states;
}

std::vector<Condition> readNested(const Declared &value, int depth)
{
    std::vector<Condition> out;
    if (depth >= Condition::deepest) {
        value.refuse(FlawKind::OutOfRange, QStringLiteral("最多 %1 层").arg(Condition::deepest));
        return out;
    }
    for (const Declared &one : value.oneOrMore())
        out.push_back(Condition::read(one, depth + 1));
    if (out.empty())
        value.refuse(FlawKind::CannotHold);
    return out;
}

template <class Phase>
Phase readPhase(const Declared &object)
{
    if (!object.has("is"))
        object.at("is").refuse(FlawKind::Missing);
    return object.word<Phase>("is").value_or(Phase{});
}

Path readPath(const Declared &object)
{
    const QString text = object.text("path");
    const auto path = Path::parse(text);
    if (path.ok())
        return *path;
    if (!text.isEmpty())
        object.at("path").refuse(FlawKind::BadPath, path.error().detail);
    return {};
}

/// "KEY", or "KEY.COLUMN".
AskIs readAsk(const Declared &object)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z][a-z0-9_-]*)\\.([a-z][a-z0-9_-]*)$"));
    const auto match = form.match(object.at("ask").value().toString());
    if (!match.hasMatch())
        return {object.id("ask"), readTest(object)};
    return {match.captured(1), readTest(object), match.captured(2)};
}

using Kind = decltype(Condition::of);

/// The keys that say what a condition is about; each has exactly one.
Kind readKind(const Declared &object, const char *key, int depth)
{
    const QLatin1String word(key);
    const auto only = [&](std::initializer_list<const char *> keys) { object.allowOnly(keys); };
    if (word == QLatin1String("all") || word == QLatin1String("any") ||
        word == QLatin1String("not")) {
        only({key, "else"});
        auto nested = readNested(object.at(key), depth);
        if (word == QLatin1String("all"))
            return AllOf{std::move(nested)};
        if (word == QLatin1String("any"))
            return AnyOf{std::move(nested)};
        return NotThat{std::move(nested)};
    }
    if (word == QLatin1String("state")) {
        only({key, "else"});
        return StateIs{readStates(object.at(key))};
    }
    if (word == QLatin1String("ended")) {
        only({key, "else"});
        return EndedIs{readStates(object.at(key))};
    }
    if (word == QLatin1String("role")) {
        only({key, "else"});
        return RoleIs{object.id(key)};
    }
    if (word == QLatin1String("path") || word == QLatin1String("ask")) {
        only({key, "is", "in", "exists", "at_least", "else"});
        if (word == QLatin1String("path"))
            return PathIs{readPath(object), readTest(object)};
        return readAsk(object);
    }
    only({key, "is", "else"});
    const QString id = object.id(key);
    if (word == QLatin1String("route"))
        return RouteIs{id, readPhase<RoutePhase>(object)};
    if (word == QLatin1String("clock"))
        return ClockIs{id, readPhase<ClockPhase>(object)};
    if (word == QLatin1String("task"))
        return TaskIs{id, readPhase<TaskPhase>(object)};
    if (word == QLatin1String("signal"))
        return SignalIs{id, readPhase<SignalPhase>(object)};
    if (word == QLatin1String("act"))
        return ActIs{id, readPhase<ActPhase>(object)};
    return PaperIs{id, readPhase<PaperPhase>(object)};
}

constexpr std::array kinds{"all", "any",   "not",   "route", "clock", "task", "signal",
                           "act", "paper", "state", "path",  "ask",   "role", "ended"};

/// What stands under that name in the file's own "where".
Condition readNamed(const Declared &object, int depth)
{
    object.allowOnly({"where", "else"});
    const QString name = object.text("where");
    const Declared named = object.root().at("where").at(name);
    if (depth >= Condition::deepest)
        object.refuse(FlawKind::OutOfRange, QStringLiteral("最多 %1 层").arg(Condition::deepest));
    else if (!name.isEmpty() && !named.given())
        object.at("where").refuse(FlawKind::UnknownName, QStringLiteral("条件“%1”").arg(name));
    else if (!name.isEmpty())
        return Condition::read(named, depth + 1);
    return {};
}

} // namespace

Condition Condition::read(const Declared &object, int depth)
{
    Condition condition;
    condition.field = object.field();
    if (!object.isObject())
        return condition;
    condition.otherwise = object.optionalText("else");
    if (object.has("where")) {
        Condition named = readNamed(object, depth);
        condition.of = std::move(named.of);
        if (condition.otherwise.isEmpty())
            condition.otherwise = named.otherwise;
        return condition;
    }
    const char *kind = nullptr;
    for (const char *key : kinds) {
        if (!object.has(key))
            continue;
        if (kind) {
            object.at(key).refuse(FlawKind::UnknownKey);
            return condition;
        }
        kind = key;
    }
    if (!kind) {
        QStringList all;
        for (const char *key : kinds)
            all << QLatin1String(key);
        all << QStringLiteral("where");
        object.refuse(FlawKind::WrongType, QStringLiteral("条件：") + all.join(u'、'));
        return condition;
    }
    condition.of = readKind(object, kind, depth);
    return condition;
}

void Condition::checkNamed(const Declared &file)
{
    const Declared named = file.at("where");
    if (!named.given() || !named.isObject())
        return;
    for (const QString &name : named.value().toObject().keys())
        read(named.at(name));
}

std::vector<Condition> Condition::readList(const Declared &value)
{
    std::vector<Condition> out;
    for (const Declared &one : value.oneOrMore())
        out.push_back(read(one));
    return out;
}

} // namespace onedoor
