// A start after an update: the tables are put in order first, with a percent, and not against
// somebody's will.
#include <catch2/catch.hpp>

#include "app/desktop/start_page.h"
#include "core/store/query.h"
#include "tests/ui/bench.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

constexpr int matters = 450; // more than two of the portions a rebuild tells of

/// A store whose tables an earlier release made, with other titles in them.
struct UpdatedProgram {
    UpdatedProgram() : station(bench.at->station())
    {
        REQUIRE(bench.at->store().ledger.together([&]() -> Result<Done> {
            for (int i = 0; i < matters; ++i)
                bench.registered(QStringLiteral("楼道堆物第%1件").arg(i));
            return Done{};
        }));
        bench.desk.reset();
        bench.at.reset();
        raw = std::move(*Connection::open(station.folder + QStringLiteral("/store.db"), station.key,
                                          OpenMode::ReadWrite));
        REQUIRE(raw->run(QStringLiteral("UPDATE petition SET title = 'older'")));
        REQUIRE(
            raw->run(QStringLiteral("UPDATE meta SET value = 'older' WHERE key = 'projections'")));
    }
    qint64 count(const char *question)
    {
        Query row(*raw, QLatin1String(question));
        return row.next() ? row.number(0) : -1;
    }
    qint64 olderTitles() { return count("SELECT count(*) FROM petition WHERE title = 'older'"); }
    qint64 olderVersions() { return count("SELECT count(*) FROM meta WHERE value = 'older'"); }

    Bench bench;
    Workstation station;
    std::unique_ptr<Connection> raw;
};

} // namespace

TEST_CASE("An opening that was broken off leaves the store as it was; the next one rebuilds",
          "[start]")
{
    UpdatedProgram updated;
    {
        DeskWorker desk(updated.station);
        BackgroundWork &opening = desk.opening();
        QObject::connect(
            &opening, &BackgroundWork::advanced, &opening,
            [&](int percent) {
                if (percent > 0)
                    opening.cancel();
            },
            Qt::DirectConnection); // in the midst of it, not when the window comes to it
        const auto opened = openStore(desk);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().reason == Reason::Cancelled);
    }
    CHECK(updated.olderTitles() == matters);
    CHECK(updated.olderVersions() == 1);

    QList<int> percents;
    DeskWorker desk(updated.station);
    QObject::connect(&desk.opening(), &BackgroundWork::advanced, &desk.opening(),
                     [&](int percent) { percents << percent; });
    REQUIRE(openStore(desk));
    CHECK(std::any_of(percents.begin(), percents.end(),
                      [](int percent) { return percent > 0 && percent < 100; }));
    CHECK(std::is_sorted(percents.begin(), percents.end()));
    CHECK(updated.olderTitles() == 0);
    CHECK(updated.olderVersions() == 0);
    const auto at = StationWorkplace::open(updated.station);
    REQUIRE(at);
    const auto verified = (*at)->store().verify();
    REQUIRE(verified);
    CHECK(verified->problems.isEmpty());
}

TEST_CASE("The start page says how far it is, and stays until what was begun is taken back",
          "[start]")
{
    BackgroundWork opening(QStringLiteral("正在整理数据表"));
    StartPage page(opening);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    auto *sentence = page.findChild<QLabel *>(QStringLiteral("sentence"));
    CHECK(opening.advance(0, 0));
    CHECK(sentence->text() == QStringLiteral("正在打开数据…"));
    CHECK(opening.advance(43, 100));
    CHECK(sentence->text() == QStringLiteral("正在整理数据表… 43%"));
    if (const QString out = qEnvironmentVariable("ONEDOOR_OUT"); !out.isEmpty())
        page.grab().save(out + QStringLiteral("/start.png"));
    QTest::keyClick(page.findChild<QPushButton *>(QStringLiteral("later")), Qt::Key_Space);
    CHECK(page.isGivenUp());
    CHECK(page.isVisible());
    CHECK_FALSE(opening.advance(44, 100));
    CHECK_FALSE(sentence->text().contains(QStringLiteral("44")));
}
