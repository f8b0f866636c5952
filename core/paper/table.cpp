#include "core/paper/setting.h"

#include <QStringList>

#include <algorithm>

namespace onedoor
{

namespace
{

constexpr double DEFAULT_PAD = 1.2;   // mm
constexpr double HIGHEST_WHOLE = 0.5; // of the page's text height

struct Column {
    double x = 0;
    double width = 0;
};

struct SetCell {
    double x = 0;
    double width = 0;
    double pad = 0;
    double height = 0; ///< of the content
    QString valign;
    QString border;
    std::vector<Strip> strips;
};

/// "24 * 2*": millimetres, and shares of what is left.
std::vector<Column> columnsOf(const Element &table, const Frame &frame)
{
    const QStringList widths = table.value(QLatin1String("widths"), QStringLiteral("*"))
                                   .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    double fixed = 0;
    double shares = 0;
    const auto share = [](const QString &w) {
        return w.size() > 1 ? w.chopped(1).toDouble() : 1.0;
    };
    for (const QString &width : widths) {
        if (width.endsWith(QLatin1Char('*')))
            shares += share(width);
        else
            fixed += millimetres(width.toDouble());
    }
    std::vector<Column> columns;
    double x = frame.x;
    for (const QString &width : widths) {
        const double own = width.endsWith(QLatin1Char('*'))
                               ? (frame.width - fixed) * share(width) / shares
                               : millimetres(width.toDouble());
        columns.push_back({x, own});
        x += own;
    }
    return columns;
}

class TableSetter
{
public:
    TableSetter(Setting &setting, const Element &table, const Frame &frame)
        : m_setting(setting), m_table(table), m_frame(frame), m_columns(columnsOf(table, frame)),
          m_border(table.number(QLatin1String("border"), 0.5)),
          m_pad(millimetres(table.number(QLatin1String("pad"), DEFAULT_PAD)))
    {
        m_frame.style = frame.style.with(table);
        m_frame.leading = table.number(QLatin1String("leading"), 0);
        if (!table.yes(QLatin1String("grid")))
            m_frame.grid = Grid{};
    }

    std::vector<Strip> set()
    {
        std::vector<Strip> out;
        std::vector<Strip> head;
        int headIndex = -1;
        for (const Element &row : m_table.children) {
            if (!row.is(QLatin1String("tr")))
                continue;
            std::vector<Strip> strips = setRow(row);
            const bool isHead = row.yes(QLatin1String("head"));
            if (isHead) {
                head.insert(head.end(), strips.begin(), strips.end());
            } else if (!head.empty() && headIndex < 0) {
                headIndex = int(m_setting.heads.size());
                m_setting.heads.push_back(head);
            }
            for (Strip &strip : strips)
                strip.head = isHead ? -1 : headIndex;
            // A head without a row below it says nothing.
            const bool tied = m_table.yes(QLatin1String("keep")) ||
                              row.yes(QLatin1String("keep-prev")) || m_afterHead;
            if (!out.empty() && tied)
                strips.front().hold = NEVER_APART;
            m_afterHead = isHead;
            out.insert(out.end(), strips.begin(), strips.end());
        }
        return out;
    }

private:
    std::vector<Strip> setRow(const Element &row)
    {
        std::vector<SetCell> cells;
        size_t column = 0;
        for (const Element &cell : row.children) {
            if (cell.is(QLatin1String("td")))
                cells.push_back(setCell(cell, row, column));
        }
        const double least = millimetres(row.number(QLatin1String("h"), 0));
        // A row too high to be moved whole to the next page goes on there by lines.
        const bool high = std::any_of(cells.begin(), cells.end(), [this](const SetCell &cell) {
            return cell.height > HIGHEST_WHOLE * m_setting.sheet.textHeight();
        });
        return high || row.yes(QLatin1String("split")) ? splitRow(cells, least)
                                                       : std::vector<Strip>{wholeRow(cells, least)};
    }

    SetCell setCell(const Element &element, const Element &row, size_t &column)
    {
        SetCell cell;
        cell.x = m_columns[std::min(column, m_columns.size() - 1)].x;
        const auto span = size_t(element.number(QLatin1String("span"), 1));
        for (size_t i = 0; i < span && column < m_columns.size(); ++i, ++column)
            cell.width += m_columns[column].width;
        cell.pad = element.has(QLatin1String("pad"))
                       ? millimetres(element.number(QLatin1String("pad"), 0))
                       : m_pad;
        Frame inner = m_frame.at(cell.x + cell.pad, cell.width - 2 * cell.pad);
        inner.style = m_frame.style.with(element);
        inner.leading = element.number(QLatin1String("leading"), m_frame.leading);
        const bool hasBlocks =
            std::any_of(element.children.begin(), element.children.end(), [](const Element &child) {
                return child.is(QLatin1String("p")) || child.is(QLatin1String("table")) ||
                       child.is(QLatin1String("sp")) || child.is(QLatin1String("qr")) ||
                       child.is(QLatin1String("keep")) || child.is(QLatin1String("signature"));
            });
        inner.align = element.value(QLatin1String("align"),
                                    hasBlocks ? QStringLiteral("justify") : QStringLiteral("left"));
        cell.strips = hasBlocks ? setBlocks(m_setting, element, inner)
                                : setParagraph(m_setting, element, inner);
        cell.height = heightOf(cell.strips);
        cell.valign = element.value(QLatin1String("valign"), QStringLiteral("middle"));
        cell.border = element.value(QLatin1String("border"),
                                    row.value(QLatin1String("border"), QStringLiteral("lrtb")));
        return cell;
    }

    Strip wholeRow(const std::vector<SetCell> &cells, double least) const
    {
        Strip strip;
        strip.height = least;
        for (const SetCell &cell : cells)
            strip.height = std::max(strip.height, cell.height + 2 * cell.pad);
        for (const SetCell &cell : cells) {
            double y = (strip.height - cell.height) / 2;
            if (cell.valign == QLatin1String("top"))
                y = cell.pad;
            else if (cell.valign == QLatin1String("bottom"))
                y = strip.height - cell.height - cell.pad;
            for (const Strip &line : cell.strips) {
                addMoved(strip, line, 0, y);
                y += line.height;
            }
        }
        addBorders(strip, cells, true, true);
        return strip;
    }

    /// A long row goes on over the page by lines; the table rules its ends at the break.
    std::vector<Strip> splitRow(const std::vector<SetCell> &cells, double least) const
    {
        size_t lines = 0;
        double pad = 0;
        for (const SetCell &cell : cells) {
            lines = std::max(lines, cell.strips.size());
            pad = std::max(pad, cell.pad);
        }
        std::vector<Strip> out(lines);
        double height = 0;
        for (size_t i = 0; i < lines; ++i) {
            Strip &strip = out[i];
            const double top = i == 0 ? pad : 0;
            for (const SetCell &cell : cells) {
                if (i >= cell.strips.size())
                    continue;
                strip.height = std::max(strip.height, cell.strips[i].height);
                addMoved(strip, cell.strips[i], 0, top);
            }
            strip.height += top;
            if (i + 1 == lines)
                strip.height = std::max(strip.height + pad, least - height);
            height += strip.height;
            addBorders(strip, cells, i == 0, i + 1 == lines);
            strip.hold = i == 0 || (i >= 2 && lines - i >= 2) ? 0 : NEVER_APART;
            strip.continuesRow = i > 0;
            strip.left = m_columns.front().x;
            strip.right = m_columns.back().x + m_columns.back().width;
        }
        return out;
    }

    void addBorders(Strip &strip, const std::vector<SetCell> &cells, bool top, bool bottom) const
    {
        if (m_border <= 0)
            return;
        const auto line = [&](double x1, double y1, double x2, double y2) {
            RuleInk rule;
            rule.line = QLineF(x1, y1, x2, y2);
            rule.width = m_border;
            strip.ink.emplace_back(rule);
        };
        for (const SetCell &cell : cells) {
            const double right = cell.x + cell.width;
            const QString sides = cell.border == QLatin1String("none") ? QString() : cell.border;
            if (sides.contains(QLatin1Char('l')))
                line(cell.x, 0, cell.x, strip.height);
            if (sides.contains(QLatin1Char('r')))
                line(right, 0, right, strip.height);
            if (top && sides.contains(QLatin1Char('t')))
                line(cell.x, 0, right, 0);
            if (bottom && sides.contains(QLatin1Char('b')))
                line(cell.x, strip.height, right, strip.height);
        }
    }

    Setting &m_setting;
    const Element &m_table;
    Frame m_frame;
    const std::vector<Column> m_columns;
    const double m_border;
    const double m_pad;
    bool m_afterHead = false;
};

} // namespace

std::vector<Strip> setTable(Setting &setting, const Element &element, const Frame &frame)
{
    return TableSetter(setting, element, frame).set();
}

} // namespace onedoor
