#include "core/paper/breaking.h"

#include "core/paper/punctuation.h"

#include <algorithm>

namespace onedoor
{

namespace
{

/// Rounding of sums of advances, far below what a printer can show.
constexpr double TOLERANCE = 0.01;
constexpr size_t LONGEST_CODE = 40;
constexpr double SMALLEST_CODE = 0.55; ///< of the text's size

bool isSpace(const Cell &cell)
{
    return cell.kind == Cell::Kind::Space;
}

bool isLatin(const Cell &cell)
{
    return !cell.wide && !isSpace(cell);
}

/// Extends one line from begin; leaves the first cell of the next line in next.
Line lineFrom(const std::vector<Cell> &cells, size_t begin, double width, bool hang, size_t &next)
{
    Line line{begin, begin, false, false, false};
    double used = 0;
    double squeezable = 0;
    size_t lastBreak = begin;
    size_t at = begin;
    for (; at < cells.size() && cells[at].kind != Cell::Kind::Break; ++at) {
        const Cell &cell = cells[at];
        if (at > begin && mayBreakBefore(cells, at))
            lastBreak = at;
        const double advance = isSpace(cell) && used + cell.advance > width ? 0 : cell.advance;
        const double over = used + advance - width;
        if (over > TOLERANCE && at > begin) {
            const bool endsHere = at + 1 == cells.size() || mayBreakBefore(cells, at + 1);
            const bool closing = mayNotStart(cell.character) && endsHere && !cell.glued;
            line.hangs = closing && hang && mayHang(cell.character) && used <= width + TOLERANCE;
            line.squeezed = closing && !hang && over <= squeezable * 0.5 + TOLERANCE;
            if (line.hangs || line.squeezed)
                ++at;
            else if (lastBreak > begin)
                at = lastBreak;
            break;
        }
        used += advance;
        if (isSqueezable(cell.character))
            squeezable += cell.size * 0.5;
    }
    const bool forced = at < cells.size() && cells[at].kind == Cell::Kind::Break;
    line.end = at;
    line.last = forced || at >= cells.size();
    next = forced ? at + 1 : at;
    while (line.end > begin && isSpace(cells[line.end - 1]))
        --line.end;
    while (!forced && next < cells.size() && isSpace(cells[next]))
        ++next;
    return line;
}

} // namespace

bool mayBreakBefore(const std::vector<Cell> &cells, size_t at)
{
    const Cell &after = cells[at];
    if (after.glued || isSpace(after))
        return false;
    // What ends the line is what stands before the space.
    size_t last = at - 1;
    while (last > 0 && isSpace(cells[last]))
        --last;
    if (mayNotEnd(cells[last].character))
        return false;
    const Cell &before = cells[at - 1];
    if (isLatin(before) && isLatin(after))
        return false;
    // A ruled blank and the words in it stay together.
    if (before.underlined && after.underlined && (before.isBlank() || after.isBlank()))
        return false;
    return !mayNotStart(after.character);
}

void keepCodesWhole(std::vector<Cell> &cells, double width)
{
    for (size_t begin = 0; begin < cells.size();) {
        size_t end = begin;
        double used = 0;
        while (end < cells.size() && cells[end].kind == Cell::Kind::Glyph && !cells[end].wide)
            used += cells[end++].advance;
        const double scale = used > width ? 0.99 * width / used : 1;
        if (scale < 1 && scale >= SMALLEST_CODE && end - begin <= LONGEST_CODE) {
            for (size_t i = begin; i < end; ++i) {
                cells[i].size *= scale;
                cells[i].advance *= scale;
                cells[i].shift *= scale;
            }
        }
        begin = std::max(end, begin + 1);
    }
}

std::vector<Line> breakLines(const std::vector<Cell> &cells, double firstWidth, double width,
                             bool hang)
{
    std::vector<Line> lines;
    size_t at = 0;
    while (at < cells.size()) {
        size_t next = at;
        lines.push_back(lineFrom(cells, at, lines.empty() ? firstWidth : width, hang, next));
        at = next;
    }
    return lines;
}

} // namespace onedoor
