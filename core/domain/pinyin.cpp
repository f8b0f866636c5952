#include "core/domain/pinyin.h"

#include "core/domain/pinyin_readings.h"
#include "core/domain/pinyin_table.h"

#include <QHash>

#include <algorithm>
#include <mutex>

namespace onedoor
{

namespace
{

constexpr int nameLength = 4; ///< longer text is no Chinese person's name
// Three characters of four readings each lose none, nor their keys.
constexpr int mostReadings = 64;
constexpr int mostKeys = 512;
constexpr int mostOfLong = 8; ///< readings of an organisation

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool isAscii(char32_t c)
{
    return c < 0x80 && QChar::isLetterOrNumber(c);
}

/// Every choice of one syllable a place, the first of each first, at most `most`.
QStringList combined(const QList<QStringList> &places, int most)
{
    QStringList out{QString()};
    for (const QStringList &place : places) {
        QStringList longer;
        for (const QString &head : out) {
            for (const QString &syllable : place) {
                if (longer.size() < most)
                    longer << (head.isEmpty() ? syllable : head + QLatin1Char(' ') + syllable);
            }
        }
        out = longer;
    }
    return out;
}

/// Full or initial, syllable by syllable; of long names only all or none.
QStringList abbreviated(const QStringList &syllables)
{
    const auto count = syllables.size();
    const unsigned all = (1U << std::min<qsizetype>(count, nameLength)) - 1;
    QStringList out;
    for (unsigned full = 0; full <= all; ++full) {
        if (count > nameLength && full != 0 && full != all)
            continue;
        QString key;
        for (qsizetype i = 0; i < count; ++i) {
            const bool whole = count > nameLength ? full != 0 : (full >> i & 1U) != 0;
            key += whole ? syllables[i] : syllables[i].left(1);
        }
        out << key;
    }
    return out;
}

/// Whether a syllable may stand for the head of `letters`, and how many letters it takes.
QList<qsizetype> taken(const QString &syllable, QStringView letters)
{
    QList<qsizetype> out;
    if (letters.size() < syllable.size()) {
        if (syllable.startsWith(letters))
            out << letters.size();
    } else if (letters.startsWith(syllable)) {
        out << syllable.size();
    }
    const bool retroflex = syllable.size() > 1 && syllable[1] == QLatin1Char('h');
    if (retroflex && letters.startsWith(QStringView(syllable).left(2)))
        out << 2;
    if (letters.startsWith(syllable[0]))
        out << 1;
    return out;
}

} // namespace

struct Pinyin::Memory {
    QStringList of(char32_t c); ///< the usual one first
    QStringList ofSurname(char32_t c);

private:
    static QStringList read(char32_t c);

    std::mutex m_mutex; ///< of what follows
    QHash<char32_t, QStringList> m_readings;
};

QStringList Pinyin::Memory::of(char32_t c)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_readings.constFind(c);
    return known != m_readings.constEnd() ? *known : *m_readings.insert(c, read(c));
}

QStringList Pinyin::Memory::read(char32_t c)
{
    QStringList found;
    if (isAscii(c)) {
        found << QString(QChar(char16_t(c))).toLower();
    } else if (isHan(c)) {
        found = knownReadings(c);
        if (found.isEmpty())
            found << pinyinReading(c).usual;
        found.removeAll(QString()); // a character ICU cannot read stays itself
        for (const QString &syllable : QStringList(found)) {
            if (!syllable.contains(QLatin1Char('v')))
                continue;
            found << QString(syllable).replace(QLatin1Char('v'), QLatin1Char('u'));
            found << QString(syllable).replace(QLatin1Char('v'), QStringLiteral("yu"));
        }
    }
    return found;
}

QStringList Pinyin::Memory::ofSurname(char32_t c)
{
    const QStringList usual = of(c);
    if (usual.isEmpty() || isAscii(c))
        return usual;
    QString known = surnameReading(c);
    if (known.isEmpty())
        known = pinyinReading(c).surname;
    QStringList out = QStringList{known} + usual;
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

Pinyin::Pinyin() : m_memory(std::make_unique<Memory>()) {}
Pinyin::~Pinyin() = default;
Pinyin::Pinyin(Pinyin &&) noexcept = default;
Pinyin &Pinyin::operator=(Pinyin &&) noexcept = default;

QStringList Pinyin::readings(const QString &name) const
{
    const QList<uint> characters = name.simplified().toUcs4();
    const bool person = characters.size() <= nameLength && !name.contains(QChar(0x00B7));
    const QStringList compound =
        person ? compoundSurname(QStringView(name).left(2)) : QStringList();
    QList<QStringList> places;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        QStringList syllables = person && i == 0 ? m_memory->ofSurname(c) : m_memory->of(c);
        if (i < compound.size())
            syllables.prepend(compound[i]);
        syllables.removeDuplicates();
        if (!syllables.isEmpty())
            places << syllables;
    }
    const int most = characters.size() <= nameLength ? mostReadings : mostOfLong;
    return places.isEmpty() ? QStringList() : combined(places, most);
}

QStringList Pinyin::pinyinKeys(const QString &name) const
{
    QStringList keys;
    for (const QString &reading : readings(name))
        keys += abbreviated(reading.split(QLatin1Char(' ')));
    keys.sort();
    keys.removeDuplicates();
    return keys.mid(0, mostKeys);
}

QString Pinyin::initials(const QString &text) const
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const QStringList syllables = m_memory->of(c);
        if (!syllables.isEmpty())
            out += syllables.first()[0];
    }
    return out;
}

bool Pinyin::mayMean(QStringView text, qsizetype at, QStringView letters) const
{
    if (letters.isEmpty())
        return true;
    if (at >= text.size())
        return false;
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
    const char32_t c =
        pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
    const qsizetype next = at + (pair ? 2 : 1);
    const QStringList syllables = m_memory->of(c);
    if (syllables.isEmpty()) // a sign people do not type
        return mayMean(text, next, letters);
    for (const QString &syllable : syllables) {
        for (const qsizetype length : taken(syllable, letters)) {
            if (mayMean(text, next, letters.mid(length)))
                return true;
        }
    }
    return false;
}

} // namespace onedoor
