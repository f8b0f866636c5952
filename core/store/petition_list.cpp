#include "core/store/petition_list.h"

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

/// One part of a list, served in the order of an index; the parts follow one another.
struct Tier {
    QString from;
    QString where = QStringLiteral("1");
    QVariantList values;
    QString key = QStringLiteral("0"); ///< what orders it, besides the row
    QString row;
    bool byDate = false; ///< the key is a day, the nearest first
    QString wider; ///< a cheaper match, with rows of the tier before, too; empty: there is none
    QList<SearchTokens::LongWord> longWords; ///< what a row must be looked at for
};

void limit(Tier &tier, const QString &condition, const QVariantList &values)
{
    tier.where += QStringLiteral(" AND ") + condition;
    tier.values += values;
}

qint64 startOf(QDate day)
{
    return day.startOfDay(Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
}

/// What the tables say: the index of tokens has only narrowed it down.
void limitBy(Tier &tier, const PetitionFilter &filter)
{
    if (!filter.states.isEmpty()) {
        QStringList marks;
        QVariantList words;
        for (State state : filter.states) {
            marks << QStringLiteral("?");
            words << wordOf(state);
        }
        limit(tier, QStringLiteral("p.state IN (%1)").arg(marks.join(u',')), words);
    }
    for (const auto &[column, value] :
         {std::pair("type", filter.type), std::pair("handler", filter.handler),
          std::pair("operator", filter.registeredBy)}) {
        if (!value.isEmpty())
            limit(tier, QStringLiteral("p.%1 = ?").arg(QLatin1String(column)), {value});
    }
    if (filter.from)
        limit(tier, QStringLiteral("p.registered_at >= ?"), {startOf(*filter.from)});
    if (filter.to)
        limit(tier, QStringLiteral("p.registered_at < ?"), {startOf(filter.to->addDays(1))});
    if (filter.overdueOn)
        limit(tier, QStringLiteral("p.due_on < ?"), {filter.overdueOn->toString(Qt::ISODate)});
}

/// The filters the index of tokens serves; empty when there are none.
QStringList facetsOf(const PetitionFilter &filter)
{
    QStringList facets;
    const auto add = [&](SearchTokens::Facet facet, const QStringList &values) {
        if (!values.isEmpty() && !values.contains(QString()))
            facets << SearchTokens::facet(facet, values);
    };
    QStringList states;
    for (State state : filter.states)
        states << wordOf(state);
    add(SearchTokens::Facet::State, states);
    add(SearchTokens::Facet::Type, {filter.type});
    add(SearchTokens::Facet::Handler, {filter.handler});
    add(SearchTokens::Facet::Operator, {filter.registeredBy});
    if (filter.from || filter.to) {
        // Petitions are registered in this century: so says their code.
        const QDate from = std::max(filter.from.value_or(QDate(2000, 1, 1)), QDate(2000, 1, 1));
        const QDate to = std::min(filter.to.value_or(QDate(2099, 12, 31)), QDate(2099, 12, 31));
        facets << SearchTokens::registered(from, to);
    }
    return facets;
}

void orderBy(Tier &tier, PetitionFilter::Order order)
{
    if (order == PetitionFilter::Order::Registered)
        tier.key = QStringLiteral("p.registered_at");
}

/// Petitions by their own table and its indexes.
QList<Tier> plainTiers(const PetitionFilter &filter)
{
    Tier all;
    all.from = QStringLiteral("petition p");
    all.row = QStringLiteral("p.id");
    limitBy(all, filter);
    orderBy(all, filter.order);
    return {all};
}

/// Petitions whose tokens match. The index yields them newest first, so that a page stops early.
Tier matching(const QString &match, const PetitionFilter &filter)
{
    Tier tier;
    tier.from = QStringLiteral("search s CROSS JOIN petition p ON p.id = s.rowid");
    tier.row = QStringLiteral("s.rowid");
    limit(tier, QStringLiteral("search MATCH ?"), {match});
    limitBy(tier, filter);
    orderBy(tier, filter.order);
    return tier;
}

QString narrowed(const QString &match, const QStringList &facets)
{
    if (match.isEmpty() || facets.contains(QString())) // a span without days
        return {};
    return (facets + (match == u'*' ? QStringList() : QStringList(match)))
        .join(QStringLiteral(" AND "));
}

QList<Tier> tiersOf(const PetitionFilter &filter, const SearchTokens &tokens)
{
    const bool typed = !filter.typed.trimmed().isEmpty();
    const bool byTokens = typed || !facetsOf(filter).isEmpty();
    const bool ranked = typed && filter.order == PetitionFilter::Order::Newest;
    QList<Tier> tiers;
    if (!byTokens) {
        tiers = plainTiers(filter);
    } else {
        const QStringList facets = facetsOf(filter);
        SearchTokens::Match match;
        if (typed)
            match = tokens.match(filter.typed);
        else
            match.all = QStringLiteral("*");
        for (const QString &one :
             ranked ? QStringList{match.identity, match.text} : QStringList{match.all}) {
            const QString narrow = narrowed(one, facets);
            tiers << (narrow.isEmpty() ? Tier() : matching(narrow, filter));
            if (ranked)
                tiers.last().longWords = match.longWords;
        }
        if (ranked && !tiers[0].from.isEmpty() && !tiers[1].from.isEmpty())
            tiers[1].wider = narrowed(match.anyText, facets);
    }
    if (filter.order != PetitionFilter::Order::NextDate)
        return tiers;
    Tier dated = tiers.first(), undated = tiers.first();
    if (dated.from.isEmpty())
        return tiers;
    limit(dated, QStringLiteral("p.due_on IS NOT NULL"), {});
    dated.key = QStringLiteral("p.due_on");
    dated.byDate = true;
    limit(undated, QStringLiteral("p.due_on IS NULL"), {});
    return {dated, undated};
}

/// Behind the place that was shown last.
void follow(Tier &tier, const ListPlace &after)
{
    if (after.row <= 0)
        return;
    if (tier.key == QStringLiteral("0")) {
        limit(tier, tier.row + QStringLiteral(" < ?"), {after.row});
        return;
    }
    const QVariant key = tier.byDate
                             ? QVariant(QDate::fromJulianDay(after.key).toString(Qt::ISODate))
                             : QVariant(after.key);
    limit(tier,
          QStringLiteral("(%1, %2) %3 (?, ?)")
              .arg(tier.key, tier.row, tier.byDate ? QStringLiteral(">") : QStringLiteral("<")),
          {key, after.row});
}

QString selectFrom(const Tier &tier, const QString &what)
{
    const QString way = tier.byDate ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QString order = tier.key == QStringLiteral("0")
                              ? QStringLiteral("%1 %2").arg(tier.row, way)
                              : QStringLiteral("%1 %3, %2 %3").arg(tier.key, tier.row, way);
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT ?")
        .arg(what, tier.from, tier.where, order);
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
Result<QList<Row>> PetitionList::readTiers(const PetitionFilter &filter, const QString &what,
                                           int count, const ListPlace &after,
                                           const Read &read) const
{
    constexpr int unlimited = -1;
    QList<Tier> tiers = tiersOf(filter, m_tokens);
    QList<Row> rows;
    for (int i = after.tier; i < tiers.size() && rows.size() < count; ++i) {
        Tier &tier = tiers[i];
        if (tier.from.isEmpty())
            continue;
        if (i == after.tier)
            follow(tier, after);
        const bool all = i == 1 && after == ListPlace{} && !tier.wider.isEmpty();
        const QSet<qint64> leftOut = all ? known(tier, rows) : QSet<qint64>();
        QVariantList values = tier.values;
        values << (tier.longWords.isEmpty() ? count : unlimited); // some may be left out
        Query found(m_connection,
                    selectFrom(tier, what.isEmpty() ? columns : what.arg(tier.row, tier.key)),
                    values);
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
    return readTiers<PetitionRow>(filter, {}, limit, after,
                                  [](const Query &q, int, const Tier &) { return rowOf(q); });
}

Result<QList<ListPlace>> PetitionList::places(const PetitionFilter &filter, int limit,
                                              const ListPlace &after) const
{
    return readTiers<ListPlace>(
        filter, QStringLiteral("%1, %2"), limit, after,
        [](const Query &q, int number, const Tier &tier) {
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
    if (tier.from.isEmpty())
        return Count{};
    QVariantList values = tier.values;
    values << cap + 1;
    Query row(m_connection,
              QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT ?)")
                  .arg(tier.from, tier.where),
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
    // The last of the day by the index: serials have four digits and stand before all that differs.
    Query row(m_connection,
              QStringLiteral("SELECT substr(code, 21, 4) FROM petition WHERE code >= ? AND "
                             "code < ? || '~' ORDER BY code DESC LIMIT 1"),
              prefix, prefix);
    const int next = row.next() ? row.text(0).toInt() + 1 : 1;
    if (row.error())
        return *row.error();
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
