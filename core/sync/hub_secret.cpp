#include "core/sync/hub_secret.h"

#include "core/store/files.h"
#include "core/store/raw_bytes.h"

#include <QFile>

#include <sodium.h>

namespace onedoor
{

namespace
{

const QByteArray mark = QByteArrayLiteral("ODP1"); ///< a sealed file; clear ones never began so
constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype tagSize = crypto_secretbox_MACBYTES;

} // namespace

HubSecret::HubSecret(QString folder, const StationId &station, const DataKey &key,
                     KeyVault *keyring)
    : m_folder(std::move(folder)), m_entry(QStringLiteral("hub/") + station.text()),
      m_key(derivedKey(key, 3)), m_keyring(keyring)
{
}

Result<QString> HubSecret::read() const
{
    const QString given = qEnvironmentVariable("ONEDOOR_HUB_PASSWORD");
    return given.isEmpty() ? readKept() : Result<QString>(given);
}

Result<QString> HubSecret::readKept() const
{
    if (auto sealed = readFile())
        return sealed;
    const auto kept = m_keyring ? m_keyring->read(m_entry) : std::nullopt;
    if (!kept)
        return Error{Reason::NotFound, {}, QStringLiteral("password")};
    QString password = QString::fromUtf8(kept->view());
    (void)writeFile(password); // where it goes into the backups
    return password;
}

Result<QString> HubSecret::readFile() const
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, fileName(), QStringLiteral("password")};
    const QByteArray content = file.readAll();
    file.close();
    if (!content.startsWith(mark)) {
        // Left in clear by an earlier release: sealed from now on.
        const QString password = QString::fromUtf8(content).trimmed();
        (void)writeFile(password);
        return password;
    }
    const QByteArray nonce = content.mid(mark.size(), nonceSize);
    const QByteArray box = content.mid(mark.size() + nonceSize);
    QByteArray clear(std::max<qsizetype>(0, box.size() - tagSize), Qt::Uninitialized);
    if (nonce.size() != nonceSize || box.size() < tagSize ||
        crypto_secretbox_open_easy(raw(clear), raw(box), quint64(box.size()), raw(nonce),
                                   m_key.data()) != 0)
        return Error{Reason::NotFound, {}, QStringLiteral("password")};
    return QString::fromUtf8(clear);
}

Result<Done> HubSecret::write(const QString &password) const
{
    if (m_keyring)
        (void)m_keyring->write(m_entry, Secret(password.toUtf8())); // the file is what counts
    return writeFile(password);
}

Result<Done> HubSecret::writeFile(const QString &password) const
{
    const QByteArray clear = password.toUtf8();
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonceSize));
    QByteArray box(clear.size() + tagSize, Qt::Uninitialized);
    crypto_secretbox_easy(raw(box), raw(clear), quint64(clear.size()), raw(nonce), m_key.data());
    const QByteArray content = mark + nonce + box;
    return writeWhole(fileName(), content)
               ? Result<Done>(Done{})
               : Error{Reason::FileUnwritable, fileName(), QStringLiteral("password")};
}

} // namespace onedoor
