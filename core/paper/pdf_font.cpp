#include "core/paper/pdf_font.h"

namespace onedoor
{

namespace
{

constexpr size_t ENTRIES_PER_BLOCK = 100; // the most a bfchar block may hold

std::string hex4(uint value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper().toStdString();
}

std::string characterMap(const std::map<quint16, char32_t> &characters)
{
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    size_t left = characters.size(), inBlock = 0;
    for (const auto &[code, character] : characters) {
        if (inBlock == 0)
            out += std::to_string(inBlock = std::min(left, ENTRIES_PER_BLOCK)) + " beginbfchar\n";
        out += '<' + hex4(code) + "> <";
        for (const QChar unit : QString::fromUcs4(&character, 1))
            out += hex4(unit.unicode());
        out += ">\n";
        --left;
        if (--inBlock == 0)
            out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QPDFObjectHandle widths(const FontPart &part)
{
    auto all = QPDFObjectHandle::newArray();
    for (const auto &[code, width] : part.widths) {
        all.appendItem(QPDFObjectHandle::newInteger(code));
        all.appendItem(QPDFObjectHandle::newArray({QPDFObjectHandle::newInteger(width)}));
    }
    return all;
}

QPDFObjectHandle descriptorOf(QPDF &pdf, const FontPart &part, const std::string &name)
{
    auto descriptor = QPDFObjectHandle::parse("<< /Type /FontDescriptor /Flags 4 /ItalicAngle 0 "
                                              "/StemV 80 >>");
    descriptor.replaceKey("/FontName", QPDFObjectHandle::newName(name));
    for (const auto &[key, value] : {std::pair("/Ascent", part.ascent),
                                     {"/Descent", part.descent},
                                     {"/CapHeight", part.ascent}})
        descriptor.replaceKey(key, QPDFObjectHandle::newInteger(value));
    auto box = QPDFObjectHandle::newArray();
    for (const int side : part.box)
        box.appendItem(QPDFObjectHandle::newInteger(side));
    descriptor.replaceKey("/FontBBox", box);
    auto file = pdf.newStream();
    file.replaceStreamData(part.file.toStdString(), QPDFObjectHandle::newName("/FlateDecode"),
                           QPDFObjectHandle::newNull());
    if (part.isCff)
        file.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/CIDFontType0C"));
    descriptor.replaceKey(part.isCff ? "/FontFile3" : "/FontFile2", file);
    return pdf.makeIndirectObject(descriptor);
}

} // namespace

QPDFObjectHandle embed(QPDF &pdf, const FontPart &part, const std::string &name)
{
    auto inner = QPDFObjectHandle::parse(
        "<< /Type /Font /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        "/DW 1000 >>");
    inner.replaceKey("/Subtype",
                     QPDFObjectHandle::newName(part.isCff ? "/CIDFontType0" : "/CIDFontType2"));
    inner.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    inner.replaceKey("/W", widths(part));
    inner.replaceKey("/FontDescriptor", descriptorOf(pdf, part, name));
    if (!part.isCff)
        inner.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
    auto font = QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
    font.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    font.replaceKey("/DescendantFonts",
                    QPDFObjectHandle::newArray({pdf.makeIndirectObject(inner)}));
    font.replaceKey("/ToUnicode", pdf.newStream(characterMap(part.characters)));
    return pdf.makeIndirectObject(font);
}

} // namespace onedoor
