#include <catch2/catch.hpp>

#include "core/domain/identifiers.h"
#include "tests/support/population.h"
#include "tests/support/stores.h"

#include <QSet>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("The same seed invents the same petitions, another seed others", "[population]")
{
    Population one(7), two(7), other(8);
    for (int i = 0; i < 50; ++i) {
        const Intake intake = one.next();
        CHECK(intake == two.next());
        CHECK(intake.narrative != other.next().narrative);
    }
}

TEST_CASE("Invented petitions are as a window takes them in", "[population]")
{
    Population population(1);
    const QDate today(2026, 11, 23);
    QSet<QString> types, narratives, people;
    for (int i = 0; i < 2000; ++i) {
        const Intake intake = population.next();
        types.insert(intake.type);
        narratives.insert(intake.narrative);
        people.insert(intake.petitioners.first().idNumber);
        CAPTURE(intake.narrative.toStdString());
        REQUIRE_FALSE(intake.narrative.contains(u'{'));
        REQUIRE_FALSE(intake.narrative.contains(u'|'));
        REQUIRE(
            checkIdentifier(IdType::ResidentId, intake.petitioners.first().idNumber, today).ok());
    }
    CHECK(types.size() == 12);
    CHECK(narratives.size() == 2000);
    CHECK(people.size() > 1500); // some come again
    CHECK(people.size() < 1900);
}

TEST_CASE("A matter told again keeps as much of its text as its name says", "[population]")
{
    Population population(2);
    const auto kept = [](const Intake &a, const Intake &b) {
        const auto clauses = [](const Intake &i) {
            const QStringList list = i.narrative.chopped(1).split(u'，');
            return QSet<QString>(list.begin(), list.end());
        };
        const QSet<QString> before = clauses(a);
        return double((clauses(b) & before).size()) / double(before.size());
    };
    double moved = 0, replaced = 0, halved = 0;
    constexpr int rounds = 200;
    for (int i = 0; i < rounds; ++i) {
        const Intake original = population.next();
        using How = Population::Retelling;
        moved += kept(original, population.retold(original, How::Moved, false)) / rounds;
        replaced += kept(original, population.retold(original, How::Replaced, false)) / rounds;
        halved += kept(original, population.retold(original, How::Halved, false)) / rounds;
        const Intake same = population.retold(original, How::Typos, true);
        REQUIRE(same.petitioners == original.petitioners);
        REQUIRE(same.narrative.size() == original.narrative.size());
        REQUIRE(population.alike(original).type == original.type);
    }
    CHECK(moved > 0.9);
    CHECK(replaced > 0.65);
    CHECK(replaced < 0.85);
    CHECK(halved < 0.65);
}
