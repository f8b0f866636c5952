// What is written of effects is read again, and what nobody sensible writes does no harm.
#include <catch2/catch.hpp>

#include "core/domain/deadline_rows.h"
#include "tests/domain/events.h"

#include <limits>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString text = QStringLiteral("内容");
const WorkingDays plainWeeks;

} // namespace

TEST_CASE("Days that no law counts make no date and cost no time", "[effects]")
{
    ClockStarted endless = started(1, std::numeric_limits<int>::max());
    ClockStarted backwards = started(2, std::numeric_limits<int>::min());
    ClockStarted never = started(3, 5), late = started(4, 5), ages = started(5, 1'000'000);
    endless.unit = Unit::Workdays;
    never.from = {};
    late.from = QDateTime(QDate(9999, 12, 30), QTime(0, 0), Qt::UTC);
    ages.unit = Unit::Years;
    QList<Effect> effects{endless, backwards, never, late, ages, started(6, 5)};
    effects << ClockPaused{idOf<ClockId>(6), QDate(2026, 11, 24), {}}
            << ClockResumed{idOf<ClockId>(6), QDate(9999, 12, 31)};
    for (int i = 0; i < 50; ++i)
        effects << ClockExtended{idOf<ClockId>(6), -1, Unit::Years, {}, {}, {}};
    const Petition p = after({taken(effects)});
    CHECK(p.attention.isEmpty());
    for (const DeadlineRow &row : deadlinesOf(p, plainWeeks))
        CHECK_FALSE(row.dueOn.isValid());
    CHECK_FALSE(nextDate(p, plainWeeks));
}

TEST_CASE("A hostile registration breaks nothing", "[effects]")
{
    PetitionRegistered registered{codeOf(1), leakingIntake()};
    registered.effects = {endOf(1),
                          RouteStage{idOf<RouteId>(9), {}, {}, {}, State::Merged},
                          opened(1, State::Closed),
                          opened(1, State::Declined),
                          started(1, -400),
                          started(1, 3),
                          ClockMet{{}, {}, {}},
                          ClockMet{idOf<ClockId>(5), {}, {}},
                          ClockPaused{idOf<ClockId>(1), {}, {}},
                          ClockPaused{idOf<ClockId>(1), QDate(2027, 1, 1), {}},
                          ClockResumed{idOf<ClockId>(1), {}},
                          ClockResumed{idOf<ClockId>(8), QDate(2020, 1, 1)},
                          ClockExtended{idOf<ClockId>(8), 1, Unit::Days, {}, {}, {}},
                          TaskDone{idOf<TaskId>(4), {}},
                          TaskSet{},
                          SignalClosed{},
                          Served{},
                          OwnerSet{},
                          Reopened{},
                          settled(State::Registered),
                          UnknownEffect{}};
    Pen pen;
    const Petition p = fold({pen.write(registered), pen.write(closed()), pen.write(referred(1)),
                             pen.write(taken({endOf(1)}))});
    CHECK(p.registered);
    CHECK(deadlinesOf(p, plainWeeks).size() == 3);
    CHECK(p.history.size() == 4);
    (void)isOrphan(p, plainWeeks);
}

TEST_CASE("An effect of a newer release is kept as it was written", "[effects]")
{
    OpenSeal seal;
    const QString body =
        QStringLiteral(
            R"({"fact":{"act":"x","effects":[{"effect":"teleport","to":[1,2.5,{"a":null}]},)"
            R"({"effect":"reopen","reason":"y"}]},"operator":"林晓","petition":"%1"})")
            .arg(idOf<PetitionId>(1).text());
    Event event = Pen().write(taken({}));
    event.body = body;
    const auto read = decodeBody(event, seal);
    REQUIRE(read);
    const auto act = std::get<ActTaken>(read->fact);
    REQUIRE(act.effects.size() == 2);
    CHECK(std::holds_alternative<UnknownEffect>(act.effects[0]));
    CHECK(std::holds_alternative<Reopened>(act.effects[1]));
    CHECK(encodeBody(read->fact, read->petition, read->operatorName, seal)->toStdString() ==
          body.toStdString());
}

TEST_CASE("Every effect is written and read again", "[effects]")
{
    OpenSeal seal;
    ClockStarted clock = fixedClock(1, QDate(2026, 12, 5));
    clock.unit = Unit::Hours;
    clock.route = idOf<RouteId>(1);
    clock.outlives = clock.promise = true;
    const ActTaken act = taken(
        {opened(1), RouteStage{idOf<RouteId>(1), text, text, text, State::Agreed}, endOf(1),
         OwnerSet{text, text, text, OwnerRole::Lead}, clock,
         ClockPaused{idOf<ClockId>(1), QDate(2026, 11, 24), text},
         ClockResumed{idOf<ClockId>(1), QDate(2026, 11, 25)},
         ClockExtended{idOf<ClockId>(1), 5, Unit::Months, text, text, text},
         ClockMet{idOf<ClockId>(1), text, QDate(2026, 11, 25)}, taskFor(1, QDate(2026, 12, 9)),
         TaskDone{idOf<TaskId>(1), text}, SignalRaised{idOf<SignalId>(1), text, Intensity::Medium},
         SignalClosed{idOf<SignalId>(1), text}, FigureSet{text, *Money::parse(u"12.50"_qs)},
         FigureSet{text, qint64(7)}, FigureSet{text, text},
         Served{idOf<DocumentId>(1), text, text, text, QDate(2026, 11, 25)}, settled(),
         Reopened{text}});
    Event event = Pen().write(act);
    event.body = *encodeBody(act, event.petition, event.operatorName, seal);
    const auto read = decodeBody(event, seal);
    REQUIRE(read);
    const auto again = std::get<ActTaken>(read->fact);
    REQUIRE(again.effects.size() == act.effects.size());
    for (qsizetype i = 0; i < act.effects.size(); ++i)
        CHECK(again.effects[i].index() == act.effects[i].index());
    CHECK(encodeBody(again, event.petition, event.operatorName, seal)->toStdString() ==
          event.body.toStdString());
}
