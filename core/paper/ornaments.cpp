#include "core/paper/qr.h"
#include "core/paper/setting.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Left and right end of the glyphs in a strip.
std::pair<double, double> extentOf(const Strip &strip)
{
    double left = 1e9;
    double right = -1e9;
    for (const Ink &ink : strip.ink) {
        if (const auto *run = std::get_if<GlyphInk>(&ink)) {
            for (const QPointF &place : run->places) {
                left = std::min(left, place.x());
                right = std::max(right, place.x() + run->size);
            }
        }
    }
    return {left, right};
}

void addDashes(Strip &strip, double from, double to, double y)
{
    RuleInk dashes;
    dashes.line = QLineF(from, y, to, y);
    dashes.width = 0.5;
    dashes.dashed = true;
    strip.ink.emplace_back(dashes);
}

/// Scissors as outlines: few faces have them, and the text layer should not.
void addScissors(Strip &strip, double x, double y)
{
    ShapeInk scissors;
    scissors.outline = 0.7;
    for (const double side : {-1.0, 1.0}) {
        scissors.path.addEllipse(QPointF(x, y + side * 2.4), 2.0, 1.6);
        scissors.path.moveTo(x + 1.7, y + side * 1.6);
        scissors.path.lineTo(x + 11.5, y - side * 1.9);
    }
    strip.ink.emplace_back(scissors);
}

} // namespace

/// The number stands in the line itself, so that each half keeps half of it.
Strip setCut(Setting &setting, const Element &element, const Frame &frame)
{
    Strip strip;
    strip.height = millimetres(element.number(QLatin1String("h"), 8));
    Frame inner = frame;
    inner.style = frame.style.with(element);
    inner.align = QStringLiteral("center");
    inner.grid = Grid{};
    for (const Strip &line : setParagraph(setting, element, inner))
        addMoved(strip, line, 0, (strip.height - line.height) / 2);
    const double beyond = millimetres(element.number(QLatin1String("extend"), 0));
    const double y = strip.height / 2;
    const double left = frame.x - beyond;
    const double right = frame.x + frame.width + beyond;
    const auto [textLeft, textRight] = extentOf(strip);
    addScissors(strip, left, y);
    addDashes(strip, left + 16, textLeft < textRight ? textLeft - 5 : right, y);
    if (textLeft < textRight)
        addDashes(strip, textRight + 5, right, y);
    const double seal = millimetres(element.number(QLatin1String("seal"), 0));
    if (setting.preview && seal > 0)
        addSealRing(strip, frame.x + frame.width / 2, y, seal);
    return strip;
}

Strip setRule(const Element &element, const Frame &frame)
{
    Strip strip;
    strip.height = millimetres(element.number(QLatin1String("h"), 2));
    const double beyond = millimetres(element.number(QLatin1String("extend"), 0));
    RuleInk rule;
    rule.line = QLineF(frame.x - beyond, strip.height / 2, frame.x + frame.width + beyond,
                       strip.height / 2);
    rule.width = element.number(QLatin1String("w"), 1);
    rule.colour = QColor(element.value(QLatin1String("color"), QStringLiteral("black")));
    strip.ink.emplace_back(rule);
    return strip;
}

Strip setQr(const Element &element, const Frame &frame)
{
    Strip strip;
    const double size = millimetres(element.number(QLatin1String("size"), 22));
    const QString align = element.value(QLatin1String("align"), QStringLiteral("center"));
    double x = frame.x + (frame.width - size) / 2;
    if (align == QLatin1String("left"))
        x = frame.x;
    else if (align == QLatin1String("right"))
        x = frame.x + frame.width - size;
    ShapeInk code;
    code.path = qrPath(element.allText().trimmed(), size);
    code.path.translate(x, millimetres(element.number(QLatin1String("dy"), 0)));
    strip.ink.emplace_back(code);
    strip.height = element.yes(QLatin1String("overlay")) ? 0 : size;
    return strip;
}

/// The part's name, upright from top to bottom in the right margin.
Strip setEdge(Setting &setting, const Element &element, const Frame &frame)
{
    Strip strip;
    const Style style = frame.style.with(element);
    CellSetter setter(setting.fonts, Grid{}, frame.width, setting.numbers, setting.missing);
    const double x = frame.x + frame.width + millimetres(element.number(QLatin1String("dx"), 3));
    double y = millimetres(element.number(QLatin1String("dy"), 0)) + style.size;
    for (const Cell &cell : setter.set(element, style)) {
        if (cell.kind == Cell::Kind::Glyph && cell.glyph != 0) {
            GlyphInk ink;
            ink.face = cell.face;
            ink.size = cell.size;
            ink.colour = cell.colour;
            ink.glyphs = {cell.glyph};
            ink.places = {QPointF(x, y)};
            ink.characters = {cell.character};
            strip.ink.emplace_back(ink);
            strip.standIns += int(cell.beginsStandIn);
        }
        y += style.size * (cell.kind == Cell::Kind::Space ? 0.6 : 1.15);
    }
    return strip;
}

} // namespace onedoor
