#include "core/store/key_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

namespace onedoor
{

namespace
{

QString fastestCipher()
{
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("aes") ? QStringLiteral("aegis") : QStringLiteral("chacha20");
#else
    return QStringLiteral("chacha20");
#endif
}

} // namespace

Result<DataKey> KeyFile::create() const
{
    if (sodium_init() < 0)
        return Error{Reason::StoreFailed, QStringLiteral("libsodium"), {}};
    DataKey key{QByteArray(32, Qt::Uninitialized), fastestCipher()};
    randombytes_buf(key.bytes.data(), size_t(key.bytes.size()));
    const QJsonObject slot{{QStringLiteral("kind"), QStringLiteral("file")},
                           {QStringLiteral("key"), QString::fromLatin1(key.bytes.toHex())}};
    const QJsonObject content{{QStringLiteral("version"), 1},
                              {QStringLiteral("cipher"), key.cipher},
                              {QStringLiteral("slots"), QJsonArray{slot}}};
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::StoreReadOnly, m_path, {}};
    // Narrow before the key is written, not after.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(content).toJson());
    if (!file.commit())
        return Error{Reason::DiskFull, m_path, {}};
    return key;
}

Result<DataKey> KeyFile::open() const
{
    if (sodium_init() < 0)
        return Error{Reason::StoreFailed, QStringLiteral("libsodium"), {}};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::WrongKey, m_path, {}};
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &value : content.value(QStringLiteral("slots")).toArray()) {
        const QJsonObject slot = value.toObject();
        const QByteArray key =
            QByteArray::fromHex(slot.value(QStringLiteral("key")).toString().toLatin1());
        if (slot.value(QStringLiteral("kind")) == QStringLiteral("file") && key.size() == 32)
            return DataKey{key, content.value(QStringLiteral("cipher")).toString()};
    }
    return Error{Reason::WrongKey, m_path, {}};
}

} // namespace onedoor
