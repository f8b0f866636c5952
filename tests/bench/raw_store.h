#pragma once

#include "core/store/store.h"

#include <QHash>
#include <QString>

#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace onedoor::bench
{

using Value = std::variant<std::monostate, qint64, QByteArray, QString>;

/// One row for one table, ready to be bound.
struct RawRow {
    const char *table = nullptr;
    std::vector<Value> values;
};
using RawRows = std::vector<RawRow>;

/// The floor: the engine's own C interface on the same schema, pragmas and key; kept statements,
/// nothing between the values and the file. Ends the program when the engine refuses.
class RawStore
{
public:
    /// cipher "none": not encrypted.
    RawStore(const QString &file, const DataKey &key);
    ~RawStore();
    RawStore(const RawStore &) = delete;
    RawStore &operator=(const RawStore &) = delete;

    void run(const QString &sql);
    void insert(const RawRow &row);
    void insert(const RawRows &rows);
    /// Of many petitions, as a rebuild does it: the tables from the oldest on, the index from the
    /// youngest.
    void insert(const std::vector<RawRows> &many);
    /// Number of rows an FTS5 statement yields: the newest twenty, as a bare look-up. With a day,
    /// of those with a deadline before it, which stands in the table alone.
    int search(const QString &match, QDate overdueOn = {});

private:
    sqlite3_stmt *prepared(const QByteArray &sql);

    sqlite3 *m_db = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
};

/// The rows that registering `petition` left in the store of `connection`, its facts included.
RawRows rowsOf(Connection &connection, const SearchTokens &tokens, const Petition &petition);
/// Only what the projections hold of it.
RawRows projectedRowsOf(Connection &connection, const SearchTokens &tokens,
                        const Petition &petition);

} // namespace onedoor::bench
