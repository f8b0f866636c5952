// What a burst of searches has kept in memory goes back to the system when it rests.
#include "tests/ui/bench.h"

#include "ui/models/memory.h"
#include "ui/models/search_worker.h"

#include <QFile>

using namespace onedoor;
using namespace onedoor::test;

// A sanitizer's allocator keeps what is freed; another C library is not asked to give it back.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

namespace
{

/// MB of this program that are in memory.
double resident()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// As long as a narrative may be: a glance at it fills pages.
PetitionId longStory(Bench &bench)
{
    Intake intake;
    intake.channel = QStringLiteral("visit");
    intake.type = QStringLiteral("物业纠纷");
    intake.title = QStringLiteral("楼上漏水");
    intake.narrative = QStringLiteral("楼上漏水 ").repeated(390);
    Party person;
    person.name = QStringLiteral("王秀兰");
    intake.petitioners.append(person);
    const auto done = Desk(bench.at->workplace()).registerPetition(intake, IntakeOrigin::Window);
    REQUIRE(done.ok());
    return done->id;
}

} // namespace

TEST_CASE("What a burst of searches has kept is given back when it rests", "[search]")
{
    Bench bench;
    QList<PetitionId> ids;
    REQUIRE(bench.at->store().ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < 1000; ++i)
            ids << longStory(bench);
        return Done{};
    }));
    SearchWorker worker(bench.at->station(), 0); // rests when this thread comes to its events
    worker.glance(ids.first());
    giveMemoryBack(); // what the registering took
    const double before = resident();
    for (const PetitionId &id : std::as_const(ids))
        worker.glance(id);
    const double kept = resident() - before;
    REQUIRE(kept > 4); // more than the 2 MB that stay
    const bool givenBack = becomes([&] { return resident() - before < kept / 2; });
    INFO("MB kept in the burst and after it: " << kept << ", " << resident() - before);
    CHECK(givenBack);
}

#endif
