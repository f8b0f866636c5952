#include "core/desk/text_encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace onedoor
{

namespace
{

using Converter = std::unique_ptr<UConverter, void (*)(UConverter *)>;

/// nullopt where a byte does not fit the encoding, or there is no such encoding.
std::optional<QString> strictly(const QByteArray &bytes, const char *encoding)
{
    UErrorCode failure = U_ZERO_ERROR;
    const Converter converter(ucnv_open(encoding, &failure), ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &failure);
    if (U_FAILURE(failure))
        return std::nullopt;
    QString text(bytes.size() + 1, Qt::Uninitialized); // no encoding has more units than bytes
    const char *from = bytes.constData();
    auto *to = reinterpret_cast<UChar *>(text.data());
    ucnv_toUnicode(converter.get(), &to, to + text.size(), &from, from + bytes.size(), nullptr,
                   true, &failure);
    if (U_FAILURE(failure))
        return std::nullopt;
    text.resize(to - reinterpret_cast<UChar *>(text.data()));
    return text;
}

bool isKnown(const QByteArray &encoding)
{
    UErrorCode failure = U_ZERO_ERROR;
    const Converter converter(ucnv_open(encoding.constData(), &failure), ucnv_close);
    return !encoding.isEmpty() && U_SUCCESS(failure);
}

/// A text of commas and line ends has zero bytes in UTF-16 and in no other encoding.
const char *byZeroBytes(const QByteArray &bytes)
{
    qsizetype odd = 0, even = 0;
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 64 * 1024);
    for (qsizetype i = 0; i < looked; ++i) {
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    return odd == 0 && even == 0 ? nullptr : odd >= even ? "UTF-16LE" : "UTF-16BE";
}

QList<const char *> candidates(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return {"UTF-16LE"};
    if (bytes.startsWith("\xfe\xff"))
        return {"UTF-16BE"};
    if (bytes.startsWith("\xef\xbb\xbf"))
        return {"UTF-8"};
    if (const char *wide = byZeroBytes(bytes))
        return {wide};
    return {"UTF-8", "GB18030"};
}

} // namespace

Result<DecodedText> decodedText(const QByteArray &bytes, const QString &encoding)
{
    const QByteArray asked = encoding.toLatin1();
    if (!encoding.isEmpty() && !isKnown(asked))
        return Error{Reason::NotInCatalogue, encoding.left(40), QStringLiteral("encoding")};
    for (const char *name :
         encoding.isEmpty() ? candidates(bytes) : QList<const char *>{asked.constData()}) {
        std::optional<QString> text = strictly(bytes, name);
        if (!text)
            continue;
        if (text->startsWith(QChar(0xfeff)))
            text->remove(0, 1);
        return DecodedText{*text, QLatin1String(name)};
    }
    return Error{Reason::FileUnfit, QStringLiteral("encoding"), encoding};
}

QStringList offeredEncodings()
{
    return {QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("UTF-16LE"),
            QStringLiteral("UTF-16BE"), QStringLiteral("Big5")};
}

} // namespace onedoor
