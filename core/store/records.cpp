#include "core/store/records.h"

#include "core/store/projections.h"
#include "core/store/query.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace onedoor
{

namespace
{

const QString byKey = QStringLiteral(" ORDER BY retired, key");

/// Columns must be asked for in this order.
RecordRow rowOf(const Query &q)
{
    return {PetitionId::fromBytes(q.bytes(0)),
            q.text(1),
            q.text(2),
            q.text(3),
            QJsonDocument::fromJson(q.bytes(4)).object(),
            q.number(5) != 0,
            QDateTime::fromMSecsSinceEpoch(q.number(6), Qt::UTC),
            int(q.number(7))};
}

QStringList wordsIn(const QJsonValue &value)
{
    static const QRegularExpression parting(QStringLiteral("[、，,；;\\s]+"));
    QStringList words;
    for (const QVariant &text :
         value.isArray() ? value.toArray().toVariantList() : QVariantList{value.toVariant()})
        words += text.toString().split(parting, Qt::SkipEmptyParts);
    return words;
}

} // namespace

Result<Done> Projections::insert(const Projected &projected, const CentreRecord &record)
{
    if (!record.there)
        return Done{};
    return Query(m_connection, QStringLiteral("INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?)"),
                 projected.stream, record.id.bytes(), record.kind, record.key, record.title,
                 QString::fromUtf8(QJsonDocument(record.fields).toJson(QJsonDocument::Compact)),
                 int(record.retired), record.updatedAt.toMSecsSinceEpoch(),
                 int(record.attention.size()))
        .done();
}

Entry entryOf(const RecordRow &row, const QStringList &searched)
{
    Entry entry{row.key, row.title, {}, {}, {}, {}};
    for (const QString &field : searched)
        entry.keywords += wordsIn(row.fields.value(field));
    return entry;
}

Result<QList<RecordRow>> Records::ofKind(const QString &kind, Which which) const
{
    const QString serving =
        which == Which::Serving ? QStringLiteral(" AND retired = 0") : QString();
    return rows(QStringLiteral("kind = ?") + serving + byKey, {kind});
}

Result<QList<RecordRow>> Records::called(const QString &kind, const QString &title) const
{
    return rows(QStringLiteral("kind = ? AND retired = 0 AND title = ?") + byKey, {kind, title});
}

Result<RecordRow> Records::row(const QString &kind, const QString &key) const
{
    const auto found = rows(QStringLiteral("kind = ? AND key = ?"), {kind, key});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{Reason::NotFound, key, QStringLiteral("record")};
    return found->first();
}

Result<QList<RecordRow>> Records::find(const QString &kind, const QString &typed,
                                       const QStringList &searched, int limit) const
{
    const auto serving = ofKind(kind);
    if (!serving)
        return serving.error();
    QList<Entry> entries;
    QHash<QString, qsizetype> places;
    for (const RecordRow &row : *serving) {
        places.insert(row.key, entries.size());
        entries << entryOf(row, searched);
    }
    QList<RecordRow> found;
    for (const auto &match : Catalogue::of({}, std::move(entries)).match(typed, limit))
        found << serving->at(places.value(match.entry.code));
    return found;
}

Result<QList<RecordRow>> Records::doubtful() const
{
    return rows(QStringLiteral("attention > 0 ORDER BY id"), {});
}

Result<QList<RecordRow>> Records::rows(const QString &where, const QVariantList &values) const
{
    Query q(m_connection,
            QStringLiteral("SELECT uid, kind, key, title, CAST(fields AS BLOB), retired, "
                           "updated_at, attention FROM record WHERE ") +
                where,
            values);
    QList<RecordRow> found;
    while (q.next())
        found << rowOf(q);
    if (q.error())
        return *q.error();
    return found;
}

} // namespace onedoor
