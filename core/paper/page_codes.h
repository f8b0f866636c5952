#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <functional>

namespace onedoor
{

/// QR codes on scanned pages, and the pages of a scan taken apart. May be used from any thread;
/// nothing here trusts what it reads.

/// Page and pages; false: stop, nobody wants it any more.
using OnPage = std::function<bool(int page, int pages)>;

/// What every QR code on a picture says, each once; none found: empty. Finds a code of ours on a
/// grey page of 200 dpi that lies a little askew.
QStringList codesOn(const QImage &page);

/// The codes of every page. FileUnfit with `encrypted`, `broken` or `pages` (too many), Cancelled.
Result<QList<QStringList>> codesOfPdf(const QByteArray &pdf, const OnPage &onPage = {});
/// The codes of a picture file. FileUnfit with `broken`, `format` (this computer cannot read it) or
/// `huge`: then not even its pixels were unpacked.
Result<QStringList> codesOfPicture(const QByteArray &picture);

/// The page as it is seen, at most as wide and high as `room`; null where it cannot be.
QImage pageImage(const QByteArray &pdf, int page, const QSize &room);
QImage pictureImage(const QByteArray &picture, const QSize &room);

/// Some pages as a PDF of their own, nothing of them changed; the same give the same bytes again.
Result<QByteArray> pagesOf(const QByteArray &pdf, int from, int count);

} // namespace onedoor
