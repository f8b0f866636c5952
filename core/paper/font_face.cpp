#include "core/paper/font_face.h"

#include <QFile>

#include <hb-ot.h>
#include <hb.h>

#include <array>

namespace onedoor
{

namespace
{

hb_face_t *faceOf(const QString &file, unsigned index)
{
    hb_blob_t *bytes = hb_blob_create_from_file(QFile::encodeName(file).constData());
    hb_face_t *face = hb_face_create(bytes, index);
    hb_blob_destroy(bytes);
    return face;
}

} // namespace

FontFace::FontFace(const QString &file, unsigned index)
    : m_face(faceOf(file, index), &hb_face_destroy),
      m_font(hb_font_create(m_face.get()), &hb_font_destroy)
{
}

QString FontFace::named(unsigned id) const
{
    std::array<char, 128> name{};
    auto size = unsigned(name.size());
    hb_ot_name_get_utf8(m_face.get(), id, hb_language_from_string("en", -1), &size, name.data());
    return QString::fromUtf8(name.data());
}

QString FontFace::family() const
{
    const QString family = named(HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    return family.isEmpty() ? named(HB_OT_NAME_ID_FONT_FAMILY) : family;
}

QString FontFace::style() const
{
    const QString style = named(HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY);
    return style.isEmpty() ? named(HB_OT_NAME_ID_FONT_SUBFAMILY) : style;
}

QString FontFace::postScriptName() const
{
    return named(HB_OT_NAME_ID_POSTSCRIPT_NAME);
}

quint32 FontFace::glyph(char32_t character) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font.get(), character, &glyph) ? glyph : 0;
}

double FontFace::advance(quint32 glyph) const
{
    return double(hb_font_get_glyph_h_advance(m_font.get(), glyph)) /
           hb_face_get_upem(m_face.get());
}

} // namespace onedoor
