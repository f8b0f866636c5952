// All projections and the index from the ledger.
#include "core/store/query.h"
#include "tests/bench/measures.h"

#include <QFile>

namespace onedoor::bench
{

void measureRebuild(Table &table, County &county)
{
    const int n = county.petitions();
    const qint64 facts = county.facts();
    county.open(); // makes them for the first time, unless an earlier run did
    const double ours = secondsOf([&] { must(county.store().rebuild(), "rebuild"); });

    // The same rows into an emptied copy, made ready outside the timing.
    const QString copy = county.folder() + QStringLiteral("/floor.db");
    county.copyTo(copy);
    double floor = 0;
    {
        RawStore raw(copy, county.key());
        for (const char *projection : {"petition", "party", "deadline", "way", "signal", "taken",
                                       "document", "visit"})
            raw.run(QStringLiteral("DELETE FROM ") + QLatin1String(projection));
        raw.run(QStringLiteral("INSERT INTO search(search) VALUES('delete-all')"));
        raw.run(QStringLiteral("BEGIN IMMEDIATE"));
        const auto reading = county.connection(OpenMode::ReadOnly);
        Query streams(*reading, QStringLiteral("SELECT uid FROM stream ORDER BY id"),
                      QVariantList());
        std::vector<RawRows> batch;
        const auto write = [&] {
            floor += secondsOf([&] { raw.insert(batch); });
            batch.clear();
        };
        while (streams.next()) {
            const auto petition = must(
                county.store().ledger.petition(PetitionId::fromBytes(streams.bytes(0))), "fold");
            batch.push_back(projectedRowsOf(*reading, county.tokens(), petition));
            if (batch.size() == 5000)
                write();
        }
        write();
        floor += secondsOf([&] { raw.run(QStringLiteral("COMMIT")); });
    }
    for (const char *name : {"/floor.db", "/floor.db-wal", "/floor.db-shm"})
        QFile::remove(county.folder() + QLatin1String(name));
    Row row =
        beside(QStringLiteral("rebuild of all projections and the index"), n, floor, ours, 1.5);
    row.floor += QStringLiteral(", ") + perSecond(double(facts), floor);
    row.ours += QStringLiteral(", ") + perSecond(double(facts), ours);
    table.add(row);
}

} // namespace onedoor::bench
