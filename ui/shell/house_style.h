#pragma once

#include <QProxyStyle>

namespace onedoor
{

/// Fusion, with the few signs a style sheet cannot draw in our colours: tick, radio dot, arrows;
/// and boxes of choices that the wheel passes over.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
public:
    HouseStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    bool eventFilter(QObject *box, QEvent *event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
};

} // namespace onedoor
