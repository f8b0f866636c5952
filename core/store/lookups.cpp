#include "core/store/lookups.h"

#include "core/domain/sha256.h"
#include "core/store/lost.h"
#include "core/store/query.h"

namespace onedoor
{

namespace
{

const QString columns = QStringLiteral("SELECT id, at, operator, station, subject, reason, hash "
                                       "FROM lookup ");

/// hash = sha256(previous | id | at | operator | station | subject | reason); lengths before the
/// texts, so that none can pass for its neighbour.
QString link(const QString &previous, qint64 id, qint64 at, const QStringList &texts)
{
    QByteArray bytes =
        previous.toLatin1() + '|' + QByteArray::number(id) + '|' + QByteArray::number(at);
    for (const QString &text : texts) {
        const QByteArray utf8 = text.toUtf8();
        bytes += '|' + QByteArray::number(utf8.size()) + '|' + utf8;
    }
    return QString::fromLatin1(sha256(bytes).toHex());
}

QString linkOf(const QString &previous, const Query &row)
{
    return link(previous, row.number(0), row.number(1),
                {row.text(2), row.text(3), row.text(4), row.text(5)});
}

} // namespace

Result<Done> Lookups::add(const Entry &entry)
{
    if (m_connection.inTransaction()) {
        const auto inserted = insert(entry);
        return inserted ? Result<Done>(Done{}) : inserted.error();
    }
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return transaction.begun();
    const auto inserted = insert(entry);
    if (!inserted)
        return inserted.error();
    const auto done = transaction.commit();
    if (done && added)
        added(inserted->first, inserted->second);
    return done;
}

Result<std::pair<qint64, QString>> Lookups::insert(const Entry &entry)
{
    const auto last = end();
    if (!last)
        return last.error();
    const qint64 id = last->first + 1, at = entry.at.toMSecsSinceEpoch();
    const auto previous = hashBefore(id, last->second);
    if (!previous)
        return previous.error();
    const QString hash =
        link(*previous, id, at, {entry.operatorName, entry.station, entry.subject, entry.reason});
    const auto done =
        Query(m_connection,
              QStringLiteral("INSERT INTO lookup(id, at, operator, "
                             "station, subject, reason, hash) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?)"),
              id, at, entry.operatorName, entry.station, entry.subject, entry.reason, hash)
            .done();
    return done ? Result<std::pair<qint64, QString>>(std::pair(id, hash)) : done.error();
}

/// newest: of the entry before; where an earlier release wrote none, that of the log up to there.
Result<QString> Lookups::hashBefore(qint64 entry, const QString &newest) const
{
    if (!newest.isEmpty() || entry == 1)
        return newest.isEmpty() ? chainStart() : newest;
    QString hash = chainStart();
    Query rows(m_connection, columns + QStringLiteral("WHERE id < ? ORDER BY id"), entry);
    while (rows.next())
        hash = linkOf(hash, rows);
    return rows.error() ? Result<QString>(*rows.error()) : Result<QString>(hash);
}

Result<std::pair<qint64, QString>> Lookups::end() const
{
    Query row(m_connection, columns + QStringLiteral("ORDER BY id DESC LIMIT 1"), QVariantList());
    std::pair<qint64, QString> end{0, QString()};
    if (row.next())
        end = {row.number(0), row.text(6)};
    return row.error() ? Result<std::pair<qint64, QString>>(*row.error()) : end;
}

Result<QString> Lookups::hashAt(qint64 entry) const
{
    Query row(m_connection, QStringLiteral("SELECT hash FROM lookup WHERE id = ?"), entry);
    const QString hash = row.next() ? row.text(0) : QString();
    return row.error() ? Result<QString>(*row.error()) : Result<QString>(hash);
}

Result<QList<Lookups::Entry>> Lookups::newest(int limit) const
{
    Query rows(m_connection, columns + QStringLiteral("ORDER BY id DESC LIMIT ?"), limit);
    QList<Entry> entries;
    while (rows.next())
        entries.append({QDateTime::fromMSecsSinceEpoch(rows.number(1), Qt::UTC), rows.text(2),
                        rows.text(3), rows.text(4), rows.text(5)});
    if (rows.error())
        return *rows.error();
    return entries;
}

Result<Done> Lookups::verify(Verification &found, const OnProgress &progress) const
{
    const QList<LostRange> lost = lostRanges(Exchange(m_connection));
    QString hash = chainStart(); // empty: unknown, what was before is gone
    qint64 before = 0;
    bool chained = false; // once it is, every later entry is
    Query rows(m_connection, columns + QStringLiteral("ORDER BY id"), QVariantList());
    while (rows.next()) {
        const qint64 id = rows.number(0);
        if (id > before + 1) {
            const Flaw gone{Flaw::Kind::LookUpRemoved, {}, before + 1, id - 1, {}};
            if (covers(lost, lostLookUps, gone.from, gone.to))
                found.lost.append(gone);
            else
                found.add(gone);
            hash.clear();
        }
        before = id;
        const QString written = rows.text(6);
        const QString made = hash.isEmpty() ? QString() : linkOf(hash, rows);
        chained = chained || !written.isEmpty();
        if (chained && (written.isEmpty() || (!made.isEmpty() && made != written)))
            found.add({Flaw::Kind::LookUpAltered, {}, id, id, {}});
        hash = written.isEmpty() && !chained ? made : written;
        if (id % 1000 == 0 && progress && !progress(0, 0))
            return Error{Reason::Cancelled, {}, {}};
    }
    return rows.done();
}

} // namespace onedoor
