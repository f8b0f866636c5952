#include "core/paper/pdf_mending.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11: std::shared_ptr, no compatibility layer
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <map>
#include <string>

namespace onedoor
{

namespace
{

constexpr int CHINA_SECONDS = 8 * 3600;
constexpr size_t ENTRIES_PER_BLOCK = 100; // the most a bfchar block may hold

QByteArray hex4(uint value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

/// Maps the subset's glyph numbers, which count from 1 in the order of first use, to characters.
QByteArray characterMap(const DrawnText::FaceUse &use)
{
    QByteArray out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (size_t begin = 0; begin < use.glyphs.size(); begin += ENTRIES_PER_BLOCK) {
        const size_t end = std::min(use.glyphs.size(), begin + ENTRIES_PER_BLOCK);
        out += QByteArray::number(qulonglong(end - begin)) + " beginbfchar\n";
        for (size_t i = begin; i < end; ++i) {
            const char32_t character = use.glyphs[i].second;
            out += '<' + hex4(uint(i + 1)) + "> <";
            for (const QChar unit : QString::fromUcs4(&character, 1))
                out += hex4(unit.unicode());
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The document's fonts in the order of first use: Qt names them /F and a number that counts up.
std::map<int, QPDFObjectHandle> fontsOf(QPDF &pdf)
{
    std::map<int, QPDFObjectHandle> fonts;
    for (auto &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        auto all = page.getObjectHandle().getKey("/Resources").getKey("/Font");
        if (!all.isDictionary())
            continue;
        for (const std::string &name : all.getKeys())
            fonts.emplace(std::stoi(name.substr(2)), all.getKey(name));
    }
    return fonts;
}

/// Qt's subset tag comes from an object number, and that from a hash: ours counts the fonts.
void mendName(QPDFObjectHandle holder, const std::string &key, char tag)
{
    const std::string name = holder.getKey(key).getName(); // "/QABCDE+Face"
    const auto plus = name.find('+');
    const std::string face = plus == std::string::npos ? name.substr(1) : name.substr(plus + 1);
    holder.replaceKey(key, QPDFObjectHandle::newName("/ONEDO" + std::string(1, tag) + "+" + face));
}

void mendText(QPDF &pdf, const DrawnText &drawn)
{
    auto fonts = fontsOf(pdf);
    if (fonts.size() != drawn.faces().size())
        throw std::runtime_error("fonts drawn and fonts written differ");
    auto use = drawn.faces().begin();
    char tag = 'A';
    for (auto &[number, font] : fonts) {
        auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        mendName(font, "/BaseFont", tag);
        mendName(descendant, "/BaseFont", tag);
        mendName(descendant.getKey("/FontDescriptor"), "/FontName", tag++);
        font.getKey("/ToUnicode")
            .replaceStreamData(characterMap(*use++).toStdString(), QPDFObjectHandle::newNull(),
                               QPDFObjectHandle::newNull());
    }
}

void mendInformation(QPDF &pdf, const QDateTime &issuedAt, const QString &keywords)
{
    auto information = pdf.getTrailer().getKey("/Info");
    if (!information.isDictionary())
        throw std::runtime_error("no document information");
    const QString date = issuedAt.toOffsetFromUtc(CHINA_SECONDS)
                             .toString(QStringLiteral("'D:'yyyyMMddHHmmss'+08''00'''"));
    information.replaceKey("/CreationDate", QPDFObjectHandle::newString(date.toStdString()));
    information.replaceKey("/Keywords", QPDFObjectHandle::newUnicodeString(keywords.toStdString()));
    information.removeKey("/ModDate");
    pdf.getTrailer().removeKey("/ID");
}

} // namespace

Result<QByteArray> mendPdf(const QByteArray &pdf, const DrawnText &drawn, const QDateTime &issuedAt,
                           const QString &keywords)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("form", pdf.constData(), size_t(pdf.size()));
        mendText(document, drawn);
        mendInformation(document, issuedAt, keywords);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        // Object streams would keep the order of Qt's font table, which is that of a hash.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setCompressStreams(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          qsizetype(buffer->getSize()));
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), QString()};
    }
}

} // namespace onedoor
