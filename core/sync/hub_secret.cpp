#include "core/sync/hub_secret.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>
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
bool finish(QKeychain::Job &job)
{
    QEventLoop loop;
    QTimer::singleShot(keyringPatienceMs, &loop, [&] { loop.exit(1); });
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] { loop.exit(0); });
    job.setAutoDelete(false);
    job.start();
    return loop.exec() == 0 && job.error() == QKeychain::NoError;
}

} // namespace

HubSecret::HubSecret(QString folder, const StationId &station)
    : m_folder(std::move(folder)), m_entry(QStringLiteral("hub/") + station.text())
{
}

Result<QString> HubSecret::read() const
{
    const QString given = qEnvironmentVariable("ONEDOOR_HUB_PASSWORD");
    if (!given.isEmpty())
        return given;
    QFile file(fileName());
    if (file.open(QIODevice::ReadOnly))
        return QString::fromUtf8(file.readAll()).trimmed();
    if (mayHaveKeyring()) {
        QKeychain::ReadPasswordJob job(service);
        job.setKey(m_entry);
        if (finish(job) && !job.textData().isEmpty())
            return job.textData();
    }
    return Error{Reason::NotFound, {}, QStringLiteral("password")};
}

Result<Done> HubSecret::write(const QString &password) const
{
    if (mayHaveKeyring()) {
        QKeychain::WritePasswordJob job(service);
        job.setKey(m_entry);
        job.setTextData(password);
        if (finish(job)) {
            QFile::remove(fileName()); // one that an earlier write had to leave there
            return Done{};
        }
    }
    QSaveFile file(fileName());
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(password.toUtf8()) >= 0 && file.commit();
    return written ? Result<Done>(Done{})
                   : Error{Reason::FileUnwritable, fileName(), QStringLiteral("password")};
}

} // namespace onedoor
