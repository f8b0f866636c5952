#pragma once

#include "core/store/connection.h"
#include "core/store/lost.h"
#include "core/store/on_progress.h"
#include "core/store/verification.h"

namespace onedoor
{

/// Walks every station's chain in the order of arrival, and checks that each event lies in the
/// stream of the petition it names. What was taken out is named as such, not its neighbour.
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
    /// Sequences that are not there: known to be lost, or removed.
    void miss(const QString &station, qint64 from, qint64 to);
    /// What does not fit of the next event of a station, whose hash should be this.
    void compare(const QString &station, const Event &event, const Link &link, const QString &hash,
                 bool misplaced);
    void bad(const Flaw &finding);
    void reportPlaces();

    Connection &m_connection;
    Verification m_found;
    QList<LostRange> m_lost;
    QList<std::pair<qint64, qint64>> m_places; ///< in the order of arrival, that hold nothing
    qint64 m_missing = 0;                      ///< sequences that are not there
};

} // namespace onedoor
