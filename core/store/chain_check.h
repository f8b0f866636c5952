#pragma once

#include "core/store/connection.h"
#include "core/store/on_progress.h"

namespace onedoor
{

/// What a look at the store found.
struct Verification {
    qint64 events = 0;
    QString badEvent;     ///< "station sequence" of the first that does not fit, empty when all do
    QStringList problems; ///< words: chain, foreign-keys, pages, projections
};

/// Walks every station's chain in the order of arrival, and checks that each event lies in the
/// stream of the petition it names.
class ChainCheck
{
public:
    explicit ChainCheck(Connection &connection) : m_connection(connection) {}

    /// Of the events after a position, 0: all. Only what cannot be read fails; what does not fit
    /// is found.
    Result<Verification> run(qint64 after, const OnProgress &progress);

private:
    struct Link {
        qint64 sequence = 0;
        QString hash;
    };
    Result<Done> passAside(Link &link, const QString &station, qint64 upTo) const;
    Result<Link> linkBefore(const QString &station, qint64 after) const;

    Connection &m_connection;
};

} // namespace onedoor
