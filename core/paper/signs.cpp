#include "core/paper/signs.h"

#include <QChar>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr char32_t KEYCAP = 0x20e3;

bool isSkinTone(char32_t c)
{
    return c >= 0x1f3fb && c <= 0x1f3ff;
}

/// Characters that are not seen themselves.
bool isUnseen(char32_t c)
{
    return c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x180b && c <= 0x180f) ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff ||
           (c >= 0xe0000 && c <= 0xe0fff);
}

/// Only says how the sign before it is to look.
bool isOnlyLook(char32_t c)
{
    return isSkinTone(c) || c == KEYCAP;
}

/// May make one letter with the one before: accents, the parts of a Korean syllable.
bool mayJoin(char32_t c)
{
    return QChar::combiningClass(c) != 0 || (c >= 0x1160 && c <= 0x11ff);
}

/// The one letter that two make; 0 where there is none.
char32_t joined(char32_t letter, char32_t mark)
{
    const char32_t both[]{letter, mark};
    const QVector<uint> one =
        QString::fromUcs4(both, 2).normalized(QString::NormalizationForm_C).toUcs4();
    return one.size() == 1 ? one.first() : 0;
}

bool runsRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

} // namespace

QVector<uint> shownOn(const QString &text)
{
    const QVector<uint> all = text.toUcs4();
    if (std::all_of(all.begin(), all.end(), [](uint c) { return isEveryday(c); }))
        return all;
    QVector<uint> shown;
    shown.reserve(all.size());
    for (const uint c : all) {
        if (isUnseen(c) || (isOnlyLook(c) && !shown.isEmpty()))
            continue;
        const char32_t one = mayJoin(c) && !shown.isEmpty() ? joined(shown.last(), c) : 0;
        if (one != 0)
            shown.last() = one;
        else
            shown.append(c);
    }
    return shown;
}

bool isSetGlyphByGlyph(char32_t character)
{
    if (runsRightToLeft(character))
        return false;
    switch (QChar::script(character)) {
    case QChar::Script_Unknown: // newer than the tables: a glyph is a glyph
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Armenian:
    case QChar::Script_Georgian:
    case QChar::Script_Ethiopic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Yi:
    case QChar::Script_Lisu:
    case QChar::Script_Braille:
        return true;
    default: // Qt's own list of scripts, which grows
        return false;
    }
}

bool isEveryday(char32_t c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || c == '\r' || c == 0xb7 ||
           c == 0xd7 || c == 0x2014 || (c >= 0x2018 && c <= 0x201d) || c == 0x2026 ||
           (c >= 0x3000 && c <= 0x3017) || (c >= 0x3400 && c <= 0x4db5) ||
           (c >= 0x4e00 && c <= 0x9fef) || (c >= 0xff01 && c <= 0xff5e) || c == 0xffe5;
}

QString codePointName(char32_t character)
{
    return QStringLiteral("U+") +
           QString::number(uint(character), 16).toUpper().rightJustified(4, QLatin1Char('0'));
}

QVector<uint> standInsOf(FontBook &fonts, const QString &text)
{
    QVector<uint> found;
    for (const uint c : shownOn(text)) {
        const bool known = isEveryday(c) || QChar::isSpace(c) || found.contains(c) ||
                           (isSetGlyphByGlyph(c) && fonts.choose(FontRole::Body, c).glyph != 0);
        if (!known)
            found.append(c);
    }
    return found;
}

} // namespace onedoor
