#include "writer.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace onedoor;

// Many stations push while one reader follows. The naive reader, who goes by a serial number as
// most programs do, is the control: if it lost nothing, the race was too tame to prove anything.

namespace
{

constexpr int writers = 6;
constexpr int eachAtLeast = 60;

struct Access {
    StationId station;
    HubAddress address;
    QString password;
};

/// Pushes one event after the other until told to stop; every seventh is sent twice.
void push(const Access &access, const std::atomic_bool &stop, std::atomic_int &pushed,
          std::atomic_int &failed)
{
    HubConnection hub;
    if (hub.open(access.address, access.password)) {
        ++failed;
        return;
    }
    QString hash = chainStart();
    for (qint64 sequence = 1; sequence <= eachAtLeast || !stop; ++sequence) {
        Event event;
        event.station = access.station;
        event.sequence = sequence;
        event.id = EventId{QUuid::createUuid()};
        event.clock = Hlc{sequence};
        event.kind = QStringLiteral("ticket.called");
        event.body = Writer::body();
        const QString before = hash;
        hash = chainHash(hash, event);
        const QJsonObject batch{
            {QStringLiteral("v"), 1},
            {QStringLiteral("st"), access.station.text()},
            {QStringLiteral("prev"), before},
            {QStringLiteral("ev"), QJsonArray{QJsonObject{{QStringLiteral("q"), sequence},
                                                          {QStringLiteral("i"), event.id.text()},
                                                          {QStringLiteral("t"), event.clock.value},
                                                          {QStringLiteral("k"), event.kind},
                                                          {QStringLiteral("b"), event.body},
                                                          {QStringLiteral("h"), hash}}}}};
        for (int time = 0; time < (sequence % 7 == 0 ? 2 : 1); ++time) {
            const auto answer = hub.callJson("hub.push", batch);
            failed += !answer.object.value(QStringLiteral("ok")).toBool();
        }
        // The control: the same event in a table with a serial number, in a transaction that takes
        // a while.
        hub.run("begin; insert into naive.event default values; select pg_sleep(random() * 0.003); "
                "commit");
        ++pushed;
    }
}

/// Follows a feed by "everything after the last number I saw"; returns how many rows it saw, and
/// holes.
struct Reader {
    HubConnection hub;
    qint64 last = 0;
    int seen = 0;
    int holes = 0;

    void read(const char *statement)
    {
        const auto answer = hub.call(statement, {QByteArray::number(last)});
        REQUIRE_FALSE(answer.failure);
        for (const QByteArrayList &row : answer.rows) {
            const qint64 number = row.value(0).toLongLong();
            holes += number != last + 1;
            last = number;
            ++seen;
        }
    }
};

} // namespace

TEST_CASE("a reader of the feed never steps over an event that commits late")
{
    TestHub hub;
    hub.sql("grant execute on function pg_sleep(double precision) to hub_station");
    hub.sql("create schema naive");
    hub.sql("create table naive.event (id bigserial primary key)");
    hub.sql("grant usage on schema naive to hub_station");
    hub.sql("grant select, insert on naive.event to hub_station");
    hub.sql("grant usage on sequence naive.event_id_seq to hub_station");
    QList<Access> accesses;
    for (int i = 1; i <= writers; ++i) {
        const QString name = QStringLiteral("350211001-A%1").arg(i);
        const auto access = hub.enrol(name);
        accesses.append({*StationId::parse(name), hub.address().as(access.login), access.password});
    }
    Reader feed;
    Reader naive;
    for (Reader *reader : {&feed, &naive})
        REQUIRE_FALSE(reader->hub.open(accesses[0].address, accesses[0].password));

    std::atomic_bool stop = false;
    std::atomic_int pushed = 0;
    std::atomic_int failed = 0;
    std::vector<std::thread> threads;
    for (const Access &access : accesses)
        threads.emplace_back(push, std::cref(access), std::cref(stop), std::ref(pushed),
                             std::ref(failed));
    constexpr const char *feedPage = "select pos from hub.pull('350211001', $1)";
    constexpr const char *naivePage = "select id from naive.event where id > $1 order by id";
    while (pushed < writers * eachAtLeast) {
        feed.read(feedPage);
        naive.read(naivePage);
    }
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    feed.read(feedPage);
    naive.read(naivePage);

    CHECK(failed == 0);
    CHECK(feed.seen == pushed);
    CHECK(feed.holes == 0);
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QString::number(pushed)});
    CHECK(naive.seen < pushed);
}
