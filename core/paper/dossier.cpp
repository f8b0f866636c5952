#include "core/paper/dossier.h"

#include "core/paper/page_foot.h"
#include "core/paper/pdf.h"
#include "core/paper/pdf_pipe.h"
#include "core/paper/picture_page.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <cmath>
#include <exception>

namespace onedoor
{

namespace
{

const double WIDTH = millimetres(210);
const double HEIGHT = millimetres(297);
const double ROOM = millimetres(14); // left free around what is set into a sheet
constexpr double TOLERANCE = 2;      // points
constexpr double NUMBER_SIZE = 12;
const double NUMBER_FROM_TOP = millimetres(6);
const double NUMBER_FROM_SIDE = millimetres(12);

QPDFObjectHandle real(double number)
{
    return QPDFObjectHandle::newReal(number, 3);
}

std::string words(const QTransform &t)
{
    std::string text;
    for (const double value : {t.m11(), t.m12(), t.m21(), t.m22(), t.dx(), t.dy()})
        text += QByteArray::number(value, 'f', 4).toStdString() + ' ';
    return text;
}

/// An A4 sheet with one thing on it.
QPDFPageObjectHelper sheetOf(QPDF &pdf, QPDFObjectHandle thing, const std::string &drawing)
{
    const std::array<QPDFObjectHandle, 4> corners{real(0), real(0), real(WIDTH), real(HEIGHT)};
    auto things = QPDFObjectHandle::newDictionary({{"/Thing", std::move(thing)}});
    auto page = QPDFObjectHandle::newDictionary(
        {{"/Type", QPDFObjectHandle::newName("/Page")},
         {"/MediaBox", QPDFObjectHandle::newArray({corners.begin(), corners.end()})},
         {"/Resources", QPDFObjectHandle::newDictionary({{"/XObject", std::move(things)}})},
         {"/Contents", pdf.newStream(drawing)}});
    return QPDFPageObjectHelper(pdf.makeIndirectObject(page));
}

/// Sheets with a number each at their outer upper corner: right on odd ones, left on even ones.
Result<QByteArray> numberSheets(FontBook &fonts, int count)
{
    Sheet sheet;
    sheet.width = WIDTH;
    sheet.height = HEIGHT;
    sheet.top = NUMBER_FROM_TOP;
    sheet.left = sheet.right = NUMBER_FROM_SIDE;
    Setting setting{fonts, sheet, false, {}, {}, {}};
    PageSet set;
    for (int number = 1; number <= count; ++number) {
        Frame frame;
        frame.x = sheet.left;
        frame.width = sheet.textWidth();
        frame.style = sheet.base;
        frame.style.size = NUMBER_SIZE;
        frame.leading = NUMBER_SIZE * 1.5;
        frame.align = number % 2 == 1 ? QStringLiteral("right") : QStringLiteral("left");
        Page page;
        page.strips = setParagraph(setting, paragraphOf(QString::number(number)), frame);
        set.pages.push_back(std::move(page));
    }
    QStringList faces;
    return writePdf(fonts, sheet, set, {}, faces);
}

std::unique_ptr<QPDF> opened(const QByteArray &bytes)
{
    auto pdf = std::make_unique<QPDF>();
    openIn(*pdf, bytes);
    return pdf;
}

} // namespace

/// Something added; its bytes live until the whole is written.
struct Dossier::Part {
    QString title;
    QByteArray content;
    std::unique_ptr<QPDF> pdf; ///< null: a picture
    PdfPicture picture;
    int pages = 1;
};

namespace
{

/// Binds parts into one file.
class Binding
{
public:
    Binding() : m_pages(m_pdf) { m_pdf.emptyPDF(); }

    QPDFPageObjectHelper picture(const PdfPicture &picture)
    {
        auto image = m_pdf.newStream(picture.jpeg.toStdString());
        image.replaceDict(QPDFObjectHandle::newDictionary(
            {{"/Type", QPDFObjectHandle::newName("/XObject")},
             {"/Subtype", QPDFObjectHandle::newName("/Image")},
             {"/Width", QPDFObjectHandle::newInteger(picture.width)},
             {"/Height", QPDFObjectHandle::newInteger(picture.height)},
             {"/BitsPerComponent", QPDFObjectHandle::newInteger(8)},
             {"/ColorSpace",
              QPDFObjectHandle::newName(picture.components == 1 ? "/DeviceGray" : "/DeviceRGB")},
             {"/Filter", QPDFObjectHandle::newName("/DCTDecode")}}));
        const QRectF room(ROOM, ROOM, WIDTH - 2 * ROOM, HEIGHT - 2 * ROOM);
        return sheetOf(m_pdf, image, "q " + words(placed(picture, room)) + "cm /Thing Do Q\n");
    }

    /// A page as it is, or set into a sheet where it has another size.
    QPDFPageObjectHelper sheet(QPDFPageObjectHelper page)
    {
        const auto box = page.getMediaBox().getArrayAsRectangle();
        auto turned = page.getAttribute("/Rotate", false);
        const bool fits = std::abs(box.urx - box.llx - WIDTH) < TOLERANCE &&
                          std::abs(box.ury - box.lly - HEIGHT) < TOLERANCE &&
                          std::abs(box.llx) < TOLERANCE && std::abs(box.lly) < TOLERANCE &&
                          !(turned.isInteger() && turned.getIntValue() % 360 != 0);
        if (fits)
            return page;
        auto form = m_pdf.copyForeignObject(page.getFormXObjectForPage());
        const QPDFObjectHandle::Rectangle room(ROOM, ROOM, WIDTH - ROOM, HEIGHT - ROOM);
        QPDFPageObjectHelper whole = sheetOf(m_pdf, form, "");
        const std::string drawing = whole.placeFormXObject(form, "/Thing", room, false, true, true);
        whole.getObjectHandle().replaceKey("/Contents", m_pdf.newStream(drawing));
        return whole;
    }

    /// Behind what is there; where it stands.
    QPDFObjectHandle add(const QPDFPageObjectHelper &page)
    {
        m_pages.addPage(page, false);
        return m_pdf.getAllPages().back();
    }

    void stamp(QPDFObjectHandle page, QPDFPageObjectHelper number)
    {
        auto form = m_pdf.copyForeignObject(number.getFormXObjectForPage());
        QPDFPageObjectHelper helper(page);
        auto resources = helper.getAttribute("/Resources", true); // a copy of its own
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
        resources.getKey("/XObject").replaceKey("/OneDoorNumber", form);
        helper.addPageContents(m_pdf.newStream("q\n"), true); // what the page leaves behind ends
        helper.addPageContents(m_pdf.newStream("\nQ q /OneDoorNumber Do Q\n"), false);
    }

    void mark(const QString &title, QPDFObjectHandle page)
    {
        m_marks.push_back({title.toUtf8().toStdString(), std::move(page)});
    }

    void write(QIODevice &to)
    {
        addMarks();
        ToDevice device(to);
        QPDFWriter writer(m_pdf);
        writer.setOutputPipeline(&device);
        writer.setMinimumPDFVersion("1.5");
        writer.write();
    }

private:
    struct Mark {
        std::string title;
        QPDFObjectHandle page;
    };

    void addMarks()
    {
        auto outlines = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary(
            {{"/Type", QPDFObjectHandle::newName("/Outlines")},
             {"/Count", QPDFObjectHandle::newInteger(qint64(m_marks.size()))}}));
        std::vector<QPDFObjectHandle> items;
        for (const Mark &mark : m_marks) {
            auto item = QPDFObjectHandle::newDictionary(
                {{"/Title", QPDFObjectHandle::newUnicodeString(mark.title)},
                 {"/Parent", outlines},
                 {"/Dest",
                  QPDFObjectHandle::newArray({mark.page, QPDFObjectHandle::newName("/Fit")})}});
            items.push_back(m_pdf.makeIndirectObject(item));
        }
        for (size_t i = 0; i + 1 < items.size(); ++i) {
            items[i].replaceKey("/Next", items[i + 1]);
            items[i + 1].replaceKey("/Prev", items[i]);
        }
        if (items.empty())
            return;
        outlines.replaceKey("/First", items.front());
        outlines.replaceKey("/Last", items.back());
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    QPDF m_pdf;
    QPDFPageDocumentHelper m_pages;
    std::vector<Mark> m_marks;
};

} // namespace

Dossier::Dossier(FontBook &fonts) : m_fonts(fonts) {}
Dossier::~Dossier() = default;

int Dossier::add(const QString &title, const QByteArray &content)
{
    auto part = std::make_unique<Part>();
    part->title = title;
    part->content = content;
    if (content.startsWith("%PDF-")) {
        try {
            part->pdf = opened(part->content);
            part->pages = int(QPDFPageDocumentHelper(*part->pdf).getAllPages().size());
        } catch (const std::exception &) {
            return 0;
        }
    } else {
        auto picture = pdfPictureOf(content);
        if (!picture)
            return 0;
        part->picture = std::move(*picture);
        part->content.clear();
    }
    m_pages += part->pages;
    m_parts.push_back(std::move(part));
    return m_parts.back()->pages;
}

void Dossier::putBefore(const QString &title, const QByteArray &pdf)
{
    m_before.push_back(std::make_unique<Part>(Part{title, pdf, nullptr, {}, 0}));
}

void Dossier::putBehind(const QString &title, const QByteArray &pdf)
{
    m_behind.push_back(std::make_unique<Part>(Part{title, pdf, nullptr, {}, 0}));
}

Result<Done> Dossier::write(QIODevice &to)
{
    const auto numbers = numberSheets(m_fonts, m_pages);
    if (!numbers)
        return numbers.error();
    try {
        const auto numbered = opened(*numbers);
        const auto sheets = QPDFPageDocumentHelper(*numbered).getAllPages();
        Binding binding;
        size_t number = 0;
        const auto bind = [&](Part &part, bool numberIt) {
            if (!part.pdf && !part.content.isEmpty())
                part.pdf = opened(part.content);
            std::vector<QPDFPageObjectHelper> pages;
            if (part.pdf)
                pages = QPDFPageDocumentHelper(*part.pdf).getAllPages();
            const size_t count = part.pdf ? pages.size() : 1;
            for (size_t i = 0; i < count; ++i) {
                const QPDFObjectHandle page =
                    binding.add(part.pdf ? binding.sheet(pages[i]) : binding.picture(part.picture));
                if (i == 0)
                    binding.mark(part.title, page);
                if (numberIt)
                    binding.stamp(page, sheets[number++]);
            }
        };
        for (const auto &part : m_before)
            bind(*part, false);
        for (const auto &part : m_parts)
            bind(*part, true);
        for (const auto &part : m_behind)
            bind(*part, false);
        binding.write(to);
        return Done{};
    } catch (const std::exception &failure) {
        return Error{Reason::PaperFailed, QString::fromUtf8(failure.what()), {}};
    }
}

} // namespace onedoor
