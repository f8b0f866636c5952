#pragma once

#include <QJsonValue>
#include <QString>

namespace onedoor
{

/// The value at a path ("parties[0].name", "clock[mediation-finish].due") of a view; undefined
/// where it leads nowhere. Brackets pick from a list by place, from an object by key.
QJsonValue lookUp(const QJsonValue &view, const QString &path);

/// Whether a text is a path at all.
bool isPath(const QString &text);

} // namespace onedoor
