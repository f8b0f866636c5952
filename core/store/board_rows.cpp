#include "core/store/board_rows.h"

#include "core/domain/clock.h"
#include "core/store/progress.h"
#include "core/store/query.h"

#include <map>

namespace onedoor
{

namespace
{

QVariant dayOrNull(const QDate &day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}

/// The earliest day by which a unit owes something, else the matter's own.
QDate dueOf(const QString &unit, const QList<DeadlineRow> &deadlines)
{
    QDate own, any;
    const auto earlier = [](QDate &least, const QDate &day) {
        if (!least.isValid() || day < least)
            least = day;
    };
    for (const DeadlineRow &row : deadlines) {
        if (row.doneOn || !row.dueOn.isValid())
            continue;
        earlier(any, row.dueOn);
        if (row.owner == unit)
            earlier(own, row.dueOn);
    }
    return own.isValid() ? own : any;
}

Result<Done> insertWays(Connection &connection, qint64 stream, const Petition &petition,
                        const QList<DeadlineRow> &deadlines)
{
    int place = 0;
    for (const RouteRun &run : petition.routes) {
        const RouteStage stage = run.stages.isEmpty() ? RouteStage() : run.stages.last();
        const RouteEnded ended = run.ended.value_or(RouteEnded());
        const auto done =
            Query(
                connection, QStringLiteral("INSERT INTO way VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
                stream, place++, run.opened.route, run.opened.title, run.opened.body,
                run.opened.handlers.join(u'、'), stage.stage, stage.title, run.number(),
                Clock::legalDay(run.openedAt).toString(Qt::ISODate),
                run.open() ? QVariant() : dayOrNull(Clock::legalDay(run.endedAt)), ended.outcome,
                ended.title, run.open() ? dayOrNull(dueOf(run.opened.body, deadlines)) : QVariant(),
                int(run.open() && isElsewhere(run) && isOpen(petition)))
                .done();
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> insertSignals(Connection &connection, qint64 stream, const Petition &petition)
{
    int place = 0;
    for (const Signal &signal : petition.signals) {
        const auto done =
            Query(connection, QStringLiteral("INSERT INTO signal VALUES(?,?,?,?,?,?,?)"), stream,
                  place++, signal.raised.signal, wordOf(signal.raised.grade),
                  Clock::legalDay(signal.at).toString(Qt::ISODate), int(!signal.closed),
                  signal.closed ? signal.closed->finding : QString())
                .done();
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> insertTaken(Connection &connection, qint64 stream, const Petition &petition)
{
    struct Times {
        int number = 0;
        const TakenAct *last = nullptr;
    };
    std::map<QString, Times> acts;
    for (const TakenAct &act : petition.acts) {
        Times &times = acts[act.taken.act];
        ++times.number;
        times.last = &act;
    }
    for (const auto &[act, times] : acts) {
        const auto done =
            Query(connection, QStringLiteral("INSERT INTO taken VALUES(?,?,?,?,?,?)"), stream, act,
                  times.last->taken.title, times.number,
                  Clock::legalDay(times.last->at).toString(Qt::ISODate), times.last->by)
                .done();
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Done> insertBoardRows(Connection &connection, qint64 stream, const Petition &petition,
                             const QList<DeadlineRow> &deadlines)
{
    Result<Done> done = insertWays(connection, stream, petition, deadlines);
    if (done)
        done = insertSignals(connection, stream, petition);
    if (done)
        done = insertTaken(connection, stream, petition);
    return done;
}

} // namespace onedoor
