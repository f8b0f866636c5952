#include "copies.h"

#include <random>

using namespace copies;

TEST_CASE("what was put right at the hub heals the readers by itself", "[copies]")
{
    TestHub hub;
    TestStation one(hub, a1), two(hub, a2);
    two.registerPetition(QStringLiteral("二"));
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    const QStringList hash = hub.sql("select hash from hub.event");
    hub.sql("alter table hub.event disable trigger user");
    hub.sql("update hub.event set hash = repeat('f', 64)");
    hub.sql("update hub.station_head set hash = repeat('f', 64) where station_id like '%A2'");
    hub.sql("select hub.new_generation()");
    const PetitionId own = one.registerPetition(QStringLiteral("一"));
    const RoundReport report = one.exchange();
    CHECK(report.trouble->detail == QStringLiteral("DIVERGED 350211001-A2"));
    // All of its own went, and it is told so.
    CHECK(report.pushed == 1);
    CHECK(storedStatus(one.store())->waiting == 0);
    CHECK(storedStatus(one.store())->lastGood == one.clock.time);
    CHECK(errorOf(*report.trouble).field == QStringLiteral("diverged"));
    CHECK(refusalOf(one).isEmpty());

    hub.sql("update hub.event set hash = '" + hash.first().toUtf8() +
            "' where station_id like '%A2'");
    hub.sql("update hub.station_head set hash = '" + hash.first().toUtf8() +
            "' where station_id like '%A2'");
    if (GENERATE(true, false))
        hub.sql("select hub.new_generation()");
    const PetitionId later = two.registerPetition(QStringLiteral("后来"));
    REQUIRE_GOOD(two.exchange());
    REQUIRE_GOOD(one.exchange());
    CHECK(one.petitionerOf(later) == QStringLiteral("后来"));
    CHECK(two.petitionerOf(own) == QStringLiteral("一"));
    CHECK(storedStatus(one.store())->state == SyncStatus::State::Idle);
}

TEST_CASE("a hub and a store of the last release go on without a word", "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    // As that release left them: files named by inode, one of them used again, and so locked out.
    hub.sql("drop function hub.reissue(jsonb)");
    hub.sql("drop table hub.continuation");
    hub.sql("alter table hub.meta drop column max_call, drop column call_ms, "
            "drop column max_keys, drop column idle_ms, drop column overlong_ms, "
            "drop column rehearsal");
    hub.sql("update hub.meta set schema_version = 1");
    hub.sql("update hub.station_head set nonce = 'inode-7', old_nonces = '{inode-5,inode-7}'");
    hub.sql("update hub.station set state = 'forked'");
    REQUIRE(ExchangeMarks(station.store().exchange).forgetNonce());
    REQUIRE(hub.admin().install());
    const PetitionId later = station.registerPetition(QStringLiteral("二"));
    REQUIRE_GOOD(station.exchange());
    REQUIRE_GOOD(station.exchange());
    CHECK(hub.sql("select count(*) from hub.event") == QStringList{QStringLiteral("2")});
    CHECK(station.petitionerOf(later) == QStringLiteral("二"));
}

TEST_CASE("a new password for a station that goes on leaves the other copy its login", "[copies]")
{
    TestHub hub;
    TestStation original(hub, a1);
    original.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(original.exchange());
    TestStation copy(TestStation::CopyOf::Folder, original, 9);
    copy.registerPetition(QStringLiteral("副本"));
    REQUIRE_GOOD(copy.exchange());
    original.registerPetition(QStringLiteral("未送"));
    CHECK(detailOf(original.exchange()) == QStringLiteral("FORK"));
    (void)reissued(original);
    REQUIRE_GOOD(original.exchange());
    const auto own = hub.admin().renewPassword(original.store().ledger.station());
    REQUIRE(own);
    copy.registerPetition(QStringLiteral("继续"));
    REQUIRE_GOOD(copy.exchange());
    original.registerPetition(QStringLiteral("新号"));
    REQUIRE_GOOD(original.exchangeAt(original.address.as(own->login), own->password));
    // With the login it shared before it speaks for itself no longer.
    CHECK(original.exchange().trouble);
}

TEST_CASE("the check of a hub and a second enrolment say what a store is to it", "[copies]")
{
    TestHub hub;
    TestStation station(hub, a1);
    station.registerPetition(QStringLiteral("一"));
    REQUIRE_GOOD(station.exchange());
    TestStation copy(TestStation::CopyOf::Folder, station, 9);
    const auto standing = [&](TestStation &asking) {
        return HubAdmin(asking.address, asking.password, TestHub::scripts())
            .standing(*HubAdmin::chainOf(asking.store()));
    };
    CHECK(standing(station).good);
    copy.registerPetition(QStringLiteral("副本"));
    station.registerPetition(QStringLiteral("二"));
    station.registerPetition(QStringLiteral("三"));
    REQUIRE_GOOD(station.exchange());
    CHECK(standing(copy).detail == QStringLiteral("FORK"));
    CHECK_FALSE(standing(copy).good);
    // Asking changes nothing.
    CHECK(hub.sql("select count(*) from hub.fork") == QStringList{QStringLiteral("0")});
    REQUIRE_GOOD(station.exchange());

    const auto again = hub.admin().enrol({station.id, a1, a1, QStringLiteral("350211001"), {}});
    REQUIRE_FALSE(again);
    CHECK(again.error() == Error{Reason::Duplicate, a1, QStringLiteral("enrolled")});
    const auto mine = *HubAdmin::chainOf(station.store());
    const auto theirs = *HubAdmin::chainOf(copy.store());
    const auto refused = hub.admin().renewPassword(station.id, theirs);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Reason::Duplicate, a1, QStringLiteral("in_use")});
    REQUIRE_GOOD(station.exchange()); // the real one is not locked out
    const auto renewed = hub.admin().renewPassword(station.id, mine);
    REQUIRE(renewed);
    station.password = renewed->password;
    REQUIRE_GOOD(station.exchange());
    CHECK(hub.admin().renewPassword(station.id, theirs, HubAdmin::TakeOver::Yes));
}

namespace
{

/// Some stations, their copies and older states, and what was acknowledged at any of them.
class AnyOrder
{
public:
    explicit AnyOrder(unsigned seed) : m_random(seed)
    {
        for (const QString &name : {a1, a2})
            stations.push_back(std::make_unique<TestStation>(hub, name));
        m_kept.resize(2);
    }

    void step()
    {
        const size_t i = size_t(below(int(stations.size())));
        const int what = below(10);
        stations[i]->clock.time = stations[i]->clock.time.addSecs(60);
        if (what < 4)
            record(i);
        else if (what < 7)
            exchange(i);
        else if (what == 7)
            m_kept[i] = stations[i]->putAside();
        else if (what == 8 && m_kept[i])
            setBack(i);
        else if (what == 9 && stations.size() < 5)
            copy(i);
    }

    bool exchange(size_t i)
    {
        const RoundReport report = stations[i]->exchange();
        if (!report.trouble)
            m_unsent[i].clear();
        else if (needsNewStation(*report.trouble))
            carried += int(reissued(*stations[i]).carried);
        return !report.trouble;
    }

    TestHub hub;
    std::vector<std::unique_ptr<TestStation>> stations;
    QSet<PetitionId> acknowledged; ///< and neither set back before it was sent
    int carried = 0;

private:
    int below(int n) { return int(m_random() % unsigned(n)); }

    void record(size_t i)
    {
        if (!refusalOf(*stations[i]).isEmpty())
            return;
        const PetitionId id = stations[i]->registerPetition(QStringLiteral("王秀兰"));
        acknowledged.insert(id);
        m_unsent[i].insert(id);
    }

    /// What was recorded since and not sent is gone with the folder, unless a copy has it; what the
    /// older state holds is there again.
    void setBack(size_t i)
    {
        for (const PetitionId &id : m_unsent.take(i)) {
            const bool elsewhere =
                std::any_of(m_unsent.cbegin(), m_unsent.cend(),
                            [&](const QSet<PetitionId> &unsent) { return unsent.contains(id); });
            if (!elsewhere)
                acknowledged.remove(id);
        }
        stations[i]->takeBack(*std::exchange(m_kept[i], nullptr));
        const auto own = stations[i]->store().ledger.ownAfter(0, 1000);
        for (const Event &event : *own) {
            acknowledged.insert(*petitionOf(event.body));
            m_unsent[i].insert(*petitionOf(event.body));
        }
    }

    void copy(size_t i)
    {
        const auto seed = ushort(50 + stations.size());
        stations.push_back(
            std::make_unique<TestStation>(TestStation::CopyOf::Folder, *stations[i], seed));
        m_kept.push_back({});
        m_unsent[stations.size() - 1] = m_unsent.value(i);
    }

    std::mt19937 m_random;
    std::vector<std::shared_ptr<QTemporaryDir>> m_kept;
    QMap<size_t, QSet<PetitionId>> m_unsent;
};

} // namespace

TEST_CASE("copies, setbacks, restores and exchanges in any order lose nothing and double nothing",
          "[copies]")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
    INFO(seed);
    AnyOrder any(seed);
    for (int i = 0; i < 60; ++i)
        any.step();
    for (int round = 0; round < 4; ++round) {
        for (size_t i = 0; i < any.stations.size(); ++i) {
            for (int tries = 0; tries < 4 && !any.exchange(i); ++tries)
                ;
        }
    }
    const QStringList atHub =
        any.hub.sql("select substring(body from '\"petition\":\"([^\"]+)\"') from hub.event");
    CHECK(QSet<QString>(atHub.begin(), atHub.end()).size() == atHub.size());
    for (const PetitionId &id : std::as_const(any.acknowledged))
        CHECK(atHub.contains(id.text()));
    CHECK(any.carried > 0); // else this seed says nothing
    QSet<QString> names;
    for (const auto &station : any.stations) {
        INFO(station->id.text().toStdString());
        CHECK_FALSE(names.contains(station->id.text()));
        names.insert(station->id.text());
        REQUIRE_GOOD(station->exchange());
        const auto verified = station->store().verify();
        REQUIRE(verified);
        CHECK(verified->problems == QStringList());
        CHECK(verified->events == atHub.size());
        CHECK(storedStatus(station->store())->waiting == 0);
    }
}
