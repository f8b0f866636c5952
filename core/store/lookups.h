#pragma once

#include "core/domain/ids.h"
#include "core/store/connection.h"
#include "core/store/on_progress.h"
#include "core/store/verification.h"

#include <QDateTime>

#include <functional>

namespace onedoor
{

/// The log of who looked at whose record, and why; append-only (个人信息保护法 51). Each entry is
/// chained to the one before by SHA-256; those of releases that knew no chain are its beginning.
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

    /// The number of the newest entry and its hash; 0 while there is none. The hash is empty where
    /// an earlier release wrote it.
    Result<std::pair<qint64, QString>> end() const;
    /// Of an entry; empty where there is none, or an earlier release wrote it.
    Result<QString> hashAt(qint64 entry) const;
    /// Walks the whole log.
    Result<Done> verify(Verification &found, const OnProgress &progress) const;

    /// After each entry that is committed by itself: its number and hash.
    std::function<void(qint64, const QString &)> added;

private:
    Result<std::pair<qint64, QString>> insert(const Entry &entry);
    Result<QString> hashBefore(qint64 entry, const QString &newest) const;

    Connection &m_connection;
};

} // namespace onedoor
