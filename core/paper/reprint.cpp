#include "core/paper/reprint.h"

#include "core/paper/pdf.h"
#include "core/paper/pdf_pipe.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace onedoor
{

namespace
{

const QColor VERMILION = QColor(0xc0, 0x20, 0x10);
constexpr double STAMP_SIZE = 170; // points
constexpr char SEE_THROUGH[] = "<< /Type /ExtGState /ca 0.4 >>";
constexpr int MOST_COPIES = 99;

/// A page of the given size with nothing but the stamp.
Result<QByteArray> stampOf(FontBook &fonts, double width, double height)
{
    Sheet sheet;
    sheet.width = width;
    sheet.height = height;
    PageSet set;
    set.pages.emplace_back();
    QStringList faces;
    return writePdf(fonts, sheet, set,
                    {{QStringLiteral("作废"), VERMILION, STAMP_SIZE}, QDateTime(), 1}, faces);
}

QPDFObjectHandle partOf(QPDFObjectHandle resources, const char *kind)
{
    if (!resources.getKey(kind).isDictionary())
        resources.replaceKey(kind, QPDFObjectHandle::newDictionary());
    return resources.getKey(kind);
}

std::string written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

std::string stamped(FontBook &fonts, const QByteArray &bytes)
{
    QPDF pdf;
    openIn(pdf, bytes);
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto box = pages[i].getMediaBox().getArrayAsRectangle();
        const auto stamp = stampOf(fonts, box.urx - box.llx, box.ury - box.lly);
        if (!stamp)
            throw std::runtime_error(stamp.error().detail.toStdString());
        QPDF source;
        source.setImmediateCopyFrom(true); // it is gone before the paper is written
        openIn(source, *stamp);
        auto form = QPDFPageDocumentHelper(source).getAllPages().front().getFormXObjectForPage();
        const std::string name = "/OneDoorVoid" + std::to_string(i);
        auto resources = pages[i].getAttribute("/Resources", false);
        partOf(resources, "/XObject").replaceKey(name, pdf.copyForeignObject(form));
        partOf(resources, "/ExtGState")
            .replaceKey("/OneDoorThrough", QPDFObjectHandle::parse(SEE_THROUGH));
        pages[i].addPageContents(pdf.newStream("\nq /OneDoorThrough gs " + name + " Do Q\n"),
                                 false);
    }
    return written(pdf);
}

} // namespace

int copiesAskedBy(const QByteArray &bytes)
{
    try {
        QPDF pdf;
        openIn(pdf, bytes);
        auto preferences = pdf.getRoot().getKey("/ViewerPreferences");
        if (!preferences.isDictionary() || !preferences.getKey("/NumCopies").isInteger())
            return 1;
        return std::clamp(preferences.getKey("/NumCopies").getIntValueAsInt(), 1, MOST_COPIES);
    } catch (const std::exception &) {
        return 1;
    }
}

Result<QByteArray> stampedVoid(FontBook &fonts, const QByteArray &pdf)
{
    try {
        return QByteArray::fromStdString(stamped(fonts, pdf));
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), QString()};
    }
}

} // namespace onedoor
