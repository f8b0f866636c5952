#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/store/key_vault.h"
#include "core/store/place.h"

namespace onedoor
{

/// The station's password at the hub: in a file beside the store, sealed under the store's key and
/// readable by its user only, so that it goes into every backup and comes back with it; and in the
/// system's keyring where there is one. Never in settings, addresses or arguments. For any thread
/// but the window's: a keyring may ask its user first.
class HubSecret
{
public:
    /// `keyring` outlives it; without one the file is all there is.
    HubSecret(QString folder, const StationId &station, const DataKey &key,
              KeyVault *keyring = nullptr);

    /// ONEDOOR_HUB_PASSWORD, if set, comes before both. One that only the keyring has is put into
    /// the file. NotFound when there is none.
    Result<QString> read() const;
    /// The station's own, whatever the variable says: it may be the administrator's.
    Result<QString> readKept() const;
    Result<Done> write(const QString &password) const;

private:
    QString fileName() const { return m_folder + u'/' + hubPasswordName; }
    Result<QString> readFile() const;
    Result<Done> writeFile(const QString &password) const;

    QString m_folder;
    QString m_entry;
    Secret m_key;
    KeyVault *m_keyring;
};

} // namespace onedoor
