#include "core/store/secret.h"

#include <QByteArray>

#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace onedoor
{

namespace
{

/// Guarded and locked pages, wiped when freed. Without any there is nothing a program could do.
unsigned char *lockedPages(size_t size)
{
    if (size == 0)
        return nullptr;
    void *pages = sodium_init() < 0 ? nullptr : sodium_malloc(size);
    if (!pages)
        std::abort();
    return static_cast<unsigned char *>(pages);
}

} // namespace

Secret::Secret(size_t size) : m_bytes(lockedPages(size)), m_size(size)
{
    if (size > 0)
        sodium_memzero(m_bytes, size);
}

Secret::Secret(QByteArrayView bytes) : Secret(size_t(bytes.size()))
{
    if (!bytes.isEmpty())
        std::memcpy(m_bytes, bytes.data(), m_size);
}

Secret Secret::random(size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.m_bytes, size);
    return secret;
}

Secret Secret::typed(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_KC);
    QByteArray bytes = composed.toUtf8();
    Secret secret{QByteArrayView(bytes)};
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (composed.constData() != text.constData()) // where nothing was composed it is the caller's
        sodium_memzero(composed.data(), size_t(composed.size()) * sizeof(QChar));
    return secret;
}

Secret Secret::fromHex(QByteArrayView digits)
{
    Secret secret(size_t(digits.size()) / 2);
    size_t length = 0;
    if (digits.isEmpty() || digits.size() % 2 != 0 ||
        sodium_hex2bin(secret.m_bytes, secret.m_size, digits.data(), size_t(digits.size()), nullptr,
                       &length, nullptr) != 0 ||
        length != secret.m_size)
        return {};
    return secret;
}

Secret::Secret(const Secret &other) : Secret(other.view()) {}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_bytes);
}

bool Secret::operator==(const Secret &other) const
{
    return m_size == other.m_size &&
           (m_size == 0 || sodium_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

Secret Secret::hex() const
{
    Secret padded(m_size * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char *>(padded.m_bytes), padded.m_size, m_bytes, m_size);
    return Secret(padded.view().chopped(1));
}

QByteArrayView Secret::view() const
{
    return {reinterpret_cast<const char *>(m_bytes), qsizetype(m_size)};
}

Secret derivedKey(const DataKey &key, quint64 purpose)
{
    static_assert(crypto_kdf_KEYBYTES == 32);
    Secret derived(32);
    if (key.bytes.size() == crypto_kdf_KEYBYTES)
        crypto_kdf_derive_from_key(derived.data(), derived.size(), purpose, "onedoor ",
                                   key.bytes.data());
    return derived;
}

} // namespace onedoor
