#include "ui/widgets/page_picture.h"

#include "ui/widgets/tokens.h"

#include <QPainter>

namespace onedoor
{

PagePicture::PagePicture(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(160, 160);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePicture::setPage(const QImage &page)
{
    m_page = page;
    m_scaled = {};
    update();
}

void PagePicture::paintEvent(QPaintEvent *)
{
    if (m_page.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize size = m_page.size().scaled(this->size() * ratio, Qt::KeepAspectRatio);
    if (m_scaled.size() != size) {
        m_scaled =
            QPixmap::fromImage(m_page.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSizeF shown = m_scaled.deviceIndependentSize();
    const QRectF place({(width() - shown.width()) / 2, 0}, shown);
    QPainter painter(this);
    painter.drawPixmap(place.topLeft(), m_scaled);
    painter.setPen(tokensNow().line);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace onedoor
