#pragma once

#include <QHash>
#include <QStringList>

namespace onedoor
{

/// Pairs that spoke for a label, as a clerk reads them: joined where they overlap and widened to
/// whole words, in the letters of the text; those that said most first. `spoke`: by HanPair::key.
QStringList reasonsIn(const QString &text, const QHash<quint32, double> &spoke, int limit);

} // namespace onedoor
