#include "core/store/blobs.h"

#include "core/store/query.h"

#include <QCryptographicHash>

namespace onedoor
{

namespace
{
QString nameOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}
} // namespace

Result<QString> Blobs::put(const QByteArray &bytes)
{
    const QString name = nameOf(bytes);
    const auto done =
        Query(m_connection,
              QStringLiteral("INSERT INTO blob(sha256, bytes) VALUES(?, ?) ON CONFLICT DO NOTHING"),
              name, bytes)
            .done();
    return done ? Result<QString>(name) : Result<QString>(done.error());
}

Result<QByteArray> Blobs::find(const QString &sha256) const
{
    Query row(m_connection, QStringLiteral("SELECT bytes FROM blob WHERE sha256 = ?"), sha256);
    if (!row.next())
        return row.error().value_or(Error{Reason::NotFound, sha256, QStringLiteral("blob")});
    const QByteArray bytes = row.bytes(0);
    if (nameOf(bytes) != sha256)
        return Error{Reason::StoreDamaged, sha256, QStringLiteral("blob")};
    return bytes;
}

} // namespace onedoor
