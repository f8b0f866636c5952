#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace onedoor
{

/// Several files of a centre's own that become others together. Paths are below its folder.
struct FileChange {
    QMap<QString, QByteArray> put;
    QStringList removed;
};

/// Notes the whole change in one file: from then on it counts, whatever happens to the power.
Result<Done> noteChange(const QString &local, const FileChange &change);
/// Does what was noted, if anything was; doing it twice does no harm.
Result<Done> finishChange(const QString &local);
/// Both, one program at a time.
Result<Done> changeFiles(const QString &local, const FileChange &change);

} // namespace onedoor
