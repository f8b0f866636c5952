#pragma once

#include <QFile>
#include <QString>

/// A file under resources/ of the source tree; empty bytes where there is none.
inline QByteArray resourceBytes(const QString &path)
{
    QFile file(QStringLiteral(ONEDOOR_SOURCE "/resources/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray resourceBytes(const char *path)
{
    return resourceBytes(QString::fromUtf8(path));
}
