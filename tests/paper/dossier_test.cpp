// Papers, pictures and PDFs bound into one file.
#include "core/paper/dossier.h"
#include "tests/paper/support.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>

using namespace onedoor;
using namespace onedoor::test;

namespace
{

QByteArray jpeg(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "JPEG", 95));
    return bytes;
}

/// Its left half red, its right half blue.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, width / 2, height, Qt::red);
    return image;
}

/// As a camera held upright notes it: to be turned by a quarter, clockwise.
QByteArray turned(QByteArray bytes)
{
    const QByteArray exif = QByteArray::fromHex("ffe100224578696600004949"
                                                "2a000800000001001201030001000000060000000000"
                                                "0000");
    return bytes.insert(2, exif);
}

/// One sheet of A3, lying.
QByteArray largePdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    QPainter(&writer).fillRect(0, 0, 1000, 1000, Qt::green);
    return bytes;
}

QByteArray bound(Dossier &dossier)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(dossier.write(buffer).ok());
    CHECK(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%1")}, bytes)
              .exitCode == 0);
    return bytes;
}

/// What a page shows, 50 dots to the inch.
QImage picture(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    const Output shown = run(QStringLiteral("pdftoppm"),
                             {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-f"),
                              number, QStringLiteral("-l"), number, QStringLiteral("%1")},
                             pdf);
    const QImage image = QImage::fromData(shown.text, "PPM");
    REQUIRE(image.size() == QSize(414, 585));
    return image;
}

} // namespace

TEST_CASE("A dossier is numbered from its first paper on, and every thing has a bookmark")
{
    const QByteArray agreement =
        rendered(form("people-mediation-agreement"), sample("people-mediation-agreement")).pdf;
    const QByteArray order = rendered(form("transfer-order"), sample("transfer-order")).pdf;
    Dossier dossier(fonts());
    dossier.putBefore(QStringLiteral("封面"), order);
    const int pages = dossier.add(QStringLiteral("调解协议书"), agreement);
    CHECK(dossier.pages() == pages);
    CHECK(dossier.add(QStringLiteral("照片"), jpeg(halves(400, 200))) == 1);
    CHECK(dossier.add(QStringLiteral("平面图"), largePdf()) == 1);
    dossier.putBehind(QStringLiteral("备考表"), order);
    const QByteArray bytes = bound(dossier);
    const QStringList before = pageTexts(order) + pageTexts(agreement);
    const QStringList after = pageTexts(bytes);
    const auto front = pageTexts(order).size();
    REQUIRE(after.size() == front + pages + 2 + front);
    for (qsizetype i = 0; i < front + pages; ++i) {
        const QString number = i < front ? QString() : QString::number(i - front + 1);
        CHECK(after[i].size() == before[i].size() + number.size());
        CHECK(after[i].contains(number));
    }
    CHECK(after[front + pages] == QString::number(pages + 1));
    CHECK(after[front + pages + 1] == QString::number(pages + 2));
    CHECK(after.last() == before[front - 1]);
    const Output outlines =
        run(QStringLiteral("qpdf"),
            {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), QStringLiteral("%1")},
            bytes);
    const QJsonArray marks =
        QJsonDocument::fromJson(outlines.text).object().value(QLatin1String("outlines")).toArray();
    REQUIRE(marks.size() == 5);
    CHECK(marks[3].toObject().value(QLatin1String("title")) == QStringLiteral("平面图"));
    CHECK(marks[3].toObject().value(QLatin1String("destpageposfrom1")).toInt() ==
          front + pages + 2);
}

TEST_CASE("Pictures stand as the camera was held, and sheets of other sizes are set into A4")
{
    Dossier dossier(fonts());
    REQUIRE(dossier.add(QStringLiteral("横"), jpeg(halves(400, 200))) == 1);
    REQUIRE(dossier.add(QStringLiteral("竖"), turned(jpeg(halves(400, 200)))) == 1);
    REQUIRE(dossier.add(QStringLiteral("图"), largePdf()) == 1);
    const QByteArray bytes = bound(dossier);
    const QImage across = picture(bytes, 1), upright = picture(bytes, 2), sheet = picture(bytes, 3);
    const auto isRed = [](QRgb dot) { return qRed(dot) > 200 && qBlue(dot) < 60; };
    const auto isBlue = [](QRgb dot) { return qBlue(dot) > 200 && qRed(dot) < 60; };
    CHECK(isRed(across.pixel(107, 292)));
    CHECK(isBlue(across.pixel(307, 292)));
    CHECK(isRed(upright.pixel(207, 150)));
    CHECK(isBlue(upright.pixel(207, 430)));
    CHECK(qGreen(sheet.pixel(60, 180)) > 200); // within the margins, not cut off
    CHECK(sheet.pixel(207, 60) == qRgb(255, 255, 255));
}

TEST_CASE("What is neither a paper nor a picture takes no page")
{
    Dossier dossier(fonts());
    const QByteArray grey = jpeg(halves(40, 40).convertToFormat(QImage::Format_Grayscale8));
    CHECK(dossier.add(QStringLiteral("灰"), grey) == 1);
    for (const QByteArray &content :
         {QByteArray("%PDF-1.4 cut off"), QByteArray("PK\x03\x04"), QByteArray(), grey.left(40)}) {
        CHECK(dossier.add(QStringLiteral("坏"), content) == 0);
        CHECK(dossier.pages() == 1);
    }
    CHECK(pageTexts(bound(dossier)) == QStringList{QStringLiteral("1")});
}
