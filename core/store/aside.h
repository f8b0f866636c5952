#pragma once

#include "core/store/admission.h"
#include "core/store/connection.h"

#include <QDateTime>
#include <QStringList>

namespace onedoor
{

/// Facts of other stations that this release cannot take into the ledger. They are kept as they
/// came, each with its place, so that the chain of its station goes on behind it; when a later
/// release can take one, the ledger takes it up (Ledger::takeUpAside).
class Aside
{
public:
    explicit Aside(Connection &connection) : m_connection(connection) {}

    struct Kept {
        Event event; ///< as received; not decoded
        qint64 position = 0;
    };
    /// In the order of their places.
    Result<QList<Kept>> all() const;
    Result<std::optional<Event>> at(const QString &station, qint64 sequence) const;
    /// position: NULL for the next one of the ledger. Inside the caller's transaction, which has
    /// found that the event fits its station's chain.
    Result<Done> put(const Event &event, Unfit why, const QVariant &position, const QDateTime &now);
    Result<Done> remove(const Event &event);
    Result<Done> moveTo(const Event &event, qint64 position);

    int count() const;
    QStringList stations() const;

private:
    Connection &m_connection;
};

/// The hash of an event of the ledger, or of one kept aside; empty when there is none.
Result<QString> hashAt(Connection &connection, const StationId &station, qint64 sequence);

} // namespace onedoor
