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
    for (const QString &folder : {named, installed}) {
        if (!folder.isEmpty() && QDir(folder).exists(QStringLiteral("schema")))
            return QDir(folder).absolutePath();
    }
    return QStringLiteral(ONEDOOR_SOURCE "/resources");
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
