#include <catch2/catch.hpp>

#include "core/domain/deadline_rows.h"
#include "tests/domain/events.h"

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// What two folds must agree in, as one text.
QString digestOf(const Petition &p)
{
    QStringList parts{p.code.text(),
                      wordOf(p.state),
                      p.intake.title,
                      p.handler(),
                      QString::number(p.registered),
                      p.answeredAt.toString(Qt::ISODateWithMs),
                      p.settledAt.toString(Qt::ISODateWithMs)};
    for (const Attention &attention : p.attention)
        parts << attention.event.text() << attention.kind;
    for (const RouteRun &run : p.routes)
        parts << run.opened.id.text() << wordOf(run.stands()) << QString::number(run.open());
    for (const RunningClock &clock : p.clocks)
        parts << clock.started.id.text() << QString::number(clock.running())
              << QString::number(clock.paused()) << QString::number(clock.extensions.size());
    for (const Task &task : p.tasks)
        parts << task.set.id.text() << QString::number(task.open());
    for (const Signal &signal : p.signals)
        parts << signal.raised.id.text() << QString::number(signal.closed.has_value());
    for (const TakenAct &act : p.acts)
        parts << act.event.text();
    for (const Service &service : p.services)
        parts << service.by.text() << service.served.id.text();
    for (const Document &d : p.documents)
        parts << d.issued.number << QString::number(d.voided.has_value());
    for (const DeadlineRow &row : deadlinesOf(p, WorkingDays()))
        parts << row.dueOn.toString(Qt::ISODate) << QString::number(row.doneOn.has_value());
    for (const Event &e : p.history)
        parts << e.id.text();
    return parts.join(u'|');
}

RouteId anyRoute(int n)
{
    return n == 3 ? referralOf(1) : n == 2 ? mediationOf(1) : idOf<RouteId>(1);
}

/// Any effect, sensible or not; `n` and `m` are one of three.
Effect anyEffect(std::mt19937 &random, int n, int m)
{
    const QDate day = QDate(2026, 11, 20).addDays(int(random() % 30));
    const auto state = State(random() % 10);
    const ClockId clock = idOf<ClockId>(n);
    const QString word = QStringLiteral("%1").arg(m);
    switch (random() % 18) {
    case 0:
        return opened(n, state);
    case 1:
        return RouteStage{anyRoute(n), word, {}, {}, state};
    case 2:
        return RouteEnded{anyRoute(n), word, {}, state};
    case 3:
        return OwnerSet{word, {}, {}, OwnerRole(m)};
    case 4:
    case 5: {
        ClockStarted start = started(n, int(random() % 40) - 10);
        start.unit = Unit(random() % 5);
        start.outlives = m == 1;
        start.route = m == 2 ? anyRoute(n) : RouteId();
        return start;
    }
    case 6:
        return ClockPaused{clock, day, {}};
    case 7:
        return ClockResumed{clock, day};
    case 8:
        return ClockExtended{clock, m, Unit(random() % 5), {}, {}, {}};
    case 9:
        return m == 1 ? ClockMet{{}, QStringLiteral("handle"), day} : ClockMet{clock, {}, day};
    case 10:
        return taskFor(n, day);
    case 11:
        return TaskDone{idOf<TaskId>(n), {}};
    case 12:
        return SignalRaised{idOf<SignalId>(n), word, Intensity::Low};
    case 13:
        return SignalClosed{idOf<SignalId>(n), {}};
    case 14:
        return FigureSet{word, qint64(n)};
    case 15:
        return Served{idOf<DocumentId>(n), {}, {}, {}, day};
    case 16: {
        Settled settled;
        settled.stands = m == 1 ? state : State::Closed;
        return settled;
    }
    default:
        return m == 1 ? Effect(UnknownEffect{}) : Effect(Reopened{});
    }
}

ActTaken anyAct(std::mt19937 &random)
{
    QList<Effect> effects;
    for (int i = 1 + int(random() % 3); i > 0; --i) {
        const int n = 1 + int(random() % 3), m = 1 + int(random() % 3);
        effects << anyEffect(random, n, m);
    }
    return taken(effects);
}

/// Any fact that could be written about a petition, sensible or not.
Fact anyFact(std::mt19937 &random)
{
    const auto number = [&] { return int(random() % 3) + 1; };
    switch (random() % 26) {
    case 0: {
        PetitionCorrected corrected;
        corrected.fields = QStringList{QStringLiteral("title")};
        corrected.corrected.title = QStringLiteral("标题%1").arg(number());
        return corrected;
    }
    case 1:
        return accepted();
    case 2:
        return declined();
    case 3:
        return referred(number());
    case 4:
        return signedFor(number());
    case 5:
        return returned(number());
    case 6:
        return reported(number());
    case 7:
        return mediating(number());
    case 8:
        return mediationEnded(number());
    case 9:
        return agreed(number(), QDate(2026, 12, 1));
    case 10:
        return documentIssued(number());
    case 11:
        return DocumentVoided{idOf<DocumentId>(number()), {}};
    case 12:
        return random() % 4 ? followedUp() : closed();
    case 13: {
        const PetitionId other = idOf<PetitionId>(10 + number());
        if (random() % 2)
            return PetitionLinked{other, {}, LinkKind::Related, {}};
        return PetitionUnlinked{other, {}, {}};
    }
    case 14: {
        const PetitionId into = idOf<PetitionId>(10 + number());
        return random() % 2 ? Fact(PetitionMerged{into, {}, {}})
                            : Fact(PetitionUnmerged{into, {}, {}});
    }
    case 15:
        return UnknownFact{QStringLiteral("letter.sent"), QStringLiteral("{}")};
    default:
        return anyAct(random);
    }
}

} // namespace

TEST_CASE("Any order of the same facts folds to the same petition", "[fold]")
{
    std::mt19937 random(20261123);
    for (int round = 0; round < 200; ++round) {
        Pen here("A1"), there("B2");
        QList<Event> events{here.write(
            PetitionRegistered{codeOf(1), leakingIntake(), anyAct(random).effects}, 1000)};
        const int count = 3 + int(random() % 25);
        for (int i = 0; i < count; ++i)
            events.append((random() % 2 ? here : there).write(anyFact(random), random() % 3000));
        const Petition expected = fold(events);
        CHECK(expected.history.size() == events.size());
        for (int shuffle = 0; shuffle < 3; ++shuffle) {
            std::shuffle(events.begin(), events.end(), random);
            INFO("round " << round);
            (void)isOrphan(expected, WorkingDays());
            REQUIRE(digestOf(fold(events)).toStdString() == digestOf(expected).toStdString());
        }
    }
}
