#include "core/paper/fonts.h"

#include "core/paper/punctuation.h"

#include <QFileInfo>

namespace onedoor
{

namespace
{

constexpr int LATIN = 100;

/// ":light" asks for that weight: asking for the family "LXGW WenKai Light" would give the regular
/// one.
const QString LIGHT = QStringLiteral(":light");

/// Whole coverage of GB 18030-2022 levels 1 and 2, whatever stands before.
QStringList withRareCharacters(QStringList families)
{
    return families << QStringLiteral("Noto Serif CJK SC") << QStringLiteral("BabelStone Han")
                    << QStringLiteral("HanaMinA") << QStringLiteral("HanaMinB");
}

QStringList families(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return {QStringLiteral("仿宋_GB2312"),
                QStringLiteral("FangSong_GB2312"),
                QStringLiteral("仿宋"),
                QStringLiteral("FangSong"),
                QStringLiteral("方正仿宋_GBK"),
                QStringLiteral("FZFangSong-Z02"),
                QStringLiteral("STFangsong"),
                QStringLiteral("Zhuque Fangsong"),
                QStringLiteral("FandolFang"),
                QStringLiteral("LXGW WenKai") + LIGHT,
                QStringLiteral("Noto Serif CJK SC") + LIGHT};
    case FontRole::Title:
        return {QStringLiteral("方正小标宋简体"), QStringLiteral("方正小标宋_GBK"),
                QStringLiteral("FZXiaoBiaoSong-B05S")};
    case FontRole::Kai:
        return {QStringLiteral("楷体_GB2312"), QStringLiteral("KaiTi_GB2312"),
                QStringLiteral("楷体"),        QStringLiteral("KaiTi"),
                QStringLiteral("STKaiti"),     QStringLiteral("方正楷体_GBK"),
                QStringLiteral("LXGW WenKai")};
    case FontRole::Hei:
        return {QStringLiteral("黑体"), QStringLiteral("SimHei"), QStringLiteral("方正黑体_GBK"),
                QStringLiteral("Noto Sans CJK SC")};
    case FontRole::Song:
        return {QStringLiteral("宋体"), QStringLiteral("SimSun"), QStringLiteral("NSimSun"),
                QStringLiteral("方正书宋_GBK")};
    }
    return {};
}

/// Code points a face draws wrongly: FandolFang shows a dollar for ￥.
QSet<char32_t> bannedIn(const QString &family)
{
    if (family.startsWith(QLatin1String("Fandol")))
        return {U'￥', U'＄'};
    return {};
}

bool hasOwnFigures(FontRole role)
{
    return role == FontRole::Title || role == FontRole::Hei;
}

} // namespace

FontRole fontRole(const QString &name)
{
    for (FontRole role : {FontRole::Title, FontRole::Kai, FontRole::Hei, FontRole::Song}) {
        if (nameOf(role) == name)
            return role;
    }
    return FontRole::Body;
}

QString nameOf(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return QStringLiteral("body");
    case FontRole::Title:
        return QStringLiteral("title");
    case FontRole::Kai:
        return QStringLiteral("kai");
    case FontRole::Hei:
        return QStringLiteral("hei");
    case FontRole::Song:
        return QStringLiteral("song");
    }
    return QString();
}

FontBook::FontBook(const QStringList &fontFiles)
{
    for (const QString &file : fontFiles)
        addBundled(file);
    for (FontRole role : {FontRole::Body, FontRole::Kai, FontRole::Hei, FontRole::Song})
        addChain(int(role), withRareCharacters(families(role)), FaceWeight::Regular);
    addChain(int(FontRole::Title), families(FontRole::Title) << QStringLiteral("Noto Serif CJK SC"),
             FaceWeight::Bold);
    addChain(int(FontRole::Title), withRareCharacters({}), FaceWeight::Regular);
    addChain(LATIN,
             {QStringLiteral("Times New Roman"), QStringLiteral("Liberation Serif"),
              QStringLiteral("Nimbus Roman")},
             FaceWeight::Regular);
}

void FontBook::addBundled(const QString &file)
{
    if (!QFileInfo::exists(file))
        return;
    const FontFace face(file, 0);
    m_bundled.insert(face.family(), {file, 0, face.style()});
}

void FontBook::addChain(int key, const QStringList &families, FaceWeight weight)
{
    for (const QString &family : families) {
        const bool light = family.endsWith(LIGHT);
        const int face = light ? faceFor(family.chopped(LIGHT.size()), FaceWeight::Light)
                               : faceFor(family, weight);
        if (face >= 0)
            m_chains[key].append(face);
    }
}

int FontBook::faceFor(const QString &family, FaceWeight weight)
{
    const QString key = family + QLatin1Char('#') + QString::number(int(weight));
    if (m_indexes.contains(key))
        return m_indexes.value(key);
    const auto bundled = m_bundled.constFind(family);
    const InstalledFaces::Place place =
        bundled != m_bundled.constEnd() ? *bundled : m_installed.find(family, weight);
    int index = -1;
    if (!place.file.isEmpty()) {
        index = int(m_faces.size());
        m_faces.push_back({family, place, bannedIn(family), {}});
    }
    m_indexes.insert(key, index);
    return index;
}

const FontFace &FontBook::face(int face)
{
    Face &from = m_faces[size_t(face)];
    if (!from.opened)
        from.opened.emplace(from.place.file, from.place.index);
    return *from.opened;
}

GlyphChoice FontBook::chooseFrom(int face, char32_t character)
{
    if (m_faces[size_t(face)].banned.contains(character))
        return {face, 0, 1.0};
    const FontFace &from = this->face(face);
    const quint32 glyph = from.glyph(character);
    return {face, glyph, from.advance(glyph)};
}

GlyphChoice FontBook::first(const QVector<int> &chain, char32_t character)
{
    for (const int face : chain) {
        const GlyphChoice choice = chooseFrom(face, character);
        if (choice.glyph != 0)
            return choice;
    }
    return {0, 0, 1.0};
}

GlyphChoice FontBook::choose(FontRole role, char32_t character)
{
    // The private use area has no meaning of its own: a glyph there would be some font's accident.
    if (isPrivateUse(character))
        return {0, 0, 1.0};
    if (!isWide(character) && !hasOwnFigures(role)) {
        const GlyphChoice latin = first(m_chains.value(LATIN), character);
        if (latin.glyph != 0)
            return latin;
    }
    return first(m_chains.value(int(role)), character);
}

int FontBook::uniformFace(FontRole role, const QVector<uint> &characters)
{
    for (const int face : m_chains.value(int(role))) {
        const bool hasAll = std::all_of(characters.begin(), characters.end(), [&](uint c) {
            return !isWide(c) || chooseFrom(face, c).glyph != 0;
        });
        if (hasAll)
            return face;
    }
    return -1;
}

QString FontBook::faceName(int face)
{
    const Face &from = m_faces[size_t(face)];
    return from.family + QLatin1Char(' ') + from.place.style;
}

} // namespace onedoor
