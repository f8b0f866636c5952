// What the desk says and offers when the county goes on with another copy of this station.
#include "tests/ui/bench.h"
#include "tests/ui/chinese.h"

#include "core/store/lost.h"
#include "ui/models/sync_model.h"
#include "ui/models/wording.h"
#include "ui/pages/copy_card.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("A station that was copied is told in one sentence, and one key goes on", "[copies]")
{
    const Chinese chinese;
    CopyCard card;
    card.show();
    auto *go = card.findChild<QPushButton *>(QStringLiteral("reissue"));
    REQUIRE(go);
    CHECK(go->text() == QStringLiteral("换编号续办"));
    CHECK(card.findChildren<QPushButton *>().size() == 1);
    QSignalSpy wished(&card, &CopyCard::reissueRequested);
    go->setFocus();
    QTest::keyClick(go, Qt::Key_Space);
    CHECK(wished.count() == 1);
}

TEST_CASE("What stands between a station and the county is said without raw words", "[copies]")
{
    const Chinese chinese;
    const QString raw = QStringLiteral("23505 duplicate key value violates unique constraint");
    for (const Error &error :
         {Error{Reason::HubConflict, QStringLiteral("CLONE"), QStringLiteral("own_end_copied")},
          Error{Reason::HubConflict, QStringLiteral("350211001-A2"), QStringLiteral("diverged")},
          Error{Reason::HubConflict, QStringLiteral("BEHIND"), QStringLiteral("behind")},
          Error{Reason::HubConflict, QStringLiteral("WRONG_STATION"), {}},
          Error{Reason::HubConflict, raw, {}}, Error{Reason::HubRefused, raw, {}},
          Error{Reason::HubWrong, raw, {}},
          Error{Reason::Duplicate, QStringLiteral("350211001-A1"), QStringLiteral("enrolled")},
          Error{Reason::Duplicate, QStringLiteral("350211001-A1"), QStringLiteral("in_use")},
          Error{Reason::NotAllowed, QStringLiteral("350211001-A1"), QStringLiteral("reissue")}}) {
        const QString sentence = wordingOf(error);
        INFO(sentence.toStdString());
        CHECK(sentence.contains(QStringLiteral("。")));
        for (const char *word : {"23505", "duplicate", "CLONE", "BEHIND", "WRONG_STATION"})
            CHECK_FALSE(sentence.contains(QLatin1String(word)));
    }
    // A healthy neighbour of a station in trouble is told what went, and not that nothing did.
    const QString diverged = wordingOf(
        {Reason::HubConflict, QStringLiteral("350211001-A2"), QStringLiteral("diverged")});
    CHECK(diverged.contains(QStringLiteral("都已送达")));
    CHECK(diverged.contains(QStringLiteral("350211001-A2")));
}

TEST_CASE("The model of the exchange knows that this copy is stopped", "[copies]")
{
    const Chinese chinese;
    Bench bench;
    bench.registered(QStringLiteral("楼上漏水"));
    REQUIRE(stopAsCopy(bench.at->store().exchange));
    const auto refused =
        bench.at->store().ledger.record(PetitionId{QUuid::createUuid()}, QStringLiteral("李敏"),
                                        [](const Petition &) -> Result<Fact> {
                                            return Error{Reason::Cancelled, {}, {}};
                                        });
    CHECK(wordingOf(refused.error()).contains(QStringLiteral("换编号续办")));
    SyncModel model(*bench.desk);
    CHECK(becomes([&] { return model.needsNewStation(); }));
    REQUIRE(trustOwnEnd(bench.at->store().exchange));
    model.appended();
    CHECK(becomes([&] { return !model.needsNewStation(); }));
}
