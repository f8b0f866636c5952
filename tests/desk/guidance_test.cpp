#include <catch2/catch.hpp>

#include "tests/desk/front.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Tickets count by kind and day, and say who is ahead")
{
    Front front;
    const auto first = front.guidance->takeTicket(TicketKind::Dispute, {});
    front.clock.advance(60'000);
    const auto second = front.guidance->takeTicket(TicketKind::Dispute, {});
    const auto other = front.guidance->takeTicket(TicketKind::Advice, {});
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    REQUIRE(other.ok());
    CHECK(first->label == QStringLiteral("A001"));
    CHECK(second->label == QStringLiteral("A002"));
    CHECK(other->label == QStringLiteral("C001"));
    CHECK(first->ahead == 0);
    CHECK(second->ahead == 1);
    CHECK(other->ahead == 2);
    front.clock.advance(24 * 3'600'000);
    CHECK(front.guidance->takeTicket(TicketKind::Dispute, {})->label == QStringLiteral("A001"));
}

TEST_CASE("Urgent comes first, then the green channel, then who came first")
{
    Front front;
    for (TicketKind kind : {TicketKind::Dispute, TicketKind::Service}) {
        REQUIRE(front.guidance->takeTicket(kind, {}).ok());
        front.clock.advance(1000);
    }
    REQUIRE(front.guidance->takeTicket(TicketKind::Dispute, {QStringLiteral("老年人")}).ok());
    front.clock.advance(1000);
    REQUIRE(front.guidance->takeTicket(TicketKind::Urgent, {}).ok());
    QStringList called;
    for (int i = 0; i < 4; ++i) {
        const auto next = front.guidance->callNext(QStringLiteral("1号窗口"));
        REQUIRE(next.ok());
        called << next->label;
        REQUIRE(front.guidance->end(next->visit, QStringLiteral("served")).ok());
    }
    CHECK(called == QStringList{QStringLiteral("E001"), QStringLiteral("A002"),
                                QStringLiteral("A001"), QStringLiteral("B001")});
    const auto nobody = front.guidance->callNext(QStringLiteral("1号窗口"));
    REQUIRE_FALSE(nobody.ok());
    CHECK(nobody.error().reason == Reason::NotFound);
}

TEST_CASE("Registering a visitor's petition ends the visit as served")
{
    Front front;
    const auto ticket = front.guidance->takeTicket(TicketKind::Dispute, {});
    REQUIRE(front.guidance->callNext(QStringLiteral("1号窗口")).ok());
    const auto registered =
        front.desk->registerPetition(front.ofDay(1), IntakeOrigin::Window, ticket->visit);
    REQUIRE(registered.ok());
    const auto visit = front.store->ledger.visit(ticket->visit);
    REQUIRE(visit->ended.has_value());
    CHECK(visit->ended->outcome == QStringLiteral("served"));
    CHECK(visit->ended->petition == registered->id);
}

TEST_CASE("Advice is kept without a petition and needs a question")
{
    Front front;
    const auto refused = front.guidance->giveAdvice({});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == QStringLiteral("question"));
    AdviceGiven advice;
    advice.question = QStringLiteral("怎样申请法律援助？");
    advice.answer = QStringLiteral("到三号窗口领取申请表。");
    advice.visitor = personOf(0, QStringLiteral("覃桂香"));
    advice.visitor->id = {};
    const auto visit = front.guidance->giveAdvice(advice);
    REQUIRE(visit.ok());
    const auto kept = front.store->ledger.visit(*visit);
    REQUIRE(kept->advice.size() == 1);
    CHECK(kept->advice[0].visitor->name == QStringLiteral("覃桂香"));
    CHECK(front.guidance->queue()->isEmpty()); // advice takes no number
}
