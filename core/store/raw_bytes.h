#pragma once

#include <QByteArray>

/// Bytes as libsodium takes them.
namespace onedoor
{

inline const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

inline unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace onedoor
