#pragma once

#include "ui/widgets/tokens.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace onedoor
{

/// Where the look comes from; System follows the desktop the program runs on.
enum class Look { System, Light, Dark, HighContrast };

/// 小 / 标准 / 大 / 特大. Large sizes also make controls taller (34 px to 44 px, for touch).
enum class TextSize { Small, Standard, Large, ExtraLarge };

/// system, light, dark, high-contrast: the words by which settings keep a look. An unknown word
/// follows the system.
QLatin1String wordOf(Look look);
Look lookFromWord(const QString &word);

/// What a clerk may choose about the look of the desk.
struct Appearance {
    Look look = Look::System;
    TextSize textSize = TextSize::Standard;
    QString fontFamily; ///< empty: Noto Sans CJK SC, else the system's

    bool operator==(const Appearance &) const = default;
};

QPalette paletteOf(const Tokens &tokens);

/// The style sheet with its {{placeholders}} filled; a placeholder nobody knows is left as it is,
/// so that a test can find it.
QString styleSheetOf(const QString &source, const Tokens &tokens, TextSize size);

/// Points of the base text: 10.5 at Standard.
double basePointsOf(TextSize size);

/// Pixels a field or a button is high: 34 at Standard, 44 at ExtraLarge.
int controlHeightOf(TextSize size);

/// Dresses the whole application; may be changed while it runs. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);

    void apply(const Appearance &appearance);
    const Appearance &appearance() const { return m_appearance; }
    Scheme scheme() const { return m_scheme; }

    /// To be called when the desktop's own colours changed (QEvent::ThemeChange).
    void followSystem();

Q_SIGNALS:
    void changed();

private:
    Scheme readSystemScheme();
    void dress();

    QApplication &m_application;
    Appearance m_appearance;
    Scheme m_scheme = Scheme::Light;
};

/// Makes everything percent larger (100 to 200). Qt reads it once: call before QApplication is
/// made. False, and nothing changed, where whoever started the program has set a scale.
bool applyScale(int percent);
/// QT_SCALE_FACTOR was given from outside.
bool isScaleGiven();

} // namespace onedoor
