#include "core/paper/setting.h"

#include <algorithm>
#include <numeric>

namespace onedoor
{

namespace
{

/// What stands before a group that pulls lines is parted between paragraphs where it can be: a page
/// that ends in mid-sentence cannot be closed against additions.
constexpr int MOST_PULLED = 8;

/// How many lines are taken so that the first begins a paragraph; as few as asked where that is
/// too far up.
int linesToPull(const std::vector<Strip> &before, int wanted)
{
    int lines = 0;
    for (auto strip = before.rbegin(); strip != before.rend() && lines < MOST_PULLED; ++strip) {
        lines += int(strip->isText);
        if (lines >= wanted && strip->isText && !strip->goesOn)
            return lines;
    }
    return wanted;
}

/// The signature block takes the last text lines before it along to its page.
void pullLines(std::vector<Strip> &before, int lines)
{
    lines = linesToPull(before, lines);
    for (auto strip = before.rbegin(); strip != before.rend() && lines > 0; ++strip) {
        if (strip->isText)
            --lines;
        if (lines > 0)
            strip->hold = std::max(strip->hold, 1);
    }
}

std::vector<Strip> setKeep(Setting &setting, const Element &element, const Frame &frame,
                           std::vector<Strip> &before)
{
    std::vector<Strip> strips = setBlocks(setting, element, frame);
    for (size_t i = 1; i < strips.size(); ++i)
        ++strips[i].hold;
    const int pull = int(element.number(QLatin1String("pull"), 0));
    if (pull > 0 && !strips.empty()) {
        ++strips.front().hold;
        pullLines(before, pull);
    }
    return strips;
}

Strip setSpace(Setting &setting, const Element &element, const Frame &frame)
{
    Strip gap;
    if (element.has(QLatin1String("lines")))
        gap.height =
            element.number(QLatin1String("lines"), 0) * setting.sheet.leading(frame.style.size);
    else
        gap.height = millimetres(element.number(QLatin1String("h"), 4));
    return gap;
}

std::vector<Strip> setBlock(Setting &setting, const Element &element, const Frame &frame,
                            std::vector<Strip> &before)
{
    if (element.is(QLatin1String("p")))
        return setParagraph(setting, element, frame);
    if (element.is(QLatin1String("table")))
        return setTable(setting, element, frame);
    if (element.is(QLatin1String("keep")))
        return setKeep(setting, element, frame, before);
    if (element.is(QLatin1String("sp")))
        return {setSpace(setting, element, frame)};
    if (element.is(QLatin1String("cut")))
        return {setCut(setting, element, frame)};
    if (element.is(QLatin1String("rule")))
        return {setRule(element, frame)};
    if (element.is(QLatin1String("qr")))
        return {setQr(element, frame)};
    if (element.is(QLatin1String("signature")))
        return setSignature(setting, element, frame);
    if (element.is(QLatin1String("edge")))
        return {setEdge(setting, element, frame)};
    if (element.is(QLatin1String("red-head")))
        return {setRedHead(setting, element, frame)};
    if (element.is(QLatin1String("imprint")))
        return setImprint(setting, element, frame);
    Strip page; // newpage, the last that the grammar lets stand here
    page.startsPage = true;
    page.startsPart = element.yes(QLatin1String("part"));
    return {page};
}

} // namespace

std::vector<Strip> setBlocks(Setting &setting, const Element &element, const Frame &frame)
{
    std::vector<Strip> strips;
    bool tied = false;
    for (const Element &child : element.children) {
        if (child.isText())
            continue; // white space between blocks
        std::vector<Strip> block = setBlock(setting, child, frame, strips);
        if (tied && !block.empty())
            block.front().hold = NEVER_APART;
        tied = child.yes(QLatin1String("keep-next"));
        strips.insert(strips.end(), std::make_move_iterator(block.begin()),
                      std::make_move_iterator(block.end()));
    }
    return strips;
}

void addMoved(Strip &to, const Strip &from, double dx, double dy)
{
    for (Ink ink : from.ink) {
        move(ink, dx, dy);
        to.ink.push_back(std::move(ink));
    }
    to.isText = to.isText || from.isText;
    to.standIns += from.standIns;
}

double heightOf(const std::vector<Strip> &strips)
{
    return std::accumulate(strips.begin(), strips.end(), 0.0,
                           [](double sum, const Strip &strip) { return sum + strip.height; });
}

} // namespace onedoor
