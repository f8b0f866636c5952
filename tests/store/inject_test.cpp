// Every call to the disk fails once, or for good: what was acknowledged stays, tables and ledger
// agree, and work goes on.
#include <catch2/catch.hpp>

#include "tests/store/faulty_disk.h"
#include "tests/store/random_source.h"
#include "tests/support/stores.h"

#include <QDir>

#include <optional>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

using Fault = FaultyDisk::Fault;

/// What a clerk's minute came to.
struct Minute {
    std::optional<Error> failure; ///< the first
    QList<std::pair<qint64, QString>> acknowledged;
    QStringList blobs;
    bool opened = false;
    bool goesOn = false; ///< the same store took one more fact after the fault had gone
};

class Desk
{
public:
    Desk()
    {
        m_base.add();
        m_base.close();
    }

    /// A fresh copy of a store with one fact.
    QString copy()
    {
        m_copy.emplace();
        for (const char *name : {"/store.db", "/keys.json"})
            REQUIRE(QFile::copy(m_base.folder() + QLatin1String(name),
                                m_copy->path() + QLatin1String(name)));
        return m_copy->path();
    }

    Minute work(FaultyDisk &disk, const QString &folder)
    {
        Minute minute;
        const auto note = [&](const auto &result) {
            if (!result && !minute.failure)
                minute.failure = result.error();
            return result.ok();
        };
        auto opened = openStore(folder, m_base.clock, m_ids);
        if (!note(opened))
            return minute;
        minute.opened = true;
        Store &store = **opened;
        for (int i = 0; i < 3; ++i) {
            note(registered(store, minute));
            const auto blob = store.blobs.put(QByteArray(9'000, char('a' + i)));
            if (note(blob))
                minute.blobs << *blob;
        }
        note(store.settings.put(QStringLiteral("printer"), QStringLiteral("HP")));
        note(store.drafts.save(
            {QStringLiteral("d1"), QStringLiteral("intake"), {}, {}, m_base.clock.now(), {}}));
        note(store.rebuild());
        disk.mend();
        minute.goesOn = registered(store, minute).ok();
        return minute;
    }

    /// Opened and closed three times: the log goes back into the file, which is cut to its size.
    Minute closing(const QString &folder)
    {
        Minute minute;
        for (int i = 0; i < 3; ++i) {
            auto opened = openStore(folder, m_base.clock, m_ids);
            if (opened)
                (void)registered(**opened, minute);
        }
        return minute;
    }

    Result<Event> registered(Store &store, Minute &minute)
    {
        auto event = registerIn(store, PetitionId{m_ids.next()}, leakingIntake());
        if (event)
            minute.acknowledged.append({event->sequence, event->hash});
        return event;
    }

    /// Opened again on a sound disk; empty when all is well.
    std::string wrongIn(const QString &folder, const Minute &minute)
    {
        const auto opened = openStore(folder, m_base.clock, m_ids);
        if (!opened)
            return "not opened: " + opened.error().detail.toStdString();
        Store &store = **opened;
        for (const auto &[sequence, hash] : minute.acknowledged) {
            const auto event = store.ledger.ownAfter(sequence - 1, 1);
            if (!event || event->isEmpty() || event->first().hash != hash)
                return "lost " + std::to_string(sequence);
        }
        for (const QString &blob : minute.blobs) {
            if (!store.blobs.find(blob))
                return "lost " + blob.toStdString();
        }
        const auto verified = store.verify();
        if (!verified || !verified->brokenLedger().isEmpty())
            return "unsound: " + (verified ? verified->brokenLedger().toStdString()
                                           : verified.error().detail.toStdString());
        Minute more;
        return registered(store, more) ? std::string() : "takes nothing more";
    }

private:
    Station m_base;
    std::optional<QTemporaryDir> m_copy;
    RandomSource m_ids;
};

/// All reasons a fault may be told as.
QList<Reason> reasonsOf(Fault fault)
{
    switch (fault) {
    case Fault::Full:
        return {Reason::DiskFull};
    case Fault::Read: // the cipher passes on what came, and then finds that it is not whole
    case Fault::Flip: // the first page cannot be told from a wrong key
        return {Reason::StoreDamaged, Reason::WrongKey, Reason::StoreFailed};
    case Fault::Open: // as a file whose user may not write it
        return {Reason::StoreReadOnly};
    default:
        return {Reason::StoreFailed};
    }
}

/// Every call fails in its turn; how many cases were played.
int playAll(Fault fault, bool sticky)
{
    Desk desk;
    int cases = 0, surfaced = 0;
    for (int call = 1;; ++call) {
        INFO("call " << call);
        const QString folder = desk.copy();
        Minute minute;
        {
            FaultyDisk disk;
            disk.failAt(fault, call, sticky);
            minute = desk.work(disk, folder);
            if (!disk.hasFailed())
                break;
        }
        ++cases;
        if (minute.failure) {
            ++surfaced;
            INFO(minute.failure->detail.toStdString());
            CHECK(reasonsOf(fault).contains(minute.failure->reason));
        }
        CHECK(minute.goesOn == minute.opened);
        CHECK(desk.wrongIn(folder, minute) == "");
    }
    CHECK(surfaced > 0);
    return cases;
}

} // namespace

TEST_CASE("A full disk at any write", "[inject]")
{
    CHECK(playAll(Fault::Full, false) > 6);
    CHECK(playAll(Fault::Full, true) > 6);
}

TEST_CASE("A write that fails, at any", "[inject]")
{
    CHECK(playAll(Fault::Write, false) > 6);
    CHECK(playAll(Fault::Write, true) > 6);
}

TEST_CASE("A flush that fails, at any", "[inject]")
{
    CHECK(playAll(Fault::Flush, false) > 5);
    CHECK(playAll(Fault::Flush, true) > 5);
}

TEST_CASE("A read that fails, at any", "[inject]")
{
    CHECK(playAll(Fault::Read, false) > 10);
    CHECK(playAll(Fault::Read, true) > 5);
}

TEST_CASE("A read that brings a wrong bit, at any", "[inject]")
{
    CHECK(playAll(Fault::Flip, false) > 10);
    CHECK(playAll(Fault::Flip, true) > 5);
}

TEST_CASE("A file that cannot be opened, measured or locked, at any call", "[inject]")
{
    for (const Fault fault : {Fault::Open, Fault::Size, Fault::Lock, Fault::Access}) {
        INFO("fault " << int(fault));
        CHECK(playAll(fault, false) > 0);
        CHECK(playAll(fault, true) > 0);
    }
}

TEST_CASE("An index of the log that cannot be had, at any call", "[inject]")
{
    for (const Fault fault : {Fault::ShmMap, Fault::ShmLock}) {
        INFO("fault " << int(fault));
        CHECK(playAll(fault, false) > 0);
        CHECK(playAll(fault, true) > 0);
    }
}

TEST_CASE("A log that cannot be cut to its size or removed loses nothing, and goes on", "[inject]")
{
    Desk desk;
    for (const auto &[fault, sticky] :
         {std::pair(Fault::Truncate, false), std::pair(Fault::Truncate, true),
          std::pair(Fault::Delete, false), std::pair(Fault::Delete, true)}) {
        int cases = 0;
        for (int call = 1;; ++call) {
            INFO("fault " << int(fault) << " call " << call << " sticky " << sticky);
            const QString folder = desk.copy();
            Minute minute;
            {
                FaultyDisk disk;
                disk.failAt(fault, call, sticky);
                minute = desk.closing(folder);
                if (!disk.hasFailed())
                    break;
            }
            ++cases;
            CHECK(minute.acknowledged.size() == 3);
            CHECK(desk.wrongIn(folder, minute) == "");
        }
        CHECK(cases >= 3);
    }
}
