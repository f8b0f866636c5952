#pragma once

#include "core/paper/font_face.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace onedoor
{

/// Characters of a document by the glyph they are drawn with, of one face.
using UsedGlyphs = std::map<quint32, char32_t>;

/// What pages draw, by face.
using FaceGlyphs = QHash<int, UsedGlyphs>;

/// The part of a face that a document uses.
struct FontPart {
    QHash<quint32, quint16> codes;          ///< by glyph of the face
    std::map<quint16, char32_t> characters; ///< by code, for the text layer
    std::map<quint16, int> widths;          ///< by code, in 1/1000 em; those that are no whole em
    int ascent = 0, descent = 0;            ///< 1/1000 em
    std::array<int, 4> box{};               ///< around all glyphs, 1/1000 em
    bool isCff = false;                     ///< else TrueType
    QByteArray file;                        ///< compressed
};

/// Throws std::runtime_error where the face cannot be taken apart. Any
/// thread: the parts of several faces can be taken at once.
FontPart partOf(const FontFace &face, const UsedGlyphs &used);

/// Parts that were taken not long ago: titles and labels are the same on every paper of a form. For
/// one thread.
class FontParts
{
public:
    /// nullptr: not known.
    std::shared_ptr<const FontPart> find(int face, const UsedGlyphs &used) const;
    /// Of a face the last used stay.
    void keep(int face, const UsedGlyphs &used, std::shared_ptr<const FontPart> part);

    /// What a form's own words draw, whatever it is filled with; nullptr: not known. By its digest.
    const FaceGlyphs *ownOf(const QByteArray &form) const;
    const FaceGlyphs *keepOwn(const QByteArray &form, const FaceGlyphs &glyphs);

private:
    struct Known {
        UsedGlyphs used;
        std::shared_ptr<const FontPart> part;
    };
    QHash<int, std::vector<Known>> m_known; ///< by face, the newest last
    std::map<QByteArray, FaceGlyphs> m_own; ///< by form
};

} // namespace onedoor
