#pragma once

#include "core/store/connection.h"

namespace onedoor
{

/// Contents by their SHA-256 (hex): PDFs, frozen inputs, attachments. Written once, the same for
/// ever.
class Blobs
{
public:
    explicit Blobs(Connection &connection) : m_connection(connection) {}

    /// Returns the name. Putting what is there already is success. Joins a running transaction.
    Result<QString> put(const QByteArray &bytes);
    /// Checked against its name: StoreDamaged when they differ, NotFound when it is not here.
    Result<QByteArray> find(const QString &sha256) const;

private:
    Connection &m_connection;
};

} // namespace onedoor
