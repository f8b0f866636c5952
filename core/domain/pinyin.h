#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace onedoor
{

/// Chinese text in Latin letters, for finding by what people type. Syllables are lower case without
/// tones, ü is v. Remembers what it has read; any thread may ask.
class Pinyin
{
public:
    Pinyin();
    ~Pinyin();
    Pinyin(Pinyin &&) noexcept;
    Pinyin &operator=(Pinyin &&) noexcept;

    /// The ways a person's name is read, best first, syllables parted by spaces: 曾重 → "zeng
    /// zhong", "zeng chong", "ceng zhong" … Surnames have their own readings (单 shan, 仇 qiu, 尉迟
    /// yu chi); the everyday ones follow, since people type those too. At most 64, of names over
    /// four characters eight.
    QStringList readings(const QString &name) const;

    /// What a name is found by: every syllable of every reading in full or as its initial
    /// (zhangwei, zwei, zhangw, zw), with ü as v, u and yu. Names over four characters: only all
    /// full and all initials. Sorted, without repetition, at most 512.
    QStringList pinyinKeys(const QString &name) const;

    /// One initial a character, letters and digits as they are: 厦门A座 → xmaz.
    QString initials(const QString &text) const;

    /// Whether text, from its character `at` on, may be meant by `letters` (lower case): each
    /// syllable in full or as its initial, the last one begun, any reading.
    bool mayMean(QStringView text, qsizetype at, QStringView letters) const;

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

} // namespace onedoor
