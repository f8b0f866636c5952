#pragma once

#include "core/store/petition_list.h"

namespace onedoor
{

/// One part of a list, served in the order of an index; the parts follow one another.
struct Tier {
    enum class From { Nothing, Table, Index } from = From::Nothing;
    bool limited = false; ///< the table says which rows, or in what order
    QString where = QStringLiteral("1");
    QVariantList values;
    QString key = QStringLiteral("0"); ///< what orders it, besides the row
    bool byDate = false;               ///< the key is a day, the nearest first
    QString wider; ///< a cheaper match, with rows of the tier before, too; empty: there is none
    QList<SearchTokens::LongWord> longWords; ///< what a row must be looked at for
};

bool isAsked(const Tier &tier);
/// In their order; one that cannot have a row is not asked.
QList<Tier> tiersOf(const PetitionFilter &filter, const SearchTokens &tokens);
/// Only what stands behind a place that was shown.
void follow(Tier &tier, const ListPlace &after);
/// What to read from, as far as `tier.where` needs it. The index alone knows which petitions and
/// how many; their rows are in the table.
QString sourceOf(const Tier &tier, bool withRows);
/// The statement; its last value is how many. `columns` of the rows, none: only what a place is
/// made of, the row and the key.
QString selectFrom(const Tier &tier, const QString &columns);

} // namespace onedoor
