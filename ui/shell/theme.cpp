#include "ui/shell/theme.h"

#include "ui/shell/house_style.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QHash>

#include <algorithm>
#include <utility>

namespace onedoor
{

namespace
{

QHash<QString, QString> placeholders(const Tokens &tokens, TextSize size)
{
    const double base = basePointsOf(size);
    const int control = controlHeightOf(size);
    const auto points = [](double value) {
        return QString::number(value, 'f', 1) + QLatin1String("pt");
    };
    const auto pixels = [](int value) { return QString::number(value) + QLatin1String("px"); };
    return {
        {QStringLiteral("ground"), tokens.ground.name()},
        {QStringLiteral("surface"), tokens.surface.name()},
        {QStringLiteral("raised"), tokens.raised.name()},
        {QStringLiteral("line"), tokens.line.name()},
        {QStringLiteral("edge"), tokens.edge.name()},
        {QStringLiteral("ink"), tokens.ink.name()},
        {QStringLiteral("quiet"), tokens.quiet.name()},
        {QStringLiteral("jade"), tokens.jade.name()},
        {QStringLiteral("jadeDeep"), tokens.jadeDeep.name()},
        {QStringLiteral("jadeWash"), tokens.jadeWash.name()},
        {QStringLiteral("onJade"), tokens.onJade.name()},
        {QStringLiteral("vermilion"), tokens.vermilion.name()},
        {QStringLiteral("vermilionWash"), tokens.vermilionWash.name()},
        {QStringLiteral("amber"), tokens.amber.name()},
        {QStringLiteral("amberWash"), tokens.amberWash.name()},
        {QStringLiteral("small"), points(base * 0.86)},
        {QStringLiteral("base"), points(base)},
        {QStringLiteral("lead"), points(base * 1.15)},
        {QStringLiteral("title"), points(base * 1.43)},
        {QStringLiteral("huge"), points(base * 2.4)},
        // A control's own border (1 px above, 1 px below) lies outside what min-height counts.
        {QStringLiteral("control"), pixels(control - 2)},
        {QStringLiteral("controlFocused"), pixels(control - 4)},
        {QStringLiteral("row"), pixels(control + 2)},
    };
}

QString readStyle()
{
    QFile file(QStringLiteral(":/style/onedoor.qss"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QFont fontOf(const Appearance &appearance)
{
    static const QStringList preferred{
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
        QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei UI")};
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    QStringList families = preferred;
    families.append(system);
    if (!appearance.fontFamily.isEmpty())
        families.prepend(appearance.fontFamily);
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(basePointsOf(appearance.textSize));
    return font;
}

} // namespace

QLatin1String wordOf(Look look)
{
    switch (look) {
    case Look::Light:
        return QLatin1String("light");
    case Look::Dark:
        return QLatin1String("dark");
    case Look::HighContrast:
        return QLatin1String("high-contrast");
    case Look::System:
        break;
    }
    return QLatin1String("system");
}

Look lookFromWord(const QString &word)
{
    for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
        if (word == wordOf(look))
            return look;
    }
    return Look::System;
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette(tokens.raised, tokens.ground);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, tokens.ground},
        {QPalette::WindowText, tokens.ink},
        {QPalette::Base, tokens.surface},
        {QPalette::AlternateBase, tokens.raised},
        {QPalette::Text, tokens.ink},
        {QPalette::PlaceholderText, tokens.quiet},
        {QPalette::Button, tokens.surface},
        {QPalette::ButtonText, tokens.ink},
        {QPalette::BrightText, tokens.vermilion},
        {QPalette::Highlight, tokens.jade},
        {QPalette::HighlightedText, tokens.onJade},
        {QPalette::Link, tokens.jade},
        {QPalette::LinkVisited, tokens.jade},
        {QPalette::ToolTipBase, tokens.raised},
        {QPalette::ToolTipText, tokens.ink},
        {QPalette::Light, tokens.raised},
        {QPalette::Midlight, tokens.line},
        {QPalette::Mid, tokens.line},
        {QPalette::Dark, tokens.edge},
        {QPalette::Shadow, tokens.edge},
    };
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.quiet);
    return palette;
}

QString styleSheetOf(const QString &source, const Tokens &tokens, TextSize size)
{
    QString sheet = source;
    const QHash<QString, QString> values = placeholders(tokens, size);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        sheet.replace(QLatin1String("{{") + value.key() + QLatin1String("}}"), value.value());
    return sheet;
}

double basePointsOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 9.5;
    case TextSize::Large:
        return 12;
    case TextSize::ExtraLarge:
        return 13; // the most that leaves every page whole on 1366 × 768
    case TextSize::Standard:
        break;
    }
    return 10.5;
}

int controlHeightOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 32;
    case TextSize::Large:
        return 38;
    case TextSize::ExtraLarge:
        return 44;
    case TextSize::Standard:
        break;
    }
    return 34;
}

Theme::Theme(QApplication &application) : m_application(application)
{
    application.setStyle(new HouseStyle);
}

void Theme::apply(const Appearance &appearance)
{
    m_appearance = appearance;
    dress();
}

void Theme::followSystem()
{
    if (m_appearance.look == Look::System)
        dress();
}

Scheme Theme::readSystemScheme()
{
    // Qt 6.4 has no word for it, so the desktop's own palette tells, once ours is taken off.
    m_application.setPalette(QPalette());
    const QColor ground = QApplication::palette().color(QPalette::Window);
    const QColor ink = QApplication::palette().color(QPalette::WindowText);
    if (ground.lightness() >= ink.lightness())
        return Scheme::Light;
    return ground == QColor(Qt::black) && contrastRatio(ground, ink) > 18 ? Scheme::HighContrast
                                                                          : Scheme::Dark;
}

void Theme::dress()
{
    switch (m_appearance.look) {
    case Look::System:
        m_scheme = readSystemScheme();
        break;
    case Look::Light:
        m_scheme = Scheme::Light;
        break;
    case Look::Dark:
        m_scheme = Scheme::Dark;
        break;
    case Look::HighContrast:
        m_scheme = Scheme::HighContrast;
        break;
    }
    const Tokens &tokens = tokensOf(m_scheme);
    m_application.setPalette(paletteOf(tokens));
    m_application.setFont(fontOf(m_appearance));
    m_application.setStyleSheet(styleSheetOf(readStyle(), tokens, m_appearance.textSize));
    Q_EMIT changed();
}

namespace
{

constexpr auto scaleVariable = "QT_SCALE_FACTOR";
constexpr auto ownMark = "ONEDOOR_OWN_SCALE"; // the variable is ours

} // namespace

bool isScaleGiven()
{
    return qEnvironmentVariableIsSet(scaleVariable) && !qEnvironmentVariableIsSet(ownMark);
}

bool applyScale(int percent)
{
    if (isScaleGiven())
        return false;
    qputenv(scaleVariable, QByteArray::number(std::clamp(percent, 100, 200) / 100.0));
    qputenv(ownMark, "1"); // which a start after this one inherits, too
    return true;
}

} // namespace onedoor
