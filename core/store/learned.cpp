#include "core/store/learned.h"

#include "core/store/query.h"

namespace onedoor
{

Result<std::optional<Learned::Lesson>> Learned::find(const QString &name) const
{
    Query row(m_connection,
              QStringLiteral("SELECT position, made_at, bytes FROM learned WHERE name = ?"), name);
    std::optional<Lesson> lesson;
    if (row.next())
        lesson = Lesson{row.number(0), QDateTime::fromMSecsSinceEpoch(row.number(1), Qt::UTC),
                        row.bytes(2)};
    if (row.error())
        return *row.error();
    return lesson;
}

Result<qint64> Learned::position(const QString &name) const
{
    Query row(m_connection, QStringLiteral("SELECT position FROM learned WHERE name = ?"), name);
    const qint64 position = row.next() ? row.number(0) : 0;
    if (row.error())
        return *row.error();
    return position;
}

Result<Done> Learned::put(const QString &name, const Lesson &lesson)
{
    return Query(m_connection,
                 QStringLiteral("INSERT INTO learned(name, position, made_at, bytes) "
                                "VALUES(?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
                                "position = excluded.position, made_at = excluded.made_at, "
                                "bytes = excluded.bytes"),
                 name, lesson.position, lesson.madeAt.toMSecsSinceEpoch(), lesson.bytes)
        .done();
}

Result<qint64> Learned::newest() const
{
    Query row(m_connection, QStringLiteral("SELECT ifnull(max(position), 0) FROM event"));
    if (!row.next())
        return row.error().value_or(Error{Reason::StoreFailed, {}, {}});
    return row.number(0);
}

} // namespace onedoor
