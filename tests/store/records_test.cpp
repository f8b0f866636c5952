#include <catch2/catch.hpp>

#include "core/store/query.h"
#include "tests/support/stores.h"

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString unit = QStringLiteral("unit");
const QString court = QStringLiteral("集美区人民法院");

PetitionId streamOf(const QString &key)
{
    return recordStream(QStringLiteral("350211001"), unit, key);
}

RecordPut putOf(const QString &key, const QJsonObject &fields)
{
    RecordPut put;
    put.kind = unit;
    put.version = QStringLiteral("1");
    put.key = put.title = key;
    put.fields = fields;
    return put;
}

RecordPut phoneOf(const QString &key, const char *number)
{
    return putOf(key, {{QStringLiteral("phone"), QLatin1String(number)}});
}

Result<Event> put(Station &station, const RecordPut &inputs)
{
    return station->ledger.recordOwn(
        streamOf(inputs.key), QStringLiteral("林晓"),
        [&](const CentreRecord &record) { return putRecord(record, inputs); });
}

Result<Event> retire(Station &station, const QString &key)
{
    return station->ledger.recordOwn(
        streamOf(key), QStringLiteral("林晓"),
        [](const CentreRecord &record) { return retireRecord(record, QStringLiteral("撤销")); });
}

/// All that one wrote, as the hub would hand it to the other.
void hear(Station &from, Station &to)
{
    REQUIRE(to->ledger.admit(from.written()).ok());
}

QString phoneIn(Station &station, const QString &key)
{
    const auto row = station->records.row(unit, key);
    return row ? row->fields.value(QStringLiteral("phone")).toString() : QStringLiteral("none");
}

QStringList keysOf(const Result<QList<RecordRow>> &rows)
{
    QStringList keys;
    for (const RecordRow &row : rows.value())
        keys << row.key;
    return keys;
}

} // namespace

TEST_CASE("A record stands in the tables as it was put, and goes when it is retired", "[records]")
{
    Station station;
    REQUIRE(put(station, phoneOf(court, "0592-6001001")).ok());
    REQUIRE(put(station, putOf(court, {{QStringLiteral("hours"), QStringLiteral("全天")}})).ok());
    CHECK(phoneIn(station, court) == QStringLiteral("0592-6001001"));
    CHECK(station->records.row(unit, court)->fields.size() == 2);
    CHECK(put(station, phoneOf(court, "0592-6001001")).error().reason == Reason::AlreadyDone);
    REQUIRE(put(station, phoneOf(QStringLiteral("甲局"), "1")).ok());
    REQUIRE(retire(station, court).ok());
    CHECK(keysOf(station->records.ofKind(unit)) == QStringList{QStringLiteral("甲局")});
    CHECK(keysOf(station->records.ofKind(unit, Records::Which::All)) ==
          QStringList{QStringLiteral("甲局"), court});
    CHECK(keysOf(station->records.ofKind(QStringLiteral("room"))).isEmpty());
    CHECK(station->records.row(unit, QStringLiteral("乙局")).error().reason == Reason::NotFound);
    CHECK(station->petitions.count({})->number == 0);

    REQUIRE(put(station, phoneOf(court, "2")).ok());
    CHECK(keysOf(station->records.ofKind(unit)).size() == 2);
    const auto record = station->ledger.centreRecord(streamOf(court));
    REQUIRE(record);
    CHECK(record->history.size() == 4);
    CHECK(station.problems() == "");
    REQUIRE(station->rebuild().ok());
    CHECK(phoneIn(station, court) == QStringLiteral("2"));
}

TEST_CASE("Stations that make the same unit meet in one record, and both show the difference",
          "[records]")
{
    Station a("A1"), b("B2");
    REQUIRE(put(a, phoneOf(court, "1")).ok());
    b.clock.advance(60'000);
    REQUIRE(put(b, phoneOf(court, "2")).ok());
    hear(a, b);
    hear(b, a);
    for (Station *station : {&a, &b}) {
        CHECK(keysOf((*station)->records.ofKind(unit)) == QStringList{court});
        CHECK(phoneIn(*station, court) == QStringLiteral("2"));
        CHECK(keysOf((*station)->records.doubtful()) == QStringList{court});
        CHECK(station->problems() == "");
    }
    REQUIRE(put(a, phoneOf(court, "2")).ok()); // one decides, knowing both
    hear(a, b);
    for (Station *station : {&a, &b})
        CHECK(keysOf((*station)->records.doubtful()).isEmpty());
}

TEST_CASE("A unit that one retires while another changes it waits for a person", "[records]")
{
    Station a("A1"), b("B2");
    REQUIRE(put(a, phoneOf(court, "1")).ok());
    hear(a, b);
    REQUIRE(retire(b, court).ok());
    REQUIRE(put(a, phoneOf(court, "2")).ok());
    hear(b, a);
    hear(a, b);
    for (Station *station : {&a, &b}) {
        CHECK(keysOf((*station)->records.ofKind(unit)).isEmpty());
        const auto doubtful = (*station)->records.doubtful();
        REQUIRE(doubtful);
        REQUIRE(doubtful->size() == 1);
        CHECK(doubtful->first().retired);
    }
}

TEST_CASE("A record's fact in a matter's stream marks the matter and makes no record", "[records]")
{
    Station station;
    const PetitionId matter = station.add();
    CHECK(station.record(matter, phoneOf(court, "1")).error().reason == Reason::WouldNotCount);
    Station other("B2");
    hear(station, other);
    const auto astray = other->ledger.recordOwn(
        matter, {}, [](const CentreRecord &) { return Result<Fact>(phoneOf(court, "1")); });
    CHECK(astray.error().reason == Reason::WouldNotCount);
    CHECK(keysOf(station->records.ofKind(unit)).isEmpty());
}

TEST_CASE("What is a person's in a record is sealed in the ledger and verified", "[records]")
{
    Station station;
    RecordPut person = phoneOf(court, "1");
    person.sealedFields = {{QStringLiteral("mobile"), QStringLiteral("13800000000")}};
    person.person = PersonId{station.ids.next()};
    REQUIRE(put(station, person).ok());
    CHECK_FALSE(station.written().first().body.contains(QStringLiteral("13800000000")));
    CHECK(station->records.row(unit, court)->fields.value(QStringLiteral("mobile")) ==
          QStringLiteral("13800000000"));
    CHECK(station.problems() == "");
    REQUIRE(rawConnection(station.folder())->run(QStringLiteral("DELETE FROM person_key")).ok());
    CHECK(station.problems().find("keys") != std::string::npos);
}

TEST_CASE("Five thousand units are listed and found by the index", "[records]")
{
    Station station;
    constexpr int many = 5000;
    const auto all = station->ledger.together([&]() -> Result<Done> {
        for (int i = 0; i < many; ++i) {
            const auto event = put(
                station, putOf(QStringLiteral("第%1街道办事处").arg(i, 4, 10, QLatin1Char('0')),
                               {{QStringLiteral("handles"), i == 4321 ? QStringLiteral("低保、欠薪")
                                                                      : QStringLiteral("社区")}}));
            if (!event)
                return event.error();
        }
        return Done{};
    });
    REQUIRE(all.ok());
    const auto rows = station->records.ofKind(unit);
    REQUIRE(rows);
    CHECK(rows->size() == many);
    CHECK(rows->first().key == QStringLiteral("第0000街道办事处"));
    const QStringList searched{QStringLiteral("handles")};
    CHECK(keysOf(station->records.find(unit, QStringLiteral("欠薪"), searched, 5)) ==
          QStringList{QStringLiteral("第4321街道办事处")});
    CHECK(keysOf(station->records.find(unit, QStringLiteral("qianxin"), searched, 5)) ==
          QStringList{QStringLiteral("第4321街道办事处")});
    CHECK(keysOf(station->records.find(unit, QStringLiteral("第0042"), searched, 5)) ==
          QStringList{QStringLiteral("第0042街道办事处")});
    CHECK(keysOf(station->records.find(unit, {}, searched, 5)).size() == 5);
    const auto connection = rawConnection(station.folder());
    Query plan(*connection,
               QStringLiteral("EXPLAIN QUERY PLAN SELECT uid FROM record WHERE kind = ? AND "
                              "retired = 0 ORDER BY retired, key"),
               unit);
    QString steps;
    while (plan.next())
        steps += plan.text(3) + u'\n';
    CHECK(steps.contains(QStringLiteral("record_of_kind")));
    CHECK_FALSE(steps.contains(QStringLiteral("TEMP B-TREE")));
}

TEST_CASE("A window's own kinds are called before the others", "[records]")
{
    Station station;
    const QDate day(2026, 11, 23);
    const auto take = [&](const char *label, TicketKind kind) {
        const TicketTaken ticket{QLatin1String(label), kind, {}, {}, {}, day};
        station.clock.advance(60'000);
        return station->ledger
            .recordVisit(PetitionId{station.ids.next()}, {},
                         [&](const Visit &) { return Result<Fact>(ticket); })
            .ok();
    };
    REQUIRE(take("A001", TicketKind::Dispute));
    REQUIRE(take("B001", TicketKind::Service));
    CHECK(station->tickets.next(day)->label == QStringLiteral("A001"));
    CHECK(station->tickets.next(day, {TicketKind::Service})->label == QStringLiteral("B001"));
    CHECK(station->tickets.next(day, {TicketKind::Advice})->label == QStringLiteral("A001"));
    REQUIRE(take("E001", TicketKind::Urgent));
    CHECK(station->tickets.next(day, {TicketKind::Service})->label == QStringLiteral("E001"));
}
