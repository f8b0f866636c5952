#include "core/store/chain_check.h"

#include "core/store/aside.h"
#include "core/store/ledger.h"
#include "core/store/query.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Pages that cannot be read are what the walk looks for; anything else ends it.
Result<Verification> brokenOff(Verification found, const Error &why)
{
    if (why.reason != Reason::StoreDamaged)
        return why;
    if (found.badEvent.isEmpty())
        found.badEvent = QStringLiteral("after %1").arg(found.events);
    found.add({Flaw::Kind::FactUnreadable, {}, found.events, 0, {}});
    return found;
}

} // namespace

Result<Verification> ChainCheck::run(qint64 after, const OnProgress &progress)
{
    m_found = {};
    m_places.clear();
    m_missing = Aside(m_connection).count(); // their places in the ledger are kept for them
    m_lost = lostRanges(Exchange(m_connection));
    QHash<QString, Link> links;
    qint64 place = after;
    // The body as its bytes: turned into text and back it would take as long as the hash.
    Query rows(m_connection,
               QStringLiteral("SELECT e.id, e.station, e.sequence, e.clock, e.kind, '', e.hash, "
                              "s.uid, CAST(e.body AS BLOB), e.position FROM event e LEFT JOIN "
                              "stream s ON s.id = e.stream WHERE e.position > ? "
                              "ORDER BY e.position"),
               after);
    while (rows.next()) {
        const QString station = rows.text(1);
        if (!links.contains(station)) {
            const auto link = linkBefore(station, after);
            if (!link)
                return brokenOff(m_found, link.error());
            links.insert(station, *link);
        }
        if (rows.number(9) > place + 1)
            m_places.append({place + 1, rows.number(9) - 1});
        place = rows.number(9);
        Link &link = links[station];
        const Event event = eventOf(rows);
        if (const auto passed = passAside(link, station, event.sequence); !passed)
            return brokenOff(m_found, passed.error());
        if (event.sequence > link.sequence + 1) {
            miss(station, link.sequence + 1, event.sequence - 1);
            link = {event.sequence - 1, QString()}; // its link is gone too
        }
        const QByteArray body = rows.bytes(8);
        const auto petition = petitionOf(QString::fromLatin1(body)); // what names it is ASCII
        compare(station, event, link, chainHash(link.hash, event, body),
                !petition || petition->bytes() != rows.bytes(7));
        link = {event.sequence, event.hash};
        if (++m_found.events % 1000 == 0 && progress && !progress(m_found.events, 0))
            return Error{Reason::Cancelled, {}, {}};
    }
    if (rows.error())
        return brokenOff(m_found, *rows.error());
    if (after == 0)
        reportPlaces();
    return m_found;
}

void ChainCheck::compare(const QString &station, const Event &event, const Link &link,
                         const QString &hash, bool misplaced)
{
    if (event.sequence <= link.sequence)
        bad({Flaw::Kind::FactMisplaced, station, event.sequence, event.sequence, {}});
    else if (!link.hash.isEmpty() && hash != event.hash)
        bad({Flaw::Kind::FactAltered, station, event.sequence, event.sequence, {}});
    else if (misplaced)
        bad({Flaw::Kind::FactMisplaced, station, event.sequence, event.sequence, {}});
}

void ChainCheck::bad(const Flaw &finding)
{
    if (m_found.badEvent.isEmpty())
        m_found.badEvent = QStringLiteral("%1 %2").arg(finding.where).arg(finding.from);
    m_found.add(finding);
}

void ChainCheck::miss(const QString &station, qint64 from, qint64 to)
{
    m_missing += to - from + 1;
    qint64 next = from;
    for (const LostRange &range : std::as_const(m_lost)) {
        if (range.station != station || range.to < next || range.from > to)
            continue;
        if (range.from > next)
            bad({Flaw::Kind::FactRemoved, station, next, range.from - 1, {}});
        const qint64 first = std::max(range.from, next), last = std::min(range.to, to);
        m_found.lost.append({Flaw::Kind::FactRemoved, station, first, last, {}});
        next = last + 1;
    }
    if (next <= to)
        bad({Flaw::Kind::FactRemoved, station, next, to, {}});
}

/// Every missing sequence leaves a place empty. More empty places: the newest facts of some station
/// were removed, and others came after them.
void ChainCheck::reportPlaces()
{
    qint64 empty = 0;
    for (const auto &[from, to] : std::as_const(m_places))
        empty += to - from + 1;
    if (empty <= m_missing)
        return;
    for (const auto &[from, to] : std::as_const(m_places))
        m_found.add({Flaw::Kind::PlaceEmpty, {}, from, to, {}});
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
