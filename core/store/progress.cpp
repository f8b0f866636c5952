#include "core/store/progress.h"

#include "core/domain/clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <variant>

namespace onedoor
{

namespace
{

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool isBounce(const QString &outcome)
{
    return outcome == returnedOutcome || outcome == QStringLiteral("withdrawn") ||
           outcome == QStringLiteral("recalled");
}

/// Ends that only make way for another route.
bool isPassage(const QString &outcome)
{
    return outcome == QStringLiteral("onward") || outcome == QStringLiteral("changed");
}

/// Goes through the acts of a matter in their order.
class Progress
{
public:
    explicit Progress(const Petition &petition) : m_petition(petition) {}

    bool isMovedBy(const ActTaken &act)
    {
        const bool bounced =
            std::any_of(act.effects.begin(), act.effects.end(), [](const Effect &effect) {
                const auto *end = std::get_if<RouteEnded>(&effect);
                return end && isBounce(end->outcome);
            });
        bool moved = false;
        for (const Effect &effect : act.effects)
            moved = moves(effect) || moved; // each is remembered
        return moved && !bounced;
    }

private:
    bool isNew(const QString &place)
    {
        if (m_reached.contains(place))
            return false;
        m_reached.insert(place);
        return true;
    }
    bool moves(const Effect &effect)
    {
        return std::visit(
            Overloaded{
                [&](const RouteOpened &opened) { return isNew(opened.route); },
                [&](const RouteStage &stage) {
                    const RouteRun *run = m_petition.route(stage.id);
                    return isNew((run ? run->opened.route : QString()) + u'/' + stage.stage);
                },
                [](const RouteEnded &end) { return !isPassage(end.outcome); },
                [](const TaskDone &) { return true; }, [](const SignalClosed &) { return true; },
                [](const Settled &) { return true; }, [](const Reopened &) { return true; },
                [](const FigureSet &) { return false; }, [](const OwnerSet &) { return false; },
                [](const ClockStarted &) { return false; },
                [](const ClockPaused &) { return false; },
                [](const ClockResumed &) { return false; },
                [](const ClockExtended &) { return false; }, [](const ClockMet &) { return false; },
                [](const TaskSet &) { return false; }, [](const SignalRaised &) { return false; },
                [](const Served &) { return false; }, [](const UnknownEffect &) { return false; }},
            effect);
    }

    const Petition &m_petition;
    QSet<QString> m_reached; ///< routes and stages
};

} // namespace

bool isElsewhere(const RouteRun &run)
{
    return run.opened.route != QStringLiteral("intake") &&
           run.opened.route != QStringLiteral("centre");
}

bool isOpen(const Petition &petition)
{
    return petition.registered && !petition.settled && (!petition.merged || petition.adrift);
}

int bouncesOf(const Petition &petition)
{
    int bounces = 0;
    const QList<RouteRun> &runs = petition.routes;
    for (auto run = runs.begin(); run != runs.end(); ++run) {
        const bool again = std::any_of(run + 1, runs.end(), [&](const RouteRun &later) {
            return later.opened.route == run->opened.route;
        });
        const bool sentAnew = again && run->ended && isPassage(run->ended->outcome);
        if (run->ended && (isBounce(run->ended->outcome) || (sentAnew && isElsewhere(*run))))
            ++bounces;
    }
    return bounces;
}

QDate movedOn(const Petition &petition)
{
    QDate last = Clock::legalDay(petition.registeredAt);
    Progress progress(petition);
    for (const TakenAct &act : petition.acts) {
        if (progress.isMovedBy(act.taken))
            last = std::max(last, Clock::legalDay(act.at));
    }
    return last;
}

QString figuresOf(const Petition &petition)
{
    QJsonObject figures;
    for (auto figure = petition.figures.begin(); figure != petition.figures.end(); ++figure) {
        if (const auto *money = std::get_if<Money>(&*figure))
            figures.insert(figure.key(), money->text());
        else if (const auto *number = std::get_if<qint64>(&*figure))
            figures.insert(figure.key(), *number);
        else
            figures.insert(figure.key(), std::get<QString>(*figure));
    }
    return QString::fromUtf8(QJsonDocument(figures).toJson(QJsonDocument::Compact));
}

} // namespace onedoor
