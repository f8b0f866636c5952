// A store that takes another's place: killed at any step, the next opening finishes it.
#include <catch2/catch.hpp>

#include "core/store/files.h"
#include "core/store/place.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDir>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A damaged store, and a finished one beside it that is to take its place.
class Change
{
public:
    Change()
    {
        m_station.add();
        m_station.close();
        REQUIRE(QDir().mkpath(ready()));
        for (const QString &name : names)
            REQUIRE(QFile::copy(at(name), ready() + u'/' + name));
        writeFile(at(QStringLiteral("store.db")), "damaged");
        writeFile(at(QStringLiteral("keys.json")), "old");
    }

    QString folder() const { return m_station.folder(); }
    QString at(const QString &name) const { return folder() + u'/' + name; }
    QString ready() const { return at(QStringLiteral(".ready-damaged")); }
    void move(const QString &from, const QString &to) { REQUIRE(QFile::rename(from, to)); }
    /// The first `steps` of the change, as a killed program leaves them.
    void go(int steps)
    {
        if (steps > 0)
            move(at(QStringLiteral("store.db")), at(QStringLiteral("store.db.damaged-1")));
        if (steps > 1)
            move(at(QStringLiteral("keys.json")), at(QStringLiteral("keys.json.damaged-1")));
        if (steps > 2)
            move(ready() + QStringLiteral("/keys.json"), at(QStringLiteral("keys.json")));
        if (steps > 3)
            move(ready() + QStringLiteral("/store.db"), at(QStringLiteral("store.db")));
    }
    Result<std::unique_ptr<Store>> opened()
    {
        return openStore(folder(), m_station.clock, m_station.ids);
    }
    Result<Done> createAnew()
    {
        return Store::create(folder(), {stationOf("B1"), QStringLiteral("别处"), {}, false},
                             resourcesFolder());
    }

    const QStringList names{QStringLiteral("store.db"), QStringLiteral("keys.json")};

private:
    Station m_station;
};

} // namespace

TEST_CASE("A change of stores that was killed is finished by the next opening", "[place]")
{
    for (int steps = 0; steps <= 4; ++steps) {
        INFO("after step " << steps);
        Change change;
        change.go(steps);
        if (steps % 2) { // who begins anew meets it first
            const auto refused = change.createAnew();
            REQUIRE_FALSE(refused);
            CHECK(refused.error().reason == Reason::StoreExists);
        }
        const auto store = change.opened();
        REQUIRE(store);
        CHECK((*store)->petitions.count({})->number == 1);
        CHECK(bytesOf(change.at(QStringLiteral("store.db.damaged-1"))) == "damaged");
        CHECK(QDir(change.folder()).entryList({QStringLiteral("keys.json.damaged-*")}).size() == 1);
        CHECK_FALSE(QFile::exists(change.ready()));
    }
}

TEST_CASE("A change that another program is at is left to it", "[place]")
{
    Change change;
    const Hold hold(change.ready());
    const auto store = change.opened();
    REQUIRE_FALSE(store);
    CHECK(store.error().reason == Reason::StoreBusy);
    CHECK(bytesOf(change.at(QStringLiteral("store.db"))) == "damaged");
}

TEST_CASE("A store whose making was killed leaves the place free", "[place]")
{
    QTemporaryDir folder;
    const QString half = folder.filePath(QStringLiteral(".unfinished-0"));
    REQUIRE(QDir().mkpath(half));
    writeFile(half + QStringLiteral("/keys.json"), "half");
    StillClock clock;
    CountedIds ids{1};
    REQUIRE(Store::create(folder.path(), {stationOf("A1"), QStringLiteral("集美"), {}, false},
                          resourcesFolder()));
    REQUIRE(openStore(folder.path(), clock, ids));
    CHECK_FALSE(QFile::exists(half));
}
