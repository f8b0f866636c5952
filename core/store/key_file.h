#pragma once

#include "core/store/connection.h"

namespace onedoor
{

/// keys.json beside the store: the random data key in slots, as with LUKS. This release has one
/// kind of slot, "file": the key lies in this file, readable by its user only. Slots for passwords,
/// a recovery sheet and the keyring will stand beside it; slots of unknown kinds are kept and
/// passed over.
class KeyFile
{
public:
    explicit KeyFile(const QString &folder) : m_path(folder + QStringLiteral("/keys.json")) {}

    /// A new random key, written with mode 0600. aegis where the processor has AES, else chacha20.
    Result<DataKey> create() const;
    /// Refuses with WrongKey when no slot can be opened.
    Result<DataKey> open() const;

private:
    QString m_path;
};

} // namespace onedoor
