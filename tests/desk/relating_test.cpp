#include <catch2/catch.hpp>

#include "core/desk/relating.h"
#include "tests/desk/front.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString why = QStringLiteral("同一物业同一漏水");

struct Two : Front {
    Registered first = registered(0);
    Registered second = registered(1);

    Result<Event> decide(const Registered &one, Relation relation, const QString &code = {},
                         const QString &reason = why)
    {
        return Relating(*store, QStringLiteral("李敏"))
            .record(one.id, RelationInputs{relation, code, LinkKind::SameMatter, reason});
    }
    QList<Related> related(const Registered &one) { return *store->relations.of(one.id); }
    qsizetype due() { return store->petitions.due({}, {})->size(); }
};

void checkRefused(const Result<Event> &event, Reason reason, const char *field)
{
    REQUIRE_FALSE(event);
    CHECK(int(event.error().reason) == int(reason));
    CHECK(event.error().field.toStdString() == field);
}

} // namespace

TEST_CASE("A link is told once and shown on both sides, until it is taken back on either")
{
    Two at;
    REQUIRE(at.decide(at.first, Relation::Link, at.second.code.text()));
    for (const Registered *side : {&at.first, &at.second}) {
        const Registered &other = side == &at.first ? at.second : at.first;
        REQUIRE(at.related(*side).size() == 1);
        CHECK(at.related(*side).first().petition == other.id);
        CHECK(at.related(*side).first().code == other.code.text());
        CHECK(at.related(*side).first().kind == LinkKind::SameMatter);
        CHECK(at.related(*side).first().toldThere == (side == &at.second));
    }
    checkRefused(at.decide(at.first, Relation::Link, at.second.code.text()), Reason::AlreadyDone,
                 "other");
    checkRefused(at.decide(at.second, Relation::Link, at.first.code.text()), Reason::AlreadyDone,
                 "other");
    SECTION("here")
    {
        REQUIRE(at.decide(at.first, Relation::Unlink, at.second.code.text()));
    }
    SECTION("there")
    {
        REQUIRE(at.decide(at.second, Relation::Unlink, at.first.code.text()));
    }
    CHECK(at.related(at.first).isEmpty());
    CHECK(at.related(at.second).isEmpty());
    CHECK(at.desk->petition(at.first.id)->attention.isEmpty());
}

TEST_CASE("What is merged away rests, and goes on where it stood when that is undone")
{
    Two at;
    const auto open = at.due();
    const State before = at.desk->petition(at.first.id)->state;
    REQUIRE(open > 1);
    REQUIRE(at.decide(at.first, Relation::Merge, at.second.code.text()));
    CHECK(at.desk->petition(at.first.id)->state == State::Merged);
    CHECK(at.due() < open);
    REQUIRE(at.related(at.first).size() == 1);
    CHECK(at.related(at.first).first().goesOnThere());
    CHECK(at.related(at.second).first().handledHere());
    CHECK_FALSE(at.desk->petition(at.first.id)->adrift);
    PetitionFilter filter;
    filter.typed = at.first.code.text();
    CHECK(at.desk->find(filter, 5)->size() == 1); // still found

    REQUIRE(at.decide(at.first, Relation::Unmerge));
    CHECK(at.desk->petition(at.first.id)->state == before);
    CHECK(at.due() == open);
    CHECK(at.related(at.second).isEmpty());
    CHECK(at.store->verify()->problems.isEmpty());
}

TEST_CASE("The other petition has its say, too")
{
    Two at;
    const Registered third = at.registered(2);
    const QString second = at.second.code.text();
    checkRefused(at.decide(at.first, Relation::Merge, {}), Reason::Missing, "into");
    checkRefused(at.decide(at.first, Relation::Link, QStringLiteral("12-x")), Reason::BadLength,
                 "other");
    checkRefused(at.decide(at.first, Relation::Link, codeOf(999).text()), Reason::NotFound,
                 "other");
    checkRefused(at.decide(at.first, Relation::Merge, at.first.code.text()), Reason::WithItself,
                 "into");
    checkRefused(at.decide(at.first, Relation::Link, second, {}), Reason::Missing, "reason");
    REQUIRE(at.decide(at.second, Relation::Merge, third.code.text()));
    checkRefused(at.decide(at.first, Relation::Merge, second), Reason::NotOpen, "into");
    checkRefused(at.decide(at.first, Relation::Link, second), Reason::NotOpen, "other");
    checkRefused(at.decide(third, Relation::Merge, second), Reason::NotOpen, "into"); // a circle
    at.act(third.id, "decline",
           R"({"ground":"D6","basis":"不属于本辖区","competent_body":"集美区民政局"})");
    checkRefused(at.decide(at.first, Relation::Merge, third.code.text()), Reason::NotOpen, "into");
    CHECK(at.decide(at.first, Relation::Link, third.code.text()));
}

TEST_CASE("Two that were merged into each other while their stations could not talk are noticed")
{
    Two at;
    const auto open = at.due();
    for (const auto &[from, to] :
         {std::pair(at.first, at.second), std::pair(at.second, at.first)}) {
        REQUIRE(at.store->ledger.record(from.id, why, [&](const Petition &) -> Result<Fact> {
            return Fact(PetitionMerged{to.id, to.code.text(), why});
        }));
    }
    for (const Registered &each : {at.first, at.second}) {
        const auto petition = at.desk->petition(each.id);
        CHECK(petition->adrift);
        CHECK(petition->attention.size() == 1);
    }
    CHECK(at.due() == open); // open again, so their dates run
    REQUIRE(at.decide(at.second, Relation::Unmerge));
    CHECK_FALSE(at.desk->petition(at.first.id)->adrift);
    CHECK(at.due() < open);
}

TEST_CASE("A registration links what it belongs to in its own transaction")
{
    Front front;
    const Registered before = front.registered(0);
    const auto after =
        front.desk->registerPetition(front.ofDay(1), IntakeOrigin::Window, std::nullopt,
                                     {{before.id, before.code.text(), LinkKind::SamePerson, why}});
    REQUIRE(after);
    const auto related = *front.store->relations.of(before.id);
    REQUIRE(related.size() == 1);
    CHECK(related.first().petition == after->id);
    CHECK(related.first().toldThere);
    CHECK(front.desk->petition(after->id)->history.size() == 2);
}

TEST_CASE("A relation taken as an act is asked like every act")
{
    Two at;
    const auto link = [&](const QJsonObject &answers) {
        return at.take(at.first.id, "link", answers);
    };
    const QString other = QStringLiteral("other"), reason = QStringLiteral("reason");
    const QString kind = QStringLiteral("kind"), code = at.second.code.text();
    checkRefused(link({{other, code}}), Reason::Missing, "reason");
    checkRefused(link({{other, code}, {reason, why}, {kind, QStringLiteral("twin")}}),
                 Reason::NotInCatalogue, "kind");
    checkRefused(link({{other, 7}, {reason, why}}), Reason::WrongType, "other");
    checkRefused(link({{other, code}, {reason, why}, {QStringLiteral("into"), code}}),
                 Reason::UnknownKey, "into");
    REQUIRE(link({{other, code}, {reason, why}, {kind, QStringLiteral("same-person")}}));
    CHECK(at.related(at.second).first().kind == LinkKind::SamePerson);
    at.act(at.first.id, "correct", R"({"reason":"写错","fields":"{\"title\":\"另一个题目\"}"})");
    CHECK(at.desk->petition(at.first.id)->intake.title == QStringLiteral("另一个题目"));
}
