#include "app/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace onedoor
{

QString resourcesFolder()
{
    const QString named = qEnvironmentVariable("ONEDOOR_RESOURCES");
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/onedoor");
    if (!named.isEmpty())
        return QDir(named).absolutePath();
    if (QDir(installed).exists(QStringLiteral("schema")))
        return QDir(installed).absolutePath();
    return QStringLiteral(ONEDOOR_SOURCE "/resources");
}

Result<Done> checkResources()
{
    const QString folder = resourcesFolder();
    return QDir(folder).exists(QStringLiteral("schema"))
               ? Result<Done>(Done{})
               : Error{Reason::FileUnreadable, folder, QStringLiteral("resources")};
}

QStringList fontFiles()
{
    QStringList files;
    for (const QString &folder :
         {resourcesFolder() + QStringLiteral("/fonts"), QStringLiteral(ONEDOOR_DEPS "/fonts")}) {
        const QDir dir(folder);
        for (const QString &name :
             dir.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}))
            files << dir.filePath(name);
    }
    return files;
}

QString notesFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) +
           QStringLiteral("/onedoor");
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/onedoor");
}

} // namespace onedoor
