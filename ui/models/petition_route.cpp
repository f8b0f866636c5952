// The way of a matter: its own stops, and a lane for each route that was or is open.
#include "ui/models/petition_model.h"

#include "ui/models/wording.h"

namespace onedoor
{

namespace
{

using Mark = PetitionModel::RouteStop::Mark;

QString dayOf(const QDateTime &at)
{
    return at.isValid() ? Clock::legalDay(at).toString(QStringLiteral("MM-dd")) : QString();
}

/// When a stage of a run was reached: with the act that brought it about.
QDateTime reachedAt(const Petition &petition, const RouteId &run, const QString &stage)
{
    for (const TakenAct &act : petition.acts) {
        for (const Effect &effect : act.taken.effects) {
            const auto *reached = std::get_if<RouteStage>(&effect);
            if (reached && reached->id == run && reached->stage == stage)
                return act.at;
        }
    }
    return {};
}

} // namespace

PetitionModel::RouteLane PetitionModel::ownLane() const
{
    const Petition &p = m_petition;
    RouteLane lane{tr("The matter"), {{stateText(State::Registered), dayOf(p.registeredAt)}}};
    QList<RouteStop> &stops = lane.stops;
    stops.first().mark = Mark::Done;
    const State now = p.standsAs();
    const bool over = p.settled || now == State::Merged;
    if (p.answeredAt.isValid() && now != State::Declined)
        stops.append({stateText(State::Accepted), dayOf(p.answeredAt), Mark::Done});
    else if (!over)
        stops.append({stateText(State::Accepted), {}, Mark::Next});
    if (over) {
        stops.append({stateText(now), dayOf(p.endedAt()), Mark::End});
        return lane;
    }
    if (now != State::Registered && now != State::Accepted)
        stops.append({stateText(now), {}, Mark::Now});
    else
        stops[now == State::Accepted ? 1 : 0].mark = Mark::Now;
    stops.append({stateText(State::Closed), {}, Mark::Next});
    return lane;
}

PetitionModel::RouteLane PetitionModel::laneOf(const RouteRun &run) const
{
    const RouteSpec *spec = reference().declarations.route(run.opened.route);
    RouteLane lane{run.opened.title.isEmpty() && spec ? spec->title : run.opened.title, {}};
    lane.stops.append({tr("opened", "a way of resolution"), dayOf(run.openedAt), Mark::Done});
    const QString now = run.stages.isEmpty() ? QString() : run.stages.last().stage;
    QStringList shown;
    for (const RouteStageSpec &stage : spec ? spec->stages : QList<RouteStageSpec>()) {
        const QDateTime at = reachedAt(m_petition, run.opened.id, stage.id);
        if (!run.ended || at.isValid())
            lane.stops.append({stage.title, dayOf(at), at.isValid() ? Mark::Done : Mark::Next});
        shown << stage.id;
    }
    for (const RouteStage &stage : run.stages) {
        if (!shown.contains(stage.stage))
            lane.stops.append({stage.title,
                               dayOf(reachedAt(m_petition, run.opened.id, stage.stage)),
                               Mark::Done});
    }
    if (run.ended) {
        const QString &title = run.ended->title;
        lane.stops.append(
            {title.isEmpty() ? run.ended->outcome : title, dayOf(run.endedAt), Mark::End});
        lane.isOver = true;
        return lane;
    }
    const auto last = std::find_if(lane.stops.rbegin(), lane.stops.rend(),
                                   [](const RouteStop &stop) { return stop.mark == Mark::Done; });
    if (last != lane.stops.rend())
        last->mark = Mark::Now;
    for (const RouteEndSpec &end : spec ? spec->ends : QList<RouteEndSpec>())
        lane.stops.append({end.title, {}, Mark::End});
    return lane;
}

QList<PetitionModel::RouteLane> PetitionModel::lanes() const
{
    QList<RouteLane> lanes{ownLane()};
    for (const RouteRun &run : m_petition.routes)
        lanes.append(laneOf(run));
    return lanes;
}

} // namespace onedoor
