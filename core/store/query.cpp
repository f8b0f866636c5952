#include "core/store/query.h"

#include <sqlite3.h>

namespace onedoor
{

Query::Query(Connection &connection, const QString &sql, Unbound unbound)
    : m_connection(connection), m_sql(sql)
{
    m_kept.reserve(unbound.values); // so that what is bound stays where it is
    auto statement = connection.takePrepared(sql);
    if (statement)
        m_statement = *statement;
    else
        m_error = statement.error();
}

Query::Query(Connection &connection, const QString &sql, const QVariantList &values)
    : Query(connection, sql, Unbound{size_t(values.size())})
{
    for (const QVariant &value : values)
        bind(value);
    start();
}

Query::~Query()
{
    // A statement that failed is not kept: it may have been prepared against a schema now gone.
    if (m_error)
        sqlite3_finalize(m_statement);
    else
        m_connection.giveBack(m_sql, m_statement);
}

void Query::bindNumber(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
}

void Query::bind(const QString &text)
{
    const QByteArray &kept = m_kept.emplace_back(text.toUtf8());
    sqlite3_bind_text(m_statement, ++m_bound, kept.constData(), int(kept.size()), SQLITE_STATIC);
}

void Query::bind(const QByteArray &bytes)
{
    const QByteArray &kept = m_kept.emplace_back(bytes);
    sqlite3_bind_blob(m_statement, ++m_bound, kept.constData(), int(kept.size()), SQLITE_STATIC);
}

void Query::bind(const QVariant &value)
{
    if (!value.isValid())
        sqlite3_bind_null(m_statement, ++m_bound);
    else if (value.typeId() == QMetaType::QByteArray)
        bind(value.toByteArray());
    else if (value.typeId() == QMetaType::QString)
        bind(value.toString());
    else
        bindNumber(value.toLongLong());
}

/// The first step, so that what fails at once has failed when the constructor returns.
void Query::start()
{
    if (m_error)
        return;
    if (m_bound != sqlite3_bind_parameter_count(m_statement)) {
        m_error = Error{Reason::StoreFailed, {}, QStringLiteral("engine")};
        return;
    }
    step();
    if (m_at == At::Row)
        m_at = At::Before;
}

void Query::step()
{
    const int code = sqlite3_step(m_statement);
    m_at = code == SQLITE_ROW ? At::Row : At::End;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_error = m_connection.lastError();
    if (m_at == At::End)
        sqlite3_reset(m_statement); // lets go of the file
}

bool Query::next()
{
    if (m_error || m_at == At::End)
        return false;
    if (m_at == At::Before)
        m_at = At::Row;
    else
        step();
    return m_at == At::Row;
}

QString Query::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

qint64 Query::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Query::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int Query::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QVariant Query::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return QVariant();
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return text(column);
    }
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection), m_begun(connection.run(QStringLiteral("BEGIN IMMEDIATE")))
{
    m_open = m_begun.ok();
}

Transaction::~Transaction()
{
    if (m_open && m_connection.inTransaction())
        (void)m_connection.run(QStringLiteral("ROLLBACK"));
}

Result<Done> Transaction::commit()
{
    const auto done = m_connection.run(QStringLiteral("COMMIT"));
    m_open = m_connection.inTransaction();
    return done;
}

} // namespace onedoor
