#pragma once

#include "core/store/connection.h"

#include <QDateTime>

namespace onedoor
{

/// How far the exchange with the hub has come, and who holds it. Small values by name.
class Exchange
{
public:
    explicit Exchange(Connection &connection) : m_connection(connection) {}

    QString value(const QString &name) const; ///< empty when unset
    Result<Done> put(const QString &name, const QString &value);

    /// The lease: one program at a time talks to the hub. True when `holder` now has it until `until`.
    Result<bool> take(const QString &holder, const QDateTime &now, const QDateTime &until);
    Result<Done> release(const QString &holder);

private:
    Connection &m_connection;
};

} // namespace onedoor
