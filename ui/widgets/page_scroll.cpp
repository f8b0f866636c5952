#include "ui/widgets/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr int around = 24; // pixels that stay visible beside it

/// What is typed in stays in sight while what stands around it comes, goes and grows.
void followFocus(QScrollArea *area)
{
    QObject::connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, area, [area] {
        QWidget *focus = area->window()->focusWidget();
        if (!focus || !area->widget() || !area->widget()->isAncestorOf(focus))
            return;
        const int below = focus->property(roomBelow).toInt();
        const QPoint end = focus->mapTo(area->widget(), QPoint(0, focus->height() + below));
        area->ensureVisible(end.x(), end.y(), 0, around);
        area->ensureWidgetVisible(focus, 0, around);
    });
}

} // namespace

PageScroll::PageScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    followFocus(this);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false); // the ground shows through
    viewport()->setAutoFillBackground(false);
}

QSize PageScroll::sizeHint() const
{
    return widget()->sizeHint();
}

QSize PageScroll::minimumSizeHint() const
{
    return {120, 64};
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

/// The least the content can do with at this width. Qt's own resizing would take what it would
/// like to have, and scroll long before it must.
QSize PageScroll::neededIn(int width) const
{
    const QLayout *layout = widget()->layout();
    if (!layout) // not furnished yet
        return {width, 0};
    const QSize least = layout->totalMinimumSize();
    const int wide = std::max(width, least.width());
    return {wide, layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(wide)
                                              : least.height()};
}

void PageScroll::fit()
{
    const QSize room = maximumViewportSize();
    QSize needed = neededIn(room.width());
    if (needed.height() > room.height()) // the bar takes its part of the width
        needed = neededIn(room.width() - verticalScrollBar()->sizeHint().width());
    QSize size = needed.expandedTo(room);
    if (needed.height() > room.height())
        size.setWidth(needed.width());
    widget()->resize(size);
}

ColumnScroll::ColumnScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    followFocus(this);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    if (content)
        setContent(content);
}

void ColumnScroll::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
    updateGeometry();
}

QSize ColumnScroll::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    const int content =
        widget() ? std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth()) : 0;
    return {std::max(least.width(), content + verticalScrollBar()->sizeHint().width()),
            least.height()};
}

bool ColumnScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return handled;
}

} // namespace onedoor
