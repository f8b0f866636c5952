#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace onedoor
{

/// A page of paper, whole, at the top of its place.
class PagePicture : public QWidget
{
    Q_OBJECT
public:
    explicit PagePicture(QWidget *parent = nullptr);

    void setPage(const QImage &page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_page;
    QPixmap m_scaled; ///< as it was last painted
};

} // namespace onedoor
