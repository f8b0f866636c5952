#include "core/paper/font_part.h"

#include <hb-subset.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

#include <algorithm>
#include <stdexcept>
#include <string>

namespace onedoor
{

namespace
{

constexpr int EM = 1000;   // a PDF's own unit of glyphs
constexpr int QUICKLY = 1; // outlines hardly get smaller with more effort
constexpr hb_tag_t CFF = HB_TAG('C', 'F', 'F', ' ');

template <class T, void (*release)(T *)>
struct Releasing {
    void operator()(T *held) const { release(held); }
};
template <class T, void (*release)(T *)>
using Held = std::unique_ptr<T, Releasing<T, release>>;
using Blob = Held<hb_blob_t, hb_blob_destroy>;
using Face = Held<hb_face_t, hb_face_destroy>;

std::string bytesOf(hb_blob_t *blob)
{
    const Blob held(blob);
    unsigned size = 0;
    const char *data = hb_blob_get_data(blob, &size);
    return {data, size};
}

/// What a page needs of a face, and where its glyphs went.
struct Subset {
    Face face;
    std::map<quint32, quint32> glyphs; ///< old to new
};

Subset subsetOf(const FontFace &face, const UsedGlyphs &used)
{
    const Held<hb_subset_input_t, hb_subset_input_destroy> input(hb_subset_input_create_or_fail());
    if (!input)
        throw std::runtime_error("no memory for a font");
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    // By character: asking by glyph makes the library read the face's whole character map.
    for (const auto &[glyph, character] : used)
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *table : {"BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "SVG ", "VORG",
                              "cmap", "gasp", "meta", "name", "post", "vhea", "vmtx"})
        hb_set_add(dropped, hb_tag_from_string(table, -1));
    const Held<hb_subset_plan_t, hb_subset_plan_destroy> plan(
        hb_subset_plan_create_or_fail(face.handle(), input.get()));
    Subset subset{Face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr), {}};
    if (!subset.face)
        throw std::runtime_error("a face cannot be taken apart: " +
                                 face.postScriptName().toStdString());
    const hb_map_t *places = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const auto &[glyph, character] : used) {
        if (!hb_map_has(places, glyph))
            throw std::runtime_error("a glyph was lost: " + std::to_string(glyph));
        subset.glyphs[glyph] = hb_map_get(places, glyph);
    }
    return subset;
}

/// The subset as FreeType reads it: measures, and the numbers by which a CID-keyed face is asked.
class Reader
{
public:
    /// The file outlives its reader.
    explicit Reader(const std::string &file)
    {
        if (FT_Init_FreeType(&m_library) != 0)
            throw std::runtime_error("no memory for a font");
        if (FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte *>(file.data()),
                               FT_Long(file.size()), 0, &m_face) != 0) {
            FT_Done_FreeType(m_library);
            throw std::runtime_error("a font's part cannot be read");
        }
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;
    ~Reader() { FT_Done_FreeType(m_library); }

    quint16 code(quint32 glyph) const
    {
        FT_UInt code = 0;
        return quint16(FT_Get_CID_From_Glyph_Index(m_face, glyph, &code) == 0 ? code : glyph);
    }
    int inEm(FT_Long units) const { return int(units * EM / m_face->units_per_EM); }
    FT_Face face() const { return m_face; }

private:
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

} // namespace

FontPart partOf(const FontFace &face, const UsedGlyphs &used)
{
    Subset subset = subsetOf(face, used);
    const std::string whole = bytesOf(hb_face_reference_blob(subset.face.get()));
    const std::string cff = bytesOf(hb_face_reference_table(subset.face.get(), CFF));
    const Reader reader(whole);
    FontPart part;
    for (const auto &[glyph, character] : used) {
        const quint16 code = reader.code(subset.glyphs[glyph]);
        part.codes.insert(glyph, code);
        part.characters[code] = character;
        if (const int width = qRound(face.advance(glyph) * EM); width != EM)
            part.widths[code] = width;
    }
    const FT_Face read = reader.face();
    part.ascent = reader.inEm(read->ascender);
    part.descent = reader.inEm(read->descender);
    part.box = {reader.inEm(read->bbox.xMin), reader.inEm(read->bbox.yMin),
                reader.inEm(read->bbox.xMax), reader.inEm(read->bbox.yMax)};
    part.isCff = !cff.empty();
    const std::string &file = part.isCff ? cff : whole;
    part.file = qCompress(reinterpret_cast<const uchar *>(file.data()), qsizetype(file.size()),
                          QUICKLY)
                    .mid(4); // Qt's own head
    return part;
}

std::shared_ptr<const FontPart> FontParts::find(int face, const UsedGlyphs &used) const
{
    const auto known = m_known.constFind(face);
    if (known == m_known.constEnd())
        return nullptr;
    const auto same = std::find_if(known->begin(), known->end(),
                                   [&](const Known &each) { return each.used == used; });
    return same == known->end() ? nullptr : same->part;
}

void FontParts::keep(int face, const UsedGlyphs &used, std::shared_ptr<const FontPart> part)
{
    constexpr size_t forms = 8; // a desk prints these again and again
    auto &known = m_known[face];
    known.erase(std::remove_if(known.begin(), known.end(),
                               [&](const Known &each) { return each.part == part; }),
                known.end());
    known.push_back({used, std::move(part)});
    if (known.size() > forms)
        known.erase(known.begin());
}

const FaceGlyphs *FontParts::ownOf(const QByteArray &form) const
{
    const auto found = m_own.find(form);
    return found == m_own.end() ? nullptr : &found->second;
}

const FaceGlyphs *FontParts::keepOwn(const QByteArray &form, const FaceGlyphs &glyphs)
{
    return &m_own.insert_or_assign(form, glyphs).first->second;
}

} // namespace onedoor
