#pragma once

#include "core/domain/effect.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <array>

/// What both hands of core/domain/record.h go by.
namespace onedoor
{

/// Unicode's category Cc, for ever: no table is asked for it.
inline bool isControl(QChar c)
{
    return c < QChar(0x20) || (c >= QChar(0x7f) && c < QChar(0xa0));
}

/// The first character no record may hold: half a surrogate pair, or a control character that is
/// neither tab nor line end. PostgreSQL takes none of them, and nobody can see them.
inline std::optional<char16_t> badCharacterIn(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || (isControl(c) && c != u'\n' && c != u'\r' && c != u'\t'))
            return c.unicode();
    }
    return std::nullopt;
}

/// The words of the effects, in the order of the variant; UnknownEffect carries its own.
constexpr std::array<const char *, std::variant_size_v<Effect> - 1> effectWords{
    "open", "stage", "end",    "owner", "start",  "pause",  "resume", "extend", "meet",
    "task", "done",  "signal", "clear", "figure", "served", "settle", "reopen"};

inline const QLatin1String effectKey("effect");

/// Every text in it, keys left out: they are the declarations'.
inline std::optional<char16_t> badCharacterIn(const QJsonValue &value)
{
    if (value.isString())
        return badCharacterIn(value.toString());
    std::optional<char16_t> bad;
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            bad = bad ? bad : badCharacterIn(item);
    } else if (value.isObject()) {
        for (const QJsonValue item : value.toObject())
            bad = bad ? bad : badCharacterIn(item);
    }
    return bad;
}

} // namespace onedoor
