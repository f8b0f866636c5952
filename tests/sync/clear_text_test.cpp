// What is exchanged with the county stays unreadable in the stations' own files.
#include "test_station.h"

#include <catch2/catch.hpp>

#include "tests/support/clear_text.h"

using namespace onedoor;

TEST_CASE("an exchange leaves nothing in clear on either station")
{
    const QTemporaryDir home;
    const test::OwnPlaces own(home.path());
    TestHub hub;
    TestStation one(hub, QStringLiteral("350211001-A1"));
    TestStation two(hub, QStringLiteral("350211001-A2"));
    const QString told = QStringLiteral("邬芃蓁");
    one.registerPetition(told);
    REQUIRE_FALSE(one.exchange().trouble);
    const RoundReport received = two.exchange();
    REQUIRE_FALSE(received.trouble);
    REQUIRE(received.pulled == 1);
    QStringList names;
    const QByteArray kept = test::copyOf(home.path(), &names);
    CHECK(names.count(QStringLiteral("store.db")) == 2);
    CHECK(test::ClearText::find({told}, kept).whole == 0);
}
