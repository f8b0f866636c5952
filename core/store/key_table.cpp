#include "core/store/key_table.h"

#include "core/store/query.h"

namespace onedoor
{

KeyTable::KeyTable(Connection &connection, const QString &table)
    : m_connection(connection),
      m_select(QStringLiteral("SELECT value FROM %1 WHERE name = ?").arg(table)),
      m_upsert(QStringLiteral("INSERT INTO %1(name, value) VALUES(?, ?) "
                              "ON CONFLICT(name) DO UPDATE SET value = excluded.value")
                   .arg(table))
{
}

QString KeyTable::value(const QString &name) const
{
    Query row(m_connection, m_select, name);
    return row.next() ? row.text(0) : QString();
}

Result<Done> KeyTable::put(const QString &name, const QString &value)
{
    return Query(m_connection, m_upsert, name, value).done();
}

} // namespace onedoor
