// What each record leaves in the search index is joined when the desk has been quiet.
#include "tests/support/stores.h"
#include "tests/ui/bench.h"

#include "ui/models/search_gathering.h"

#include <QSignalSpy>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("The search index is gathered when nothing is recorded, and finds the same", "[search]")
{
    Bench bench;
    SearchGathering gathering(*bench.desk, std::chrono::milliseconds(0));
    QSignalSpy gathered(&gathering, &SearchGathering::gathered);
    for (int i = 0; i < 30; ++i)
        bench.registered(QStringLiteral("楼上漏水第%1次").arg(i));
    const auto raw = rawConnection(bench.folder.path());
    const auto parts = [&] {
        Query count(*raw, QStringLiteral("SELECT count(DISTINCT segid) FROM search_idx"));
        return count.next() ? count.number(0) : -1;
    };
    const auto hits = [&] {
        PetitionFilter filter;
        filter.typed = QStringLiteral("漏水");
        return bench.at->store().petitions.count(filter, 100)->number;
    };
    const qint64 before = parts();
    REQUIRE(before > 6);
    REQUIRE(hits() == 30);

    bool asked = false; // one record through the desk itself
    bench.desk->ask(
        &gathering,
        [](StationWorkplace &at) {
            const Intake intake = Bench::intake(QStringLiteral("楼上漏水"));
            return Desk(at.workplace()).registerPetition(intake, IntakeOrigin::Window);
        },
        [&](const auto &outcome) { asked = outcome.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return asked && gathered.count() > 0; }));
    CHECK(parts() < 6); // at most one of a size: 31 records are 1 + 2 + 4 + 8 + 16
    CHECK(hits() == 31);
}
