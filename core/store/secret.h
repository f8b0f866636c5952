#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace onedoor
{

/// Bytes that never go to the swap (as far as the system allows it) and are wiped when they go: a
/// key, a password, a recovery code. A value: each copy has pages of its own.
class Secret
{
public:
    Secret() = default;
    /// Zeros.
    explicit Secret(size_t size);
    explicit Secret(QByteArrayView bytes);
    static Secret random(size_t size);
    /// What was typed, as UTF-8 in compatibility form: the same password however the input method
    /// composed it. The caller's string stays the caller's to forget.
    static Secret typed(const QString &text);
    /// Of hexadecimal digits; empty where it is none.
    static Secret fromHex(QByteArrayView digits);

    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    unsigned char *data() { return m_bytes; }
    const unsigned char *data() const { return m_bytes; }
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// In constant time for equal sizes.
    bool operator==(const Secret &other) const;
    /// As hexadecimal digits.
    Secret hex() const;
    /// Of what may be read by anybody (hex, a code); the bytes are not copied.
    QByteArrayView view() const;

private:
    unsigned char *m_bytes = nullptr;
    size_t m_size = 0;
};

/// The random key of a store's file, 32 bytes, and the cipher it is used with.
struct DataKey {
    Secret bytes;
    QString cipher; ///< aegis or chacha20
};

/// A key for one purpose, from the data key: 1 names of attachments, 2 their bodies.
Secret derivedKey(const DataKey &key, quint64 purpose);

} // namespace onedoor
