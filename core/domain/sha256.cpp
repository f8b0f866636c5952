#include "core/domain/sha256.h"

#include <QCryptographicHash>

#include <openssl/evp.h>

namespace onedoor
{

QByteArray sha256(QByteArrayView bytes)
{
    // Fetched once: looking it up takes longer than the hash of a fact.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray hash(32, Qt::Uninitialized);
    // None where the library's own configuration was spoiled.
    if (!algorithm || EVP_Digest(bytes.data(), size_t(bytes.size()),
                                 reinterpret_cast<unsigned char *>(hash.data()), nullptr, algorithm,
                                 nullptr) != 1)
        return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    return hash;
}

} // namespace onedoor
