#include "core/sync/system_keyring.h"

#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace onedoor
{

namespace
{

const QString service = QStringLiteral("OneDoor");
constexpr int keyringPatienceMs = 15'000; // it may ask its user to unlock it

/// Without a session bus there is no keyring, and asking for one only takes time.
bool mayHaveKeyring()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}

/// False when the keyring is not there or does not answer.
bool finish(QKeychain::Job &job, const QString &entry)
{
    QEventLoop loop;
    QTimer::singleShot(keyringPatienceMs, &loop, [&] { loop.exit(1); });
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] { loop.exit(0); });
    job.setAutoDelete(false);
    job.setKey(entry);
    job.start();
    return loop.exec() == 0 && job.error() == QKeychain::NoError;
}

} // namespace

std::optional<Secret> SystemKeyring::read(const QString &entry)
{
    if (!mayHaveKeyring())
        return std::nullopt;
    QKeychain::ReadPasswordJob job(service);
    if (!finish(job, entry) || job.textData().isEmpty())
        return std::nullopt;
    return Secret::typed(job.textData());
}

bool SystemKeyring::write(const QString &entry, const Secret &secret)
{
    if (!mayHaveKeyring())
        return false;
    QKeychain::WritePasswordJob job(service);
    job.setTextData(QString::fromUtf8(secret.view()));
    return finish(job, entry);
}

bool SystemKeyring::remove(const QString &entry)
{
    if (!mayHaveKeyring())
        return false;
    QKeychain::DeletePasswordJob job(service);
    return finish(job, entry);
}

} // namespace onedoor
