#pragma once

#include "core/store/query.h"
#include "core/domain/event.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>

namespace onedoor
{

/// Reads what can be read of a store's file, row by row, around what cannot.
class Ruins
{
public:
    /// connection: for reading; null where the file could not even be opened. Reading all of it may
    /// be ended by `goOn`: then less was found than there is.
    explicit Ruins(std::unique_ptr<Connection> connection, const std::function<bool()> &goOn);

    bool isOpen() const { return m_connection != nullptr; }
    /// Petitions and visits in the order of their first event.
    const QList<PetitionId> &streams() const { return m_streams; }
    /// Stations with the sequences that could be read.
    QMap<QString, qint64> newest() const;
    /// Whether everything that came after the newest event found of a station could be read: then
    /// that one is its last.
    bool knowsEndOf(const QString &station) const;
    std::optional<Event> event(const QString &station, qint64 sequence) const;
    /// Rows of a table from both its ends to the damage; `take` returns false to stop.
    /// False where an earlier release made the table without this column.
    bool knows(const QString &table, const QString &column) const;
    void rows(const QString &table, const QString &key, const QStringList &columns,
              const std::function<bool(const Query &)> &take) const;

private:
    void find(const std::function<bool()> &goOn);
    void note(const Query &row);
    qint64 lastPosition();

    std::unique_ptr<Connection> m_connection;
    QHash<QString, QHash<qint64, qint64>> m_positions; ///< station → sequence → position
    qint64 m_lastUnread = 0;                           ///< position
    bool m_endRead = false;
    QList<PetitionId> m_streams;
    QSet<PetitionId> m_seen;
};

} // namespace onedoor
