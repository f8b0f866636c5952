#pragma once

#include "core/desk/desk.h"
#include "core/desk/system_clock.h"
#include "tests/bench/raw_store.h"
#include "tests/support/population.h"

#include <memory>

namespace onedoor::bench
{

/// A county's store of many petitions in a folder, and all that works on it.
class County
{
public:
    /// Fills a new store with facts of `petitions` petitions up to the bench's day, or takes the
    /// one that an earlier run left there. Its projections are not made yet: see rebuild().
    County(const QString &folder, int petitions, const Reference &reference);

    int petitions() const { return m_petitions; }
    const Reference &reference() const { return m_reference; }
    QString folder() const { return m_folder; }
    QString file() const { return m_folder + QStringLiteral("/store.db"); }
    const DataKey &key() const { return m_key; }
    Store &store() { return *m_store; }
    Desk desk();
    FixedClock &clock() { return m_clock; }
    /// Draws what was not drawn for the store.
    test::Population &population() { return m_population; }
    const SearchTokens &tokens() const { return m_tokens; }
    /// A second connection, as another program would have one.
    std::unique_ptr<Connection> connection(OpenMode mode) const;
    /// A copy of the store's file with nothing left in its log; the store is closed meanwhile.
    void copyTo(const QString &file);
    void open();
    /// The store once more, as a thread of the desk besides has it for reading.
    std::unique_ptr<Store> opened(OpenMode mode);
    void close() { m_store.reset(); }
    /// One of the stored petitions.
    PetitionId any();
    qint64 facts();

private:
    void fill();

    QString m_folder;
    int m_petitions;
    const Reference &m_reference;
    FixedClock m_clock;
    RandomIds m_ids{m_clock};
    DataKey m_key;
    test::Population m_population;
    SearchTokens m_tokens{knowledgeOf(m_reference).divisionName};
    std::unique_ptr<Store> m_store;
};

/// Ends the program with what was refused: a benchmark has nobody to ask.
template <class T>
T must(Result<T> &&result, const char *what)
{
    if (!result) {
        fprintf(stderr, "bench: %s: %d %s\n", what, int(result.error().reason),
                qPrintable(result.error().detail));
        exit(1);
    }
    return std::move(result).value();
}

} // namespace onedoor::bench
