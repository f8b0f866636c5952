// The power goes at a random call to the disk, and a store is opened from what the disk may hold.
#include <catch2/catch.hpp>

#include "tests/store/faulty_disk.h"
#include "tests/store/random_source.h"
#include "tests/support/stores.h"

#include <QDir>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Acknowledged {
    qint64 sequence;
    QString hash;
};

/// Works until the power is gone; what was acknowledged until then.
QList<Acknowledged> workOn(FaultyDisk &disk, const QString &folder)
{
    StillClock clock;
    RandomSource ids;
    QList<Acknowledged> acknowledged;
    const auto store = openStore(folder, clock, ids);
    for (int i = 0; store && i < 60 && !disk.isCut(); ++i) {
        if (i % 10 == 9)
            (void)(*store)->blobs.put(QByteArray(20'000, char(i)));
        const auto event = registerIn(**store, PetitionId{ids.next()}, leakingIntake());
        if (event)
            acknowledged.append({event->sequence, event->hash});
    }
    return acknowledged;
}

/// How many of what was acknowledged are gone, all of them where the store cannot be used.
qsizetype lostIn(const QString &folder, const QList<Acknowledged> &acknowledged, bool &sound)
{
    StillClock clock;
    RandomSource ids;
    const auto store = openStore(folder, clock, ids);
    const auto verified = store ? (*store)->verify() : Result<Verification>(store.error());
    sound = verified && verified->brokenLedger().isEmpty(); // its papers have no facts
    if (!sound)
        return acknowledged.size();
    return std::count_if(acknowledged.begin(), acknowledged.end(), [&](const Acknowledged &each) {
        const auto there = (*store)->ledger.ownAfter(each.sequence - 1, 1);
        return !there || there->isEmpty() || there->first().hash != each.hash;
    });
}

struct Tally {
    qint64 acknowledged = 0;
    qint64 lost = 0;
    int unsound = 0;
};

/// One round on `from`; the folder that is left is the next round's beginning.
void playRound(const QString &from, const QString &left, quint32 seed, bool ignoresFlush,
               QList<Acknowledged> &acknowledged, Tally &tally)
{
    std::mt19937 random(seed);
    {
        FaultyDisk disk;
        disk.ignoresFlush = ignoresFlush;
        disk.cutAt(1 + int(random() % 120));
        const QList<Acknowledged> more = workOn(disk, from);
        tally.acknowledged += more.size();
        acknowledged += more;
        disk.cut();
        REQUIRE(QDir().mkpath(left));
        disk.leaveIn(left, random);
        REQUIRE(
            QFile::copy(from + QStringLiteral("/keys.json"), left + QStringLiteral("/keys.json")));
    }
    bool sound = false;
    tally.lost += lostIn(left, acknowledged, sound);
    tally.unsound += !sound;
}

Tally play(int rounds, bool ignoresFlush)
{
    // As on a computer with a loose plug; then a fresh store, since each is verified whole.
    constexpr int oneAfterTheOther = 4;
    Tally tally;
    for (int round = 0; round < rounds; round += oneAfterTheOther) {
        Station station;
        station.add();
        station.close();
        QTemporaryDir places;
        QString from = station.folder();
        QList<Acknowledged> acknowledged; // in all these rounds
        for (int i = 0; i < oneAfterTheOther; ++i) {
            INFO("seed " << round + i);
            const QString left = places.filePath(QString::number(i));
            const Tally before = tally;
            playRound(from, left, quint32(round + i), ignoresFlush, acknowledged, tally);
            if (!ignoresFlush)
                CHECK(std::pair(tally.lost, tally.unsound) ==
                      std::pair(before.lost, before.unsound));
            if (tally.unsound > before.unsound)
                break;
            from = left;
        }
    }
    return tally;
}

} // namespace

TEST_CASE("A power cut at any moment loses nothing that was acknowledged", "[power]")
{
    const Tally tally = play(240, false);
    CHECK(tally.lost == 0);
    CHECK(tally.unsound == 0);
    CHECK(tally.acknowledged > 2'000);
}

TEST_CASE("On a disk that flushes nothing the same cuts do lose", "[power]")
{
    const Tally tally = play(40, true);
    CHECK(tally.lost > 0);
}
