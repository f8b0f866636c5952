#include <catch2/catch.hpp>

#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

TEST_CASE("Drafts survive, and any window may finish them", "[beside]")
{
    Station station;
    Draft draft{QStringLiteral("d1"), QStringLiteral("intake"),
                QStringLiteral("1"),  QStringLiteral("林晓"),
                station.clock.now(),  QJsonObject{{QStringLiteral("title"), QStringLiteral("漏")}}};
    REQUIRE(station->drafts.save(draft));
    draft.content.insert(QStringLiteral("title"), QStringLiteral("漏水"));
    draft.window = QStringLiteral("2");
    REQUIRE(station->drafts.save(draft));
    draft.id = QStringLiteral("d2");
    draft.savedAt = draft.savedAt.addSecs(1);
    REQUIRE(station->drafts.save(draft));
    station.reopen();

    const auto drafts = station->drafts.all(QStringLiteral("intake"));
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 2);
    CHECK(drafts->first().id == QStringLiteral("d2")); // newest first
    CHECK(drafts->last().window == QStringLiteral("2"));
    CHECK(drafts->last().content.value(QStringLiteral("title")) == QStringLiteral("漏水"));
    CHECK(station->drafts.all(QStringLiteral("guidance"))->isEmpty());
    REQUIRE(station->drafts.remove(QStringLiteral("d1")));
    CHECK(station->drafts.all(QStringLiteral("intake"))->size() == 1);
}

TEST_CASE("Who looked is written down, newest first", "[beside]")
{
    Station station;
    for (const char *subject : {"a", "b"})
        REQUIRE(station->lookups.add({station.clock.now(), QStringLiteral("林晓"),
                                      stationOf("A1").text(), QString::fromLatin1(subject),
                                      QStringLiteral("查询进度")}));
    const auto entries = station->lookups.newest(10);
    REQUIRE(entries->size() == 2);
    CHECK(entries->first().subject == QStringLiteral("b"));
    CHECK(entries->first().at == station.clock.now());
    CHECK(station->lookups.newest(1)->size() == 1);
}

TEST_CASE("Contents are kept by their hash and checked against it", "[beside]")
{
    Station station;
    const QByteArray pdf("%PDF-1.7\0binary", 15);
    const auto name = station->blobs.put(pdf);
    REQUIRE(name);
    CHECK(*station->blobs.put(pdf) == *name);
    CHECK(*station->blobs.find(*name) == pdf);
    CHECK(station->blobs.find(*station->blobs.put({}))->isEmpty());
    CHECK(station->blobs.find(QString(64, u'0')).error().reason == Reason::NotFound);
    REQUIRE(rawConnection(station.folder())->run(QStringLiteral("UPDATE blob SET bytes = x'00'")));
    CHECK(station->blobs.find(*name).error().reason == Reason::StoreDamaged);
}

TEST_CASE("A blob of a record that is not committed is gone with it", "[beside]")
{
    Station station;
    QString name;
    (void)station->ledger.together([&]() -> Result<Done> {
        name = *station->blobs.put("x");
        return Error{Reason::Cancelled, {}, {}};
    });
    CHECK(station->blobs.find(name).error().reason == Reason::NotFound);
}

TEST_CASE("One program at a time talks to the hub", "[beside]")
{
    Station station;
    CountedIds ids;
    auto other = openStore(station.folder(), station.clock, ids);
    REQUIRE(other);
    CHECK(*station->exchangeLease.take());
    CHECK_FALSE(*(*other)->exchangeLease.take());
    CHECK(*station->exchangeLease.take());
    station->exchangeLease.release();
    CHECK(*(*other)->exchangeLease.take());
    CHECK_FALSE(*station->exchangeLease.take());
    (*other).reset(); // as it ends, however it ends
    CHECK(*station->exchangeLease.take());
    CHECK(station->exchange.value(QStringLiteral("unset")).isEmpty());
}

TEST_CASE("The queue calls urgent ones first, then priority, then in order", "[beside]")
{
    Station station;
    const QDate day(2026, 11, 23);
    const auto take = [&](const char *label, TicketKind kind, const QStringList &priority) {
        TicketTaken taken;
        taken.label = QString::fromLatin1(label);
        taken.kind = kind;
        taken.priority = priority;
        taken.day = day;
        const PetitionId visit{station.ids.next()};
        REQUIRE(station->ledger.recordVisit(
            visit, {}, [&](const Visit &) -> Result<Fact> { return Fact(taken); }));
        return visit;
    };
    const auto call = [&](const PetitionId &visit) {
        REQUIRE(station->ledger.recordVisit(visit, {}, [](const Visit &) -> Result<Fact> {
            return Fact(TicketCalled{QStringLiteral("3")});
        }));
    };
    CHECK(station->tickets.next(day).error().reason == Reason::NotFound);
    take("A001", TicketKind::Dispute, {});
    take("A002", TicketKind::Dispute, {});
    take("A003", TicketKind::Dispute, {QStringLiteral("老年人")});
    take("E001", TicketKind::Urgent, {});
    CHECK(*station->tickets.nextSerial(day, TicketKind::Dispute) == 4);
    CHECK(*station->tickets.nextSerial(day.addDays(1), TicketKind::Dispute) == 1);
    QStringList called;
    while (*station->tickets.waiting(day) > 0) {
        const auto next = station->tickets.next(day);
        REQUIRE(next);
        called << next->label;
        call(next->visit);
    }
    CHECK(called == QStringList{QStringLiteral("E001"), QStringLiteral("A003"),
                                QStringLiteral("A001"), QStringLiteral("A002")});
    CHECK(station->tickets.ofDay(day)->size() == 4);
    CHECK(station->tickets.ofDay(day)->first().calls == 1);
    CHECK(station.problems() == "");
}

TEST_CASE("The register keeps every number, voided ones too", "[beside]")
{
    Station station;
    const PetitionId id = station.add();
    const QString form = QStringLiteral("acceptance-notice");
    DocumentIssued issued;
    issued.document = DocumentId{station.ids.next()};
    issued.form = form;
    issued.number = QStringLiteral("集矛调受〔2026〕A1-1号");
    issued.serial = 1;
    issued.year = 2026;
    CHECK(*station->documents.nextSerial(stationOf("A1"), form, 2026) == 1);
    REQUIRE(station.record(id, issued));
    CHECK(*station->documents.nextSerial(stationOf("A1"), form, 2026) == 2);
    CHECK(*station->documents.nextSerial(stationOf("A1"), form, 2027) == 1);
    CHECK(*station->documents.nextSerial(stationOf("B2"), form, 2026) == 1);
    CHECK(station->documents.unprinted(10)->size() == 1);

    DocumentPrinted printed;
    printed.document = issued.document;
    printed.outcome = QStringLiteral("stopped");
    REQUIRE(station.record(id, printed));
    CHECK(station->documents.unprinted(10)->size() == 1); // it did not come out
    printed.outcome = QStringLiteral("completed");
    REQUIRE(station.record(id, printed));
    CHECK(station->documents.unprinted(10)->isEmpty());

    REQUIRE(station.record(id, DocumentVoided{issued.document, QStringLiteral("错字")}));
    const auto row = station->documents.byNumber(issued.number);
    REQUIRE(row);
    CHECK(row->voided == QStringLiteral("错字"));
    CHECK(row->petitionCode == codeOf(1).text());
    CHECK(*station->documents.nextSerial(stationOf("A1"), form, 2026) == 2);
    CHECK(station->documents.byNumber(QStringLiteral("无")).error().reason == Reason::NotFound);
}

TEST_CASE("One person keeps one sealing key", "[beside]")
{
    Station station;
    Intake intake = leakingIntake();
    intake.petitioners.first().idNumber = QStringLiteral("11010519491231002X");
    station.add(intake);
    CHECK(*station->people.byIdNumber(QStringLiteral("11010519491231002X")) == idOf<PersonId>(1));
    CHECK_FALSE(*station->people.byIdNumber(QString()));
    station.add(intake);
    CHECK(station->keys.unpushed(10)->size() == 2); // one a party, not one a petition
    CHECK(station->people.petitionsOf(idOf<PersonId>(1))->size() == 2);
    REQUIRE(station->keys.markPushed(*station->keys.unpushed(10)));
    CHECK(station->keys.unpushed(10)->isEmpty());
    // No push empties a key at the hub: that takes a fact.
    REQUIRE(station->keys.erase(idOf<PersonId>(1)));
    CHECK(station->keys.unpushed(10)->isEmpty());
}

TEST_CASE("Settings are kept", "[beside]")
{
    Station station;
    REQUIRE(station->settings.put(QStringLiteral("printer"), QStringLiteral("HP")));
    REQUIRE(station->settings.put(QStringLiteral("printer"), QStringLiteral("奔图")));
    station.reopen();
    CHECK(station->settings.value(QStringLiteral("printer")) == QStringLiteral("奔图"));
    CHECK(station->settings.value(QStringLiteral("none")).isEmpty());
}

TEST_CASE("What was learned is kept by name, the newest lesson only", "[beside]")
{
    Station station;
    CHECK_FALSE(station->learned.find(QStringLiteral("rarity")).value());
    CHECK(*station->learned.newest() == 0);
    station.add();
    const auto newest = station->learned.newest();
    REQUIRE(*newest == 1);
    REQUIRE(station->learned.put(QStringLiteral("rarity"), {0, station.clock.now(), "old"}));
    REQUIRE(station->learned.put(QStringLiteral("rarity"), {*newest, station.clock.now(), "new"}));
    station.reopen();
    const auto lesson = station->learned.find(QStringLiteral("rarity")).value();
    REQUIRE(lesson);
    CHECK(lesson->bytes == "new");
    CHECK(lesson->position == 1);
    CHECK(lesson->madeAt == station.clock.now());
}
