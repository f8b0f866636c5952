#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace onedoor
{

/// A paper that shows what has been corrected since; `fields` by their names on the form.
QString outdatedText(const QStringList &fields);

/// Characters that papers will name by their codes, each with its own.
QString standInText(const QVector<uint> &signs);

} // namespace onedoor
