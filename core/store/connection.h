#pragma once

#include "core/domain/result.h"
#include "core/store/secret.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace onedoor
{

enum class OpenMode { ReadWrite, ReadOnly };

/// One connection to the encrypted file, for the thread that opened it. Write-ahead log,
/// synchronous FULL, foreign keys; all asserted after opening.
class Connection
{
public:
    /// ReadOnly also opens on a medium that cannot be written, and a damaged file as far as it can
    /// be read. WrongKey: the key does not fit, or the first page is damaged (nobody can tell
    /// which).
    static Result<std::unique_ptr<Connection>> open(const QString &file, const DataKey &key,
                                                    OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    OpenMode mode() const { return m_mode; }
    /// The statements of a script, each ending at a line of ";".
    static QStringList statementsOf(const QString &script);
    Result<Done> runAll(const QStringList &statements);
    Result<Done> run(const QString &statement);
    /// What the engine last complained about, as a reason.
    static Error errorOf(const QSqlError &error);
    /// Few: 2 MB for reading and 4 for writing, since a desk has several connections and the system
    /// keeps the file's pages; what is let go is zeroed. More: 16 MB, which make a rare search half
    /// as long. Many: while all projections are replaced, 32 MB and no zeroes, which would take as
    /// much memory as the tables had; what is let go is encrypted and soon overwritten.
    enum class Pages { Few, More, Many };
    Result<Done> keep(Pages pages);
    /// True inside BEGIN … COMMIT. A failed COMMIT has already rolled back.
    bool inTransaction() const;
    /// Ends what is running on this connection from any thread (the query then fails with
    /// Cancelled).
    void interrupt();
    /// While a statement runs `goOn` is asked now and then, on this thread; false ends it with
    /// Cancelled. Empty: nobody is asked.
    void watch(std::function<bool()> goOn);

private:
    friend class Query;
    explicit Connection(OpenMode mode) : m_mode(mode) {}

    Result<Done> begin(const QString &file, const DataKey &key, bool immutable);
    Result<Done> checkEngine();
    Result<Done> unlock(const DataKey &key);
    Result<Done> configure();
    std::unique_ptr<QSqlQuery> takePrepared(const QString &sql);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

    QString m_name;
    OpenMode m_mode;
    QHash<QString, std::vector<QSqlQuery *>> m_idle;
    void *m_handle = nullptr; ///< sqlite3 *, owned by Qt's driver
    std::function<bool()> m_goOn;
};

/// One prepared statement, forward-only, from the connection's kept ones; finished when it goes.
/// Executes at once: `Query q(connection, sql, a, b); while (q.next()) …; if (q.error()) …`
class Query
{
public:
    template <class... Values>
    Query(Connection &connection, const QString &sql, const Values &...values)
        : Query(connection, sql, QVariantList{QVariant::fromValue(values)...})
    {
    }
    Query(Connection &connection, const QString &sql, const QVariantList &values);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next();
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    int columnCount() const;
    QVariant value(int column) const { return m_query->value(column); }

    const std::optional<Error> &error() const { return m_error; }
    Result<Done> done() const { return m_error ? Result<Done>(*m_error) : Result<Done>(Done{}); }

private:
    Connection &m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    std::optional<Error> m_error;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const Result<Done> &begun() const { return m_begun; }
    Result<Done> commit();

private:
    Connection &m_connection;
    Result<Done> m_begun;
    bool m_open = false;
};

} // namespace onedoor
