#pragma once

#include "core/domain/event.h"
#include "core/store/connection.h"

namespace onedoor
{

/// The keys under which identities are sealed (XChaCha20-Poly1305, libsodium). Forgetting a key
/// makes every fact that names the person unreadable in that part, and leaves the chain whole.
class PersonKeys : public IdentitySeal
{
public:
    explicit PersonKeys(Connection &connection) : m_connection(connection) {}

    Result<QString> seal(const PersonId &person, const QByteArray &clear) override;
    std::optional<QByteArray> open(const PersonId &person, const QString &box) const override;

    struct PersonKey {
        PersonId person;
        QByteArray key; ///< 32 bytes, or empty: erased
    };
    /// Keys of this station that the hub has not got yet.
    Result<QList<PersonKey>> unpushed(int limit) const;
    Result<Done> markPushed(const QList<PersonKey> &keys);
    /// The hub was restored from a backup and may have lost any of them.
    Result<Done> markAllUnpushed();
    /// Takes what the hub holds for a person nobody is known by here yet. A key that is here stays:
    /// when the hub holds another one or none, that is noted (disputed). An erased person stays
    /// erased.
    Result<Done> admit(const PersonKey &key);
    /// Persons for whom the hub was last seen to hold another key than ours, or none.
    int disputed() const;
    /// 删除个人身份: forgets the key for ever.
    Result<Done> erase(const PersonId &person);

    /// Whether the key that is here opens a box in which the person was sealed.
    enum class Fit { Opens, Replaced, Empty, Missing };
    Fit fitOf(const PersonId &person, const QString &box) const;

private:
    std::optional<QByteArray> find(const PersonId &person) const;

    Connection &m_connection;
};

} // namespace onedoor
