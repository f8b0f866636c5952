#pragma once

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <vector>

namespace onedoor
{

/// What a text is for; each role has a chain of faces, the official ones first.
enum class FontRole {
    Body,  ///< 仿宋
    Title, ///< 小标宋
    Kai,   ///< 楷体
    Hei,   ///< 黑体
    Song,  ///< 宋体
};

/// As written in forms: body, title, kai, hei, song.
FontRole fontRole(const QString &name);
QString nameOf(FontRole role);

/// A character's glyph in a face of a FontBook; glyph 0 means that no face has it.
struct GlyphChoice {
    int face = 0;
    quint32 glyph = 0;
    double advance = 1.0; ///< in em
};

/// The faces forms are set in, chosen per role and character by ourselves: the system's own
/// fallback differs from machine to machine and mixes weights within a name. A book belongs to one
/// thread.
class FontBook
{
public:
    /// fontFiles are loaded first (the bundled 仿宋); those that do not exist are skipped.
    explicit FontBook(const QStringList &fontFiles);

    /// The first face of the role's chain that has the character. Punctuation and digits of Latin
    /// text stand in a Latin face, except in 小标宋 and 黑体, whose own figures match better.
    GlyphChoice choose(FontRole role, char32_t character);

    /// The first face of the chain that has all the wide characters, so that a name with one rare
    /// character is set in one face throughout; -1 when none has.
    int uniformFace(FontRole role, const QVector<uint> &characters);

    /// Glyph 0 when this face does not have the character.
    GlyphChoice chooseFrom(int face, char32_t character);

    QRawFont rawFont(int face, double size);
    QString faceName(int face);
    bool hasRole(FontRole role) const { return !m_chains.value(int(role)).isEmpty(); }

private:
    /// Opened when first asked for a glyph: most faces of a chain never are.
    struct Face {
        QString family;
        QFont::Weight weight = QFont::Normal;
        QString name;  ///< with its style; empty until it is opened
        QRawFont font; ///< at 100 points
        QSet<char32_t> banned;
        QHash<char32_t, quint32> glyphs;
        QHash<quint32, double> advances;
        QHash<int, QRawFont> sized;
    };

    void addChain(int key, const QStringList &families, QFont::Weight weight);
    int faceFor(const QString &family, QFont::Weight weight);
    Face &opened(int face);
    GlyphChoice first(const QVector<int> &chain, char32_t character);

    std::vector<Face> m_faces;
    QHash<QString, int> m_indexes;     ///< family and weight to face, -1 when not installed
    QHash<int, QVector<int>> m_chains; ///< by FontRole, and LATIN
};

} // namespace onedoor
