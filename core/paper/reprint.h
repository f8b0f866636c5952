#pragma once

#include "core/domain/result.h"
#include "core/paper/fonts.h"

#include <QByteArray>

namespace onedoor
{

/// How many copies the bytes of a paper ask for; 1 where they do not say.
int copiesAskedBy(const QByteArray &pdf);

/// The bytes of a void document with 作废 across every page, over the text: what is printed of it
/// never looks valid. The same bytes and fonts give the same again. PaperFailed when it is no PDF.
Result<QByteArray> stampedVoid(FontBook &fonts, const QByteArray &pdf);

} // namespace onedoor
