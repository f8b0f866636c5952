// What encryption costs: the same rows by the same interface, with each cipher and with none.
#include "core/store/query.h"
#include "tests/bench/measures.h"

#include <QFile>

#include <array>

namespace onedoor::bench
{

namespace
{

constexpr int commits = 500;
constexpr int rounds = 4;

struct Cost {
    double rebuild = 0;
    Times commit, search;
};

/// The same schema and rows in a store of its own, timed.
class Enciphered
{
public:
    Enciphered(County &county, const QString &cipher, const QString &schema)
        : m_file(county.folder() + u'/' + cipher + QStringLiteral(".db"))
    {
        remove();
        m_store = std::make_unique<RawStore>(m_file, DataKey{county.key().bytes, cipher});
        m_store->run(schema);
        m_store->run(QStringLiteral("PRAGMA foreign_keys=OFF"));
    }
    ~Enciphered()
    {
        m_store.reset();
        remove();
    }

    void fill(const std::vector<RawRows> &rows)
    {
        cost.rebuild += secondsOf([&] { commit(rows); });
    }
    void record(const RawRows &rows)
    {
        cost.commit.add(secondsOf([&] { commit({rows}); }));
    }
    void search(const QString &match)
    {
        cost.search.add(secondsOf([&] { m_store->search(match); }));
    }

    Cost cost;

private:
    void commit(const std::vector<RawRows> &rows)
    {
        m_store->run(QStringLiteral("BEGIN IMMEDIATE"));
        m_store->insert(rows);
        m_store->run(QStringLiteral("COMMIT"));
    }
    void remove()
    {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(m_file + QLatin1String(end));
    }

    QString m_file;
    std::unique_ptr<RawStore> m_store;
};

/// The rows of the county's petitions from `first` on.
std::vector<RawRows> rowsFrom(County &county, Connection &reading, qint64 first, int count)
{
    std::vector<RawRows> all;
    Query streams(reading,
                  QStringLiteral("SELECT uid FROM stream WHERE id >= ? ORDER BY id LIMIT ?"), first,
                  count);
    while (streams.next()) {
        const auto petition =
            must(county.store().ledger.petition(PetitionId::fromBytes(streams.bytes(0))), "fold");
        all.push_back(rowsOf(reading, county.tokens(), petition));
    }
    return all;
}

QString schemaOf(Connection &connection)
{
    QString script;
    Query rows(connection,
               QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT "
                              "LIKE 'search_%' AND name NOT LIKE 'sqlite_%'"),
               QVariantList());
    while (rows.next())
        script += rows.text(0) + QStringLiteral(";\n");
    return script + QStringLiteral("INSERT INTO search(search, rank) VALUES('pgsz', 3900);");
}

void addRows(Table &table, const QString &cipher, int petitions, double reach, const Cost &clear,
             const Cost &cost)
{
    const auto line = [&](const char *what, double floor, double ours) {
        table.add({QStringLiteral("encryption, %1: %2").arg(cipher, QLatin1String(what)), petitions,
                   QStringLiteral("not encrypted ") + inWords(floor), inWords(ours), ours / floor,
                   reach});
    };
    line("commit, p50", clear.commit.median(), cost.commit.median());
    line("search, p50", clear.search.median(), cost.search.median());
    line("rebuild", clear.rebuild, cost.rebuild);
}

} // namespace

void measureEncryption(Table &table, County &county)
{
    const int n = county.petitions() - commits * rounds;
    if (n <= 0)
        return;
    const auto reading = county.connection(OpenMode::ReadOnly);
    const QString schema = schemaOf(*reading);
    Enciphered none(county, QStringLiteral("none"), schema);
    Enciphered aegis(county, QStringLiteral("aegis"), schema);
    Enciphered chacha(county, QStringLiteral("chacha20"), schema);
    const std::array all{&none, &aegis, &chacha};
    constexpr int batch = 2000;
    for (int from = 0; from < n; from += batch) {
        const auto rows = rowsFrom(county, *reading, 1 + from, std::min(batch, n - from));
        for (Enciphered *store : all)
            store->fill(rows);
    }
    for (int round = 0; round < rounds; ++round) {
        for (const RawRows &rows : rowsFrom(county, *reading, 1 + n + round * commits, commits)) {
            for (Enciphered *store : all)
                store->record(rows);
        }
    }
    for (int i = 0; i < 400; ++i) {
        const Petition petition = must(county.store().ledger.petition(county.any()), "petition");
        const QString typed =
            i % 2 ? petition.intake.petitioners.first().name : petition.intake.narrative.mid(4, 3);
        const QString match = county.tokens().match(typed).all;
        for (Enciphered *store : all)
            store->search(match);
    }
    addRows(table, QStringLiteral("aegis"), n, 1.2, none.cost, aegis.cost);
    addRows(table, QStringLiteral("chacha20"), n, 1.8, none.cost, chacha.cost);
}

} // namespace onedoor::bench
