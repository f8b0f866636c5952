#include "core/paper/setting.h"

#include <algorithm>
#include <numeric>

namespace onedoor
{

namespace
{

const QColor RING = QColor(0xb0, 0xb0, 0xb0);
const QColor RING_TEXT = QColor(0x90, 0x90, 0x90);
constexpr double RING_TEXT_SIZE = 9;
/// The words in a ring stand below the name and date it covers; part of the diameter.
constexpr double RING_TEXT_BELOW = 0.28;

Element lineOf(const QString &text)
{
    Element characters;
    characters.text = text;
    Element paragraph;
    paragraph.children.push_back(characters);
    return paragraph;
}

double widthOf(Setting &setting, const Element &line, const Style &style, const Frame &frame)
{
    const auto cells =
        CellSetter(setting.fonts, Grid{}, frame.width, {}, setting.missing).set(line, style);
    const double width =
        std::accumulate(cells.begin(), cells.end(), 0.0,
                        [](double sum, const Cell &cell) { return sum + cell.advance; });
    return std::min(width, frame.width);
}

/// Paper leaves the place empty for the real seal; only previews show where it goes.
Strip sealPlace(Setting &setting, const Element &element, const Frame &frame, double x, double y)
{
    Strip strip;
    const double diameter = millimetres(element.number(QLatin1String("seal"), 0));
    if (!setting.preview || diameter <= 0)
        return strip;
    addSealRing(strip, x, y, diameter);
    Frame inner = frame.at(x - diameter / 2, diameter);
    inner.style.size = RING_TEXT_SIZE;
    inner.style.colour = RING_TEXT;
    inner.align = QStringLiteral("center");
    for (const Strip &line : setParagraph(setting, element, inner))
        addMoved(strip, line, 0, y + diameter * RING_TEXT_BELOW - line.height / 2);
    strip.isText = false;
    return strip;
}

} // namespace

void addSealRing(Strip &strip, double x, double y, double diameter)
{
    ShapeInk ring;
    ring.colour = RING;
    ring.outline = 0.4;
    ring.path.addEllipse(QPointF(x, y), diameter / 2, diameter / 2);
    strip.ink.emplace_back(ring);
}

std::vector<Strip> setSignature(Setting &setting, const Element &element, const Frame &frame)
{
    Frame own = frame;
    own.style = frame.style.with(element);
    own.grid = Grid{};
    own.align = QStringLiteral("center");
    own.leading = element.number(QLatin1String("leading"), setting.sheet.leading(own.style.size));
    const Element name = lineOf(element.value(QLatin1String("name")));
    const Element date = lineOf(element.value(QLatin1String("date")));
    const double nameWidth = widthOf(setting, name, own.style, own);
    const double dateWidth = widthOf(setting, date, own.style, own);
    const double edge = frame.x + frame.width;
    const double fromEdge = element.number(QLatin1String("right"), 4) * own.style.size;
    // A long name moves the date along rather than leave the page.
    const double centre = std::min(edge - fromEdge - dateWidth / 2, edge - nameWidth / 2);

    std::vector<Strip> strips{sealPlace(setting, element, own, centre, own.leading)};
    for (const auto &[line, width] : {std::pair(&name, nameWidth), std::pair(&date, dateWidth)}) {
        const double room = width + 1; // so that rounding breaks no line
        const auto set = setParagraph(setting, *line, own.at(centre - room / 2, room));
        strips.insert(strips.end(), set.begin(), set.end());
    }
    return strips;
}

} // namespace onedoor
