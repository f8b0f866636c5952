#pragma once

#include "core/store/connection.h"

namespace onedoor
{

/// Small values by name, in a table with the columns name and value.
class KeyTable
{
public:
    KeyTable(Connection &connection, const QString &table);

    QString value(const QString &name) const; ///< empty when unset
    Result<Done> put(const QString &name, const QString &value);

protected:
    Connection &m_connection;

private:
    QString m_select;
    QString m_upsert;
};

} // namespace onedoor
