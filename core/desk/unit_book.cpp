#include "core/desk/unit_book.h"

#include <QJsonArray>

#include <algorithm>

namespace onedoor
{

namespace
{

const QStringList searched{QStringLiteral("short_name"), QStringLiteral("handles")};

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words << word.toString();
    return words;
}

UnitEntry unitOf(const RecordRow &row)
{
    const auto text = [&row](const char *field) {
        return row.fields.value(QLatin1String(field)).toString();
    };
    const auto words = [&row](const char *field) {
        return wordsOf(row.fields.value(QLatin1String(field)));
    };
    return {row.key,           row.title,       text("short_name"), words("kinds"),
            words("mediates"), words("levels"), text("contact"),    text("phone"),
            text("address"),   text("hours"),   text("division")};
}

Entry entryOf(const RecordRow &row, const UnitEntry &unit)
{
    Entry entry = entryOf(row, searched);
    for (const auto &[name, value] :
         {std::pair("kind", unit.kinds.value(0)), std::pair("contact", unit.contact),
          std::pair("phone", unit.phone), std::pair("address", unit.address)}) {
        if (!value.isEmpty())
            entry.more.insert(QLatin1String(name), value);
    }
    return entry;
}

bool isAny(const UnitEntry &unit, const QStringList &kinds)
{
    return kinds.isEmpty() || std::any_of(kinds.begin(), kinds.end(),
                                          [&](const QString &kind) { return unit.is(kind); });
}

} // namespace

QStringList UnitEntry::bodies() const
{
    QStringList all = kinds;
    for (const QString &what : is(u"committee") ? mediates : QStringList())
        all << QStringLiteral("committee/") + what;
    return all;
}

Result<UnitBook> UnitBook::read(const Store &store)
{
    const auto rows = store.records.ofKind(QStringLiteral("unit"));
    return rows ? Result<UnitBook>(of(*rows)) : rows.error();
}

UnitBook UnitBook::readable(const Store &store)
{
    const auto book = read(store);
    return book ? *book : UnitBook();
}

UnitBook UnitBook::of(const QList<RecordRow> &rows)
{
    UnitBook book;
    for (const RecordRow &row : rows) {
        const UnitEntry unit = unitOf(row);
        const qsizetype place = book.m_units.size();
        book.m_byKey.insert(unit.key, place);
        book.m_byName.insert(unit.name, place); // a name in full goes before another's short one
        book.m_units << unit;
        book.m_entries << entryOf(row, unit);
    }
    for (qsizetype place = 0; place < book.m_units.size(); ++place) {
        const QString &name = book.m_units[place].shortName;
        if (!name.isEmpty() && !book.m_byName.contains(name))
            book.m_byName.insert(name, place);
    }
    return book;
}

const UnitEntry *UnitBook::byName(QStringView name) const
{
    const auto found = m_byName.constFind(name.toString());
    return found == m_byName.constEnd() ? nullptr : &m_units[*found];
}

const UnitEntry *UnitBook::byKey(QStringView key) const
{
    const auto found = m_byKey.constFind(key.toString());
    return found == m_byKey.constEnd() ? nullptr : &m_units[*found];
}

Catalogue UnitBook::catalogueOf(const QStringList &kinds) const
{
    QList<Entry> entries;
    for (qsizetype place = 0; place < m_units.size(); ++place) {
        if (isAny(m_units[place], kinds))
            entries << m_entries[place];
    }
    return Catalogue::of(QStringLiteral("单位"), std::move(entries));
}

} // namespace onedoor
