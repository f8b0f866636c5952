// Every earlier release left a sample store in tests/store/data: each must open, keep every fact
// and go on working.
#include <catch2/catch.hpp>

#include "core/store/files.h"
#include "core/store/query.h"
#include "tests/store/faulty_disk.h"
#include "tests/support/stores.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QThread>

#include <random>

#include <signal.h>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

struct Sample {
    const char *name;
    int schema;
    qint64 events;
    const char *lastHash;
};
constexpr Sample samples[] = {
    {"schema-1", 1, 27, "6858313a013775f9745b4c24d99a72610b79d03c597811d5ff523cf48c3c7775"},
    {"schema-2", 2, 26, "19e201350562fc2190ffa667bf1e9a83d6728b8264f4f129b3e9c4ce361fc361"},
};

/// The copy that the migration to this release's schema leaves.
QString copyBefore()
{
    const auto steps = QDir(resourcesFolder() + QStringLiteral("/schema/ledger"))
                           .entryList({QStringLiteral("*.sql")}, QDir::Files);
    return QStringLiteral("store-before-%1.db").arg(steps.size());
}

/// A copy of a sample, to be worked with.
class Copy
{
public:
    explicit Copy(const Sample &sample)
    {
        const QDir from(QStringLiteral(ONEDOOR_SOURCE "/tests/store/data/") +
                        QLatin1String(sample.name));
        for (const char *name : {"store.db", "keys.json"})
            REQUIRE(QFile::copy(from.filePath(QLatin1String(name)), path(name)));
    }
    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Result<std::unique_ptr<Store>> open() { return openStore(folder(), m_clock, m_ids); }
    /// Asked of a file of this folder, without the store's code.
    qint64 number(const QString &file, const char *question) const
    {
        auto raw = Connection::open(file, *KeyFile(folder()).open(), OpenMode::ReadOnly);
        REQUIRE(raw);
        Query row(**raw, QString::fromLatin1(question), QVariantList());
        REQUIRE(row.next());
        return row.number(0);
    }
    CountedIds &ids() { return m_ids; }

private:
    QTemporaryDir m_folder;
    StillClock m_clock;
    CountedIds m_ids{500};
};

} // namespace

TEST_CASE("There is a sample of every schema but the newest", "[migration]")
{
    const auto steps = QDir(resourcesFolder() + QStringLiteral("/schema/ledger"))
                           .entryList({QStringLiteral("*.sql")}, QDir::Files);
    QSet<int> kept;
    for (const Sample &sample : samples)
        kept.insert(sample.schema);
    for (int schema = 1; schema < steps.size(); ++schema) {
        INFO("schema " << schema);
        CHECK(kept.contains(schema));
    }
}

TEST_CASE("Every earlier schema opens, keeps every fact, verifies and goes on", "[migration]")
{
    for (const Sample &sample : samples) {
        INFO(sample.name);
        Copy copy(sample);
        REQUIRE(copy.number(copy.path("store.db"), "PRAGMA user_version") == sample.schema);
        {
            const auto store = copy.open();
            REQUIRE(store);
            const StationId own = (*store)->identity().station;
            const auto head = (*store)->ledger.head(own);
            CHECK(head->sequence == sample.events);
            CHECK(head->hash.toStdString() == sample.lastHash);
            // The test's own deadlines are not the desk's.
            REQUIRE((*store)->rebuild());
            CHECK((*store)->verify()->problems.isEmpty());
            CHECK((*store)->petitions.page({}, 100)->size() == 20);
            REQUIRE(registerIn(**store, PetitionId{copy.ids().next()}, leakingIntake()));
            CHECK((*store)->verify()->problems.isEmpty());
            CHECK((*store)->settings.value(QStringLiteral("centre.phone")) ==
                  QStringLiteral("0592-6001000"));
        }
        const QStringList before =
            QDir(copy.folder()).entryList({QStringLiteral("store-before-*.db")});
        REQUIRE(before.size() == 1);
        const QString kept = copy.folder() + u'/' + before.first();
        CHECK(copy.number(kept, "PRAGMA user_version") == sample.schema);
        CHECK(copy.number(kept, "SELECT count(*) FROM event") == sample.events);
        CHECK(QDir(copy.folder()).entryList({QStringLiteral("*.unfinished*")}).isEmpty());
        CHECK(copy.open()); // and is not migrated twice
    }
}

TEST_CASE("A migration killed at any moment leaves a store of the old schema or the new",
          "[migration]")
{
    const Sample &sample = samples[0];
    std::mt19937 random(3);
    int old = 0, migrated = 0;
    for (int round = 0; round < 40; ++round) {
        Copy copy(sample);
        QProcess process;
        process.start(QStringLiteral(ONEDOOR_BINARY "/bin/store_writer"),
                      {copy.folder(), QStringLiteral("1")});
        REQUIRE(process.waitForStarted());
        QThread::usleep(random() % 60'000);
        process.kill();
        process.waitForFinished();
        const qint64 version = copy.number(copy.path("store.db"), "PRAGMA user_version");
        ++(version == sample.schema ? old : migrated);
        CHECK(copy.number(copy.path("store.db"), "SELECT count(*) FROM event") >= sample.events);
        const auto store = copy.open();
        REQUIRE(store);
        REQUIRE((*store)->rebuild());
        CHECK((*store)->verify()->problems.isEmpty());
        CHECK(QFile::exists(copy.folder() + u'/' + copyBefore()));
    }
    CHECK(old > 0);
    CHECK(old + migrated == 40);
}

TEST_CASE("What a program killed before its turn left behind holds nobody up", "[migration]")
{
    const auto leave = [](const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    Copy copy(samples[0]);
    const QString lock = copy.path("migration.lock");
    leave(lock);
    {
        const Hold other(lock);
        REQUIRE(other.isHeld());
        CHECK(copy.open().error().reason == Reason::StoreBusy);
    }
    CHECK(copy.open());
    CHECK_FALSE(QFile::exists(lock));
}

TEST_CASE(
    "A migration on a disk that is full or fails at any call leaves the old schema or the new",
    "[migration]")
{
    using Fault = FaultyDisk::Fault;
    constexpr int tries = 8; // of each kind, spread over all calls of that kind
    const Sample &sample = samples[0];
    int old = 0, migrated = 0;
    for (const Fault fault : {Fault::Full, Fault::Write, Fault::Flush, Fault::Truncate}) {
        int calls = 0;
        {
            Copy copy(sample);
            FaultyDisk disk;
            disk.failAt(fault, -1, false);
            REQUIRE(copy.open());
            calls = disk.chances();
        }
        for (int i = 0; i < 2 * tries; ++i) {
            const int call = 1 + calls * (i / 2) / tries;
            const bool sticky = i % 2 == 1;
            INFO("fault " << int(fault) << " call " << call << " sticky " << sticky);
            Copy copy(sample);
            bool opened = false;
            {
                FaultyDisk disk;
                disk.failAt(fault, call, sticky);
                const auto store = copy.open();
                opened = store.ok();
                if (!store && fault == Fault::Full)
                    CHECK(store.error().reason == Reason::DiskFull);
            }
            const qint64 version = copy.number(copy.path("store.db"), "PRAGMA user_version");
            ++(version == sample.schema ? old : migrated);
            CHECK((!opened || version > sample.schema));
            CHECK(copy.number(copy.path("store.db"), "SELECT count(*) FROM event") ==
                  sample.events);
            const auto store = copy.open();
            REQUIRE(store);
            CHECK((*store)->verify()->problems.isEmpty());
            CHECK((*store)->ledger.head((*store)->identity().station)->hash.toStdString() ==
                  sample.lastHash);
            const auto files = QDir(copy.folder()).entryList(QDir::Files | QDir::Hidden);
            CHECK(files.contains(copyBefore()));
            CHECK(files.filter(QStringLiteral("unfinished")).isEmpty());
        }
    }
    CHECK(old > 5);
    CHECK(migrated > 5);
}
