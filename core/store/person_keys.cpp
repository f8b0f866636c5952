#include "core/store/person_keys.h"

#include "core/store/lost.h"
#include "core/store/query.h"
#include "core/store/raw_bytes.h"

#include <sodium.h>

namespace onedoor
{

namespace
{
constexpr int keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

} // namespace

Result<QString> PersonKeys::seal(const PersonId &person, const QByteArray &clear)
{
    auto key = find(person);
    if (key && key->isEmpty())
        return Error{Reason::NotAllowed, person.text(), QStringLiteral("person")};
    if (!key) {
        key = QByteArray(keySize, Qt::Uninitialized);
        randombytes_buf(key->data(), keySize);
        const auto done =
            Query(m_connection, QStringLiteral("INSERT INTO person_key(person, key) VALUES(?, ?)"),
                  person.bytes(), *key)
                .done();
        if (!done)
            return done.error();
    }
    QByteArray box(nonceSize + clear.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(box.data(), nonceSize);
    const QByteArray bound = person.bytes();
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonceSize, nullptr, raw(clear),
                                               size_t(clear.size()), raw(bound),
                                               size_t(bound.size()), nullptr, raw(box), raw(*key));
    return QString::fromLatin1(box.toBase64());
}

std::optional<QByteArray> PersonKeys::open(const PersonId &person, const QString &box) const
{
    const auto key = find(person);
    const QByteArray bytes = QByteArray::fromBase64(box.toLatin1());
    const auto size = bytes.size() - nonceSize - tagSize;
    if (!key || key->size() != keySize || size < 0)
        return std::nullopt;
    QByteArray clear(size, Qt::Uninitialized);
    const QByteArray bound = person.bytes();
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(clear), nullptr, nullptr, raw(bytes) + nonceSize, size_t(size + tagSize), raw(bound),
        size_t(bound.size()), raw(bytes), raw(*key));
    return failed ? std::nullopt : std::optional(clear);
}

PersonKeys::Fit PersonKeys::fitOf(const PersonId &person, const QString &box) const
{
    const auto key = find(person);
    if (!key)
        return Fit::Missing;
    if (key->isEmpty())
        return Fit::Empty;
    return open(person, box) ? Fit::Opens : Fit::Replaced;
}

std::optional<QByteArray> PersonKeys::find(const PersonId &person) const
{
    Query row(m_connection, QStringLiteral("SELECT key FROM person_key WHERE person = ?"),
              person.bytes());
    return row.next() ? std::optional(row.bytes(0)) : std::nullopt;
}

Result<QList<PersonKeys::PersonKey>> PersonKeys::unpushed(int limit) const
{
    Query rows(m_connection,
               QStringLiteral("SELECT person, key FROM person_key "
                              "WHERE pushed = 0 AND key IS NOT NULL LIMIT ?"),
               limit);
    QList<PersonKey> keys;
    while (rows.next())
        keys.append({PersonId::fromBytes(rows.bytes(0)), rows.bytes(1)});
    if (rows.error())
        return *rows.error();
    return keys;
}

Result<Done> PersonKeys::markPushed(const QList<PersonKey> &keys)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return transaction.begun();
    for (const PersonKey &key : keys) {
        const auto done =
            Query(m_connection, QStringLiteral("UPDATE person_key SET pushed = 1 WHERE person = ?"),
                  key.person.bytes())
                .done();
        if (!done)
            return done;
    }
    return transaction.commit();
}

Result<Done> PersonKeys::markAllUnpushed()
{
    return Query(m_connection, QStringLiteral("UPDATE person_key SET pushed = 0")).done();
}

Result<Done> PersonKeys::admit(const PersonKey &key)
{
    if (key.key.isEmpty() && !find(key.person)) { // what is here stays
        Exchange notes(m_connection);
        const auto noted = noteAbsent(notes, absent::forgotten, {key.person.text()});
        if (!noted)
            return noted;
    }
    return Query(m_connection,
                 QStringLiteral("INSERT INTO person_key(person, key, pushed) VALUES(?, ?, 1) "
                                "ON CONFLICT(person) DO UPDATE SET pushed = 1, "
                                "disputed = key IS NOT NULL AND key IS NOT excluded.key"),
                 key.person.bytes(), key.key.isEmpty() ? QVariant() : QVariant(key.key))
        .done();
}

int PersonKeys::disputed() const
{
    Query row(m_connection, QStringLiteral("SELECT count(*) FROM person_key WHERE disputed = 1"));
    return row.next() ? int(row.number(0)) : 0;
}

Result<Done> PersonKeys::erase(const PersonId &person)
{
    // First: an empty key of whom nobody forgot is damage.
    Exchange notes(m_connection);
    if (const auto noted = noteAbsent(notes, absent::forgotten, {person.text()}); !noted)
        return noted;
    return Query(m_connection, QStringLiteral("UPDATE person_key SET key = NULL WHERE person = ?"),
                 person.bytes())
        .done();
}

} // namespace onedoor
