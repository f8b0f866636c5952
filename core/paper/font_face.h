#pragma once

#include <QString>

#include <memory>

struct hb_face_t;
struct hb_font_t;

namespace onedoor
{

/// One face of a font file, mapped into memory; read as far as it is asked. Any thread may ask.
class FontFace
{
public:
    /// A file that cannot be read is a face without glyphs.
    FontFace(const QString &file, unsigned index);

    /// As the file names it in English; empty where it does not.
    QString family() const;
    QString style() const;
    QString postScriptName() const;

    quint32 glyph(char32_t character) const; ///< 0: it has none
    double advance(quint32 glyph) const;     ///< in em
    hb_face_t *handle() const { return m_face.get(); }

private:
    QString named(unsigned id) const;

    std::unique_ptr<hb_face_t, void (*)(hb_face_t *)> m_face;
    std::unique_ptr<hb_font_t, void (*)(hb_font_t *)> m_font;
};

} // namespace onedoor
