#pragma once

#include "core/domain/declared_text.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onedoor
{

/// A limit that a step of a route starts.
struct RouteClock {
    QString rule;
    std::vector<Condition> when; ///< only then
    Phrase owner; ///< empty: by the rule: the centre, the body that handles, the person concerned
};

struct RouteStageSpec {
    QString id;
    QString title;
    std::optional<State> stands; ///< nullopt: as before
    std::vector<RouteClock> starts;
    QStringList meets; ///< limits that are kept by coming here
};

struct RouteEndSpec {
    QString id;
    QString title;
    QString result;                   ///< code of the results it stands for; may be empty
    State stands = State::Registered; ///< how the matter stands once nothing else is open
    std::vector<RouteClock> starts;   ///< from the day the papers were received
    QString remedy; ///< what the person may do after it, where that is another than the route says
};

/// What must come first, or why a route suits.
struct RouteAdvice {
    std::vector<Condition> when;
    QString text;
    int weight = 1;
};

struct RouteClosing {
    QString route;
    QString why;
};

/// 途径, as resources/routes declares it: for the advisor, the map, the sheet and the acts.
struct RouteSpec {
    QString route;
    QString version;
    QString title;
    QString group;
    int order = 0;
    QStringList source;
    std::vector<Condition> lawful;  ///< "for"
    QStringList bodies;             ///< kinds of units
    bool outside = false;           ///< handled outside the centre's own house
    State stands = State::Handling; ///< how a matter stands while it is open
    QString cost;
    QString time;
    QString force;
    QStringList materials;
    std::vector<RouteAdvice> first;
    QList<RouteClosing> closes;
    std::vector<RouteAdvice> suits;
    QList<RouteStageSpec> stages;
    QList<RouteEndSpec> ends;
    std::vector<RouteClock> centreClocks; ///< the first whose condition holds is the centre's
    /// For whoever goes there: run from the day the wrong became known.
    std::vector<RouteClock> limits;
    QString told;
    QString instrument; ///< a form
    QString remedy;
    bool charges = false;
    QString file;
    QString field;
    Layer layer = Layer::Shipped;

    const RouteStageSpec *stage(QStringView idOrTitle) const;
    const RouteEndSpec *end(QStringView idOrTitle) const;
    /// The centre's own; empty: none.
    QString centreClock(const Scope &scope) const;
    std::vector<const RouteClock *> allStarts() const;
    /// The rules of all that it starts or meets.
    QStringList rules() const;

    static RouteSpec read(const Declared &object);
};

} // namespace onedoor
