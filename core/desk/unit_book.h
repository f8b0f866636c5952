#pragma once

#include "core/domain/catalogue.h"
#include "core/store/store.h"

namespace onedoor
{

/// 单位 as everybody who names one needs it.
struct UnitEntry {
    QString key;
    QString name;
    QString shortName;
    QStringList kinds;    ///< words: department, committee, court …
    QStringList mediates; ///< people, administrative, industry, commercial, judicial
    QStringList levels;
    QString contact;
    QString phone;
    QString address;
    QString hours;
    QString division;

    bool is(QStringView kind) const { return kinds.contains(kind); }
    /// As routes name who may work on them: the kinds, and of those who mediate also what:
    /// "committee/people".
    QStringList bodies() const;
};

/// The centre's units as they stand: a value, read again when something was recorded. What was
/// filed under a unit keeps its name, be that here or not. Any thread may ask.
class UnitBook
{
public:
    /// Those that serve; a centre that has put none has an empty book.
    static Result<UnitBook> read(const Store &store);
    /// Empty also where the store cannot be read: what is asked of it next says so.
    static UnitBook readable(const Store &store);
    static UnitBook of(const QList<RecordRow> &rows);

    const QList<UnitEntry> &all() const { return m_units; }
    /// By the name in full, else by the short one; nullptr where there is none.
    const UnitEntry *byName(QStringView name) const;
    const UnitEntry *byKey(QStringView key) const;
    /// For type-aheads and suggestions, with kind, contact, phone and address as attributes.
    Catalogue catalogue() const { return catalogueOf({}); }
    /// The same of some kinds alone.
    Catalogue catalogueOf(const QStringList &kinds) const;

private:
    QList<UnitEntry> m_units; ///< by key
    QList<Entry> m_entries;   ///< the same
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, qsizetype> m_byName;
};

} // namespace onedoor
