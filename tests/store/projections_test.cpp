#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "tests/support/stores.h"

#include <QSet>

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

DocumentIssued paper(int serial, const QUuid &id)
{
    DocumentIssued issued;
    issued.document = DocumentId{id};
    issued.form = QStringLiteral("acceptance-notice");
    issued.number = QStringLiteral("集矛调受〔2026〕A1-%1号").arg(serial);
    issued.serial = serial;
    issued.year = 2026;
    return issued;
}

/// One step of a working day at a station, whether it fits or not.
void anyStep(Station &station, QList<PetitionId> &petitions, std::mt19937 &random)
{
    const PetitionId id = petitions[int(random() % quint32(petitions.size()))];
    switch (random() % 8) {
    case 0: {
        Intake intake = leakingIntake();
        intake.title = QStringLiteral("第%1件").arg(petitions.size());
        petitions << station.add(intake);
        break;
    }
    case 1: {
        const QDate day = QDate(2026, 12, 1).addDays(int(random() % 30));
        (void)station.record(id, accepted(QStringLiteral("住建局"), {day, {}}));
        break;
    }
    case 2: {
        PetitionCorrected corrected;
        corrected.fields = QStringList{QStringLiteral("petitioners")};
        corrected.corrected.petitioners = {
            personOf(int(random() % 90) + 100, QStringLiteral("周倩"))};
        (void)station.record(id, corrected);
        break;
    }
    case 3:
        (void)station.record(
            id, paper(*station->documents.nextSerial(stationOf("A1"),
                                                     QStringLiteral("acceptance-notice"), 2026),
                      station.ids.next()));
        break;
    case 4:
        (void)station.record(id, closed());
        break;
    case 5: {
        TicketTaken taken;
        taken.label = QStringLiteral("A%1").arg(random() % 900);
        taken.day = QDate(2026, 11, 23);
        (void)station->ledger.recordVisit(PetitionId{station.ids.next()}, {},
                                          [&](const Visit &) { return Result<Fact>(taken); });
        break;
    }
    case 6:
        (void)station->keys.erase(idOf<PersonId>(int(random() % 90) + 100));
        (void)station->ledger.refold(petitions);
        break;
    default: // a fact that does not fit: refused, and nothing is written
        (void)station.record(id, signedFor(5));
    }
}

} // namespace

TEST_CASE("Tables kept up to date equal rebuilt ones", "[projections]")
{
    Station here("A1"), there("B2");
    std::mt19937 random(31);
    QList<PetitionId> petitions{here.add()}, others{there.add()};
    for (int i = 0; i < 150; ++i) {
        anyStep(here, petitions, random);
        anyStep(there, others, random);
        here.clock.advance(qint64(random() % 90'000));
        if (i % 40 == 0) {
            REQUIRE(here->ledger.admit(there.written()));
            REQUIRE(here.problems() == "");
        }
    }
    CHECK(here.problems() == "");
    const auto kept = here->projections.digest();
    REQUIRE(here->rebuild());
    CHECK(*here->projections.digest() == *kept);
}

TEST_CASE("A changed row of a table is noticed, and rebuilding mends it", "[projections]")
{
    Station station;
    station.add();
    const char *statement = GENERATE("UPDATE petition SET title = '改'", "DELETE FROM party",
                                     "DELETE FROM search", "UPDATE petition SET state = 'closed'");
    REQUIRE(rawConnection(station.folder())->run(QString::fromUtf8(statement)));
    INFO(statement);
    CHECK(station.problems() == "projections");
    REQUIRE(station->rebuild());
    CHECK(station.problems() == "");
}

TEST_CASE("Registering leaves alone what a rebuild wrote of the search index", "[projections]")
{
    Station station;
    std::mt19937 random(7);
    const auto addLong = [&] {
        Intake intake = leakingIntake();
        for (int i = 0; i < 500; ++i)
            intake.narrative += QChar(char16_t(0x4e00 + random() % 0x5000));
        station.add(intake);
    };
    for (int i = 0; i < 300; ++i)
        addLong();
    REQUIRE(station->rebuild());
    const auto raw = rawConnection(station.folder());
    const auto pages = [&] {
        QSet<QByteArray> blocks;
        Query rows(*raw, QStringLiteral("SELECT block FROM search_data WHERE id > 10"));
        while (rows.next())
            blocks << rows.bytes(0);
        return blocks;
    };
    const QSet<QByteArray> rebuilt = pages();
    REQUIRE(rebuilt.size() > 100);
    for (int i = 0; i < 80; ++i) {
        addLong();
        while (i % 3 == 0 && *station->projections.joinSearch()) // in a quiet moment
            ;
    }
    CHECK(pages().contains(rebuilt));
}

TEST_CASE("Comparing with a rebuild changes nothing", "[projections]")
{
    Station station;
    station.add();
    REQUIRE(
        rawConnection(station.folder())->run(QStringLiteral("UPDATE petition SET title = 'x'")));
    CHECK(station.problems() == "projections");
    CHECK(station->petitions.page({}, 1)->first().title == QStringLiteral("x"));
}

TEST_CASE("Tables of an older definition are rebuilt when the store is opened", "[projections]")
{
    Station station;
    const PetitionId id = station.add();
    const auto raw = rawConnection(station.folder());
    REQUIRE(raw->run(QStringLiteral("UPDATE meta SET value = 'old' WHERE key = 'projections'")));
    REQUIRE(raw->run(QStringLiteral("DROP TABLE petition")));
    REQUIRE(raw->run(QStringLiteral("CREATE TABLE petition(id INTEGER)")));
    station.reopen();
    CHECK(station->petitions.page({}, 10)->size() == 1);
    CHECK(station->ledger.petition(id));
    CHECK(station.problems() == "");
}

TEST_CASE("A rebuild that is stopped leaves the tables as they were", "[projections]")
{
    Station station;
    for (int i = 0; i < 3; ++i)
        station.add();
    int calls = 0;
    const auto stopped = station->rebuild([&](qint64, qint64) { return ++calls < 1; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().reason == Reason::Cancelled);
    CHECK(station->petitions.page({}, 10)->size() == 3);
    CHECK(station.problems() == "");
}

TEST_CASE("Numbers given twice by two histories of a station are both shown", "[projections]")
{
    Station here("A1"), there("B2");
    const PetitionId mine = here.add(), theirs = there.add();
    const DocumentIssued same = paper(1, here.ids.next());
    REQUIRE(here.record(mine, same));
    REQUIRE(there.record(theirs, same));
    REQUIRE(here->ledger.admit(there.written()));
    CHECK(here->documents.newest(10)->size() == 2);
    CHECK(here.problems() == "");
}

TEST_CASE("What a list shows of a petition", "[projections]")
{
    Station station;
    const PetitionId id = station.add();
    const Promised due{QDate(2026, 12, 4), QStringLiteral("petition-handle")};
    REQUIRE(station.record(id, accepted(QStringLiteral("住建局"), due)));

    const auto page = station->petitions.page({}, 10);
    REQUIRE(page->size() == 1);
    const PetitionRow row = page->first();
    CHECK(row.id == id);
    CHECK(row.code == codeOf(1).text());
    CHECK(row.state == State::Accepted);
    CHECK(row.petitioner == QStringLiteral("王秀兰"));
    CHECK(row.respondent == QStringLiteral("陈国栋"));
    CHECK(row.handler == QStringLiteral("住建局"));
    CHECK(row.dueOn == QDate(2026, 12, 4));
    CHECK(row.registeredAt == station.clock.now());

    CHECK(station->petitions.due(QDate(2026, 12, 4), {})->size() == 1);
    CHECK(station->petitions.due(QDate(2026, 12, 3), {})->isEmpty());
    CHECK(station->petitions.due({}, QDate(2026, 12, 5))->size() == 1);
    CHECK(station->petitions.due({}, QDate(2026, 12, 4))->isEmpty());
    PetitionFilter overdue;
    overdue.overdueOn = QDate(2026, 12, 5);
    CHECK(station->petitions.page(overdue, 10)->size() == 1);
    overdue.states = {State::Closed};
    CHECK(station->petitions.page(overdue, 10)->isEmpty());
    REQUIRE(station.record(id, closed()));
    CHECK(station->petitions.due({}, {})->isEmpty());
    CHECK_FALSE(station->petitions.page({}, 10)->first().dueOn);
}

TEST_CASE("Lists show what is promised, paused, served and seen by nobody", "[projections]")
{
    Station station;
    const PetitionId id = station.add(), lost = station.add();
    station.close();
    Knowledge counted = promised();
    counted.deadlinesOf = [](const Petition &p) { return deadlinesOf(p, WorkingDays()); };
    const auto key = KeyFile(station.folder()).open();
    auto store = Store::open(station.folder(), *key, OpenMode::ReadWrite, station.clock,
                             station.ids, resourcesFolder(), counted);
    REQUIRE(store);
    REQUIRE((*store)->rebuild());
    const auto record = [&](const Fact &fact) {
        REQUIRE((*store)->ledger.record(id, {}, [&](const Petition &) { return Result(fact); }));
    };
    ClockStarted promise = started(2, 8, QStringLiteral("lead-on"));
    promise.promise = true;
    const OwnerSet owner{QStringLiteral("住建局"), {}, {}, OwnerRole::Handling};
    record(taken({opened(1), owner, started(1, 5), promise, taskFor(1, QDate(2026, 11, 25)),
                  ClockPaused{idOf<ClockId>(1), QDate(2026, 11, 24), {}}}));
    const DocumentIssued notice = paper(1, station.ids.next());
    record(notice);
    record(taken({Served{notice.document, {}, {}, {}, QDate(2026, 11, 24)}}));

    const auto due = (*store)->petitions.due({}, {});
    REQUIRE(due);
    QStringList seen;
    for (const auto &row : *due) {
        if (row.petition.id == id)
            seen << row.title + row.dueOn.toString(Qt::ISODate) +
                        (row.promise ? u"承诺"_qs : QString());
    }
    CHECK(seen == QStringList{u"回电2026-11-25"_qs, u"办结2026-12-01承诺"_qs, u"2026-12-08"_qs,
                              u"办结"_qs});
    CHECK((*store)->petitions.due(QDate(2099, 1, 1), {})->size() < due->size()); // none paused
    CHECK((*store)->petitions.orphans(10)->size() == 1);
    CHECK((*store)->petitions.orphans(10)->first().id == lost);
    const auto raw = rawConnection(station.folder());
    Query served(*raw, QStringLiteral("SELECT served_on FROM document"));
    REQUIRE(served.next());
    CHECK(served.text(0) == QStringLiteral("2026-11-24"));
    CHECK((*store)->verify()->problems.isEmpty());
}

TEST_CASE("Codes and sources are found", "[projections]")
{
    Station station;
    Intake imported = leakingIntake();
    imported.sourceSystem = QStringLiteral("hotline");
    imported.sourceNo = QStringLiteral("778");
    const PetitionId id = station.add(imported);
    CHECK(*station->petitions.byCode(codeOf(1)) == id);
    CHECK(station->petitions.byCode(codeOf(2)).error().reason == Reason::NotFound);
    CHECK(*station->petitions.bySource(QStringLiteral("hotline"), QStringLiteral("778")) ==
          codeOf(1).text());
    CHECK_FALSE(*station->petitions.bySource(QStringLiteral("other"), QStringLiteral("778")));
    CHECK(*station->petitions.nextSerial(stationOf("A1"), QDate(2026, 11, 23)) == 2);
    CHECK(*station->petitions.nextSerial(stationOf("A1"), QDate(2026, 11, 24)) == 1);
    CHECK(*station->petitions.nextSerial(stationOf("A2"), QDate(2026, 11, 23)) == 1);
}
