#pragma once

#include "core/domain/resource_reader.h"
#include "tests/support/resources.h"

#include <QDir>

namespace onedoor
{

/// Every file of resources/rules.
inline QList<ResourceFile> shippedRules()
{
    QList<ResourceFile> files;
    const QDir folder(QStringLiteral(ONEDOOR_SOURCE "/resources/rules"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        files << ResourceFile{name, resourceBytes(QStringLiteral("rules/") + name)};
    return files;
}

} // namespace onedoor
