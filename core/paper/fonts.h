#pragma once

#include "core/paper/font_part.h"
#include "core/paper/installed_faces.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
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

    const FontFace &face(int face);
    QString faceName(int face); ///< with its style
    FontParts &parts() { return m_parts; }
    bool hasRole(FontRole role) const { return !m_chains.value(int(role)).isEmpty(); }

private:
    struct Face {
        QString family;
        InstalledFaces::Place place;
        QSet<char32_t> banned;
        std::optional<FontFace> opened; ///< when first asked for: most of a chain never are
    };

    void addBundled(const QString &file);
    void addChain(int key, const QStringList &families, FaceWeight weight);
    int faceFor(const QString &family, FaceWeight weight);
    GlyphChoice first(const QVector<int> &chain, char32_t character);

    FontParts m_parts;
    InstalledFaces m_installed;
    QHash<QString, InstalledFaces::Place> m_bundled; ///< by family
    std::vector<Face> m_faces;
    QHash<QString, int> m_indexes;     ///< family and weight to face, -1 when not installed
    QHash<int, QVector<int>> m_chains; ///< by FontRole, and LATIN
};

} // namespace onedoor
