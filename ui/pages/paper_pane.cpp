#include "ui/pages/paper_pane.h"

#include "ui/widgets/lists.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace onedoor
{

/// A page, whole, at the top of its place.
class PaperPane::Picture : public QWidget
{
public:
    Picture()
    {
        setObjectName(QStringLiteral("paperAhead"));
        setMinimumSize(160, 160);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void setPage(const QImage &page)
    {
        m_page = page;
        m_scaled = {};
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_page.isNull())
            return;
        const qreal ratio = devicePixelRatioF();
        const QSize size = m_page.size().scaled(this->size() * ratio, Qt::KeepAspectRatio);
        if (m_scaled.size() != size) {
            m_scaled = QPixmap::fromImage(
                m_page.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(ratio);
        }
        const QSizeF shown = m_scaled.deviceIndependentSize();
        const QRectF place({(width() - shown.width()) / 2, 0}, shown);
        QPainter painter(this);
        painter.drawPixmap(place.topLeft(), m_scaled);
        painter.setPen(tokensNow().line);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }

private:
    QImage m_page;
    QPixmap m_scaled; ///< as it was last painted
};

PaperPane::PaperPane(const ActSubject &subject, const ActSpec &act, QWidget *parent)
    : Card(tr("The paper that follows"), parent), m_ahead(subject, act), m_picture(new Picture),
      m_caption(quietLine({}))
{
    setObjectName(QStringLiteral("paperPane"));
    body()->addWidget(m_picture, 1);
    body()->addWidget(m_caption);
    connect(&m_ahead, &PaperAhead::changed, this, &PaperPane::refresh);
    refresh();
}

void PaperPane::refresh()
{
    m_picture->setPage(m_ahead.picture());
    const bool none = m_ahead.picture().isNull();
    m_picture->setAccessibleName(m_ahead.title());
    m_caption->setText(none ? tr("Which paper follows shows as soon as enough is filled in.")
                            : tr("%1 · page 1 of %2 · a preview: it is issued after the record")
                                  .arg(m_ahead.title())
                                  .arg(m_ahead.pages()));
}

} // namespace onedoor
