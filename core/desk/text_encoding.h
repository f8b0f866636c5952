#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace onedoor
{

/// A text and the encoding it was read by.
struct DecodedText {
    QString text;
    QString encoding; ///< UTF-8, UTF-16LE, UTF-16BE, GB18030, or the one that was asked for
};

/// Reads bytes as text. Without a name: a mark at the start, then UTF-16 by its zero bytes, then
/// UTF-8 and GB 18030, each only where every byte fits; nothing is guessed by frequency, since a
/// valid UTF-8 text of some length is never anything else. With a name (any that ICU knows): that
/// one. A byte that does not fit refuses the whole with FileUnfit (detail "encoding"), an unknown
/// name with NotInCatalogue (field "encoding").
Result<DecodedText> decodedText(const QByteArray &bytes, const QString &encoding = {});

/// What a person may choose from where the guess is wrong.
QStringList offeredEncodings();

} // namespace onedoor
