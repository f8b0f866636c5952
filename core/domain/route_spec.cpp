#include "core/domain/route_spec.h"

#include <algorithm>

namespace onedoor
{

namespace
{

template <class Item>
const Item *byId(const QList<Item> &items, QStringView id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [id](const Item &one) { return one.id == id; });
    return found == items.end() ? nullptr : &*found;
}

/// By its id, or else by its title.
template <class Item>
const Item *named(const QList<Item> &items, QStringView idOrTitle)
{
    if (const Item *found = byId(items, idOrTitle))
        return found;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &one) { return one.title == idOrTitle; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<RouteAdvice> readAdvice(const Declared &list, const char *text)
{
    std::vector<RouteAdvice> out;
    for (const Declared &object : list.items()) {
        if (!object.isObject())
            continue;
        object.allowOnly({"when", text, "weight"});
        out.push_back({Condition::readList(object.at("when")), object.text(text),
                       object.whole("weight", 1, 5).value_or(1)});
    }
    return out;
}

/// "rule", or {"start", "owner", "when"}.
std::vector<RouteClock> readStarts(const Declared &value)
{
    std::vector<RouteClock> out;
    for (const Declared &one : value.oneOrMore()) {
        if (one.value().isString()) {
            out.push_back({one.value().toString(), {}, {}});
        } else if (one.isObject()) {
            one.allowOnly({"start", "owner", "when"});
            out.push_back({one.id("start"), Condition::readList(one.at("when")),
                           Phrase::read(one.at("owner"), {})});
        }
    }
    return out;
}

RouteStageSpec readStage(const Declared &object)
{
    object.allowOnly({"id", "title", "stands", "starts", "meets"});
    return {object.id("id"), object.text("title"), object.word<State>("stands"),
            readStarts(object.at("starts")), object.texts("meets")};
}

RouteEndSpec readEnd(const Declared &object)
{
    object.allowOnly({"id", "title", "result", "stands", "starts", "remedy"});
    return {object.id("id"),
            object.text("title"),
            object.optionalText("result"),
            object.word<State>("stands").value_or(State::Registered),
            readStarts(object.at("starts")),
            object.optionalText("remedy")};
}

void readSteps(RouteSpec &route, const Declared &object)
{
    for (const Declared &stage : object.items("stages")) {
        if (!stage.isObject())
            continue;
        const RouteStageSpec read = readStage(stage);
        if (byId(route.stages, read.id))
            stage.at("id").refuse(FlawKind::TwoWithOneId, read.id);
        route.stages << read;
    }
    for (const Declared &end : object.items("ends")) {
        if (!end.isObject())
            continue;
        const RouteEndSpec read = readEnd(end);
        if (byId(route.ends, read.id))
            end.at("id").refuse(FlawKind::TwoWithOneId, read.id);
        route.ends << read;
    }
    if (route.ends.isEmpty())
        object.at("ends").refuse(FlawKind::Missing);
    for (const Declared &closing : object.items("closes")) {
        if (!closing.isObject())
            continue;
        closing.allowOnly({"route", "why"});
        route.closes << RouteClosing{closing.id("route"), closing.text("why")};
    }
}

/// A file that does not say how a matter stands meanwhile: by where it is handled.
State standingOf(const RouteSpec &route)
{
    if (route.group == QStringLiteral("调解"))
        return State::Mediating;
    return route.outside ? State::Referred : State::Handling;
}

} // namespace

const RouteStageSpec *RouteSpec::stage(QStringView idOrTitle) const
{
    return named(stages, idOrTitle);
}

const RouteEndSpec *RouteSpec::end(QStringView idOrTitle) const
{
    return named(ends, idOrTitle);
}

QString RouteSpec::centreClock(const Scope &scope) const
{
    for (const RouteClock &clock : centreClocks) {
        if (holds(clock.when, scope))
            return clock.rule;
    }
    return {};
}

std::vector<const RouteClock *> RouteSpec::allStarts() const
{
    std::vector<const RouteClock *> all;
    const auto add = [&all](const std::vector<RouteClock> &clocks) {
        for (const RouteClock &clock : clocks)
            all.push_back(&clock);
    };
    add(centreClocks);
    add(limits);
    for (const RouteStageSpec &stage : stages)
        add(stage.starts);
    for (const RouteEndSpec &end : ends)
        add(end.starts);
    return all;
}

QStringList RouteSpec::rules() const
{
    QStringList all;
    for (const RouteClock *clock : allStarts())
        all << clock->rule;
    for (const RouteStageSpec &stage : stages)
        all << stage.meets;
    all.removeDuplicates();
    return all;
}

RouteSpec RouteSpec::read(const Declared &object)
{
    RouteSpec route;
    route.field = object.field();
    if (!object.isObject())
        return route;
    object.allowOnly({"route",  "version",    "title",  "group",  "order", "source", "for",
                      "bodies", "outside",    "stands", "cost",   "time",  "force",  "materials",
                      "first",  "closes",     "suits",  "stages", "ends",  "clock",  "limits",
                      "told",   "instrument", "remedy", "charges"});
    route.route = object.id("route");
    route.version = object.text("version");
    route.title = object.text("title");
    route.group = object.text("group");
    route.order = object.whole("order", 0, 9999).value_or(0);
    route.source = object.texts("source");
    if (route.source.isEmpty())
        object.at("source").refuse(FlawKind::Missing);
    route.lawful = Condition::readList(object.at("for"));
    route.bodies = object.texts("bodies");
    route.outside = object.flag("outside", false);
    route.stands = object.word<State>("stands").value_or(standingOf(route));
    route.cost = object.optionalText("cost");
    route.time = object.optionalText("time");
    route.force = object.optionalText("force");
    route.materials = object.texts("materials");
    route.first = readAdvice(object.at("first"), "then");
    route.suits = readAdvice(object.at("suits"), "because");
    readSteps(route, object);
    route.centreClocks = readStarts(object.at("clock"));
    route.limits = readStarts(object.at("limits"));
    route.told = object.optionalText("told");
    route.instrument = object.optionalText("instrument");
    route.remedy = object.optionalText("remedy");
    route.charges = object.flag("charges", false);
    return route;
}

} // namespace onedoor
