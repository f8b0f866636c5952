#include "core/store/petition_list.h"

namespace onedoor
{

namespace
{

const QString columns = QStringLiteral(
    "p.id, p.uid, p.code, p.state, p.title, p.petitioner, p.respondent, p.handler, p.type, "
    "p.channel, p.registered_at, p.due_on, p.protected, p.attention");

PetitionRow rowOf(const Query &q)
{
    PetitionRow row;
    row.row = q.number(0);
    row.id = PetitionId::fromBytes(q.bytes(1));
    row.code = q.text(2);
    row.state = fromWord<State>(q.text(3)).value_or(State::Registered);
    row.title = q.text(4);
    row.petitioner = q.text(5);
    row.respondent = q.text(6);
    row.handler = q.text(7);
    row.type = q.text(8);
    row.channel = q.text(9);
    row.registeredAt = QDateTime::fromMSecsSinceEpoch(q.number(10), Qt::UTC);
    if (!q.isNull(11))
        row.dueOn = QDate::fromString(q.text(11), Qt::ISODate);
    row.isProtected = q.number(12) != 0;
    row.attention = int(q.number(13));
    return row;
}

struct Where {
    QString from = QStringLiteral("petition p");
    QString key = QStringLiteral("p.id"); ///< what orders the list
    QString sql = QStringLiteral("1");
    QVariantList values;
    bool nothing = false; ///< typed, but nothing searchable in it
};

Where whereOf(const PetitionFilter &filter, const SearchTokens &tokens)
{
    Where where;
    if (!filter.typed.trimmed().isEmpty()) {
        const QString match = tokens.match(filter.typed);
        where.nothing = match.isEmpty();
        // The index yields its hits newest first, so that a page stops after its rows.
        where.from = QStringLiteral("search s CROSS JOIN petition p ON p.id = s.rowid");
        where.key = QStringLiteral("s.rowid");
        where.sql += QStringLiteral(" AND search MATCH ?");
        where.values << match;
    }
    if (!filter.states.isEmpty()) {
        QStringList marks;
        for (State state : filter.states) {
            marks << QStringLiteral("?");
            where.values << wordOf(state);
        }
        where.sql += QStringLiteral(" AND p.state IN (%1)").arg(marks.join(u','));
    }
    if (filter.overdueOn) {
        where.sql += QStringLiteral(" AND p.due_on < ?");
        where.values << filter.overdueOn->toString(Qt::ISODate);
    }
    if (!filter.registeredBy.isEmpty()) {
        where.sql += QStringLiteral(" AND p.operator = ?");
        where.values << filter.registeredBy;
    }
    if (filter.registeredOn) {
        const QDateTime from = filter.registeredOn->startOfDay(Qt::OffsetFromUTC, 8 * 3600);
        where.sql += QStringLiteral(" AND p.registered_at >= ? AND p.registered_at < ?");
        where.values << from.toMSecsSinceEpoch() << from.addDays(1).toMSecsSinceEpoch();
    }
    return where;
}

} // namespace

Result<QList<PetitionRow>> PetitionList::page(const PetitionFilter &filter, int limit,
                                              qint64 before, int skip) const
{
    Where where = whereOf(filter, m_tokens);
    if (where.nothing)
        return QList<PetitionRow>();
    if (before > 0) {
        where.sql += QStringLiteral(" AND %1 < ?").arg(where.key);
        where.values << before;
    }
    where.values << limit << skip;
    Query rows(m_connection,
               QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT ? OFFSET ?")
                   .arg(columns, where.from, where.sql, where.key),
               where.values);
    QList<PetitionRow> page;
    while (rows.next())
        page.append(rowOf(rows));
    if (rows.error())
        return *rows.error();
    return page;
}

Result<Count> PetitionList::count(const PetitionFilter &filter, int cap) const
{
    Where where = whereOf(filter, m_tokens);
    if (where.nothing)
        return Count{};
    where.values << cap + 1;
    Query row(m_connection,
              QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT ?)")
                  .arg(where.from, where.sql),
              where.values);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return Count{std::min<qint64>(row.number(0), cap), row.number(0) <= cap};
}

Result<PetitionId> PetitionList::byCode(const PetitionCode &code) const
{
    Query row(m_connection, QStringLiteral("SELECT uid FROM petition WHERE code = ?"), code.text());
    if (!row.next())
        return row.error().value_or(
            Error{Reason::NotFound, code.text(), QStringLiteral("petition")});
    return PetitionId::fromBytes(row.bytes(0));
}

Result<std::optional<QString>> PetitionList::bySource(const QString &system,
                                                      const QString &number) const
{
    Query row(m_connection,
              QStringLiteral("SELECT code FROM petition WHERE source_system = ? AND source_no = ?"),
              system, number);
    std::optional<QString> code;
    if (row.next())
        code = row.text(0);
    if (row.error())
        return *row.error();
    return code;
}

Result<QHash<QString, qint64>> PetitionList::countByState() const
{
    Query rows(m_connection, QStringLiteral("SELECT state, count(*) FROM petition GROUP BY state"),
               QVariantList());
    QHash<QString, qint64> counts;
    while (rows.next())
        counts.insert(rows.text(0), rows.number(1));
    if (rows.error())
        return *rows.error();
    return counts;
}

Result<int> PetitionList::nextSerial(const StationId &station, QDate day) const
{
    const QString prefix =
        PetitionCode::make(station.centre, day, station.label, 1).text().left(20);
    Query row(m_connection,
              QStringLiteral("SELECT max(substr(code, 21, 4)) FROM petition "
                             "WHERE code >= ? AND code < ? || '~'"),
              prefix, prefix);
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    const int next = row.text(0).toInt() + 1;
    if (next > 9999)
        return Error{Reason::BadNumber, QString::number(next), QStringLiteral("code")};
    return next;
}

Result<QList<PetitionList::DueRow>> PetitionList::due(QDate until, QDate overdueOn) const
{
    const QString last =
        until.isValid() ? until.toString(Qt::ISODate) : QStringLiteral("9999-12-31");
    const QString before =
        overdueOn.isValid() ? overdueOn.toString(Qt::ISODate) : QStringLiteral("9999-12-31");
    Query rows(m_connection,
               QStringLiteral("SELECT %1, d.rule, d.started_on, d.due_on, d.owner FROM deadline d "
                              "JOIN petition p ON p.id = d.petition WHERE d.done_on IS NULL AND "
                              "d.due_on <= ? AND d.due_on < ? ORDER BY d.due_on, p.id")
                   .arg(columns),
               last, before);
    QList<DueRow> due;
    while (rows.next())
        due.append({rowOf(rows), rows.text(14), QDate::fromString(rows.text(15), Qt::ISODate),
                    QDate::fromString(rows.text(16), Qt::ISODate), rows.text(17)});
    if (rows.error())
        return *rows.error();
    return due;
}

} // namespace onedoor
