#include "ui/widgets/tokens.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace onedoor
{

namespace
{

const Tokens lightTokens{
    .ground = 0xF5F6F3u,
    .surface = 0xFFFFFFu,
    .raised = 0xFBFBF9u,
    .line = 0xDCE0DBu,
    .edge = 0x84908Bu,
    .ink = 0x1E2725u,
    .quiet = 0x5C6864u,
    .jade = 0x1E6F64u,
    .jadeDeep = 0x175A51u,
    .jadeWash = 0xE4F0EDu,
    .onJade = 0xFFFFFFu,
    .vermilion = 0xB93A26u,
    .vermilionWash = 0xFBECE8u,
    .amber = 0x9A6408u,
    .amberWash = 0xFCF5E6u,
};

const Tokens darkTokens{
    .ground = 0x1B1F1Eu,
    .surface = 0x242A28u,
    .raised = 0x2C3331u,
    .line = 0x3A423Fu,
    .edge = 0x7C8883u,
    .ink = 0xE9ECE9u,
    .quiet = 0xA3ADA9u,
    .jade = 0x5FB8A8u,
    .jadeDeep = 0x7CCBBCu,
    .jadeWash = 0x21403Au,
    .onJade = 0x10201Du,
    .vermilion = 0xEF8068u,
    .vermilionWash = 0x43271Fu,
    .amber = 0xE0B057u,
    .amberWash = 0x3D321Cu,
};

const Tokens highContrastTokens{
    .ground = 0x000000u,
    .surface = 0x000000u,
    .raised = 0x000000u,
    .line = 0x8C8C8Cu,
    .edge = 0xFFFFFFu,
    .ink = 0xFFFFFFu,
    .quiet = 0xE4E4E4u,
    .jade = 0x5CF2D6u,
    .jadeDeep = 0xA6FFEEu,
    .jadeWash = 0x003B31u,
    .onJade = 0x000000u,
    .vermilion = 0xFF9C87u,
    .vermilionWash = 0x3A0D05u,
    .amber = 0xFFD257u,
    .amberWash = 0x352500u,
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

} // namespace

const Tokens &tokensOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return darkTokens;
    case Scheme::HighContrast:
        return highContrastTokens;
    case Scheme::Light:
        break;
    }
    return lightTokens;
}

const Tokens &tokensNow()
{
    const QColor ground = QGuiApplication::palette().color(QPalette::Window);
    for (const Scheme scheme : {Scheme::Dark, Scheme::HighContrast}) {
        if (tokensOf(scheme).ground == ground)
            return tokensOf(scheme);
    }
    return lightTokens;
}

QColor colourOf(Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Tone::Quiet:
        return tokens.quiet;
    case Tone::Jade:
        return tokens.jade;
    case Tone::Amber:
        return tokens.amber;
    case Tone::Vermilion:
        return tokens.vermilion;
    case Tone::OnJade:
        return tokens.onJade;
    case Tone::Ink:
        break;
    }
    return tokens.ink;
}

QLatin1String nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Quiet:
        return QLatin1String("quiet");
    case Tone::Jade:
        return QLatin1String("jade");
    case Tone::Amber:
        return QLatin1String("amber");
    case Tone::Vermilion:
        return QLatin1String("vermilion");
    case Tone::OnJade:
        return QLatin1String("onJade");
    case Tone::Ink:
        break;
    }
    return QLatin1String("ink");
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace onedoor
