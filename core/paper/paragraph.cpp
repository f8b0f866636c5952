#include "core/paper/breaking.h"
#include "core/paper/punctuation.h"
#include "core/paper/setting.h"

#include <algorithm>
#include <numeric>

namespace onedoor
{

namespace
{

/// Where the baseline stands in a character's em box, from the top.
constexpr double ASCENT = 0.88;
constexpr double UNDERLINE_BELOW = 0.22;
constexpr double UNDERLINE_WIDTH = 0.6;
/// A justified line may open each gap by this part of an em; a looser line is left ragged.
constexpr double LOOSEST_GAP = 0.3;
constexpr double TOFU = 0.86; ///< box of a missing character, in em

double total(const std::vector<Cell> &cells, size_t begin, size_t end)
{
    return std::accumulate(cells.begin() + qsizetype(begin), cells.begin() + qsizetype(end), 0.0,
                           [](double sum, const Cell &cell) { return sum + cell.advance; });
}

/// What is added behind each cell of a line so that it fills its measure.
std::vector<double> justified(const std::vector<Cell> &cells, const Line &line, double extra,
                              bool always)
{
    std::vector<double> added(line.end - line.begin, 0.0);
    std::vector<size_t> gaps;
    const size_t last = line.end - 1 - (line.hangs ? 1 : 0);
    for (size_t i = line.begin; i < last; ++i) {
        const bool insideWord =
            !cells[i].wide && !cells[i + 1].wide && cells[i].kind != Cell::Kind::Space;
        if (!insideWord)
            gaps.push_back(i - line.begin);
    }
    if (gaps.empty())
        return added;
    const double each = extra / double(gaps.size());
    if (always || each <= LOOSEST_GAP * cells[line.begin].size) {
        for (const size_t gap : gaps)
            added[gap] = each;
    }
    return added;
}

/// Marks give up white until the line fits; opening marks move their ink along.
std::vector<double> squeezed(std::vector<Cell> &cells, const Line &line, double extra)
{
    std::vector<double> added(line.end - line.begin, 0.0);
    const auto marks =
        std::count_if(cells.begin() + qsizetype(line.begin), cells.begin() + qsizetype(line.end),
                      [](const Cell &cell) { return isSqueezable(cell.character); });
    for (size_t i = line.begin; i < line.end && marks > 0; ++i) {
        if (!isSqueezable(cells[i].character))
            continue;
        added[i - line.begin] = extra / double(marks);
        if (mayNotEnd(cells[i].character))
            cells[i].shift += extra / double(marks);
    }
    return added;
}

/// Writes the cells of a line into a strip.
class LineWriter
{
public:
    LineWriter(Strip &strip, double baseline, double size)
        : m_strip(strip), m_baseline(baseline), m_size(size)
    {
    }

    void write(const Cell &cell, double x, double advance)
    {
        underline(cell, x, advance);
        if (cell.kind != Cell::Kind::Glyph)
            return;
        if (cell.glyph == 0)
            box(cell, x);
        else
            glyph(cell, x + cell.shift);
        m_strip.isText = true;
        m_strip.standIns += int(cell.beginsStandIn);
    }

    void finish()
    {
        m_strip.ink.insert(m_strip.ink.end(), m_underlines.begin(), m_underlines.end());
    }

private:
    void glyph(const Cell &cell, double x)
    {
        auto *run = m_strip.ink.empty() ? nullptr : std::get_if<GlyphInk>(&m_strip.ink.back());
        if (!run || run->face != cell.face || run->size != cell.size ||
            run->colour != cell.colour) {
            GlyphInk fresh;
            fresh.face = cell.face;
            fresh.size = cell.size;
            fresh.colour = cell.colour;
            m_strip.ink.emplace_back(fresh);
            run = std::get_if<GlyphInk>(&m_strip.ink.back());
        }
        run->glyphs.append(cell.glyph);
        run->places.append(QPointF(x, m_baseline));
        run->characters.append(cell.character);
    }

    /// On a machine without fonts, where not even a code can be written: only previews come here.
    void box(const Cell &cell, double x)
    {
        ShapeInk box;
        box.outline = 0.5;
        const double side = cell.size * TOFU;
        box.path.addRect(x + cell.size * 0.07, m_baseline - cell.size * 0.76, side, side);
        m_strip.ink.emplace_back(box);
    }

    void underline(const Cell &cell, double x, double advance)
    {
        if (!cell.underlined)
            return;
        const double y = m_baseline + m_size * UNDERLINE_BELOW;
        if (!m_underlines.empty()) {
            QLineF &before = std::get<RuleInk>(m_underlines.back()).line;
            if (qAbs(before.x2() - x) < 0.01) {
                before.setP2(QPointF(x + advance, y));
                return;
            }
        }
        RuleInk rule;
        rule.line = QLineF(x, y, x + advance, y);
        rule.width = UNDERLINE_WIDTH;
        m_underlines.emplace_back(rule);
    }

    Strip &m_strip;
    const double m_baseline;
    const double m_size;
    std::vector<Ink> m_underlines;
};

struct Measure {
    double x = 0;
    double width = 0;
    double leading = 0;
    double size = 0;
    QString align;
    bool grid = false;
};

bool fillBlanks(std::vector<Cell> &cells, const Line &line, double extra)
{
    const auto begin = cells.begin() + qsizetype(line.begin);
    const auto end = cells.begin() + qsizetype(line.end);
    const auto isFill = [](const Cell &cell) { return cell.kind == Cell::Kind::Fill; };
    const auto fills = std::count_if(begin, end, isFill);
    for (auto cell = begin; cell != end; ++cell) {
        if (isFill(*cell))
            cell->advance = std::max(0.0, extra / double(fills));
    }
    return fills > 0;
}

Strip setLine(std::vector<Cell> &cells, const Line &line, const Measure &measure)
{
    Strip strip;
    strip.height = measure.leading;
    strip.onGrid = measure.grid;
    double x = measure.x;
    double room = measure.width;
    if (line.begin == line.end)
        return strip;
    const bool justify = measure.align == QLatin1String("justify");
    const Cell &first = cells[line.begin];
    if (justify && !measure.grid && line.begin > 0 && isSqueezable(first.character) &&
        mayNotEnd(first.character)) {
        // An opening mark at the line's start gives up its white, so that the edge looks straight.
        x -= first.size * 0.5;
        room += first.size * 0.5;
    }
    if (line.hangs)
        room += cells[line.end - 1].advance;
    const double extra = room - total(cells, line.begin, line.end);
    std::vector<double> added(line.end - line.begin, 0.0);
    const bool spread = measure.align == QLatin1String("spread");
    if (fillBlanks(cells, line, extra))
        ;
    else if (line.squeezed && extra < 0)
        added = squeezed(cells, line, extra);
    else if (extra > 0 && (spread || (justify && !line.last)))
        added = justified(cells, line, extra, spread);
    else if (measure.align == QLatin1String("center"))
        x += extra / 2;
    else if (measure.align == QLatin1String("right"))
        x += extra;
    LineWriter writer(strip, (measure.leading - measure.size) / 2 + ASCENT * measure.size,
                      measure.size);
    for (size_t i = line.begin; i < line.end; ++i) {
        const double advance = cells[i].advance + added[i - line.begin];
        writer.write(cells[i], x, advance);
        x += advance;
    }
    writer.finish();
    return strip;
}

void applyBreaks(std::vector<Strip> &strips, const Element &element)
{
    const size_t count = strips.size();
    const auto orphans = size_t(element.number(QLatin1String("orphans"), 2));
    const auto widows = size_t(element.number(QLatin1String("widows"), 2));
    for (size_t i = 1; i < count; ++i)
        strips[i].hold = i >= orphans && count - i >= widows ? 0 : NEVER_APART;
    for (size_t i = 1; i < count; ++i)
        strips[i].goesOn = true;
    if (element.has(QLatin1String("before")) && count > 0) {
        Strip gap;
        gap.height = millimetres(element.number(QLatin1String("before"), 0));
        strips.front().hold = NEVER_APART;
        strips.insert(strips.begin(), gap);
    }
    if (element.has(QLatin1String("after"))) {
        Strip gap;
        gap.height = millimetres(element.number(QLatin1String("after"), 0));
        gap.hold = NEVER_APART;
        strips.push_back(gap);
    }
}

} // namespace

std::vector<Strip> setParagraph(Setting &setting, const Element &element, const Frame &frame)
{
    Style style = frame.style.with(element);
    CellSetter setter(setting.fonts, frame.grid, frame.width, setting.numbers, setting.missing);
    std::vector<Cell> cells = setter.set(element, style);
    const auto room = [&](const Style &s) {
        const double sides =
            element.number(QLatin1String("left"), 0) + element.number(QLatin1String("right"), 0);
        return frame.width - sides * frame.grid.cell(s.size);
    };
    const double natural = total(cells, 0, cells.size());
    if (element.yes(QLatin1String("fit")) && natural > room(style)) {
        style.size *= 0.98 * room(style) / natural;
        cells = setter.set(element, style);
    }
    const double em = frame.grid.cell(style.size);
    const double indent = element.number(QLatin1String("indent"), 0) * em;
    const double inherited = frame.leading > 0 ? frame.leading : setting.sheet.leading(style.size);
    Measure measure;
    measure.leading = element.number(QLatin1String("leading"), inherited);
    measure.x = frame.x + element.number(QLatin1String("left"), 0) * em;
    measure.width = room(style);
    measure.size = style.size;
    measure.align = element.value(QLatin1String("align"), frame.align);
    measure.grid = frame.grid.leading > 0 && qAbs(measure.leading - frame.grid.leading) < 0.01;

    keepCodesWhole(cells, measure.width);
    std::vector<Strip> strips;
    const bool hang = setting.sheet.hang && frame.grid.rules(style.size);
    for (const Line &line : breakLines(cells, measure.width - indent, measure.width, hang)) {
        Measure own = measure;
        if (strips.empty()) {
            own.x += indent;
            own.width -= indent;
        }
        strips.push_back(setLine(cells, line, own));
    }
    if (strips.empty()) {
        strips.emplace_back();
        strips.back().height = measure.leading;
        strips.back().onGrid = measure.grid;
    }
    applyBreaks(strips, element);
    return strips;
}

} // namespace onedoor
