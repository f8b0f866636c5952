#include "core/store/petition_tiers.h"

#include "core/store/projections.h"

namespace onedoor
{

namespace
{

void limit(Tier &tier, const QString &condition, const QVariantList &values)
{
    tier.where += QStringLiteral(" AND ") + condition;
    tier.values += values;
    tier.limited = true;
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
    if (filter.attention)
        limit(tier, QStringLiteral("p.attention > 0"), {});
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
    tier.limited = tier.limited || order == PetitionFilter::Order::Registered;
}

/// Petitions by their own table and its indexes.
QList<Tier> plainTiers(const PetitionFilter &filter)
{
    Tier all;
    all.from = Tier::From::Table;
    limitBy(all, filter);
    orderBy(all, filter.order);
    return {all};
}

/// Petitions whose tokens match. The index yields them newest first, so that a page stops early.
Tier matching(const QString &match, const PetitionFilter &filter)
{
    Tier tier;
    tier.from = Tier::From::Index;
    tier.where = QStringLiteral("search MATCH ?");
    tier.values = {match};
    limitBy(tier, filter);
    orderBy(tier, filter.order);
    return tier;
}

QString narrowed(const QString &match, const QStringList &facets)
{
    return SearchTokens::allOf((match == u'*' ? QStringList() : QStringList(match)) + facets);
}

} // namespace

bool isAsked(const Tier &tier)
{
    return tier.from != Tier::From::Nothing;
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
        if (ranked && isAsked(tiers[0]) && isAsked(tiers[1]))
            tiers[1].wider = narrowed(match.anyText, facets);
    }
    if (filter.order != PetitionFilter::Order::NextDate)
        return tiers;
    Tier dated = tiers.first(), undated = tiers.first();
    if (!isAsked(dated))
        return tiers;
    limit(dated, QStringLiteral("p.due_on IS NOT NULL"), {});
    dated.key = QStringLiteral("p.due_on");
    dated.byDate = true;
    limit(undated, QStringLiteral("p.due_on IS NULL"), {});
    return {dated, undated};
}

void follow(Tier &tier, const ListPlace &after)
{
    if (after.row <= 0)
        return;
    if (tier.key == QStringLiteral("0")) {
        const bool byIndex = tier.from == Tier::From::Index;
        tier.where +=
            byIndex ? QStringLiteral(" AND s.rowid > ?") : QStringLiteral(" AND p.id < ?");
        tier.values << (byIndex ? searchRow(after.row) : after.row);
        return;
    }
    const QVariant key = tier.byDate
                             ? QVariant(QDate::fromJulianDay(after.key).toString(Qt::ISODate))
                             : QVariant(after.key);
    limit(tier,
          QStringLiteral("(%1, p.id) %2 (?, ?)")
              .arg(tier.key, tier.byDate ? QStringLiteral(">") : QStringLiteral("<")),
          {key, after.row});
}

QString sourceOf(const Tier &tier, bool withRows)
{
    if (tier.from == Tier::From::Table)
        return QStringLiteral("petition p");
    return withRows || tier.limited
               ? QStringLiteral("search s CROSS JOIN petition p ON p.id = %1 - s.rowid")
                     .arg(searchRow(0))
               : QStringLiteral("search s");
}

QString selectFrom(const Tier &tier, const QString &columns)
{
    const bool byIndex = tier.from == Tier::From::Index;
    const QString way = tier.byDate ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QString newest = byIndex ? QStringLiteral("s.rowid") : QStringLiteral("p.id DESC");
    const QString order = tier.key == QStringLiteral("0")
                              ? newest
                              : QStringLiteral("%1 %2, p.id %2").arg(tier.key, way);
    const QString id =
        byIndex ? QStringLiteral("%1 - s.rowid").arg(searchRow(0)) : QStringLiteral("p.id");
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT ?")
        .arg(columns.isEmpty() ? id + QStringLiteral(", ") + tier.key : columns,
             sourceOf(tier, !columns.isEmpty()), tier.where, order);
}

} // namespace onedoor
