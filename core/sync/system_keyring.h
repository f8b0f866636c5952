#pragma once

#include "core/store/key_vault.h"

namespace onedoor
{

/// The system's keyring, through QtKeychain. For the main thread: it answers through its event
/// loop, and may ask its user to unlock it. Without a session bus there is none.
class SystemKeyring : public KeyVault
{
public:
    std::optional<Secret> read(const QString &entry) override;
    bool write(const QString &entry, const Secret &secret) override;
    bool remove(const QString &entry) override;
};

} // namespace onedoor
