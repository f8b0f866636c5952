#include "core/sync/installation.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSysInfo>

#include <sys/stat.h>

namespace onedoor
{

QString installationMark(const QString &folder)
{
    // A copied or restored file gets an inode of its own; the device's number may change at every
    // boot.
    struct stat file = {};
    stat(QFile::encodeName(folder + QStringLiteral("/store.db")).constData(), &file);
    const QByteArray mark =
        QSysInfo::machineUniqueId() + '|' + QByteArray::number(quint64(file.st_ino));
    return QString::fromLatin1(
        QCryptographicHash::hash(mark, QCryptographicHash::Sha256).left(16).toHex());
}

} // namespace onedoor
