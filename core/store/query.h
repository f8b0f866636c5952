#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace onedoor
{

/// One prepared statement, forward-only, from the connection's kept ones; finished when it goes.
/// Executes at once: `Query q(connection, sql, a, b); while (q.next()) …; if (q.error()) …`
/// Talks to the engine through the handle of Qt's driver: QSqlQuery, which copies every value of
/// every row into variants, took an eighth of a registration.
class Query
{
public:
    /// Values: whole numbers, QString, QByteArray, or a QVariant of these, an invalid one being
    /// NULL. A null string is an empty one.
    template <class... Values>
    Query(Connection &connection, const QString &sql, const Values &...values)
        : Query(connection, sql, Unbound{sizeof...(values)})
    {
        (bind(values), ...);
        start();
    }
    Query(Connection &connection, const QString &sql, const QVariantList &values);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next();
    QString text(int column) const;
    qint64 number(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    int columnCount() const;
    QVariant value(int column) const;

    const std::optional<Error> &error() const { return m_error; }
    Result<Done> done() const { return m_error ? Result<Done>(*m_error) : Result<Done>(Done{}); }

private:
    struct Unbound {
        size_t values;
    };
    Query(Connection &connection, const QString &sql, Unbound unbound);
    template <std::integral Number>
    void bind(Number number)
    {
        bindNumber(qint64(number));
    }
    void bind(const QString &text);
    void bind(const QByteArray &bytes);
    void bind(const QVariant &value);
    void bindNumber(qint64 number);
    void start();
    void step();

    Connection &m_connection;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
    std::vector<QByteArray> m_kept; ///< bound in place
    enum class At { Before, Row, End } m_at = At::Before;
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
