#include "core/desk/form_change.h"

#include "core/store/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onedoor
{

namespace
{

QString noteIn(const QString &local)
{
    return local + QStringLiteral("/changing.json");
}

QString turnIn(const QString &local)
{
    return local + QStringLiteral("/changing.turn");
}

/// A path that stays below the folder.
bool isBelow(const QString &path)
{
    return !path.isEmpty() && QDir::isRelativePath(path) &&
           !QDir::cleanPath(path).startsWith(QStringLiteral(".."));
}

Result<Done> done(const QString &local, const QJsonObject &change)
{
    const QJsonObject put = change.value(QLatin1String("put")).toObject();
    for (auto file = put.begin(); file != put.end(); ++file) {
        const QString path = local + u'/' + file.key();
        if (!isBelow(file.key()) || !makeFolder(QFileInfo(path).path()))
            return Error{Reason::FileUnwritable, path, {}};
        const QByteArray bytes = QByteArray::fromBase64(file->toString().toLatin1());
        if (const auto written = writeWhole(path, bytes); !written)
            return written;
    }
    for (const QJsonValue &value : change.value(QLatin1String("removed")).toArray()) {
        const QString path = local + u'/' + value.toString();
        if (!isBelow(value.toString()) || (QFile::exists(path) && !QFile::remove(path)))
            return Error{Reason::FileUnwritable, path, {}};
        QDir().rmdir(QFileInfo(path).path()); // only where nothing is left in it
    }
    return Done{};
}

Result<Done> finishNoted(const QString &local)
{
    QFile note(noteIn(local));
    if (!note.exists())
        return Done{};
    if (!note.open(QIODevice::ReadOnly))
        return Error{Reason::FileUnreadable, note.fileName(), {}};
    const QJsonObject change = QJsonDocument::fromJson(note.readAll()).object();
    note.close();
    if (const auto made = done(local, change); !made)
        return made;
    return QFile::remove(note.fileName())
               ? Result<Done>(Done{})
               : Result<Done>(Error{Reason::FileUnwritable, note.fileName(), {}});
}

} // namespace

Result<Done> noteChange(const QString &local, const FileChange &change)
{
    if (!makeFolder(local))
        return Error{Reason::FileUnwritable, local, {}};
    QJsonObject put;
    for (auto file = change.put.begin(); file != change.put.end(); ++file)
        put.insert(file.key(), QString::fromLatin1(file->toBase64()));
    const QJsonObject all{{QStringLiteral("put"), put},
                          {QStringLiteral("removed"), QJsonArray::fromStringList(change.removed)}};
    return writeWhole(noteIn(local), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Result<Done> finishChange(const QString &local)
{
    if (!QFile::exists(noteIn(local)))
        return Done{};
    const Turn turn(turnIn(local));
    return turn.taken() ? finishNoted(local) : turn.taken();
}

Result<Done> changeFiles(const QString &local, const FileChange &change)
{
    if (!makeFolder(local))
        return Error{Reason::FileUnwritable, local, {}};
    const Turn turn(turnIn(local));
    if (!turn.taken())
        return turn.taken();
    if (const auto before = finishNoted(local); !before)
        return before;
    if (const auto noted = noteChange(local, change); !noted)
        return noted;
    return finishNoted(local);
}

} // namespace onedoor
