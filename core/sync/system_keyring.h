#pragma once

#include "core/store/key_vault.h"

#include <QMutex>
#include <QThread>

#include <functional>

namespace onedoor
{

/// The system's keyring, through QtKeychain. It answers through an event loop and may ask its user
/// to unlock it: that goes on in a thread of its own, and who asks waits, so never the window's
/// thread. One a program, since QtKeychain stays with the thread that used it first. Without a
/// session bus there is none.
class SystemKeyring : public KeyVault
{
public:
    SystemKeyring();
    ~SystemKeyring() override;

    std::optional<Secret> read(const QString &entry) override;
    bool write(const QString &entry, const Secret &secret) override;
    bool remove(const QString &entry) override;

private:
    void ask(const std::function<void()> &job);

    QMutex m_one; ///< job at a time
    QThread m_thread;
    QObject m_room; ///< lives in the thread
};

} // namespace onedoor
