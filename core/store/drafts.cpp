#include "core/store/drafts.h"

#include "core/store/query.h"

#include <QJsonDocument>

namespace onedoor
{

Result<Done> Drafts::save(const Draft &draft)
{
    const QString content =
        QString::fromUtf8(QJsonDocument(draft.content).toJson(QJsonDocument::Compact));
    return Query(m_connection,
                 QStringLiteral("INSERT INTO draft(id, page, window, operator, saved_at, content) "
                                "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
                                "window = excluded.window, operator = excluded.operator, "
                                "saved_at = excluded.saved_at, content = excluded.content"),
                 draft.id, draft.page, draft.window, draft.operatorName,
                 draft.savedAt.toMSecsSinceEpoch(), content)
        .done();
}

Result<Done> Drafts::remove(const QString &id)
{
    return Query(m_connection, QStringLiteral("DELETE FROM draft WHERE id = ?"), id).done();
}

Result<QList<Draft>> Drafts::all(const QString &page) const
{
    Query rows(m_connection,
               QStringLiteral("SELECT id, page, window, operator, saved_at, content FROM draft "
                              "WHERE page = ? ORDER BY saved_at DESC"),
               page);
    QList<Draft> drafts;
    while (rows.next())
        drafts.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3),
                       QDateTime::fromMSecsSinceEpoch(rows.number(4), Qt::UTC),
                       QJsonDocument::fromJson(rows.text(5).toUtf8()).object()});
    if (rows.error())
        return *rows.error();
    return drafts;
}

} // namespace onedoor
