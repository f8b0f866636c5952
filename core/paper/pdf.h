#pragma once

#include "core/domain/result.h"
#include "core/paper/paint.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace onedoor
{

/// Pages as a PDF. The same pages, fonts and instant give the same bytes on every day and screen:
/// Qt's PDF is rewritten with a text layer made from what was drawn, the given date and an id from
/// the content. faces (which face served) go into the keywords, since another machine may have
/// others.
Result<QByteArray> writePdf(FontBook &fonts, const Sheet &sheet, const PageSet &set,
                            const QString &watermark, const QDateTime &issuedAt,
                            QStringList &faces);

} // namespace onedoor
