// The ways of a matter and its timeline, read without eyes.
#include "ui/widgets/route_map.h"
#include "ui/widgets/timeline.h"

#include <QTest>

#include <catch2/catch.hpp>

using namespace onedoor;

TEST_CASE("Route and timeline can be read without eyes", "[route]")
{
    RouteMap route;
    route.setLanes({{QStringLiteral("人民调解"),
                     {{QStringLiteral("登记"), QStringLiteral("11-23"), Station::State::Done},
                      {QStringLiteral("受理"), {}, Station::State::Now}}}});
    CHECK(route.accessibleDescription().contains(QStringLiteral("人民调解")));
    CHECK(route.accessibleDescription().contains(QStringLiteral("登记")));
    CHECK(route.accessibleDescription().contains(RouteMap::tr("now")));

    Timeline line;
    line.setEntries({{QStringLiteral("e1"),
                      QStringLiteral("11-23"),
                      QStringLiteral("登记"),
                      {},
                      QStringLiteral("李敏"),
                      Glyph::Intake,
                      Tone::Quiet,
                      true,
                      QStringLiteral("承办单位：信访局")}});
    REQUIRE(line.count() == 1);
    CHECK(line.item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("李敏")));
    const auto said = [&line] { return line.item(0)->data(Qt::AccessibleTextRole).toString(); };
    line.show();
    const int folded = line.sizeHintForRow(0);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(said().contains(QStringLiteral("信访局")));
    CHECK(line.sizeHintForRow(0) > folded);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK_FALSE(said().contains(QStringLiteral("信访局")));
}
