#pragma once

#include <QColor>
#include <QLatin1String>

class QWidget;

namespace onedoor
{

/// The three looks a desk can have.
enum class Scheme { Light, Dark, HighContrast };

/// What a colour means. A tone never stands alone: a word or a sign says the same beside it.
enum class Tone { Ink, Quiet, Jade, Amber, Vermilion, OnJade };

/// The colours of one scheme; every colour on the screen is one of these.
struct Tokens {
    QColor ground;        ///< behind everything
    QColor surface;       ///< fields, lists, cards
    QColor raised;        ///< heads of tables, bars, pop-ups
    QColor line;          ///< quiet dividing lines
    QColor edge;          ///< lines that matter: borders of fields and buttons (3:1)
    QColor ink;           ///< text
    QColor quiet;         ///< second text
    QColor jade;          ///< act, focus, chosen
    QColor jadeDeep;      ///< jade under the pointer
    QColor jadeWash;      ///< chosen rows
    QColor onJade;        ///< text upon jade
    QColor vermilion;     ///< danger and overdue only
    QColor vermilionWash; ///< ground of a danger notice
    QColor amber;         ///< soon
    QColor amberWash;     ///< ground of a warning
};

const Tokens &tokensOf(Scheme scheme);

/// The tokens on the screen now. The application's palette is what remembers the scheme, so a
/// painter needs no reference to the theme. GUI thread only.
const Tokens &tokensNow();

QColor colourOf(Tone tone, const Tokens &tokens = tokensNow());

/// The word by which the style sheet knows a tone: `[tone="amber"]`.
QLatin1String nameOf(Tone tone);

/// Sets the property a rule of the style sheet asks for, and lets the style see it.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrastRatio(const QColor &one, const QColor &other);

} // namespace onedoor
