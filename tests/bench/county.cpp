#include "tests/bench/county.h"

#include "core/desk/rehearsal.h"
#include "core/store/key_file.h"
#include "core/store/query.h"
#include "tests/support/acts.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace onedoor::bench
{

namespace
{

const QDateTime benchDay(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);
constexpr qint64 between = 90'000; ///< ms from one petition to the next: some 960 a day
constexpr int factsAtOnce = 5000;

/// Writes facts as the ledger does, without projecting them.
class Filling
{
public:
    Filling(Connection &connection, StationId station, IdSource &ids)
        : m_connection(connection), m_keys(connection), m_station(std::move(station)), m_ids(ids)
    {
    }

    void petition(qint64 stream, const PetitionId &id, const QDateTime &at,
                  const PetitionRegistered &registered, int fate)
    {
        must(Query(m_connection, QStringLiteral("INSERT INTO stream VALUES(?, ?)"), stream,
                   id.bytes())
                 .done(),
             "stream");
        add(stream, id, at, registered);
        if (fate >= 40)
            return; // six of ten still wait
        const test::Promised due{Clock::legalDay(at).addDays(30), QStringLiteral("mediation")};
        add(stream, id, at.addSecs(20), test::accepted(organisation(fate), due, at.addSecs(20)));
        if (fate < 10)
            add(stream, id, at.addSecs(30), notice(Clock::legalDay(at).year()));
        if (fate >= 20)
            return;
        add(stream, id, at.addSecs(40),
            test::closed(QStringLiteral("agreed"), QStringLiteral("双方当面达成一致，已履行。"),
                         at.addSecs(40)));
    }

private:
    /// Of one in ten: the paper that says it was accepted.
    DocumentIssued notice(int year)
    {
        DocumentIssued issued;
        issued.document = DocumentId{m_ids.next()};
        issued.form = QStringLiteral("acceptance-notice");
        issued.year = year;
        issued.serial = ++m_papers[year];
        issued.number = QStringLiteral("集综治受〔%1〕A1-%2号").arg(year).arg(issued.serial);
        issued.pages = 1;
        return issued;
    }

    static QString organisation(int fate)
    {
        static const QStringList names{
            QStringLiteral("集美街道人民调解委员会"), QStringLiteral("物业纠纷人民调解委员会"),
            QStringLiteral("医疗纠纷人民调解委员会"), QStringLiteral("集美公安分局")};
        return names[fate % names.size()];
    }

    void add(qint64 stream, const PetitionId &id, const QDateTime &at, const Fact &fact)
    {
        Event event;
        event.id = EventId{m_ids.next()};
        event.station = m_station;
        event.sequence = ++m_sequence;
        event.clock = *Hlc{m_clock}.next(at);
        m_clock = event.clock.value;
        event.kind = kindOf(fact);
        event.body = must(encodeBody(fact, id, QStringLiteral("林晓"), m_keys), "body");
        event.hash = m_hash = chainHash(m_hash, event);
        must(Query(m_connection,
                   QStringLiteral("INSERT INTO event(id, stream, station, sequence, clock, kind, "
                                  "body, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
                   event.id.bytes(), stream, m_station.text(), event.sequence, event.clock.value,
                   event.kind, event.body, event.hash)
                 .done(),
             "event");
    }

    Connection &m_connection;
    PersonKeys m_keys;
    StationId m_station;
    IdSource &m_ids;
    qint64 m_sequence = 0;
    qint64 m_clock = 0;
    QString m_hash = chainStart();
    QHash<int, int> m_papers; ///< by year
};

} // namespace

County::County(const QString &folder, int petitions, const Reference &reference)
    : m_folder(folder), m_petitions(petitions), m_reference(reference), m_clock(benchDay),
      m_population(quint64(petitions) + 1)
{
    const bool kept = QFile::exists(file());
    if (!kept) {
        StoreIdentity identity;
        identity.station = {QStringLiteral("350211001"), QStringLiteral("A1")};
        identity.centreName = QStringLiteral("集美区社会治安综合治理中心");
        identity.rehearsal = true; // furnished as one, so that papers can be issued
        must(Store::create(folder, identity, reference.folder), "create");
    }
    m_key = must(KeyFile(folder).open(), "key");
    if (!kept)
        fill();
}

void County::fill()
{
    const auto connection = this->connection(OpenMode::ReadWrite);
    FixedClock clock(benchDay.addMSecs(-between * (m_petitions + 960)));
    RandomIds ids(clock);
    const StationId station{QStringLiteral("350211001"), QStringLiteral("A1")};
    Filling filling(*connection, station, ids);
    test::Population invented{quint64(m_petitions)};
    std::optional<Transaction> transaction;
    QDate day;
    int serial = 0;
    for (int i = 0; i < m_petitions; ++i) {
        if (i % factsAtOnce == 0)
            transaction.emplace(*connection);
        clock.advance(between);
        const QDate today = clock.today();
        serial = today == day ? serial + 1 : 1;
        day = today;
        Intake intake = invented.next();
        intake.receivedAt = clock.now();
        filling.petition(i + 1, PetitionId{ids.next()}, clock.now(),
                         {PetitionCode::make(station.centre, day, station.label, serial), intake},
                         invented.draw(100));
        if ((i + 1) % factsAtOnce == 0 || i + 1 == m_petitions) {
            must(transaction->commit(), "fill");
            fprintf(stderr, "\rfilling %d of %d", i + 1, m_petitions);
        }
    }
    fprintf(stderr, "\n");
}

std::unique_ptr<Store> County::opened(OpenMode mode)
{
    return must(Store::open(m_folder, m_key, mode, m_clock, m_ids, m_reference.folder,
                            knowledgeOf(m_reference)),
                "open");
}

void County::open()
{
    m_store = opened(OpenMode::ReadWrite);
    must(furnishSettings(*m_store), "furnish");
    must(furnishRecords(*m_store, m_ids, reference().folder), "furnish");
}

Desk County::desk()
{
    return Desk({*m_store,
                 m_reference,
                 m_clock,
                 m_ids,
                 {QStringLiteral("林晓"), QStringLiteral("1号窗口")}});
}

std::unique_ptr<Connection> County::connection(OpenMode mode) const
{
    return must(Connection::open(file(), m_key, mode), "connection");
}

void County::copyTo(const QString &target)
{
    close();
    must(connection(OpenMode::ReadWrite)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")),
         "checkpoint");
    QFile::remove(target);
    if (!QFile::copy(file(), target))
        exit(1);
    open();
}

PetitionId County::any()
{
    const auto connection = this->connection(OpenMode::ReadOnly);
    Query row(*connection, QStringLiteral("SELECT uid FROM stream WHERE id = ?"),
              qint64(1 + m_population.draw(m_petitions)));
    return row.next() ? PetitionId::fromBytes(row.bytes(0)) : PetitionId();
}

qint64 County::facts()
{
    const auto connection = this->connection(OpenMode::ReadOnly);
    Query row(*connection, QStringLiteral("SELECT count(*) FROM event"), QVariantList());
    return row.next() ? row.number(0) : 0;
}

} // namespace onedoor::bench
