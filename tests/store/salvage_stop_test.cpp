// A salvage somebody breaks off leaves the damaged store as it was, whenever that is.
#include <catch2/catch.hpp>

#include "core/store/salvage.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDir>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A store that lost its end, and its backup.
struct Ruin {
    Ruin()
    {
        for (int i = 0; i < 40; ++i)
            station.add();
        REQUIRE(Backup(station.folder(), key())
                    .make(station.folder() + QStringLiteral("/backups"), station.clock.now()));
        station.close();
        bytes = bytesOf(station.file());
        bytes.chop(bytes.size() / 4096 / 3 * 4096);
        writeFile(station.file(), bytes);
    }
    DataKey key() const { return *KeyFile(station.folder()).open(); }
    Result<SalvageReport> salvage(const OnProgress &progress)
    {
        const auto open = [&](const QString &place) {
            return Store::open(place, key(), OpenMode::ReadWrite, station.clock, ids,
                               resourcesFolder(), promised(), progress);
        };
        return Salvage(station.folder(), key(), resourcesFolder(),
                       station.folder() + QStringLiteral("/backups"), open)
            .run(progress);
    }
    QStringList made() const
    {
        return QDir(station.folder())
            .entryList({QStringLiteral(".unfinished*"), QStringLiteral("*damaged*")},
                       QDir::AllEntries | QDir::Hidden);
    }

    Station station;
    CountedIds ids{900};
    QByteArray bytes;
};

} // namespace

TEST_CASE("A salvage that is broken off leaves the damaged store as it was", "[salvage]")
{
    Ruin ruin;
    int rounds = 0;
    // After the first question it asks, then ever later, until it comes to its end.
    for (int until = 0;; until = until * 2 + 1, ++rounds) {
        INFO("after " << until << " questions");
        int asked = 0;
        const auto report = ruin.salvage([&](qint64, qint64) { return asked++ < until; });
        if (report) {
            CHECK(bytesOf(report->setAside) == ruin.bytes);
            break;
        }
        REQUIRE(report.error().reason == Reason::Cancelled);
        CHECK(bytesOf(ruin.station.file()) == ruin.bytes);
        CHECK(ruin.made().isEmpty());
    }
    CHECK(rounds > 5);
}
