#pragma once

#include "core/paper/font_face.h"
#include "core/paper/pdf_content.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11: std::shared_ptr, no compatibility layer
#include <qpdf/QPDF.hh>

#include <array>
#include <map>
#include <string>

namespace onedoor
{

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

/// used: characters by glyph. Throws std::runtime_error where the face cannot be taken apart. Any
/// thread: the parts of several faces can be taken at once.
FontPart partOf(const FontFace &face, const std::map<quint32, char32_t> &used);

/// Puts it into a PDF as a composite font of Identity-H (ISO 32000-1, 9.7).
QPDFObjectHandle embed(QPDF &pdf, const FontPart &part, const std::string &name);

} // namespace onedoor
