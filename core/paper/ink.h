#pragma once

#include <QColor>
#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QVector>

#include <variant>
#include <vector>

namespace onedoor
{

/// Points (1/72 inch) are the only unit inside the engine, so that no screen scale can shift a
/// line.
constexpr double millimetres(double length)
{
    return length * 72.0 / 25.4;
}

/// Characters of one face, size and colour; the code points go with them for the text layer.
struct GlyphInk {
    int face = 0; ///< index in the FontBook
    double size = 0;
    QColor colour;
    QVector<quint32> glyphs;
    QVector<QPointF> places;
    QVector<char32_t> characters;
};

struct RuleInk {
    QLineF line;
    double width = 0.5;
    QColor colour = Qt::black;
    bool dashed = false;
};

struct ShapeInk {
    QPainterPath path;
    QColor colour = Qt::black;
    double outline = 0; ///< width of the pen; 0 fills the shape instead
};

using Ink = std::variant<GlyphInk, RuleInk, ShapeInk>;

void move(Ink &ink, double dx, double dy);

/// Lines of one paragraph or row that only a page too small for them parts. Below it each group
/// around a strip adds one to its hold: where a group is higher than a page, the outermost gives
/// way first.
constexpr int NEVER_APART = 100;

/// A slice of the text column that is never cut: a line, a table row, a gap.
struct Strip {
    double height = 0;
    std::vector<Ink> ink;
    int hold = 0; ///< to the strip above: 0 a page may begin here, 1 … NEVER_APART see below
    bool isText = false; ///< counts as a line for <keep pull>
    int standIns = 0;    ///< places where codes stand for what cannot be shown
    bool onPage = false; ///< its ink counts from the page's top
    bool sinks = false;  ///< to the foot of the text area
    bool onGrid = false; ///< begins on a line of the page's grid
    bool goesOn = false; ///< a paragraph's later line
    bool startsPage = false;
    bool startsPart = false;   ///< with startsPage: pages are counted anew (第一联, 第二联)
    bool continuesRow = false; ///< part of a split row: a break before it needs ruled ends
    double left = 0;           ///< of the split row's table
    double right = 0;
    int head = -1; ///< table head to repeat when a page begins here
};

} // namespace onedoor
