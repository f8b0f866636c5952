#include "ui/shell/house_style.h"

#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace onedoor
{

namespace
{

bool isOn(const QStyleOption *option)
{
    return option->state & (QStyle::State_On | QStyle::State_NoChange);
}

/// The frame of a tick box or a radio dot: jade when on or focused, an edge that can be seen else.
void drawBox(const QStyleOption *option, QPainter *painter, double radius)
{
    const Tokens &tokens = tokensNow();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor accent = enabled ? tokens.jade : tokens.quiet;
    // Upon jade a jade ring could not be seen.
    const QColor rim = focused && isOn(option)   ? tokens.ink
                       : focused || isOn(option) ? accent
                                                 : tokens.edge;
    painter->setPen(QPen(rim, focused ? 2 : 1));
    painter->setBrush(isOn(option) ? accent : tokens.surface);
    const double inset = focused ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), radius,
                             radius);
}

void drawTick(const QStyleOption *option, QPainter *painter)
{
    drawBox(option, painter, 4);
    if (!isOn(option))
        return;
    const QRectF box(option->rect);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter->setPen(QPen(tokensNow().onJade, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
}

void drawDot(const QStyleOption *option, QPainter *painter)
{
    drawBox(option, painter, option->rect.width() / 2.0);
    if (!isOn(option))
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokensNow().onJade);
    painter->drawEllipse(QRectF(option->rect).center(), 3.5, 3.5);
}

void drawArrow(const QStyleOption *option, QPainter *painter, double degrees)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->setPen(QPen(enabled ? tokensNow().quiet : tokensNow().edge, 1.5, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(option->rect).center());
    painter->rotate(degrees);
    painter->drawPolyline(QPolygonF{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)});
}

/// False for what Fusion draws well enough.
bool drawSign(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        drawTick(option, painter);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        drawDot(option, painter);
        return true;
    case QStyle::PE_IndicatorArrowDown:
        drawArrow(option, painter, 0);
        return true;
    case QStyle::PE_IndicatorArrowUp:
        drawArrow(option, painter, 180);
        return true;
    case QStyle::PE_IndicatorArrowLeft:
        drawArrow(option, painter, 90);
        return true;
    case QStyle::PE_IndicatorArrowRight:
        drawArrow(option, painter, -90);
        return true;
    default:
        return false;
    }
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox *>(widget)) {
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    auto *header = qobject_cast<QHeaderView *>(widget);
    if (!header)
        return;
    // Heads of columns stand over the words they head; a style sheet cannot say so.
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (header->orientation() == Qt::Vertical) // rows that stand already grow with the text
        header->setDefaultSectionSize(
            pixelMetric(PM_HeaderDefaultSectionSizeVertical, nullptr, header));
}

/// Who scrolls a form changes nothing in it: the wheel goes on to the page.
bool HouseStyle::eventFilter(QObject *box, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(box, event);
    event->ignore();
    return true;
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool ours = drawSign(element, option, painter);
    painter->restore();
    if (!ours)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: // grow with the text
        return widget ? std::max(20, widget->fontMetrics().height()) : 20;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_HeaderDefaultSectionSizeVertical: // the rows of tables
        return (widget ? widget->fontMetrics().height() : 20) + 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace onedoor
