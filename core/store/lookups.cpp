#include "core/store/lookups.h"

#include "core/store/query.h"

namespace onedoor
{

Result<Done> Lookups::add(const Entry &entry)
{
    return Query(m_connection,
                 QStringLiteral("INSERT INTO lookup(at, operator, station, subject, reason) "
                                "VALUES(?, ?, ?, ?, ?)"),
                 entry.at.toMSecsSinceEpoch(), entry.operatorName, entry.station, entry.subject,
                 entry.reason)
        .done();
}

Result<QList<Lookups::Entry>> Lookups::newest(int limit) const
{
    Query rows(m_connection,
               QStringLiteral("SELECT at, operator, station, subject, reason FROM lookup "
                              "ORDER BY id DESC LIMIT ?"),
               limit);
    QList<Entry> entries;
    while (rows.next())
        entries.append({QDateTime::fromMSecsSinceEpoch(rows.number(0), Qt::UTC), rows.text(1),
                        rows.text(2), rows.text(3), rows.text(4)});
    if (rows.error())
        return *rows.error();
    return entries;
}

} // namespace onedoor
