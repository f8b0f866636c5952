#pragma once

#include "core/store/key_slots.h"
#include "core/store/key_vault.h"
#include "core/store/recovery_code.h"

#include <QList>

#include <functional>

namespace onedoor
{

/// A password with whose it is.
struct OperatorPassword {
    QString name;
    Secret text;
};

/// keys.json beside the store: the random data key in slots, as with LUKS. Each slot opens the
/// store by itself: the password of an operator, the code of the recovery sheet, a copy in the
/// keyring, or (stores for practice, and those made before there were passwords) the key in clear.
/// A changed password never touches the store. Slots of unknown kinds are kept byte for byte. For
/// any thread but the window's: stretching a password takes half a second, and a keyring may ask
/// its user first.
class KeyFile
{
public:
    explicit KeyFile(const QString &folder,
                     const PasswordCost &cost = PasswordCost::ofThisMachine())
        : m_folder(folder), m_path(folder + QStringLiteral("/keys.json")), m_cost(cost)
    {
    }

    /// A new random key in one slot: the password's, or "file" without one. aegis where the
    /// processor has AES, else chacha20.
    Result<DataKey> create(const std::optional<OperatorPassword> &lock) const;

    /// Without a person: by the clear slot, or by the copy in the keyring. PasswordNeeded when it
    /// takes one, StoreMissing without a store, WrongKey when no slot could ever open it.
    Result<DataKey> open(KeyVault *vault = nullptr) const;
    /// With an empty name every password slot is tried. WrongPassword when none opens.
    Result<DataKey> openWith(const OperatorPassword &password) const;
    /// WrongPassword when the code is not this store's.
    Result<DataKey> recover(const RecoveryCode &code) const;

    Result<QList<KeySlot>> listed() const;
    /// Adds the operator's password or takes the place of the one before.
    Result<Done> setPassword(const DataKey &key, const OperatorPassword &password) const;
    /// Takes the place of the code before; this one is kept nowhere but by the caller.
    Result<Done> setRecovery(const DataKey &key, const RecoveryCode &code) const;
    /// NotFound without such a slot; NotAllowed (field "slots") for the last one that opens the
    /// store: a copy in the keyring does not count, it may be forgotten.
    Result<Done> remove(const KeySlot &slot) const;
    /// Leaves a copy of the key in the vault, or takes it back. NotFound (field "keyring") where
    /// there is no vault that keeps it.
    Result<Done> lend(const DataKey &key, KeyVault &vault) const;
    Result<Done> withdraw(KeyVault &vault) const;

private:
    struct Content;
    Result<Content> read() const;
    Result<Done> write(const Content &content) const;
    /// Reads, changes and writes while no other program does.
    Result<Done> change(const std::function<Result<Done>(Content &)> &edit) const;
    Result<Done> put(const QJsonObject &slot) const;

    QString m_folder;
    QString m_path;
    PasswordCost m_cost;
};

} // namespace onedoor
