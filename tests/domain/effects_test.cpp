#include <catch2/catch.hpp>

#include "core/domain/decisions.h"
#include "core/domain/deadline_rows.h"
#include "tests/domain/events.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString text = QStringLiteral("内容");
/// Knows weekends alone, so that every year is provisional and nothing else moves a date.
const WorkingDays plainWeeks;

QDate dueOf(const Petition &petition, int clock)
{
    const RunningClock *found = petition.clock(idOf<ClockId>(clock));
    REQUIRE(found);
    return derivationOf(*found, plainWeeks).legal;
}

} // namespace

TEST_CASE("A route runs from its opening through its stages to its end", "[effects]")
{
    const Petition open = after({taken(
        {opened(1, State::Referred),
         RouteStage{idOf<RouteId>(1), QStringLiteral("filed"), text, QStringLiteral("7号"), {}},
         RouteStage{idOf<RouteId>(1), QStringLiteral("heard"), text, {}, State::Handling}})});
    REQUIRE(open.currentRoute());
    CHECK(open.currentRoute() == open.openRoute(QStringLiteral("department-handling")));
    CHECK(open.currentRoute()->number() == QStringLiteral("7号"));
    CHECK(open.state == State::Handling);
    CHECK(open.answeredAt.isValid());
    const Petition over = after({taken({opened(1)}), taken({endOf(1)})});
    CHECK_FALSE(over.currentRoute());
    CHECK(over.state == State::Reported);
    CHECK(over.route(idOf<RouteId>(1))->ended->outcome == QStringLiteral("done"));
}

TEST_CASE("Who has a matter follows its routes", "[effects]")
{
    const OwnerSet centre{{}, QStringLiteral("林晓"), {}, OwnerRole::Handling};
    const OwnerSet bureau{QStringLiteral("住建局"), {}, {}, OwnerRole::Handling};
    const OwnerSet street{QStringLiteral("街道办"), {}, {}, OwnerRole::Handling};
    const OwnerSet first{QStringLiteral("中心"), {}, {}, OwnerRole::First};
    CHECK_FALSE(after({}).owner());
    CHECK(after({taken({centre})}).owner()->person == QStringLiteral("林晓"));
    CHECK(after({taken({centre, first}), taken({opened(1), bureau})}).handler() ==
          QStringLiteral("住建局"));
    const Petition handedOn = after({taken({opened(1), bureau}), taken({street})});
    CHECK(handedOn.handler() == QStringLiteral("街道办"));
    const RouteEnded nothing = endOf(1, State::Registered);
    const Petition back =
        after({taken({centre, first}), taken({opened(1), bureau}), taken({nothing})});
    CHECK(back.owner()->person == QStringLiteral("林晓"));
    CHECK(back.owner(OwnerRole::First)->unit == QStringLiteral("中心"));
    CHECK_FALSE(back.owner(OwnerRole::Lead));
}

TEST_CASE("A clock runs, pauses, goes on, is extended from its old limit and met", "[effects]")
{
    const ClockId id = idOf<ClockId>(1);
    ClockStarted clock = started(1, 10);
    clock.rolls = Rolls::Stay;
    CHECK(dueOf(after({taken({clock})}), 1) == QDate(2026, 12, 3));
    const Fact pause = taken({ClockPaused{id, QDate(2026, 11, 26), text}});
    const Petition paused = after({taken({clock}), pause});
    CHECK(paused.clock(id)->paused());
    CHECK_FALSE(dueOf(paused, 1).isValid());
    const Petition resumed =
        after({taken({clock}), pause, taken({ClockResumed{id, QDate(2026, 11, 30)}})});
    CHECK_FALSE(resumed.clock(id)->paused());
    CHECK(dueOf(resumed, 1) == QDate(2026, 12, 7)); // the 26th to the 29th did not run
    const ClockExtended longer{id, 5, Unit::Days, {}, text, text};
    CHECK(dueOf(after({taken({clock, longer})}), 1) == QDate(2026, 12, 8));
    SECTION("the limit that is extended is the one before a day off moved it")
    {
        clock.rolls = Rolls::Forward;
        clock.count = 12; // a Saturday
        CHECK(dueOf(after({taken({clock})}), 1) == QDate(2026, 12, 7));
        CHECK(dueOf(after({taken({clock, longer})}), 1) == QDate(2026, 12, 10));
    }
    SECTION("one set by hand too")
    {
        const Fact fixed = taken({fixedClock(1, QDate(2026, 12, 5)), longer});
        CHECK(dueOf(after({fixed}), 1) == QDate(2026, 12, 10));
    }
    const Petition met = after({taken({clock, ClockMet{id, {}, QDate(2026, 12, 1)}})});
    CHECK_FALSE(met.clock(id)->running());
    CHECK(overOn(met, met.clocks.first()) == QDate(2026, 12, 1));
}

TEST_CASE("A clock is over with its route and with the matter", "[effects]")
{
    ClockStarted ofRoute = started(1, 10), own = started(2, 20), watch = started(3, 30);
    ofRoute.route = idOf<RouteId>(1);
    watch.outlives = true;
    const Fact all = taken({opened(1), ofRoute, own, watch, taskFor(1, QDate(2026, 12, 9))});
    const auto runs = [](const Petition &p, int n) { return p.clock(idOf<ClockId>(n))->running(); };
    const Petition ended = after({all, taken({endOf(1)})});
    CHECK_FALSE(runs(ended, 1));
    CHECK(runs(ended, 2));
    const Petition done = after({all, taken({settled(), taskFor(2, QDate(2026, 12, 30))})});
    CHECK_FALSE(runs(done, 2));
    CHECK(runs(done, 3));
    CHECK_FALSE(done.tasks[0].open());
    CHECK(done.tasks[1].open()); // what the closing asks for
    SECTION("what was merged away keeps no date of its own")
    {
        const Fact merged = PetitionMerged{idOf<PetitionId>(7), {}, {}};
        const Petition away = after({all, merged});
        CHECK_FALSE(nextDate(away, plainWeeks));
        for (const DeadlineRow &row : deadlinesOf(away, plainWeeks))
            CHECK(row.doneOn == Clock::legalDay(away.mergedAt));
        Petition adrift = away;
        adrift.adrift = true;
        CHECK(nextDate(adrift, plainWeeks));
    }
}

TEST_CASE("A rule named without a clock meets the oldest that runs, or nothing", "[effects]")
{
    const ClockMet byRule{{}, QStringLiteral("handle"), QDate(2026, 11, 30)};
    CHECK(after({taken({byRule})}).attention.isEmpty());
    const Petition two = after({taken({started(1, 5), started(2, 9)}), taken({byRule})});
    CHECK(two.clocks[0].met);
    CHECK_FALSE(two.clocks[1].met);
    CHECK(two.runningClock(QStringLiteral("handle")) == &two.clocks[1]);
}

TEST_CASE("Tasks, signals, figures and services are kept", "[effects]")
{
    const Petition p =
        after({documentIssued(1),
               taken({taskFor(1, QDate(2026, 12, 9)),
                      SignalRaised{idOf<SignalId>(1), QStringLiteral("extreme"), Intensity::High},
                      FigureSet{QStringLiteral("agreed"), qint64(3)},
                      FigureSet{QStringLiteral("agreed"), text},
                      Served{idOf<DocumentId>(1),
                             QStringLiteral("直接送达"),
                             text,
                             {},
                             QDate(2026, 11, 24)}})});
    REQUIRE(p.openTask(QStringLiteral("call")));
    REQUIRE(p.openSignal(QStringLiteral("extreme")));
    CHECK(std::get<QString>(p.figures.value(QStringLiteral("agreed"))) == text);
    REQUIRE(p.services.size() == 1);
    const Petition after1 = after({taken({taskFor(1, {}), TaskDone{idOf<TaskId>(1), text},
                                          SignalRaised{idOf<SignalId>(1), text, Intensity::Low},
                                          SignalClosed{idOf<SignalId>(1), text}})});
    CHECK_FALSE(after1.openTask(QStringLiteral("call")));
    CHECK_FALSE(after1.openSignal(text));
}

TEST_CASE("What is settled can be reopened, and settled again", "[effects]")
{
    const Fact close = taken({settled()}), reopen = taken({Reopened{text}});
    CHECK(after({close}).state == State::Closed);
    const Petition again = after({taken({opened(1)}), close, reopen});
    CHECK(again.state == State::Handling);
    CHECK_FALSE(again.settledAt.isValid());
    CHECK_FALSE(again.endEvent());
    CHECK(after({close, reopen, close}).state == State::Closed);
    CHECK(after({taken({settled(State::Declined)})}).state == State::Declined);
}

TEST_CASE("Effects that speak of what is not there do not fit", "[effects]")
{
    const RouteStage stage{
        idOf<RouteId>(1), QStringLiteral("filed"), text, QStringLiteral("7"), {}};
    const ClockId id = idOf<ClockId>(1);
    const ClockPaused pause{id, QDate(2026, 11, 26), text};
    const ClockResumed resume{id, QDate(2026, 11, 30)};
    const ClockMet met{id, {}, QDate(2026, 12, 1)};
    const TaskSet task = taskFor(1, QDate(2026, 12, 9));
    const SignalRaised signal{idOf<SignalId>(1), text, Intensity::Low};
    const Fact merged = PetitionMerged{idOf<PetitionId>(7), {}, {}};
    struct Row {
        const char *what;
        QList<Fact> before;
        Effect effect;
        Reason reason;
    };
    const QList<Row> rows{
        {"opened twice", {taken({opened(1)})}, opened(1), Reason::AlreadyDone},
        {"accepted beside",
         {taken({opened(1, State::Accepted)})},
         opened(2, State::Accepted),
         Reason::AlreadyDone},
        {"opened when closed", {taken({settled()})}, opened(1), Reason::NotOpen},
        {"stage of none", {}, stage, Reason::NotFound},
        {"stage again", {taken({opened(1), stage})}, stage, Reason::AlreadyDone},
        {"stage of one ended", {taken({opened(1), endOf(1)})}, stage, Reason::AlreadyDone},
        {"ended twice", {taken({opened(1), endOf(1)})}, endOf(1), Reason::AlreadyDone},
        {"owner of one merged", {merged}, OwnerSet{text, {}, {}, {}}, Reason::NotOpen},
        {"clock twice", {taken({started(1, 5)})}, started(1, 5), Reason::AlreadyDone},
        {"paused twice", {taken({started(1, 5), pause})}, pause, Reason::AlreadyDone},
        {"paused when met", {taken({started(1, 5), met})}, pause, Reason::AlreadyDone},
        {"resumed unpaused", {taken({started(1, 5)})}, resume, Reason::NotOpen},
        {"resumed unknown", {}, resume, Reason::NotFound},
        {"extended unknown", {}, ClockExtended{id, 5, Unit::Days, {}, {}, {}}, Reason::NotFound},
        {"met twice", {taken({started(1, 5), met})}, met, Reason::AlreadyDone},
        {"task twice", {taken({task})}, task, Reason::AlreadyDone},
        {"done unknown", {}, TaskDone{idOf<TaskId>(1), text}, Reason::NotFound},
        {"done twice",
         {taken({task, TaskDone{idOf<TaskId>(1), {}}})},
         TaskDone{idOf<TaskId>(1), text},
         Reason::AlreadyDone},
        {"signal twice", {taken({signal})}, signal, Reason::AlreadyDone},
        {"cleared unknown", {}, SignalClosed{idOf<SignalId>(1), text}, Reason::NotFound},
        {"served unknown", {}, Served{idOf<DocumentId>(1), text, {}, {}, {}}, Reason::NotFound},
        {"settled twice", {taken({settled()})}, settled(), Reason::NotOpen},
        {"declined late", {taken({opened(1)})}, settled(State::Declined), Reason::NotOpen},
        {"reopened open", {}, Reopened{text}, Reason::NotOpen},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        const auto refused = refusal(after(row.before), taken({row.effect}));
        REQUIRE(refused);
        CHECK(int(refused->reason) == int(row.reason));
    }
}

TEST_CASE("An act of which one effect does not fit changes nothing", "[effects]")
{
    const Petition p = after({taken({opened(1), started(1, 5)}),
                              taken({endOf(1), taskFor(1, QDate(2026, 12, 9)),
                                     ClockResumed{idOf<ClockId>(1), QDate(2026, 11, 30)}})});
    CHECK(p.attention.size() == 1);
    CHECK(p.currentRoute());
    CHECK(p.tasks.isEmpty());
    CHECK(p.acts.size() == 1);
    SECTION("what one opens another of the same act may end")
    {
        CHECK(after({taken({opened(1), endOf(1)})}).attention.isEmpty());
    }
}

TEST_CASE("Where a matter stands among several routes", "[effects]")
{
    const auto ended = [](int n, State stands) {
        return RouteEnded{idOf<RouteId>(n), text, text, stands};
    };
    struct Row {
        QList<Effect> effects;
        State state;
    };
    const QList<Row> rows{
        {{opened(1, State::Registered)}, State::Registered},
        {{opened(1, State::Accepted)}, State::Accepted},
        {{opened(1, State::Accepted), opened(2, State::Referred)}, State::Referred},
        {{opened(1, State::Mediating), opened(2, State::Handling)}, State::Mediating},
        {{opened(1, State::Handling), opened(2, State::Referred)}, State::Referred},
        {{opened(1), ended(1, State::Agreed), opened(2)}, State::Handling},
        {{opened(1), ended(1, State::Reported), opened(2), ended(2, State::Agreed)}, State::Agreed},
        {{opened(1), ended(1, State::Agreed), opened(2), ended(2, State::Reported)}, State::Agreed},
        {{opened(1, State::Accepted), opened(2), ended(2, State::Registered)}, State::Accepted},
        // A result while its route runs on: performance.
        {{opened(1, State::Mediating), RouteStage{idOf<RouteId>(1), text, text, {}, State::Agreed}},
         State::Agreed},
        {{opened(1), settled()}, State::Closed},
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        INFO("row " << i);
        CHECK(wordOf(after({taken(rows[i].effects)}).state).toStdString() ==
              wordOf(rows[i].state).toStdString());
    }
}

TEST_CASE("A matter that nobody would see again is an orphan", "[effects]")
{
    const OwnerSet owner{text, {}, {}, OwnerRole::Handling};
    const auto orphan = [](const QList<Fact> &facts) { return isOrphan(after(facts), plainWeeks); };
    CHECK(orphan({}));
    CHECK_FALSE(orphan({taken({opened(1), owner, started(1, 5)})}));
    CHECK_FALSE(orphan({taken({opened(1), owner, taskFor(1, QDate(2026, 12, 1))})}));
    CHECK(orphan({taken({opened(1), started(1, 5)})}));
    CHECK(orphan({taken({owner, started(1, 5)})}));
    CHECK(orphan({taken({opened(1), owner})}));
    CHECK(orphan({taken({opened(1), owner, started(1, 5)}), taken({endOf(1)})}));
    CHECK_FALSE(orphan({taken({settled()})}));
    CHECK_FALSE(orphan({PetitionMerged{idOf<PetitionId>(7), {}, {}}}));
}

TEST_CASE("One row a clock and one a task, none lost", "[effects]")
{
    ClockStarted promise = started(2, 8);
    promise.promise = true;
    promise.unit = Unit::Workdays;
    promise.owner = QStringLiteral("住建局");
    const Petition p = after({taken({started(1, 5), promise, taskFor(1, QDate(2026, 12, 9)),
                                     ClockPaused{idOf<ClockId>(1), QDate(2026, 11, 25), text}})});
    const QList<DeadlineRow> rows = deadlinesOf(p, plainWeeks);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].paused());
    CHECK_FALSE(rows[0].dueOn.isValid());
    CHECK(rows[0].startedOn == QDate(2026, 11, 23));
    CHECK(rows[1].place == 1);
    CHECK(rows[1].promise);
    CHECK(rows[1].provisional); // no year is announced in this calendar
    CHECK(rows[1].owner == QStringLiteral("住建局"));
    CHECK(rows[1].title == QStringLiteral("办结"));
    CHECK(rows[2].task);
    CHECK(rows[2].rule == QStringLiteral("call"));
    CHECK(rows[2].place == 0);
    CHECK(rows[2].dueOn == QDate(2026, 12, 9));
    CHECK(nextDate(p, plainWeeks)->due == rows[1].dueOn);
    const Petition done =
        after({taken({taskFor(1, QDate(2026, 12, 9))}), taken({TaskDone{idOf<TaskId>(1), text}})});
    CHECK(deadlinesOf(done, plainWeeks).first().doneOn == Clock::legalDay(done.tasks[0].doneAt));
}

TEST_CASE("What counted from the receipt counts from the corrected one", "[effects]")
{
    ClockStarted notice = started(1, 10);
    notice.rolls = Rolls::Stay;
    notice.from = leakingIntake().receivedAt;
    PetitionCorrected corrected{{QStringLiteral("received_at")}, {}, text};
    corrected.corrected.receivedAt = notice.from.addDays(-3);
    CHECK(dueOf(after({taken({notice}), corrected}), 1) == QDate(2026, 11, 30));
}
