#include "core/store/chain_check.h"

#include "core/store/aside.h"
#include "core/store/ledger.h"
#include "core/store/lost.h"
#include "core/store/query.h"

namespace onedoor
{

namespace
{

/// Pages that cannot be read are what the walk looks for; anything else ends it.
Result<Verification> brokenOff(Verification found, const Error &why)
{
    if (why.reason != Reason::StoreDamaged)
        return why;
    found.badEvent = QStringLiteral("after %1").arg(found.events);
    found.problems << QStringLiteral("chain");
    return found;
}

} // namespace

Result<Verification> ChainCheck::run(qint64 after, const OnProgress &progress)
{
    Verification found;
    QHash<QString, Link> links;
    const QList<LostRange> lost = lostRanges(Exchange(m_connection));
    // The body as its bytes: turned into text and back it would take as long as the hash.
    Query rows(m_connection,
               QStringLiteral("SELECT e.id, e.station, e.sequence, e.clock, e.kind, '', e.hash, "
                              "s.uid, CAST(e.body AS BLOB) FROM event e LEFT JOIN stream s ON "
                              "s.id = e.stream WHERE e.position > ? ORDER BY e.position"),
               after);
    while (rows.next()) {
        const QString station = rows.text(1);
        if (!links.contains(station)) {
            const auto link = linkBefore(station, after);
            if (!link)
                return brokenOff(found, link.error());
            links.insert(station, *link);
        }
        Link &link = links[station];
        const Event event = eventOf(rows);
        if (const auto passed = passAside(link, station, event.sequence); !passed)
            return brokenOff(found, passed.error());
        if (covers(lost, station, link.sequence + 1, event.sequence - 1)) // its link is lost too
            link = {event.sequence - 1, QString()};
        const QByteArray body = rows.bytes(8);
        const QString hash = chainHash(link.hash, event, body);
        const auto petition = petitionOf(QString::fromLatin1(body)); // what names it is ASCII
        const bool linked = link.hash.isEmpty() || hash == event.hash;
        if (event.sequence != link.sequence + 1 || !linked || !petition ||
            petition->bytes() != rows.bytes(7)) {
            found.badEvent = QStringLiteral("%1 %2").arg(station).arg(event.sequence);
            found.problems << QStringLiteral("chain");
            return found;
        }
        link = {event.sequence, event.hash};
        if (++found.events % 1000 == 0 && progress && !progress(found.events, 0))
            return Error{Reason::Cancelled, {}, {}};
    }
    return rows.error() ? brokenOff(found, *rows.error()) : found;
}

/// What is kept aside before an event is part of the chain too.
Result<Done> ChainCheck::passAside(Link &link, const QString &station, qint64 upTo) const
{
    while (link.sequence + 1 < upTo) {
        const auto next = Aside(m_connection).at(station, link.sequence + 1);
        if (!next)
            return next.error();
        if (!*next || (!link.hash.isEmpty() && chainHash(link.hash, **next) != (*next)->hash))
            break;
        link = {(*next)->sequence, (*next)->hash};
    }
    return Done{};
}

Result<ChainCheck::Link> ChainCheck::linkBefore(const QString &station, qint64 after) const
{
    Query row(m_connection,
              QStringLiteral("SELECT sequence, hash FROM event WHERE station = ? AND position <= ? "
                             "ORDER BY sequence DESC LIMIT 1"),
              station, after);
    const Link link = row.next() ? Link{row.number(0), row.text(1)} : Link{0, chainStart()};
    return row.error() ? Result<Link>(*row.error()) : Result<Link>(link);
}

} // namespace onedoor
