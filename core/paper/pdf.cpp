#include "core/paper/pdf.h"

#include "core/paper/pdf_content.h"
#include "core/paper/pdf_font.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <future>

namespace onedoor
{

namespace
{

constexpr double MARK_PITCH = 1.2; // of the size
constexpr int CHINA_SECONDS = 8 * 3600;
constexpr int EFFORT = 3; // of 9: with the library's own 6, packing was a fifth of the work

/// Around the page's middle.
std::vector<Ink> inkOf(FontBook &fonts, const PageMark &mark)
{
    std::vector<Ink> all;
    const double pitch = mark.size * MARK_PITCH;
    double x = -0.5 * pitch * double(mark.words.size());
    for (const QChar word : mark.words) {
        const GlyphChoice choice = fonts.choose(FontRole::Hei, word.unicode());
        if (choice.glyph != 0)
            all.emplace_back(GlyphInk{choice.face,
                                      mark.size,
                                      mark.colour,
                                      {choice.glyph},
                                      {QPointF(x, mark.size * 0.4)},
                                      {word.unicode()}});
        x += pitch;
    }
    return all;
}

/// Which characters of which faces are drawn, the faces in the order of first use.
class Used
{
public:
    struct Face {
        int face = 0;
        UsedGlyphs characters;
    };
    void add(const std::vector<Ink> &all)
    {
        for (const Ink &ink : all) {
            if (const auto *run = std::get_if<GlyphInk>(&ink))
                add(*run);
        }
    }
    void add(const PageSet &set)
    {
        for (const Page &page : set.pages) {
            for (const auto *strips : {&page.strips, &page.footer}) {
                for (const Strip &strip : *strips)
                    add(strip.ink);
            }
        }
    }
    const std::vector<Face> &faces() const { return m_faces; }

private:
    void add(const GlyphInk &run)
    {
        auto known = std::find_if(m_faces.begin(), m_faces.end(),
                                  [&](const Face &each) { return each.face == run.face; });
        if (known == m_faces.end())
            known = m_faces.insert(m_faces.end(), Face{run.face, {}});
        for (qsizetype i = 0; i < run.glyphs.size(); ++i)
            known->characters.emplace(run.glyphs[i], run.characters[i]);
    }

    std::vector<Face> m_faces;
};

class Document
{
public:
    Document(FontBook &fonts, const Sheet &sheet, const PageSet &set, const PdfTraits &traits)
        : m_fonts(fonts), m_sheet(sheet), m_set(set), m_traits(traits),
          m_mark(inkOf(fonts, traits.mark))
    {
        m_pdf.emptyPDF();
    }

    std::string write(QStringList &faces)
    {
        embedFonts(faces);
        for (const Page &page : m_set.pages)
            addPage(page);
        describe(faces.join(QStringLiteral("; ")));
        if (m_traits.copies > 1) {
            auto preferences = QPDFObjectHandle::newDictionary(
                {{"/NumCopies", QPDFObjectHandle::newInteger(m_traits.copies)}});
            m_pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
        }
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.4");
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable); // for the oldest of printers
        writer.setCompressStreams(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
    }

private:
    using Part = std::shared_ptr<const FontPart>;

    std::future<Part> taken(int face, const UsedGlyphs &characters)
    {
        if (const Part known = m_fonts.parts().find(face, characters)) {
            std::promise<Part> kept;
            kept.set_value(known);
            return kept.get_future();
        }
        return std::async(std::launch::async, [&from = m_fonts.face(face), &characters] {
            return std::make_shared<const FontPart>(partOf(from, characters));
        });
    }

    /// The faces used, each in one font or in two.
    std::vector<Used::Face> fontsOf(const Used &used) const
    {
        std::vector<Used::Face> fonts;
        for (const Used::Face &each : used.faces()) {
            const UsedGlyphs own = m_traits.own ? m_traits.own->value(each.face) : UsedGlyphs();
            Used::Face others{each.face, {}};
            for (const auto &[glyph, character] : each.characters) {
                if (own.find(glyph) == own.end())
                    others.characters.emplace(glyph, character);
            }
            if (others.characters.size() < each.characters.size())
                fonts.push_back({each.face, own}); // whole, also where not all of it is drawn
            if (!others.characters.empty())
                fonts.push_back(std::move(others));
        }
        return fonts;
    }

    void embedFonts(QStringList &faces)
    {
        Used used;
        used.add(m_mark);
        used.add(m_set);
        const std::vector<Used::Face> fonts = fontsOf(used);
        std::vector<std::future<Part>> parts; // half of the work on a paper: all cores at once
        for (const Used::Face &each : fonts)
            parts.push_back(taken(each.face, each.characters));
        auto all = QPDFObjectHandle::newDictionary();
        for (int i = 0; i < int(parts.size()); ++i) {
            const auto &[face, characters] = fonts[size_t(i)];
            const Part part = parts[size_t(i)].get();
            m_fonts.parts().keep(face, characters, part);
            const std::string name = "/ONEDO" + std::string(1, char('A' + i)) + '+' +
                                     m_fonts.face(face).postScriptName().toStdString();
            all.replaceKey("/F" + std::to_string(i), embed(m_pdf, *part, name));
            for (auto code = part->codes.begin(); code != part->codes.end(); ++code)
                m_codes[face].insert(code.key(), {i, *code});
            if (const QString said = m_fonts.faceName(face); !faces.contains(said))
                faces.append(said);
        }
        m_resources =
            m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary({{"/Font", std::move(all)}}));
    }

    void addPage(const Page &page)
    {
        const double scale = m_sheet.scale;
        PdfContent content(m_sheet.height, m_codes);
        content.begin(QTransform::fromScale(scale, scale));
        drawMark(content);
        draw(content, page.strips, m_sheet.top);
        draw(content, page.footer, page.footerTop);
        content.end();
        auto object = QPDFObjectHandle::parse("<< /Type /Page >>");
        object.replaceKey("/MediaBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                           0, 0, m_sheet.width * scale, m_sheet.height * scale)));
        object.replaceKey("/Resources", m_resources);
        object.replaceKey("/Contents", m_pdf.newStream(content.bytes().toStdString()));
        QPDFPageDocumentHelper(m_pdf).addPage(m_pdf.makeIndirectObject(object), false);
    }

    void drawMark(PdfContent &content) const
    {
        if (m_mark.empty())
            return;
        constexpr double rising = 45;
        content.begin(
            QTransform::fromTranslate(m_sheet.width / 2, m_sheet.height / 2).rotate(rising));
        for (const Ink &ink : m_mark)
            content.draw(ink, m_sheet.height); // its own middle is where the axes meet
        content.end();
    }

    static void draw(PdfContent &content, const std::vector<Strip> &strips, double top)
    {
        for (const Strip &strip : strips) {
            for (const Ink &ink : strip.ink)
                content.draw(ink, strip.onPage ? 0 : top);
            top += strip.height;
        }
    }

    void describe(const QString &keywords)
    {
        const auto text = [](const QString &value) {
            return QPDFObjectHandle::newUnicodeString(value.toStdString());
        };
        const QString date = m_traits.issuedAt.toOffsetFromUtc(CHINA_SECONDS)
                                 .toString(QStringLiteral("'D:'yyyyMMddHHmmss'+08''00'''"));
        m_pdf.getTrailer().replaceKey(
            "/Info", m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary(
                         {{"/Title", text(m_sheet.title)},
                          {"/Creator", text(QStringLiteral("OneDoor"))},
                          {"/Keywords", text(keywords)},
                          {"/CreationDate", QPDFObjectHandle::newString(date.toStdString())}})));
    }

    FontBook &m_fonts;
    const Sheet &m_sheet;
    const PageSet &m_set;
    const PdfTraits &m_traits;
    const std::vector<Ink> m_mark;
    QPDF m_pdf;
    QHash<int, PdfCodes> m_codes;
    QPDFObjectHandle m_resources;
};

} // namespace

FaceGlyphs glyphsOn(const PageSet &set)
{
    Used used;
    used.add(set);
    FaceGlyphs glyphs;
    for (const auto &[face, characters] : used.faces())
        glyphs.insert(face, characters);
    return glyphs;
}

Result<QByteArray> writePdf(FontBook &fonts, const Sheet &sheet, const PageSet &set,
                            const PdfTraits &traits, QStringList &faces)
{
    // The library knows one for the whole program.
    static const bool quickly = (Pl_Flate::setCompressionLevel(EFFORT), true);
    Q_UNUSED(quickly)
    try {
        return QByteArray::fromStdString(Document(fonts, sheet, set, traits).write(faces));
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), QString()};
    }
}

} // namespace onedoor
