#include <catch2/catch.hpp>

#include "core/domain/centre_record.h"
#include "tests/support/stations.h"

#include <QJsonDocument>

#include <algorithm>
#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString centre = QStringLiteral("350211001");
const QString unit = QStringLiteral("unit");
const QString court = QStringLiteral("集美区人民法院");

RecordPut putOf(const QJsonObject &fields)
{
    RecordPut put;
    put.kind = unit;
    put.version = QStringLiteral("1");
    put.key = put.title = court;
    put.fields = fields;
    return put;
}

RecordPut phone(const char *number)
{
    return putOf({{QStringLiteral("phone"), QLatin1String(number)}});
}

/// Several stations that write into one record's stream, each knowing what it has heard of.
class Stations
{
public:
    Event write(const char *station, const Fact &fact, const Known &known, int second)
    {
        Event event;
        event.station = stationOf(station);
        event.sequence = ++m_sequences[QLatin1String(station)];
        event.id = idOf<EventId>(station[0] * 1000 + station[1] * 100 + int(event.sequence));
        event.petition = recordStream(centre, unit, court);
        event.clock = Hlc::fromMilliseconds(1'795'000'000'000 + second * 1000);
        event.known = known;
        event.operatorName = QStringLiteral("林晓");
        event.kind = kindOf(fact);
        event.fact = fact;
        return event;
    }
    static Known heard(const QList<Event> &events)
    {
        Known known;
        for (const Event &event : events)
            known[event.station.text()] =
                std::max(known.value(event.station.text()), event.sequence);
        return known;
    }

private:
    QMap<QString, qint64> m_sequences;
};

std::string shape(const CentreRecord &record)
{
    QString text = QString::fromUtf8(QJsonDocument(record.fields).toJson(QJsonDocument::Compact)) +
                   (record.retired ? QStringLiteral(" retired ") : QStringLiteral(" ")) +
                   record.title;
    for (const Attention &a : record.attention)
        text += u' ' + wordOf(a.clash) + u' ' + a.field + u' ' + a.event.text();
    return text.toStdString();
}

QString phoneOf(const CentreRecord &record)
{
    return record.fields.value(QStringLiteral("phone")).toString();
}

} // namespace

TEST_CASE("A record reads as its puts say, one field after the other")
{
    Stations of;
    QList<Event> events{of.write("A1",
                                 putOf({{QStringLiteral("phone"), QStringLiteral("1")},
                                        {QStringLiteral("address"), QStringLiteral("甲路")}}),
                                 {}, 1)};
    events << of.write("A1", phone("2"), {}, 2);
    CHECK(phoneOf(foldRecord(events)) == QStringLiteral("2"));
    CHECK(foldRecord(events).fields.value(QStringLiteral("address")) == QStringLiteral("甲路"));
    events << of.write("A1", putOf({{QStringLiteral("address"), QJsonValue::Null}}), {}, 3);
    const CentreRecord record = foldRecord(events);
    CHECK_FALSE(record.fields.contains(QStringLiteral("address")));
    CHECK(record.attention.isEmpty());
    CHECK(record.history.size() == 3);
}

TEST_CASE("What was retired is gone until it is put again by one who knew")
{
    Stations of;
    QList<Event> events{of.write("A1", phone("1"), {}, 1)};
    events << of.write("A1", RecordRetired{unit, court, QStringLiteral("撤销")}, {}, 2);
    CHECK(foldRecord(events).retired);
    CHECK(foldRecord(events).retiredBecause == QStringLiteral("撤销"));
    events << of.write("A1", phone("2"), {}, 3);
    const CentreRecord record = foldRecord(events);
    CHECK_FALSE(record.retired);
    CHECK(phoneOf(record) == QStringLiteral("2"));
    CHECK(record.attention.isEmpty());
}

TEST_CASE("Two stations that begin the same record meet in it, and a difference is shown")
{
    Stations of;
    const Event a = of.write("A1", phone("1"), {}, 1);
    SECTION("saying the same, nothing contradicts")
    {
        const Event b = of.write("B2", phone("1"), Known{}, 2);
        CHECK(foldRecord({a, b}).attention.isEmpty());
    }
    SECTION("saying different things, the earlier is marked against the later until one decides")
    {
        const Event b = of.write("B2", phone("2"), Known{}, 2);
        const CentreRecord record = foldRecord({b, a});
        REQUIRE(record.attention.size() == 1);
        CHECK(record.attention[0].clash == Clash::Overruled);
        CHECK(record.attention[0].event == a.id);
        CHECK(record.attention[0].against == b.id);
        CHECK(record.attention[0].field == QStringLiteral("phone"));
        CHECK(record.isDoubtful(QStringLiteral("phone")));
        CHECK(phoneOf(record) == QStringLiteral("2"));
        const Event knew = of.write("A1", phone("2"), Stations::heard({a, b}), 3);
        CHECK(foldRecord({a, b, knew}).attention.isEmpty());
    }
    SECTION("different fields stand beside each other")
    {
        const Event b =
            of.write("B2", putOf({{QStringLiteral("contact"), QStringLiteral("沈")}}), Known{}, 2);
        CHECK(foldRecord({a, b}).attention.isEmpty());
        CHECK(foldRecord({a, b}).fields.size() == 2);
    }
}

TEST_CASE("Retiring what another was just changing is shown, whichever came first")
{
    Stations of;
    const Event begun = of.write("A1", phone("1"), {}, 1);
    const Known one = Stations::heard({begun});
    const int retiredAt = GENERATE(5, 15);
    const Event put = of.write("A1", phone("2"), one, 10);
    const Event retired =
        of.write("B2", RecordRetired{unit, court, QStringLiteral("撤销")}, one, retiredAt);
    const CentreRecord record = foldRecord({begun, put, retired});
    CHECK(record.retired);
    REQUIRE(record.attention.size() == 1);
    CHECK(record.attention[0].clash == Clash::Ended);
    CHECK(record.attention[0].event == put.id);
    CHECK(record.attention[0].against == retired.id);
    const Known all = Stations::heard({begun, put, retired});
    const Event again = of.write("A1", RecordRetired{unit, court, QStringLiteral("撤销")}, all, 20);
    CHECK(foldRecord({begun, put, retired, again}).attention.isEmpty());
    const Event revived = of.write("A1", phone("2"), all, 21);
    CHECK_FALSE(foldRecord({begun, put, retired, revived}).retired);
    CHECK(foldRecord({begun, put, retired, revived}).attention.isEmpty());
}

TEST_CASE("A record's facts fold the same in any order of arrival")
{
    std::mt19937 random(20261130);
    for (int history = 0; history < 200; ++history) {
        Stations of;
        QList<Event> events;
        for (int i = 0; i < 12; ++i) {
            const char *station = std::array{"A1", "B2", "C3"}[random() % 3];
            const qsizetype heard = events.isEmpty() ? 0 : qsizetype(random()) % events.size();
            const Known known = Stations::heard(events.mid(0, heard));
            const Fact fact =
                random() % 5 == 0
                    ? Fact(RecordRetired{unit, court, QStringLiteral("撤销")})
                    : Fact(putOf({{random() % 2 ? QStringLiteral("phone") : QStringLiteral("hours"),
                                   QString::number(random() % 3)}}));
            events << of.write(station, fact, known, int(random() % 20));
        }
        const std::string expected = shape(foldRecord(events));
        for (int order = 0; order < 5; ++order) {
            std::shuffle(events.begin(), events.end(), random);
            CHECK(shape(foldRecord(events)) == expected);
        }
    }
}

TEST_CASE("A fact that lies in another record's stream counts nowhere")
{
    Stations of;
    Event stray = of.write("A1", phone("1"), {}, 1);
    stray.petition = recordStream(centre, unit, QStringLiteral("别的单位"));
    CHECK_FALSE(isRecordFact(stray));
    const CentreRecord record = foldRecord({stray});
    CHECK_FALSE(record.there);
    REQUIRE(record.attention.size() == 1);
    CHECK(record.attention[0].clash == Clash::KeptOut);
    const Event early = of.write("A1", RecordRetired{unit, court, QStringLiteral("撤销")}, {}, 2);
    CHECK_FALSE(foldRecord({early}).there);
    CHECK(recordStream(centre, unit, court) !=
          recordStream(QStringLiteral("350211002"), unit, court));
    CHECK(recordStream(centre, QStringLiteral("room"), court) != recordStream(centre, unit, court));
}

TEST_CASE("A put records what is new alone")
{
    Stations of;
    const Event a = of.write("A1", phone("1"), {}, 1);
    const CentreRecord record = foldRecord({a});
    CHECK(putRecord(record, phone("1")).error().reason == Reason::AlreadyDone);
    const auto more = putRecord(record, putOf({{QStringLiteral("phone"), QStringLiteral("1")},
                                               {QStringLiteral("hours"), QStringLiteral("全天")}}));
    REQUIRE(more);
    CHECK(std::get<RecordPut>(*more).fields.keys() == QStringList{QStringLiteral("hours")});
    const Event b = of.write("B2", phone("2"), Known{}, 2);
    const auto settling = putRecord(foldRecord({a, b}), phone("2"));
    REQUIRE(settling);
    CHECK(std::get<RecordPut>(*settling).fields.contains(QStringLiteral("phone")));
}

TEST_CASE("A record is retired once, with a reason")
{
    Stations of;
    const Event put = of.write("A1", phone("1"), {}, 1);
    const QString why = QStringLiteral("撤销");
    CHECK(retireRecord({}, why).error().reason == Reason::NotFound);
    CHECK(retireRecord(foldRecord({put}), QStringLiteral("  ")).error().reason == Reason::Missing);
    const auto retired = retireRecord(foldRecord({put}), why);
    REQUIRE(retired);
    const CentreRecord gone = foldRecord({put, of.write("A1", *retired, {}, 2)});
    CHECK(retireRecord(gone, why).error().reason == Reason::AlreadyDone);
}

TEST_CASE("What is a person's in a record lies sealed, and goes with the key")
{
    OpenSeal seal;
    RecordPut put = putOf({{QStringLiteral("hours"), QStringLiteral("全天")}});
    put.person = idOf<PersonId>(7);
    put.sealedFields = {{QStringLiteral("phone"), QStringLiteral("13800000000")}};
    const PetitionId stream = recordStream(centre, unit, court);
    const auto body = encodeBody(put, stream, QStringLiteral("林晓"), seal, {}, Known{});
    REQUIRE(body);
    CHECK_FALSE(body->contains(QStringLiteral("13800000000")));
    Event event;
    event.station = stationOf("A1");
    event.sequence = 1;
    event.kind = kindOf(put);
    event.body = *body;
    const auto read = decodeBody(event, seal);
    REQUIRE(read);
    CHECK(phoneOf(foldRecord({*read})) == QStringLiteral("13800000000"));
    CHECK(foldRecord({*read}).person == put.person);
    REQUIRE(read->known);
    seal.boxes.clear();
    const auto forgotten = decodeBody(event, seal);
    REQUIRE(forgotten);
    const CentreRecord record = foldRecord({*forgotten});
    CHECK(record.there);
    CHECK(phoneOf(record).isEmpty());
    CHECK(record.fields.value(QStringLiteral("hours")) == QStringLiteral("全天"));
}
