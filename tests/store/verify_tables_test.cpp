// The same of the store's tables, its schema, and the log of who looked at what.
#include "tests/store/intruder.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Tables, indexes and triggers are as this release makes them", "[verify]")
{
    Station station;
    station.add();
    Intruder intruder(station);
    const auto found = [&](const char *statement) {
        intruder.run(statement);
        station.reopen();
        return only(whole(station));
    };
    const auto finding = [](Kind kind, const char *name) {
        return Flaw{kind, QString::fromLatin1(name), 0, 0, {}};
    };
    SECTION("a trigger dropped")
    {
        CHECK(found("DROP TRIGGER event_no_delete") ==
              finding(Kind::ObjectMissing, "trigger event_no_delete"));
    }
    SECTION("a trigger that does nothing")
    {
        intruder.run("DROP TRIGGER lookup_no_update");
        CHECK(found("CREATE TRIGGER lookup_no_update BEFORE UPDATE ON lookup BEGIN "
                    "SELECT 1; END") == finding(Kind::ObjectAltered, "trigger lookup_no_update"));
    }
    SECTION("an index dropped")
    {
        CHECK(found("DROP INDEX event_clock") == finding(Kind::ObjectMissing, "index event_clock"));
    }
    SECTION("a column added")
    {
        CHECK(found("ALTER TABLE draft ADD COLUMN more TEXT") ==
              finding(Kind::ObjectAltered, "table draft"));
    }
    SECTION("a trigger nobody made")
    {
        CHECK(found("CREATE TRIGGER copy AFTER INSERT ON event BEGIN SELECT 1; END") ==
              finding(Kind::ObjectStrange, "trigger copy"));
    }
    SECTION("a table that is gone does not end the look")
    {
        CHECK(found("DROP TABLE setting") == finding(Kind::ObjectMissing, "table setting"));
    }
}

TEST_CASE("The log of look-ups has a chain of its own", "[verify]")
{
    Station station;
    station.add();
    Intruder intruder(station);
    const auto look = [&](const char *reason) {
        REQUIRE(station->lookups.add({station.clock.now(), QStringLiteral("林晓"), own,
                                      QStringLiteral("350211001-261123-A1-0001"),
                                      QString::fromUtf8(reason)}));
    };
    SECTION("of which nothing may be changed")
    {
        for (const char *reason : {"来访", "来电", "督查", "回访"})
            look(reason);
        SECTION("a row")
        {
            intruder.onLookUps("UPDATE lookup SET operator = '无' WHERE id = 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpAltered, {}, 2, 2, {}});
        }
        SECTION("a row with its hash")
        {
            intruder.onLookUps("UPDATE lookup SET operator = '无', hash = '' WHERE id = 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpAltered, {}, 2, 2, {}});
        }
        SECTION("a row out of the middle")
        {
            intruder.onLookUps("DELETE FROM lookup WHERE id = 3");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 3, 3, {}});
        }
        SECTION("the newest")
        {
            intruder.onLookUps("DELETE FROM lookup WHERE id > 2");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 3, 4, witness::note});
        }
        SECTION("all")
        {
            intruder.onLookUps("DELETE FROM lookup");
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 1, 4, witness::note});
        }
        SECTION("all, and the note, but an exchange was before")
        {
            REQUIRE(station->noteEnds(witness::exchange));
            intruder.onLookUps("DELETE FROM lookup");
            forgetEnd(station);
            station.reopen();
            CHECK(only(whole(station)) == Flaw{Kind::LookUpRemoved, {}, 1, 4, witness::exchange});
        }
    }
    SECTION("begun by the entries of earlier releases")
    {
        intruder.run("INSERT INTO lookup(at, operator, station, subject, reason) VALUES "
                     "(1, '甲', 'A1', 'x', '旧'), (2, '乙', 'A1', 'x', '旧')");
        look("新");
        CHECK(whole(station).isWhole());
        intruder.onLookUps("UPDATE lookup SET operator = '丙' WHERE id = 1");
        CHECK(only(whole(station)).kind == Kind::LookUpAltered);
    }
}

TEST_CASE("What tables are made with is part of what they are", "[verify]")
{
    Station station;
    const PetitionId id = station.add();
    const Promised due{QDate(2026, 12, 23), QStringLiteral("petition-handle")};
    REQUIRE(station.record(id, accepted({}, due)));
    station.close();
    const auto key = KeyFile(station.folder()).open();
    const auto openedWith = [&](const Knowledge &knowledge) {
        auto store = Store::open(station.folder(), *key, OpenMode::ReadWrite, station.clock,
                                 station.ids, resourcesFolder(), knowledge);
        REQUIRE(store);
        return std::move(*store);
    };
    Knowledge later = promised();
    later.deadlinesOf = [](const Petition &petition) {
        QList<DeadlineRow> rows = promisedDeadlines(petition);
        for (DeadlineRow &row : rows)
            row.dueOn = row.dueOn.addDays(-5);
        return rows;
    };
    // A rule that changes unnoticed is what verify calls damage …
    CHECK(openedWith(later)->verify()->problems == QStringList{QStringLiteral("projections")});
    // … one whose file changed is not.
    later.madeFrom = "the rules with ten days";
    {
        const auto store = openedWith(later);
        const auto found = store->verify();
        CHECK(found->isWhole());
        CHECK(found->madeAnew);
    }
    CHECK_FALSE(openedWith(later)->verify()->madeAnew); // and not made twice
    CHECK(openedWith(promised())->verify()->isWhole());
}
