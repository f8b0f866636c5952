#pragma once

#include "core/domain/result.h"
#include "core/store/secret.h"

#include <QJsonObject>

#include <optional>

namespace onedoor
{

/// What guessing one password costs (Argon2id), kept in each slot.
struct PasswordCost {
    quint64 operations = 3;
    quint64 memory = quint64(256) << 20; ///< bytes

    /// 256 MiB and 3 rounds, about half a second; 64 MiB and 2 on a machine with less than 2 GB.
    static PasswordCost ofThisMachine();
    static PasswordCost small() { return {2, quint64(64) << 20}; }
};

/// A slot as it is shown: what kind it is, and for a password whose.
struct KeySlot {
    enum class Kind { Password, Recovery, Keyring, File, Unknown };
    Kind kind = Kind::Unknown;
    QString name; ///< of the operator; the entry in the keyring; the word of an unknown kind

    bool operator==(const KeySlot &) const = default;
};

/// The kind and name of a slot of keys.json.
KeySlot describeSlot(const QJsonObject &slot);

/// WeakPassword (detail: the smallest number of characters) for one that is short, all one
/// character, a run along the keyboard, the operator's own name, or among the first anybody tries.
Result<Done> checkPassword(const QString &password, const QString &operatorName);

/// Wraps the data key by a password. StoreFailed where even the small cost finds no memory.
Result<QJsonObject> passwordSlot(const Secret &dataKey, const QString &operatorName,
                                 const Secret &password, const PasswordCost &cost);
/// Wraps it by the 145 random bits of a recovery code; those need no stretching.
QJsonObject recoverySlot(const Secret &dataKey, const Secret &code);
/// The data key of a password or recovery slot, nothing when the secret does not open it or
/// anything in it was changed.
std::optional<Secret> openSlot(const QJsonObject &slot, const Secret &secret);

} // namespace onedoor
