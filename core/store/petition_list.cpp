#include "core/store/petition_list.h"

#include "core/store/passed_over.h"
#include "core/store/petition_tiers.h"
#include "core/store/query.h"

#include <QSet>

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

/// Where all rows of the tier before are in hand, the index need not leave them out once more:
/// they are few, and left out here.
template <class Row>
QSet<qint64> known(Tier &tier, const QList<Row> &before)
{
    QSet<qint64> rows;
    for (const Row &row : before)
        rows.insert(row.row);
    tier.values[0] = tier.wider;
    return rows;
}

} // namespace

/// Whether what the index found by pieces is there as a whole.
Result<bool> PetitionList::isHit(qint64 row, const QList<SearchTokens::LongWord> &words) const
{
    if (words.isEmpty())
        return true;
    const auto petition = m_petitionAt(row);
    if (!petition)
        return petition.error();
    return m_tokens.holds(*petition, words);
}

/// Reads on from a place through the tiers, until there are as many as asked for.
template <class Row, class Read>
Result<QList<Row>> PetitionList::readTiers(const PetitionFilter &filter, const QString &wanted,
                                           int count, const ListPlace &after,
                                           const Read &read) const
{
    constexpr int unlimited = -1;
    QList<Tier> tiers = tiersOf(filter, m_tokens);
    QList<Row> rows;
    for (int i = after.tier; i < tiers.size() && rows.size() < count; ++i) {
        Tier &tier = tiers[i];
        if (!isAsked(tier))
            continue;
        if (i == after.tier)
            follow(tier, after);
        const bool all = i == 1 && after == ListPlace{} && !tier.wider.isEmpty();
        const QSet<qint64> leftOut = all ? known(tier, rows) : QSet<qint64>();
        QVariantList values = tier.values;
        values << (tier.longWords.isEmpty() ? count : unlimited); // some may be left out
        Query found(m_connection, selectFrom(tier, wanted), values);
        while (rows.size() < count && found.next()) {
            const Row row = read(found, i, tier);
            if (leftOut.contains(row.row))
                continue;
            const auto hit = isHit(row.row, tier.longWords);
            if (!hit)
                return hit.error();
            if (*hit)
                rows.append(row);
        }
        if (found.error())
            return *found.error();
    }
    return rows;
}

Result<QList<PetitionRow>> PetitionList::page(const PetitionFilter &filter, int limit,
                                              const ListPlace &after) const
{
    return readTiers<PetitionRow>(filter, columns, limit, after,
                                  [](const Query &q, int, const Tier &) { return rowOf(q); });
}

Result<QList<ListPlace>> PetitionList::places(const PetitionFilter &filter, int limit,
                                              const ListPlace &after) const
{
    return readTiers<ListPlace>(
        filter, {}, limit, after, [](const Query &q, int number, const Tier &tier) {
            const qint64 key =
                tier.byDate ? QDate::fromString(q.text(1), Qt::ISODate).toJulianDay() : q.number(1);
            return ListPlace{number, key, q.number(0)};
        });
}

Result<QList<PetitionRow>> PetitionList::read(const QList<qint64> &rows) const
{
    QList<PetitionRow> read;
    for (const qint64 row : rows) {
        Query found(m_connection,
                    QStringLiteral("SELECT %1 FROM petition p WHERE p.id = ?").arg(columns), row);
        read.append(found.next() ? rowOf(found) : PetitionRow());
        if (found.error())
            return *found.error();
    }
    return read;
}

Result<Count> PetitionList::count(const PetitionFilter &filter, int cap) const
{
    PetitionFilter unranked = filter;
    unranked.order = PetitionFilter::Order::Registered; // one tier
    const Tier tier = tiersOf(unranked, m_tokens).first();
    if (!isAsked(tier))
        return Count{};
    QVariantList values = tier.values;
    values << cap + 1;
    Query row(m_connection,
              QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT ?)")
                  .arg(sourceOf(tier, false), tier.where),
              values);
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
              QStringLiteral("SELECT code FROM petition WHERE source_system = ? AND source_no = ? "
                             "AND source_no <> ''"),
              system, number);
    std::optional<QString> code;
    if (row.next())
        code = row.text(0);
    if (row.error())
        return *row.error();
    return code;
}

Result<qint64> PetitionList::countAttention() const
{
    Query row(m_connection, QStringLiteral("SELECT count(*) FROM petition WHERE attention > 0"),
              QVariantList());
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

Result<QList<PetitionRow>> PetitionList::orphans(int limit) const
{
    Query found(m_connection,
                QStringLiteral("SELECT %1 FROM petition p WHERE p.orphan = 1 ORDER BY p.id LIMIT ?")
                    .arg(columns),
                limit);
    QList<PetitionRow> rows;
    while (found.next())
        rows.append(rowOf(found));
    if (found.error())
        return *found.error();
    return rows;
}

Result<int> PetitionList::nextSerial(const StationId &station, QDate day) const
{
    const QString prefix =
        PetitionCode::make(station.centre, day, station.label, 1).text().left(20);
    // The last of the day by the index: serials have four digits and stand before all that differs.
    Query row(m_connection,
              QStringLiteral("SELECT substr(code, 21, 4) FROM petition WHERE code >= ? AND "
                             "code < ? || '~' ORDER BY code DESC LIMIT 1"),
              prefix, prefix);
    const int last = row.next() ? row.text(0).toInt() : 0;
    if (row.error())
        return *row.error();
    const int next = qMax(last, passedOverCode(Exchange(m_connection), day)) + 1;
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
    const bool all = !until.isValid() && !overdueOn.isValid();
    Query rows(m_connection,
               QStringLiteral("SELECT %1, d.rule, d.started_on, d.due_on, d.owner, d.title, "
                              "d.promise, d.provisional, d.kind = 'task' FROM deadline d "
                              "JOIN petition p ON p.id = d.petition WHERE d.done_on IS NULL AND "
                              "(d.due_on <= ? AND d.due_on < ? OR ? AND d.due_on IS NULL) "
                              "ORDER BY d.due_on IS NULL, d.due_on, p.id")
                   .arg(columns),
               last, before, int(all));
    QList<DueRow> due;
    while (rows.next())
        due.append({rowOf(rows), rows.text(14), QDate::fromString(rows.text(15), Qt::ISODate),
                    QDate::fromString(rows.text(16), Qt::ISODate), rows.text(17), rows.text(18),
                    rows.number(19) != 0, rows.number(20) != 0, rows.number(21) != 0});
    if (rows.error())
        return *rows.error();
    return due;
}

} // namespace onedoor
