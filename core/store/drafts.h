#pragma once

#include "core/store/connection.h"

#include <QDateTime>
#include <QJsonObject>

namespace onedoor
{

/// A half-filled form, as its page wrote it.
struct Draft {
    QString id;
    QString page;
    QString window;
    QString operatorName;
    QDateTime savedAt;
    QJsonObject content;
};

/// 草稿: survive a crash, and can be finished at another window of this store.
class Drafts
{
public:
    explicit Drafts(Connection &connection) : m_connection(connection) {}

    Result<Done> save(const Draft &draft);
    Result<Done> remove(const QString &id);
    /// Newest first, of all windows.
    Result<QList<Draft>> all(const QString &page) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
