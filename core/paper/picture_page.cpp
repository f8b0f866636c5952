#include "core/paper/picture_page.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QtEndian>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int MOST_SIDE = 2500; // pixels: some 300 dpi on A4
constexpr int QUALITY = 85;

/// Components of a JPEG, from its frame header; 0 where there is none.
int componentsOf(const QByteArray &jpeg)
{
    const auto at = [&](qsizetype i) { return uchar(jpeg[i]); };
    for (qsizetype i = 2; i + 9 < jpeg.size() && at(i) == 0xff;) {
        const uchar marker = at(i + 1);
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return at(i + 9);
        i += 2 + qFromBigEndian<quint16>(jpeg.constData() + i + 2);
    }
    return 0;
}

/// What the camera noted about how it was held: turning comes after mirroring.
QTransform uprightBy(QImageIOHandler::Transformations held)
{
    QTransform upright;
    if (held & QImageIOHandler::TransformationMirror)
        upright *= QTransform(-1, 0, 0, 1, 1, 0);
    if (held & QImageIOHandler::TransformationFlip)
        upright *= QTransform(1, 0, 0, -1, 0, 1);
    if (held & QImageIOHandler::TransformationRotate90)
        upright *= QTransform(0, -1, 1, 0, 0, 1);
    return upright;
}

QByteArray packed(QImage image)
{
    if (image.hasAlphaChannel()) { // paper is white
        QImage white(image.size(), QImage::Format_RGB32);
        white.fill(Qt::white);
        QPainter(&white).drawImage(0, 0, image);
        image = white;
    }
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    return image.convertToFormat(QImage::Format_RGB888).save(&buffer, "JPEG", QUALITY)
               ? jpeg
               : QByteArray();
}

} // namespace

std::optional<PdfPicture> pdfPictureOf(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (!reader.canRead() || size.isEmpty())
        return std::nullopt;
    PdfPicture picture;
    picture.upright = uprightBy(reader.transformation());
    const int components = reader.format() == "jpeg" ? componentsOf(content) : 0;
    if (components == 1 || components == 3) {
        picture.jpeg = content;
        picture.width = size.width();
        picture.height = size.height();
        picture.components = components;
        return picture;
    }
    if (std::max(size.width(), size.height()) > MOST_SIDE)
        reader.setScaledSize(size.scaled(MOST_SIDE, MOST_SIDE, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    picture.jpeg = packed(image);
    picture.width = image.width();
    picture.height = image.height();
    return picture.jpeg.isEmpty() ? std::nullopt : std::optional(picture);
}

QTransform placed(const PdfPicture &picture, const QRectF &room)
{
    const QSizeF shown = picture.isTurned() ? QSizeF(picture.height, picture.width)
                                            : QSizeF(picture.width, picture.height);
    const QSizeF size = shown.scaled(room.size(), Qt::KeepAspectRatio);
    const double left = room.x() + (room.width() - size.width()) / 2;
    const double low = room.y() + (room.height() - size.height()) / 2;
    return picture.upright * QTransform(size.width(), 0, 0, size.height(), left, low);
}

} // namespace onedoor
