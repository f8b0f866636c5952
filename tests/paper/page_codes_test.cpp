// QR codes are found on scans as they come: grey, askew, with noise; what is no scan does no harm.
#include "core/paper/page_codes.h"
#include "tests/paper/support.h"

#include <QBuffer>
#include <QPainter>

#include <random>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

const QString text = QStringLiteral("OD1:350211001-261123-A1-0001-K/集综治A1受告〔2026〕1号/ABCD-EFGH");

QByteArray paperWithCode()
{
    QJsonObject data = sample("acceptance-notice");
    data[QStringLiteral("qr")] = text;
    return rendered(form("acceptance-notice"), data).pdf;
}

/// As a scanner of 200 dpi gives a page that was laid in askew.
QImage scanned(const QByteArray &pdf)
{
    const QImage page = pageImage(pdf, 0, {1654, 2339});
    REQUIRE_FALSE(page.isNull());
    QImage scan(page.size(), QImage::Format_RGB32);
    scan.fill(Qt::white);
    QPainter painter(&scan);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(scan.width() / 2.0, scan.height() / 2.0);
    painter.rotate(2);
    painter.translate(-scan.width() / 2.0, -scan.height() / 2.0);
    painter.drawImage(0, 0, page);
    painter.end();
    QImage grey = scan.convertToFormat(QImage::Format_Grayscale8);
    std::mt19937 random(7);
    for (int y = 0; y < grey.height(); ++y) {
        uchar *line = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            line[x] = uchar(std::clamp(int(line[x]) + int(random() % 61) - 30, 0, 255));
    }
    return grey;
}

QByteArray fileOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

} // namespace

TEST_CASE("A code of ours is read off a grey scan of 200 dpi, 2 degrees askew, with noise")
{
    const QImage scan = scanned(paperWithCode());
    CHECK(codesOn(scan) == QStringList{text});
    const auto picture = codesOfPicture(fileOf(scan, "JPEG"));
    REQUIRE(picture.ok());
    CHECK(*picture == QStringList{text});
}

TEST_CASE("The pages of a PDF tell their codes, and each part is the same bytes every time")
{
    const QByteArray pdf = paperWithCode();
    const auto codes = codesOfPdf(pdf);
    REQUIRE(codes.ok());
    CHECK(codes->first() == QStringList{text});
    const auto part = pagesOf(pdf, 0, 1);
    REQUIRE(part.ok());
    CHECK(*part == *pagesOf(pdf, 0, 1));
    CHECK(codesOfPdf(*part)->size() == 1);
    CHECK_FALSE(pagesOf(pdf, 0, 99).ok());
}

TEST_CASE("What is no scan is refused by its kind of fault, and nothing of it is unpacked")
{
    CHECK(codesOfPdf("%PDF-1.7 and no more").error().detail == QStringLiteral("broken"));
    CHECK(codesOfPdf(paperWithCode().left(900)).error().reason == Reason::FileUnfit);
    CHECK(codesOfPicture("no picture at all").error().detail == QStringLiteral("format"));
    QByteArray bomb = fileOf(QImage(8, 8, QImage::Format_Grayscale8), "BMP");
    // A head that claims 60,000 x 60,000.
    const QByteArray wide = QByteArray::fromHex("60EA0000");
    bomb.replace(18, 4, wide).replace(22, 4, wide);
    CHECK(codesOfPicture(bomb).error().reason == Reason::FileUnfit);
}
