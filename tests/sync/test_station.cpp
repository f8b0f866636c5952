#include "core/store/query.h"
#include "test_station.h"

#include <catch2/catch.hpp>

#include <QDir>

using namespace onedoor;

namespace
{

const QString resources = QStringLiteral(ONEDOOR_SOURCE "/resources");

ushort seedOf(const QString &station)
{
    return ushort(station.right(2).at(0).unicode() * 256 + station.right(1).at(0).unicode());
}

} // namespace

TestStation::TestStation(TestHub &hub, const QString &name, HubUse use) : m_ids(seedOf(name))
{
    const auto access = hub.enrol(name);
    address = hub.address().as(access.login);
    password = access.password;
    id = *StationId::parse(name);
    const auto created = Store::create(
        m_folder.path(), {id, QStringLiteral("集美街道"), {}, use == HubUse::Rehearsal}, resources);
    INFO((created ? std::string() : created.error().detail.toStdString()));
    REQUIRE(created);
    open();
    REQUIRE(ExchangeMarks(store().exchange).setAddress(address.text()));
}

TestStation::TestStation(CopyOf, TestStation &original, ushort seed)
    : clock(original.clock), address(original.address), password(original.password),
      id(original.id), m_ids(seed)
{
    original.close();
    for (const QString &name : QDir(original.folder()).entryList(QDir::Files))
        REQUIRE(QFile::copy(original.folder() + u'/' + name, folder() + u'/' + name));
    original.open();
    open();
}

void TestStation::open()
{
    auto store =
        Store::open(m_folder.path(), *KeyFile(m_folder.path()).open(), OpenMode::ReadWrite, clock,
                    m_ids, resources, {[](const Petition &) { return QList<DeadlineRow>(); }, {}});
    INFO((store ? std::string() : store.error().detail.toStdString()));
    REQUIRE(store);
    m_store = std::move(*store);
    id = m_store->ledger.station();
}

Backup::OpenStore TestStation::opening()
{
    return [this](const QString &folder) {
        return Store::open(folder, *KeyFile(folder).open(), OpenMode::ReadWrite, clock, m_ids,
                           resources, {[](const Petition &) { return QList<DeadlineRow>(); }, {}});
    };
}

std::shared_ptr<QTemporaryDir> TestStation::putAside()
{
    close();
    auto kept = std::make_shared<QTemporaryDir>();
    for (const QString &name : QDir(folder()).entryList(QDir::Files))
        REQUIRE(QFile::copy(folder() + u'/' + name, kept->filePath(name)));
    open();
    return kept;
}

void TestStation::takeBack(const QTemporaryDir &kept)
{
    close();
    for (const QString &name : QDir(folder()).entryList(QDir::Files))
        REQUIRE(QFile::remove(folder() + u'/' + name));
    for (const QString &name : QDir(kept.path()).entryList(QDir::Files))
        REQUIRE(QFile::copy(kept.filePath(name), folder() + u'/' + name));
    open();
}

Result<Reissue::Report> TestStation::reissue(const QString &wish)
{
    HubConnection connection;
    REQUIRE_FALSE(connect(connection));
    close();
    auto report = Reissue(folder(), *KeyFile(folder()).open(), opening()).run(connection, wish);
    open();
    return report;
}

void TestStation::lose(const QList<LostRange> &ranges)
{
    close();
    {
        auto raw = Connection::open(m_folder.filePath(QStringLiteral("store.db")),
                                    *KeyFile(m_folder.path()).open(), OpenMode::ReadWrite);
        REQUIRE(raw);
        REQUIRE((*raw)->run(QStringLiteral("DROP TRIGGER event_no_delete")));
        for (const LostRange &range : ranges) {
            Query(**raw,
                  QStringLiteral("DELETE FROM event WHERE station = ? AND "
                                 "sequence BETWEEN ? AND ?"),
                  range.station, range.from, range.to);
        }
        REQUIRE((*raw)->run(
            QStringLiteral("CREATE TRIGGER event_no_delete BEFORE DELETE ON event\n"
                           "BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END")));
        // Only where the hub is comes along; the places are found again.
        REQUIRE((*raw)->run(QStringLiteral("DELETE FROM exchange WHERE name <> 'hub_address'")));
        Exchange notes(**raw);
        REQUIRE(writeLostRanges(notes, ranges));
    }
    open();
    REQUIRE(store().rebuild());
}

PetitionId TestStation::registerPetition(const QString &petitioner)
{
    const PetitionId petition{m_ids.next()};
    const auto done = store().ledger.record(
        petition, QStringLiteral("李敏"), [&](const Petition &) -> Result<Fact> {
            Party party;
            party.id = PersonId{m_ids.next()};
            party.name = petitioner;
            PetitionRegistered fact;
            const auto serial = store().petitions.nextSerial(id, clock.today());
            if (!serial)
                return serial.error();
            fact.code = PetitionCode::make(id.centre, clock.today(), id.label, *serial);
            fact.intake.channel = QStringLiteral("visit");
            fact.intake.receivedAt = clock.now();
            fact.intake.title = petitioner + QStringLiteral(" \"漏水\" \\ 纠纷");
            fact.intake.narrative = QStringLiteral("小区地下车库漏水。\n");
            fact.intake.petitioners = {party};
            return Fact(fact);
        });
    INFO((done ? std::string() : done.error().detail.toStdString()));
    REQUIRE(done);
    return petition;
}

QString TestStation::petitionerOf(const PetitionId &petition)
{
    const auto found = store().ledger.petition(petition);
    if (!found)
        return QStringLiteral("?");
    const Party &party = found->intake.petitioners.value(0);
    return party.erased ? QStringLiteral("erased") : party.name;
}

HubOutcome TestStation::connect(HubConnection &connection) const
{
    return connection.open(address, password);
}

RoundReport TestStation::exchange()
{
    return exchangeAt(address, password);
}

RoundReport TestStation::exchangeAt(const HubAddress &where, const QString &secret,
                                    HubConnection::Patience patience)
{
    HubConnection connection(patience);
    if (const HubOutcome failure = connection.open(where, secret)) {
        RoundReport report;
        report.trouble = failure;
        return report;
    }
    return ExchangeRound(store(), connection, clock).run();
}

QByteArray TestStation::digest()
{
    const auto digest = store().projections.digest();
    REQUIRE(digest);
    return *digest;
}
