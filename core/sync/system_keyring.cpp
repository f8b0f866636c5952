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

SystemKeyring::SystemKeyring()
{
    m_room.moveToThread(&m_thread);
}

SystemKeyring::~SystemKeyring()
{
    m_thread.quit();
    m_thread.wait();
}

void SystemKeyring::ask(const std::function<void()> &job)
{
    const QMutexLocker one(&m_one);
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(&m_room, job, Qt::BlockingQueuedConnection);
}

std::optional<Secret> SystemKeyring::read(const QString &entry)
{
    std::optional<Secret> found;
    if (!mayHaveKeyring())
        return found;
    ask([&] {
        QKeychain::ReadPasswordJob job(service);
        if (finish(job, entry) && !job.textData().isEmpty())
            found = Secret::typed(job.textData());
    });
    return found;
}

bool SystemKeyring::write(const QString &entry, const Secret &secret)
{
    bool kept = false;
    if (!mayHaveKeyring())
        return kept;
    ask([&] {
        QKeychain::WritePasswordJob job(service);
        job.setTextData(QString::fromUtf8(secret.view()));
        kept = finish(job, entry);
    });
    return kept;
}

bool SystemKeyring::remove(const QString &entry)
{
    bool removed = false;
    if (!mayHaveKeyring())
        return removed;
    ask([&] {
        QKeychain::DeletePasswordJob job(service);
        removed = finish(job, entry) || job.error() == QKeychain::EntryNotFound;
    });
    return removed;
}

} // namespace onedoor
