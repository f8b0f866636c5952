#include "core/store/mounts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace onedoor
{

namespace
{

/// Blanks, tabs, line ends and backslashes of a mount point are written as \040 and the like.
QString unescaped(const QByteArray &field)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool octal = false;
        const int code =
            field[i] == '\\' && i + 3 < field.size() ? field.mid(i + 1, 3).toInt(&octal, 8) : 0;
        bytes += octal ? char(code) : field[i];
        i += octal ? 3 : 0;
    }
    return QFile::decodeName(bytes);
}

bool lies(const QString &path, const QString &mount)
{
    return mount == QStringLiteral("/") || path == mount || path.startsWith(mount + u'/');
}

} // namespace

QString fileSystemOf(const QString &path, const QByteArray &mountinfo)
{
    QString longest, name;
    for (const QByteArray &line : mountinfo.split('\n')) {
        // 36 35 98:0 /root /mount options optional-fields … - type source super-options
        const QList<QByteArray> fields = line.split(' ');
        const auto dash = fields.indexOf("-", 6);
        if (dash < 0 || dash + 1 >= fields.size())
            continue;
        const QString mount = unescaped(fields[4]);
        // A later mount hides an earlier one at the same place.
        if (lies(path, mount) && mount.size() >= longest.size()) {
            longest = mount;
            name = unescaped(fields[dash + 1]);
        }
    }
    return name;
}

bool isNetworkFileSystem(const QString &name)
{
    static const QStringList kinds{
        QStringLiteral("cifs"),   QStringLiteral("smb"),    QStringLiteral("smb2"),
        QStringLiteral("smb3"),   QStringLiteral("smbfs"),  QStringLiteral("ncpfs"),
        QStringLiteral("ncp"),    QStringLiteral("afs"),    QStringLiteral("coda"),
        QStringLiteral("ceph"),   QStringLiteral("9p"),     QStringLiteral("virtiofs"),
        QStringLiteral("davfs"),  QStringLiteral("vboxsf"), QStringLiteral("prl_fs"),
        QStringLiteral("lustre"), QStringLiteral("beegfs")};
    static const QStringList throughFuse{
        QStringLiteral("sshfs"),     QStringLiteral("rclone"),    QStringLiteral("gvfs"),
        QStringLiteral("davfs"),     QStringLiteral("curlftpfs"), QStringLiteral("smbnetfs"),
        QStringLiteral("glusterfs"), QStringLiteral("s3fs"),      QStringLiteral("vmhgfs"),
        QStringLiteral("kio-fuse"),  QStringLiteral("ceph"),      QStringLiteral("nfs")};
    if (name.startsWith(QStringLiteral("fuse."))) {
        const QString program = name.mid(5);
        return std::any_of(throughFuse.begin(), throughFuse.end(),
                           [&](const QString &known) { return program.startsWith(known); });
    }
    return kinds.contains(name) || name.startsWith(QStringLiteral("nfs"));
}

Result<Done> checkLocal(const QString &folder)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return Done{};
    QFileInfo place(QDir(folder).absolutePath());
    while (!place.exists() && place.absolutePath() != place.absoluteFilePath())
        place.setFile(place.absolutePath());
    const QString name = fileSystemOf(place.canonicalFilePath(), mounts.readAll());
    if (isNetworkFileSystem(name))
        return Error{Reason::NetworkFolder, name, {}};
    return Done{};
}

} // namespace onedoor
