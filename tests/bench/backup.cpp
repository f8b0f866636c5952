// A backup while the desk goes on writing a hundred times a second.
#include "tests/bench/measures.h"

#include "core/store/backup.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <thread>

namespace onedoor::bench
{

namespace
{

using namespace std::chrono_literals;

constexpr auto pace = 10ms;
constexpr auto alone = 10s; ///< of writing without a backup beside it

/// Registers one petition each 10 ms for as long as `goOn` says.
template <class GoOn>
Times write(County &county, GoOn goOn)
{
    Times commits;
    Desk desk = county.desk();
    for (auto next = std::chrono::steady_clock::now(); goOn(); next += pace) {
        std::this_thread::sleep_until(next);
        county.clock().advance(20'000); // a day has 9,999 codes
        const Intake intake = county.population().next();
        commits.add(secondsOf(
            [&] { must(desk.registerPetition(intake, IntakeOrigin::Import), "register"); }));
    }
    return commits;
}

} // namespace

void measureBackup(Table &table, County &county)
{
    const QString place = county.folder() + QStringLiteral("/copies");
    QDir(place).removeRecursively();
    QDir().mkpath(place);
    county.close(); // at rest
    const double floor = secondsOf([&] {
        RawStore raw(county.file(), county.key());
        raw.run(QStringLiteral("VACUUM INTO '%1/vacuum.db'").arg(place));
    });
    QFile::remove(place + QStringLiteral("/vacuum.db"));
    county.open();
    const auto start = std::chrono::steady_clock::now();
    const Times before =
        write(county, [&] { return std::chrono::steady_clock::now() - start < alone; });
    std::atomic<bool> ended = false;
    double ours = 0;
    std::thread copying([&, now = county.clock().now()] {
        Backup backup(county.folder(), county.key());
        ours = secondsOf([&] { must(backup.make(place, now), "backup"); });
        ended = true;
    });
    const Times during = write(county, [&] { return !ended; });
    copying.join();
    QDir(place).removeRecursively();
    const int n = county.petitions();
    table.add(
        {QStringLiteral("backup while written 100 times a second, beside VACUUM INTO at rest"), n,
         inWords(floor), inWords(ours), ours / floor, 2});
    table.add(beside(QStringLiteral("writer's p50 during a backup"), n, before.median(),
                     during.median(), 2));
}

} // namespace onedoor::bench
