#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "core/store/salvage.h"
#include "tests/support/files.h"
#include "tests/support/stores.h"

#include <QDir>

#include <optional>
#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

/// A station with a day's work, a backup from its middle, and copies of both to be damaged.
class Day
{
public:
    explicit Day(const char *hub = "")
    {
        REQUIRE(m_station->exchange.put(QStringLiteral("hub_address"), QLatin1String(hub)));
        for (int i = 0; i < 60; ++i) {
            if (i == 25)
                REQUIRE(Backup(m_station.folder(), key())
                            .make(m_station.folder() + QStringLiteral("/backups"),
                                  m_station.clock.now()));
            m_station.add();
            m_papers << *m_station->blobs.put(QByteArray(30'000, char('a' + i % 26)) +
                                              QByteArray::number(i));
        }
        REQUIRE(m_station->settings.put(QStringLiteral("printer"), QStringLiteral("HP")));
        m_written = m_station.written();
        m_station.close();
        m_sound = bytesOf(m_station.file());
        const auto raw = rawConnection(folder());
        Query pages(*raw, QStringLiteral("SELECT pageno FROM dbstat WHERE name = 'event'"));
        while (pages.next())
            m_ledgerPages << pages.number(0);
        REQUIRE(m_ledgerPages.size() > 10);
    }

    DataKey key() const { return *KeyFile(m_station.folder()).open(); }
    QString folder() const { return m_station.folder(); }
    QString file() const { return m_station.file(); }
    const QByteArray &sound() const { return m_sound; }
    const QList<Event> &written() const { return m_written; }
    /// Where the facts themselves lie, counted from 1.
    const QList<qint64> &ledgerPages() const { return m_ledgerPages; }
    static constexpr qint64 backedUp = 25;

    Backup::OpenStore open()
    {
        return [this](const QString &place) { return openStore(place, m_station.clock, m_ids); };
    }
    Result<SalvageReport> salvage(const char *backups = "/backups")
    {
        return Salvage(folder(), key(), resourcesFolder(), folder() + QLatin1String(backups),
                       open())
            .run();
    }
    /// Which facts a plain read of the damaged file still gives.
    QSet<qint64> readable() const
    {
        QSet<qint64> sequences;
        auto raw = Connection::open(file(), key(), OpenMode::ReadOnly);
        for (qint64 position = 1; raw && position <= m_written.size(); ++position) {
            Query row(**raw, QStringLiteral("SELECT sequence, hash FROM event WHERE position = ?"),
                      position);
            if (row.next() && row.text(1) == m_written[position - 1].hash)
                sequences.insert(row.number(0));
        }
        return sequences;
    }

private:
    Station m_station;
    CountedIds m_ids{900};
    QByteArray m_sound;
    QList<qint64> m_ledgerPages;
    QStringList m_papers;
    QList<Event> m_written;
};

QSet<qint64> sequencesIn(Store &store)
{
    QSet<qint64> sequences;
    const auto events = store.ledger.ownAfter(0, 1'000'000);
    for (const Event &event : *events)
        sequences.insert(event.sequence);
    return sequences;
}

QSet<qint64> missingIn(const SalvageReport &report)
{
    QSet<qint64> sequences;
    for (const LostRange &range : report.missing) {
        for (qint64 sequence = range.from; sequence <= range.to; ++sequence)
            sequences.insert(sequence);
    }
    return sequences;
}

void spoil(QByteArray &bytes, qint64 page, std::mt19937 &random)
{
    bytes.replace((page - 1) * 4096 + qint64(random() % 4000), 8, "RUBBISH!");
}

/// Some pages beyond the first become rubbish, rarely the file is cut short.
QByteArray damagedAnywhere(const Day &day, std::mt19937 &random)
{
    QByteArray bytes = day.sound();
    const auto pages = quint32(bytes.size() / 4096);
    for (auto i = 1 + random() % 12; i > 0; --i)
        spoil(bytes, 2 + random() % (pages - 1), random);
    return random() % 6 == 0 ? bytes.left(bytes.size() / 4096 / 2 * 4096) : bytes;
}

/// The pages of the ledger alone: papers take most of the file and most of the other damage.
QByteArray damagedLedger(const Day &day, std::mt19937 &random)
{
    QByteArray bytes = day.sound();
    for (auto i = 1 + random() % 3; i > 0; --i)
        spoil(bytes, day.ledgerPages().at(random() % quint32(day.ledgerPages().size())), random);
    return bytes;
}

} // namespace

TEST_CASE("Every fact that can be read or was backed up is salvaged, whatever page is damaged",
          "[salvage]")
{
    Day day;
    std::mt19937 random(5);
    int incomplete = 0;
    for (int round = 0; round < 40; ++round) {
        INFO("round " << round);
        const QByteArray bytes =
            round % 2 == 0 ? damagedAnywhere(day, random) : damagedLedger(day, random);
        writeFile(day.file(), bytes);
        const QSet<qint64> readable = day.readable();
        const auto report = day.salvage();
        REQUIRE(report);
        CHECK(bytesOf(report->setAside) == bytes);
        CHECK(report->fromDamaged + report->fromBackup + missingIn(*report).size() <=
              day.written().size());
        {
            const auto store = day.open()(day.folder());
            REQUIRE(store);
            CHECK((*store)->verify()->brokenLedger().isEmpty()); // the papers have no facts
            const QSet<qint64> there = sequencesIn(**store);
            for (const Event &event : day.written()) {
                const bool wanted =
                    event.sequence <= Day::backedUp || readable.contains(event.sequence);
                CHECK((!wanted || there.contains(event.sequence)));
                CHECK_FALSE((there.contains(event.sequence) &&
                             missingIn(*report).contains(event.sequence)));
            }
            incomplete += !report->missing.isEmpty();
            // The hub, or another station's copy, brings the rest; then all is as it was.
            REQUIRE((*store)->ledger.admit(day.written()));
            CHECK(sequencesIn(**store).size() == day.written().size());
            CHECK((*store)->verify()->brokenLedger().isEmpty());
            REQUIRE(registerIn(**store, PetitionId{QUuid::createUuid()}, leakingIntake()));
            CHECK((*store)->verify()->brokenLedger().isEmpty());
        }
        QFile::remove(report->setAside);
        QFile::remove(day.folder() + QStringLiteral("/keys.json.damaged-1"));
    }
    INFO(incomplete << " rounds lost facts");
    CHECK(incomplete > 10);
}

TEST_CASE("A store whose first page is gone comes back from its backup", "[salvage]")
{
    Day day;
    QByteArray bytes = day.sound();
    bytes.replace(100, 8, "RUBBISH!");
    writeFile(day.file(), bytes);
    SECTION("with one")
    {
        const auto report = day.salvage();
        REQUIRE(report);
        CHECK(report->fromDamaged == 0);
        CHECK(report->fromBackup == Day::backedUp);
        CHECK(report->backup.endsWith(QStringLiteral("350211001-A1-20261123-091200")));
        const auto store = day.open()(day.folder());
        REQUIRE(store);
        CHECK((*store)->identity().station == stationOf("A1"));
        CHECK((*store)->petitions.page({}, 100)->size() == Day::backedUp);
    }
    SECTION("without one nothing is changed")
    {
        const auto report = day.salvage("/nowhere");
        REQUIRE_FALSE(report);
        CHECK(report.error().reason == Reason::StoreDamaged);
        CHECK(bytesOf(day.file()) == bytes);
        CHECK(
            QDir(day.folder()).entryList({QStringLiteral(".unfinished*")}, QDir::Hidden).isEmpty());
    }
}

TEST_CASE("Where the county may have more of the own chain, nothing is recorded before an exchange",
          "[salvage]")
{
    Day day("host=county");
    std::mt19937 random(8);
    const auto refusalIn = [](Store &store) {
        const auto event = registerIn(store, PetitionId{QUuid::createUuid()}, leakingIntake());
        return event ? QString() : event.error().field;
    };
    int waiting = 0, known = 0;
    for (qsizetype i = 0; i < day.ledgerPages().size(); i += 3) {
        INFO("page " << day.ledgerPages()[i]);
        QByteArray bytes = day.sound();
        spoil(bytes, day.ledgerPages()[i], random);
        writeFile(day.file(), bytes);
        const bool endIsRead = day.readable().contains(day.written().last().sequence);
        const auto report = day.salvage();
        REQUIRE(report);
        CHECK(report->hubCompletes);
        CHECK(report->waitsForExchange == !endIsRead);
        ++(report->waitsForExchange ? waiting : known);
        const auto store = day.open()(day.folder());
        REQUIRE(store);
        CHECK(refusalIn(**store) == (endIsRead ? QString() : QStringLiteral("own_end")));
        REQUIRE(trustOwnEnd((*store)->exchange));
        CHECK(refusalIn(**store) == QString());
        QFile::remove(report->setAside);
    }
    CHECK(known > 0);
    SECTION("the end is cut off")
    {
        writeFile(day.file(), day.sound().left(day.sound().size() / 2));
        CHECK(day.salvage()->waitsForExchange);
    }
    SECTION("all comes from the backup")
    {
        QByteArray bytes = day.sound();
        spoil(bytes, 1, random);
        writeFile(day.file(), bytes);
        CHECK(day.salvage()->waitsForExchange);
    }
    SECTION("a sound store knows its end")
    {
        writeFile(day.file(), day.sound());
        CHECK_FALSE(day.salvage()->waitsForExchange);
    }
}

TEST_CASE("Without a hub nobody else has own facts, and work goes on", "[salvage]")
{
    Day day;
    writeFile(day.file(), day.sound().left(day.sound().size() / 2));
    const auto report = day.salvage();
    REQUIRE(report);
    CHECK_FALSE(report->waitsForExchange);
    CHECK(report->endUnread);
    CHECK_FALSE(report->isWhole());
    const auto store = day.open()(day.folder());
    REQUIRE(registerIn(**store, PetitionId{QUuid::createUuid()}, leakingIntake()));
}

TEST_CASE("A sound store loses nothing in a salvage, and settings and contents come along",
          "[salvage]")
{
    Day day;
    const auto report = day.salvage();
    REQUIRE(report);
    CHECK(report->fromDamaged == day.written().size());
    CHECK(report->fromBackup == 0);
    CHECK(report->missing.isEmpty());
    CHECK(report->contents == 60);
    CHECK(report->personKeys == 2);
    CHECK_FALSE(report->hubCompletes);
    CHECK(report->isWhole());
    const auto store = day.open()(day.folder());
    REQUIRE(store);
    CHECK((*store)->settings.value(QStringLiteral("printer")) == QStringLiteral("HP"));
    CHECK((*store)->petitions.page({}, 100)->first().petitioner == QStringLiteral("王秀兰"));
}

TEST_CASE("Lost keys of persons and lost papers are told, not taken for erased ones", "[salvage]")
{
    Day day;
    {
        auto store = day.open()(day.folder());
        REQUIRE(store);
        const auto first = (*store)->petitions.page({}, 1);
        DocumentIssued paper;
        paper.document = DocumentId{QUuid::createUuid()};
        paper.form = QStringLiteral("acceptance_notice");
        paper.number = QStringLiteral("集综治A1受告〔2026〕1号");
        paper.year = 2026;
        paper.serial = 1;
        paper.pdfHash = *(*store)->blobs.put("%PDF of the notice");
        REQUIRE((*store)->ledger.record(first->first().id, QStringLiteral("林晓"),
                                        [&](const Petition &) { return Result<Fact>(paper); }));
        const auto raw = rawConnection(day.folder());
        REQUIRE(
            raw->run(QStringLiteral("DELETE FROM person_key WHERE person IN (SELECT person FROM "
                                    "party WHERE role = 'petitioner')")));
        REQUIRE(
            Query(*raw, QStringLiteral("DELETE FROM blob WHERE sha256 = ?"), paper.pdfHash).done());
    }
    const auto report = day.salvage("/nowhere");
    REQUIRE(report);
    CHECK(report->missing.isEmpty());
    CHECK(report->lostPersons == 1);
    CHECK(report->lostPapers == 1);
    CHECK_FALSE(report->isWhole());
}

TEST_CASE("What is known to be lost is no damage; anything else that is missing is", "[salvage]")
{
    Station station;
    for (int i = 0; i < 9; ++i)
        station.add();
    const QList<Event> written = station.written();
    const auto raw = rawConnection(station.folder());
    Exchange notes(*raw);
    const QString trigger =
        QStringLiteral("CREATE TRIGGER event_no_delete BEFORE DELETE ON event\n"
                       "BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END");
    REQUIRE(raw->run(QStringLiteral("DROP TRIGGER event_no_delete")));
    REQUIRE(raw->run(QStringLiteral("DELETE FROM event WHERE sequence BETWEEN 4 AND 6")));
    REQUIRE(
        raw->run(QStringLiteral("DELETE FROM stream WHERE id NOT IN (SELECT stream FROM event)")));
    REQUIRE(raw->run(trigger));
    REQUIRE(station->rebuild());
    CHECK(station.problems() == "chain numbers350211001-A1 4");
    REQUIRE(writeLostRanges(notes, {{QStringLiteral("350211001-A1"), 4, 6}}));
    CHECK(station.problems() == "");
    REQUIRE(writeLostRanges(notes, {{QStringLiteral("350211001-A1"), 5, 6}}));
    CHECK(station.problems() == "chain350211001-A1 4");
    REQUIRE(writeLostRanges(notes, {{QStringLiteral("350211001-A1"), 4, 6}}));
    SECTION("what fills the place must fit")
    {
        Event forged = written[3];
        forged.body.replace(QStringLiteral("邻里"), QStringLiteral("亲戚"));
        CHECK(station->ledger.admit({forged}).error().reason == Reason::HubConflict);
        CHECK(station->ledger.admit({written[4]}).error().reason == Reason::HubConflict);
        REQUIRE(station->ledger.admit({written[3]}));
        REQUIRE(station->ledger.admit({written[4], written[5]}));
        CHECK(station.problems() == "");
        CHECK(station.written().size() == 9);
    }
}
