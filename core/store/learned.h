#pragma once

#include "core/store/connection.h"

#include <QDateTime>

namespace onedoor
{

/// What was learned from the ledger, by name. Whoever learned it checks what he reads back; a
/// blob that is old or unreadable is simply learned anew.
class Learned
{
public:
    explicit Learned(Connection &connection) : m_connection(connection) {}

    struct Lesson {
        qint64 position = 0; ///< of the newest event it knows
        QDateTime madeAt;
        QByteArray bytes;
    };
    Result<std::optional<Lesson>> find(const QString &name) const;
    /// Of the lesson, 0 when there is none: tells cheaply whether it is another one now.
    Result<qint64> position(const QString &name) const;
    Result<Done> put(const QString &name, const Lesson &lesson);
    /// The newest event there is: what is learned now is learned up to here.
    Result<qint64> newest() const;

private:
    Connection &m_connection;
};

} // namespace onedoor
