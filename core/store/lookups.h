#pragma once

#include "core/domain/ids.h"
#include "core/store/connection.h"

#include <QDateTime>

namespace onedoor
{

/// The log of who looked at whose record, and why; append-only (个人信息保护法 51).
class Lookups
{
public:
    explicit Lookups(Connection &connection) : m_connection(connection) {}

    struct Entry {
        QDateTime at;
        QString operatorName;
        QString station;
        QString subject; ///< petition code, or what was searched
        QString reason;
    };
    Result<Done> add(const Entry &entry);
    Result<QList<Entry>> newest(int limit) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
