#include "core/paper/page_codes.h"

#include "core/paper/pdf_pipe.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <zbar.h>

#include <algorithm>
#include <exception>
#include <memory>

namespace onedoor
{

namespace
{

constexpr int mostPages = 1000;
constexpr qint64 mostPixels = 120'000'000; ///< A3 at 600 dpi has 70 million
constexpr int longestSide = 4000;          ///< of a page that is looked at
constexpr std::array<double, 2> resolutions{200, 300};

Error unfit(const char *why)
{
    return {Reason::FileUnfit, QLatin1String(why), QStringLiteral("scan")};
}

QSize within(const QSize &size, const QSize &room)
{
    if (size.width() <= room.width() && size.height() <= room.height())
        return size;
    return size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// A PDF opened for looking at it.
class SeenPdf
{
public:
    explicit SeenPdf(const QByteArray &pdf) : m_bytes(pdf), m_device(&m_bytes)
    {
        m_device.open(QIODevice::ReadOnly);
        m_document.load(&m_device);
    }
    bool isReady() const { return m_document.status() == QPdfDocument::Status::Ready; }
    bool isLocked() const
    {
        return m_document.error() == QPdfDocument::Error::IncorrectPassword ||
               m_document.error() == QPdfDocument::Error::UnsupportedSecurityScheme;
    }
    int pages() const { return m_document.pageCount(); }
    QImage page(int at, const QSize &size)
    {
        const QImage drawn = m_document.render(at, size);
        if (drawn.isNull())
            return {};
        QImage paper(drawn.size(), QImage::Format_RGB32);
        paper.fill(Qt::white); // what is not drawn
        QPainter(&paper).drawImage(0, 0, drawn);
        return paper;
    }
    QImage page(int at, double dpi)
    {
        const QSizeF points = m_document.pagePointSize(at);
        // A page may say it is a mile wide.
        const QSizeF most(longestSide, longestSide);
        const QSizeF pixels = points * (dpi / 72.0);
        const bool tooLarge = pixels.width() > most.width() || pixels.height() > most.height();
        return page(at, (tooLarge ? points.scaled(most, Qt::KeepAspectRatio) : pixels)
                            .toSize()
                            .expandedTo({1, 1}));
    }

private:
    QByteArray m_bytes;
    QBuffer m_device;
    QPdfDocument m_document;
};

struct ScannerEnd {
    void operator()(zbar::zbar_image_scanner_t *one) const
    {
        zbar::zbar_image_scanner_destroy(one);
    }
};
struct ImageEnd {
    void operator()(zbar::zbar_image_t *one) const { zbar::zbar_image_destroy(one); }
};

/// Rows without the padding that QImage keeps behind each.
QByteArray greyOf(const QImage &page)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    QByteArray bytes;
    bytes.reserve(qsizetype(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    return bytes;
}

QImage readPicture(const QByteArray &picture, const QSize &room, Result<Done> &done)
{
    QByteArray bytes = picture;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead()) {
        done = unfit("format");
        return {};
    }
    const QSize size = reader.size(); // its head says so: nothing is unpacked
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels) {
        done = unfit(size.isValid() ? "huge" : "broken");
        return {};
    }
    reader.setScaledSize(within(size, room));
    const QImage image = reader.read();
    if (image.isNull())
        done = unfit("broken");
    return image;
}

} // namespace

QStringList codesOn(const QImage &page)
{
    if (page.isNull())
        return {};
    const QByteArray grey = greyOf(page);
    const std::unique_ptr<zbar::zbar_image_scanner_t, ScannerEnd> scanner(
        zbar::zbar_image_scanner_create());
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, ImageEnd> image(zbar::zbar_image_create());
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), unsigned(page.width()), unsigned(page.height()));
    zbar::zbar_image_set_data(image.get(), grey.constData(), size_t(grey.size()), nullptr);
    QStringList codes;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return codes;
    for (auto *symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        const QString text = QString::fromUtf8(zbar::zbar_symbol_get_data(symbol),
                                               zbar::zbar_symbol_get_data_length(symbol));
        if (!codes.contains(text))
            codes << text;
    }
    return codes;
}

Result<QList<QStringList>> codesOfPdf(const QByteArray &pdf, const OnPage &onPage)
{
    SeenPdf seen(pdf);
    if (!seen.isReady() || seen.pages() < 1)
        return unfit(seen.isLocked() ? "encrypted" : "broken");
    if (seen.pages() > mostPages)
        return unfit("pages");
    QList<QStringList> all;
    for (int page = 0; page < seen.pages(); ++page) {
        if (onPage && !onPage(page, seen.pages()))
            return Error{Reason::Cancelled, {}, QStringLiteral("scan")};
        QStringList codes;
        for (const double dpi : resolutions) {
            if (codes.isEmpty())
                codes = codesOn(seen.page(page, dpi));
        }
        all << codes;
    }
    return all;
}

Result<QStringList> codesOfPicture(const QByteArray &picture)
{
    Result<Done> done = Done{};
    const QImage image = readPicture(picture, {longestSide, longestSide}, done);
    return done ? Result<QStringList>(codesOn(image)) : Result<QStringList>(done.error());
}

QImage pageImage(const QByteArray &pdf, int page, const QSize &room)
{
    SeenPdf seen(pdf);
    if (!seen.isReady() || page >= seen.pages())
        return {};
    // Drawn larger and scaled down: small type is else a row of dots.
    const double dpi = std::max(room.width(), room.height()) > 1000 ? 200 : 110;
    return seen.page(page, dpi).scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage pictureImage(const QByteArray &picture, const QSize &room)
{
    Result<Done> done = Done{};
    return readPicture(picture, room, done);
}

Result<QByteArray> pagesOf(const QByteArray &pdf, int from, int count)
{
    try {
        QPDF whole;
        whole.setSuppressWarnings(true);
        whole.processMemoryFile("scan", pdf.constData(), size_t(pdf.size()));
        const auto pages = QPDFPageDocumentHelper(whole).getAllPages();
        if (from < 0 || count < 1 || size_t(from) + size_t(count) > pages.size())
            return unfit("broken");
        QPDF part;
        part.emptyPDF();
        QPDFPageDocumentHelper to(part);
        for (int page = from; page < from + count; ++page)
            to.addPage(pages[size_t(page)], false);
        QPDFWriter writer(part);
        writer.setOutputMemory();
        writer.setDeterministicID(true); // taken a second time it is seen to be the same
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                          qsizetype(bytes->getSize()));
    } catch (const std::exception &) {
        return unfit("broken");
    }
}

} // namespace onedoor
