#pragma once

#include "core/domain/result.h"
#include "core/paper/fonts.h"
#include "core/paper/pages.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace onedoor
{

/// Pages as a PDF. The same pages, fonts and instant give the same bytes on every day and screen:
/// nothing else goes in, and the id is made from the content. faces (which face served, in the
/// order of first use) go into the keywords, since another machine may have others. A watermark
/// stands across every page, so that nobody takes a preview for the paper.
Result<QByteArray> writePdf(FontBook &fonts, const Sheet &sheet, const PageSet &set,
                            const QString &watermark, const QDateTime &issuedAt,
                            QStringList &faces);

} // namespace onedoor
