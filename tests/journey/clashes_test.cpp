#include "tests/journey/journey.h"

#include "ui/shell/status_footer.h"

#include <QPushButton>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("The foot of every page counts the matters whose facts clash, and opens them",
          "[clashes]")
{
    Journey journey;
    auto *count = journey.desk->window().findChild<QPushButton *>(QStringLiteral("clashes"));
    REQUIRE(count);
    journey.worker->settle();
    CHECK(count->isHidden()); // nothing to say
    PetitionFilter open;
    open.states = {State::Registered, State::Accepted};
    const auto rows = journey.at->store().petitions.page(open, 2);
    REQUIRE(rows->size() == 2);
    for (const int from : {0, 1}) {
        REQUIRE(journey.at->store().ledger.record(rows->at(from).id, {}, [&](const Petition &p) {
            return merge(p, {rows->at(1 - from).id, {}, QStringLiteral("同一件事")});
        }));
    }
    REQUIRE(becomes([&] { return count->isVisible(); }));
    CHECK(count->text() == QStringLiteral("事实冲突 2"));
    REQUIRE(journey.keyboard.tabTo(QStringLiteral("clashes")));
    journey.keyboard.press(Qt::Key_Space);
    REQUIRE(journey.sees(PageId::Petitions));
    journey.shot("12-clashes");
    journey.checkThreads();
}
