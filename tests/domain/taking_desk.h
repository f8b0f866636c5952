#pragma once

#include "core/domain/taking.h"
#include "tests/domain/declared_samples.h"

#include <catch2/catch.hpp>

namespace declared
{

/// A desk at which the small procedure, and what a test adds to it, is taken.
struct Desk {
    explicit Desk(const QList<DeclarationSource> &more = {}) : reading(read(more)) {}

    DeclarationReading reading;
    Lookups lookups;
    Open open;
    Ids ids;
    QJsonObject view =
        json(R"({"state":"registered","received_on":"2026-11-20","today":"2026-11-30",
        "accusation":false,"owner":{"unit":"调委会"},"parties":[{"name":"王秀兰"}],
        "party_names":["王秀兰"],"attachments":[{"name":"收据.jpg"}]})");
    Roles roles{text("intake"), text("mediator")};

    TakingContext context()
    {
        const QDateTime now(QDate(2026, 11, 30), QTime(2, 0), Qt::UTC);
        return {view, reading.set, lookups, open, ids, now, roles, PersonId{Ids::nth(77)}};
    }
    const ActSpec &act(const char *id)
    {
        REQUIRE(reading.set.act(text(id)));
        return *reading.set.act(text(id));
    }
    ActTaken taken(const char *id, const char *inputs)
    {
        const auto result = take(act(id), context(), json(inputs));
        if (!result.ok())
            FAIL(result.error().field.toStdString() + ": " + result.error().detail.toStdString());
        return result->act;
    }
    /// "field reason detail", one for each problem.
    QStringList refused(const char *id, const char *inputs)
    {
        QStringList out;
        for (const Refusal &one : problems(act(id), context(), json(inputs)))
            out << QStringLiteral("%1 %2 %3")
                       .arg(one.error.field)
                       .arg(int(one.error.reason))
                       .arg(one.error.detail);
        return out;
    }
    void mediating()
    {
        view.insert(text("state"), text("mediating"));
        view.insert(text("routes"), json(R"({"people-mediation":{"open":true,"count":1}})"));
        open.routes = QStringList{text("people-mediation")};
        open.clocks = QStringList{text("finish")};
    }
};

template <class T>
QList<T> effects(const ActTaken &taken)
{
    QList<T> out;
    for (const Effect &effect : taken.effects) {
        if (const T *one = std::get_if<T>(&effect))
            out << *one;
    }
    return out;
}

} // namespace declared
